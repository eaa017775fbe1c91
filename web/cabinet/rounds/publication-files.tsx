// The files of a publication before it: made by a job with its progress, stopped, made anew; then what they are, by their hashes.

import { FAILURE_REASONS } from '#contract/house.ts';
import { PreparePublication, type PublicationState, StopPreparation } from '#contract/publish-results.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { Aside, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatBytes } from '#wording/format-bytes.ts';
import { formatMoment } from '#wording/format-date.ts';
import { isOpen, type Run, useAnew, useRun } from './publication-queries.ts';
import styles from './rounds.module.css';

function Ready({ prepared }: { readonly prepared: NonNullable<PublicationState['prepared']> }) {
  const say = useSay();
  const { files, bundle, key, preparedAt } = prepared;
  return (
    <>
      <PlainTable
        label={say('publication:files')}
        caption={say('publication:files-ready', { at: formatMoment(preparedAt, say.language) })}
        headings={[say('publication:file'), say('publication:size'), say('publication:hash')]}
      >
        {files.map(({ name, bytes, sha256 }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatBytes(bytes, say.language)}</td>
            <td>
              <code className={styles.hash}>{sha256}</code>
            </td>
          </tr>
        ))}
      </PlainTable>
      <Aside>{say('publication:bundle-name', { sha256: bundle })}</Aside>
      <Aside>{say('publication:key-name', { key })}</Aside>
    </>
  );
}

function Ended({ run }: { readonly run: Run }) {
  const say = useSay();
  if (run.state === 'cancelled') return <Notice tone="late" title={say('publication:files-stopped')} live />;
  if (run.state !== 'failed') return null;
  const [code = ''] = (run.reason ?? '').split('\n');
  const known = FAILURE_REASONS.find((one) => one === code) ?? 'unexpected';
  return (
    <Notice tone="refused" title={say('publication:files-failed')} live>
      <p>{say(`house:reason.${known}`)}</p>
    </Notice>
  );
}

type FilesProps = { readonly round: string; readonly state: PublicationState };

export function PublicationFiles({ round, state: { next, prepared, run: told } }: FilesProps) {
  const say = useSay();
  const anew = useAnew(round);
  const make = useAct(PreparePublication);
  const stop = useAct(StopPreparation);
  const run = useRun(round, told);
  if (!next) return null;
  const begin = () => make.mutate({ params: { round }, body: { snapshot: next.snapshot } }, { onSettled: anew });
  const end = (id: string) => stop.mutate({ params: { round }, body: { run: id } }, { onSettled: anew });
  const working = run !== null && isOpen(run);
  return (
    <div className={styles.stack}>
      <Heading level={3} size={3}>
        {say('publication:files')}
      </Heading>
      <Aside>{say('publication:files-about')}</Aside>
      {working && (
        <ProgressLine
          what={say('publication:files-making')}
          done={run.done}
          total={run.total ?? undefined}
          onStop={() => end(run.id)}
        />
      )}
      {run && !working && <Ended run={run} />}
      <Refusal fault={make.error ?? stop.error} />
      {prepared && !working && <Ready prepared={prepared} />}
      {!working && (
        <ButtonRow>
          <Button
            kind={prepared ? 'secondary' : 'primary'}
            onClick={begin}
            busy={make.isPending ? say('publication:files-begun') : undefined}
          >
            {say(prepared ? 'publication:files-again' : 'publication:files-make')}
          </Button>
        </ButtonRow>
      )}
    </div>
  );
}
