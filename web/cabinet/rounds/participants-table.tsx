// Who takes part, in which category.

import { useMemo } from 'react';
import type { Participant, RoundWhole } from '#contract/rounds.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { addressOfReport } from '#web/kit/reports/report-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import type { Say } from '#wording/speak.ts';
import styles from './rounds.module.css';

/** Where the round takes or has taken data, and the reader may see whose. */
type ReportOf = (organisation: string) => string | undefined;

function reportColumn(say: Say, reportOf: ReportOf): Column<Participant> {
  return {
    id: 'report',
    heading: say('rounds:report'),
    kind: 'text',
    read: ({ organisation }) => (reportOf(organisation) === undefined ? '' : say('rounds:report-open')),
    show: ({ organisation }) => {
      const href = reportOf(organisation);
      return href === undefined ? '' : <a href={href}>{say('rounds:report-open')}</a>;
    },
    width: 10,
  };
}

function participantColumns(say: Say): readonly Column<Participant>[] {
  const hospital = (yes: boolean) => say(yes ? 'rounds:hospital-yes' : 'rounds:hospital-no');
  return [
    {
      id: 'name',
      heading: say('rounds:organisation'),
      kind: 'text',
      read: ({ names }) => names[say.language],
      show: ({ organisation, names }) => (
        <a href={inLanguage(`/cabinet/organisations/${organisation}`, say.language)}>{names[say.language]}</a>
      ),
    },
    { id: 'bin', heading: say('rounds:bin'), kind: 'text', read: ({ bin }) => bin, width: 8.5 },
    {
      id: 'category',
      heading: say('rounds:category'),
      kind: 'text',
      read: ({ category }) => say(`rounds:category.${category}`),
      filter: CATEGORIES.map((value) => ({ value, label: say(`rounds:category.${value}`) })),
      filterBy: ({ category }) => category,
      width: 13,
    },
    {
      id: 'hospital',
      heading: say('rounds:hospital'),
      kind: 'text',
      read: ({ universityHospital }) => hospital(universityHospital),
      filter: [
        { value: 'yes', label: hospital(true) },
        { value: 'no', label: hospital(false) },
      ],
      filterBy: ({ universityHospital }) => (universityHospital ? 'yes' : 'no'),
      width: 11,
    },
  ];
}

export function ParticipantsTable({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const { participants, reportingYear: year } = round;
  const may = useMay();
  const { id, stage } = round;
  // biome-ignore lint/correctness/useExhaustiveDependencies: who may what changes with the page.
  const columns = useMemo(() => {
    const reportOf = (organisation: string) =>
      may('report.read', organisation) ? addressOfReport(say, { round: id, organisation }) : undefined;
    return [...participantColumns(say), ...(stage === 'draft' ? [] : [reportColumn(say, reportOf)])];
  }, [say, id, stage]);
  const [view, setView] = useTableAddress(columns);
  const counts = CATEGORIES.map((category) =>
    say('rounds:category-count', {
      category: say(`rounds:category.${category}`),
      count: participants.filter((one) => one.category === category).length,
    }),
  );
  return (
    <div className={styles.stack}>
      {participants.length > 0 && <Aside>{counts.join(' · ')}</Aside>}
      <DataTable
        caption={say('rounds:participants-of', { year })}
        columns={columns}
        rows={participants}
        rowId={({ organisation }) => organisation}
        view={view}
        onView={setView}
        empty={
          <EmptyState title={say('rounds:participants-none')} level={3}>
            <p>{say('rounds:participants-none-about', { year })}</p>
          </EmptyState>
        }
      />
    </div>
  );
}
