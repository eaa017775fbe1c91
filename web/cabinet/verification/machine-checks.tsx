// What the machine looks at before anybody decides, and the lists that it compares with.

import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { CheckAgain, ImportJournalList, type ReadProgress } from '#contract/verification.ts';
import { Button } from '#web/design/button.tsx';
import { FileDrop } from '#web/design/file-drop.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Aside, Heading, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { VERIFICATION } from '#web/kit/rounds/verification-progress.ts';
import { useMay } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import styles from './verification.module.css';
import { addressOfQueue } from './verification-queries.ts';
import { wordOutlier } from './word-item.ts';

type Progress = z.output<typeof ReadProgress.answer>;

function LookAgain({ round }: { readonly round: string }) {
  const say = useSay();
  const act = useAct(CheckAgain);
  if (act.isSuccess) return <Notice tone="waiting" live title={say('verification:check-asked')} />;
  return (
    <>
      {act.error && <FaultView fault={act.error} level={3} />}
      <Button
        onClick={() => act.mutate({ params: { round } })}
        busy={act.isPending ? say('verification:checking') : undefined}
      >
        {say('verification:check-again')}
      </Button>
    </>
  );
}

function BringList() {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(ImportJournalList);
  const bring = async ([file]: readonly File[]) => {
    if (!file) return;
    const text = await file.text();
    act.mutate(
      { body: { file: file.name, year: null, text } },
      { onSuccess: () => void queries.invalidateQueries({ queryKey: VERIFICATION }) },
    );
  };
  const done = act.data?.answer;
  return (
    <>
      {act.error && <FaultView fault={act.error} level={3} />}
      {done && (
        <Notice
          tone="counted"
          live
          title={say('verification:list-done', {
            year: done.year,
            journals: formatNumber(String(done.journals), say.language),
          })}
        />
      )}
      <FileDrop
        label={say('verification:list-bring')}
        hint={say('verification:list-hint')}
        accept=".csv"
        files={[]}
        onAdd={(files) => void bring(files)}
        onStop={() => undefined}
        onAgain={() => undefined}
      />
    </>
  );
}

/** Points of a component that are many times those of the year before. */
function Jumps({
  round,
  organisations,
}: {
  readonly round: string;
  readonly organisations: Progress['organisations'];
}) {
  const say = useSay();
  const those = organisations.filter(({ outliers }) => outliers.length > 0);
  if (those.length === 0) return <Aside>{say('verification:outliers-none')}</Aside>;
  return (
    <ul>
      {those.map(({ organisation, names, outliers }) => (
        <li key={organisation}>
          <a href={`${addressOfQueue(say, round)}?f.organisation=${organisation}`}>{names[say.language]}</a>:{' '}
          {outliers.map((one) => wordOutlier(say, one)).join('; ')}
        </li>
      ))}
    </ul>
  );
}

export function MachineChecks({ round, progress }: { readonly round: string; readonly progress: Progress }) {
  const say = useSay();
  const may = useMay();
  const { checkedAt, lists } = progress;
  const at = checkedAt && formatMoment(checkedAt, say.language);
  return (
    <div className={styles.stack}>
      <Prose>
        <p>{at ? say('verification:checked-at', { at }) : say('verification:checked-never')}</p>
        <p>{say('verification:check-about')}</p>
      </Prose>
      {may('verification.decide') && <LookAgain round={round} />}
      <Heading level={2} size={3}>
        {say('verification:outliers')}
      </Heading>
      <Jumps round={round} organisations={progress.organisations} />
      <Heading level={2} size={3}>
        {say('verification:lists')}
      </Heading>
      {lists.length === 0 && <Aside>{say('verification:lists-none')}</Aside>}
      {lists.length > 0 && (
        <ul>
          {lists.map(({ id, year, file, journals }) => (
            <li key={id}>
              {say('verification:list-line', { year, file, journals: formatNumber(String(journals), say.language) })}
            </li>
          ))}
        </ul>
      )}
      {may('verification.import-list') && <BringList />}
    </div>
  );
}
