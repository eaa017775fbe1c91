// The yearly revision of the status: a case for each holder, the newest year first, and the opening of the next year (S-11).

import { useMemo } from 'react';
import { OpenRevisions, type RevisionLine } from '#contract/revision.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { REVISION_PROPOSED } from '#rules/status/find-revision.ts';
import { REVISION_STAGES } from '#rules/status/revision.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { ReadingList } from '#web/design/reading-list.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { StatusMark, type Tone } from '#web/design/status-mark.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay, useMe } from '#web/kit/session.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import styles from './revision.module.css';
import { addressOf, addressOfPlans, useAskAgain, useRevisionAct, useRevisions } from './revision-queries.ts';

export const TONE_OF: Readonly<Record<RevisionLine['stage'], Tone>> = {
  examination: 'waiting',
  kept: 'counted',
  'to-submit': 'waiting',
  submitted: 'waiting',
  petitioned: 'waiting',
  withdrawn: 'refused',
  declined: 'counted',
  restored: 'counted',
  ended: 'note',
};

function columnsOf(say: Say): readonly Column<RevisionLine>[] {
  return [
    {
      id: 'organisation',
      heading: say('revision:organisation'),
      kind: 'text',
      read: ({ organisation }) => organisation.names[say.language],
      show: ({ id, organisation }) => <a href={addressOf(say, id)}>{organisation.names[say.language]}</a>,
      width: 26,
    },
    {
      id: 'year',
      heading: say('revision:year'),
      kind: 'text',
      read: ({ reportingYear }) => String(reportingYear),
      width: 5,
    },
    {
      id: 'proposed',
      heading: say('revision:finding'),
      kind: 'text',
      read: ({ proposed }) => say(`revision:proposed.${proposed}`),
      filter: REVISION_PROPOSED.map((value) => ({ value, label: say(`revision:proposed.${value}`) })),
      filterBy: ({ proposed }) => proposed,
      width: 11,
    },
    {
      id: 'stage',
      heading: say('revision:stage'),
      kind: 'text',
      read: ({ stage }) => say(`revision:stage.${stage}`),
      show: ({ stage }) => <StatusMark meaning={TONE_OF[stage]}>{say(`revision:stage.${stage}`)}</StatusMark>,
      filter: REVISION_STAGES.map((value) => ({ value, label: say(`revision:stage.${value}`) })),
      filterBy: ({ stage }) => stage,
      width: 13,
    },
    {
      id: 'until',
      heading: say('revision:until'),
      kind: 'text',
      read: ({ until }) => until,
      show: ({ until, missed }) => (
        <>
          {until === null ? say('revision:no-term') : formatDate(getPlainDate(until), say.language, 'short')}{' '}
          {missed && <StatusMark meaning="late">{say('revision:missed')}</StatusMark>}
        </>
      ),
      whenNone: () => say('revision:no-term'),
      width: 9,
    },
  ];
}

type OpenProps = { readonly reportingYear: number; readonly holders: number };

function OpenYear({ reportingYear, holders }: OpenProps) {
  const say = useSay();
  const again = useAskAgain();
  const act = useRevisionAct(OpenRevisions);
  return (
    <ConfirmButton
      kind="primary"
      label={say('revision:open', { year: reportingYear })}
      title={say('revision:open-title', { year: reportingYear })}
      act={act}
      onConfirm={(close) => act.mutate({ body: { reportingYear } }, { onSuccess: () => void again().then(close) })}
    >
      <p>{say('revision:open-about', { count: holders })}</p>
    </ConfirmButton>
  );
}

/** Of each organisation in whose name somebody reports. */
function OwnPlans() {
  const say = useSay();
  const may = useMay();
  const { roles } = useMe();
  const nameOf = useOrganisationNames();
  const own = [...new Set(roles.flatMap(({ organisation }) => organisation ?? []))];
  const reporting = own.filter((id) => may('plan-report.enter', id));
  if (reporting.length === 0) return null;
  return (
    <Section title={say('revision:own-plans')}>
      {reporting.map((id) => (
        <p key={id}>
          <a href={addressOfPlans(say, id)}>{nameOf(id)}</a>
        </p>
      ))}
    </Section>
  );
}

export function RevisionsPage() {
  const say = useSay();
  const may = useMay();
  const { data, error, refetch } = useRevisions();
  const columns = useMemo(() => columnsOf(say), [say]);
  const [view, setView] = useTableAddress(columns);
  const open = data && data.next.holders > 0 && may('revision.keep') && <OpenYear {...data.next} />;
  return (
    <>
      <PageTitle title={say('revision:title')} />
      <Opening>
        <Heading level={1}>{say('revision:title')}</Heading>
        <Lead>{say('revision:lead')}</Lead>
      </Opening>
      {error && <FaultView fault={error} onAgain={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data && (
        <div className={styles.stack}>
          {data.revisions.length > 0 && open}
          <ReadingList
            caption={say('revision:title')}
            columns={columns}
            rows={data.revisions}
            rowId={({ id }) => id}
            view={view}
            onView={setView}
            empty={
              <EmptyState title={say('revision:none')} action={open}>
                <p>{say('revision:none-about')}</p>
              </EmptyState>
            }
          />
          <OwnPlans />
        </div>
      )}
    </>
  );
}
