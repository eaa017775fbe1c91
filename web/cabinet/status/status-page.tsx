// Cases of the assignment that the reader may see, the newest first; an organisation begins its application here.

import { useRouter } from '@tanstack/react-router';
import { BeginApplication, type CaseLine } from '#contract/status.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Button } from '#web/design/button.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Opening } from '#web/design/opening.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { StageMark } from './stage-mark.tsx';
import styles from './status.module.css';
import { addressOf, useAskAgain, useCases } from './status-queries.ts';

function CaseEntry({ of }: { readonly of: CaseLine }) {
  const say = useSay();
  const { organisation, openedAt, submittedAt, examinationBy } = of;
  return (
    <Line title={<a href={addressOf(say, of.id)}>{organisation.names[say.language]}</a>}>
      <LineAbout>
        {say('status:bin', { bin: organisation.bin })}
        {' · '}
        {submittedAt === null
          ? say('status:begun-at', { at: formatMoment(openedAt, say.language) })
          : say('status:submitted-at', { at: formatMoment(submittedAt, say.language) })}
        {examinationBy !== null &&
          ` · ${say('status:examined-by', { date: formatDate(getPlainDate(examinationBy), say.language) })}`}
      </LineAbout>
      <StageMark of={of} />
    </Line>
  );
}

function Begin({ organisation }: { readonly organisation: CaseLine['organisation'] }) {
  const say = useSay();
  const router = useRouter();
  const again = useAskAgain();
  const act = useAct(BeginApplication);
  const press = () =>
    act.mutate(
      { body: { organisation: organisation.id } },
      {
        onSuccess: ({ answer }) =>
          void again().then(() => router.history.push(addressOf(say, answer.id, 'application'))),
      },
    );
  return (
    <div className={styles.stack}>
      {act.error && <FaultView fault={act.error} />}
      <div>
        <Button kind="primary" busy={act.isPending ? say('status:working') : undefined} onClick={press}>
          {say('status:begin')}
        </Button>
      </div>
      <p className={styles.small}>{say('status:begin-for', { name: organisation.names[say.language] })}</p>
    </div>
  );
}

export function StatusPage() {
  const say = useSay();
  const may = useMay();
  const { data, error, refetch } = useCases();
  if (!may('status.read')) return <ForbiddenPage />;
  const begin = data?.organisations.map((one) => <Begin key={one.id} organisation={one} />);
  return (
    <>
      <PageTitle title={say('status:title')} />
      <Opening>
        <Heading level={1}>{say('status:title')}</Heading>
        <Lead>{say('status:lead')}</Lead>
      </Opening>
      {error && <FaultView fault={error} onAgain={() => refetch()} />}
      {!error && !data && <LoadingState />}
      {data && data.cases.length === 0 && (
        <EmptyState title={say('status:none')} action={begin}>
          <p>{say('status:none-about')}</p>
        </EmptyState>
      )}
      {data && data.cases.length > 0 && (
        <div className={styles.stack}>
          {begin}
          <LineList>
            {data.cases.map((one) => (
              <CaseEntry key={one.id} of={one} />
            ))}
          </LineList>
        </div>
      )}
    </>
  );
}
