// The published results of a year's verification, for everybody: of each organisation how many items of each indicator were
// credited, credited with other facts, refused.

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type PublishedOrganisation, ReadPublished } from '#contract/published-verification.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { VERIFIED_PARTS } from '#rules/verification/verified-item.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { useApi } from '#web/kit/use-api.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import styles from './verification.module.css';

type Line = {
  readonly id: string;
  readonly organisation: PublishedOrganisation;
  readonly indicator: string;
  readonly counts: Pick<PublishedOrganisation['indicators'][number], 'credited' | 'changed' | 'refused'> | undefined;
};

const linesOf = (organisations: readonly PublishedOrganisation[]): Line[] =>
  organisations.flatMap((organisation): Line[] => {
    if (organisation.indicators.length === 0)
      return [{ id: organisation.bin, organisation, indicator: '', counts: undefined }];
    return organisation.indicators.map(({ indicator, ...counts }) => ({
      id: `${organisation.bin} ${indicator}`,
      organisation,
      indicator,
      counts,
    }));
  });

function wordPart(say: Say, part: string): string {
  if (part === '') return '';
  if (part === 'staff' || part === 'learners') return say(`verification:part.${part}`);
  return `${part}. ${say(`law:indicator.${part}`)}`;
}

function lineColumns(say: Say): readonly Column<Line>[] {
  const count = (of: 'credited' | 'changed' | 'refused'): Column<Line> => ({
    id: of,
    heading: say(`verification:count.${of}`),
    kind: 'number',
    read: ({ counts }) => (counts ? String(counts[of]) : null),
    whenNone: () => (of === 'credited' ? say('verification:not-submitted') : ''),
    width: 9,
  });
  return [
    {
      id: 'organisation',
      heading: say('verification:organisation'),
      kind: 'text',
      read: ({ organisation }) => organisation.names[say.language],
    },
    {
      id: 'indicator',
      heading: say('verification:indicator'),
      kind: 'text',
      read: ({ indicator }) => wordPart(say, indicator),
      filter: VERIFIED_PARTS.map((value) => ({ value, label: wordPart(say, value) })),
      filterBy: ({ indicator }) => indicator,
      width: 22,
    },
    count('credited'),
    count('changed'),
    count('refused'),
  ];
}

function Results({ organisations }: { readonly organisations: readonly PublishedOrganisation[] }) {
  const say = useSay();
  const columns = useMemo(() => lineColumns(say), [say]);
  const rows = useMemo(() => linesOf(organisations), [organisations]);
  const [view, setView] = useTableAddress(columns);
  return (
    <DataTable
      caption={say('verification:results-caption')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      view={view}
      onView={setView}
      empty={null}
    />
  );
}

const isNotThere = (fault: unknown): boolean => fault instanceof ApiProblem && fault.problem.code === 'not-found';

export function VerificationResultsPage() {
  const say = useSay();
  const call = useApi();
  const { year = '' } = useParams({ strict: false }) as { year?: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['published-verification', year],
    queryFn: async ({ signal }) => (await call(ReadPublished, { params: { year }, signal })).answer,
    retry: false,
  });
  const title = say('verification:results-of', { year });
  if (error && !isNotThere(error)) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  if (!data && !error) return <LoadingState />;
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      {data ? (
        <>
          <Heading level={1}>{title}</Heading>
          <Lead>{say('verification:results-lead', { at: formatMoment(data.publishedAt, say.language) })}</Lead>
          <Aside>
            {say('verification:results-object', {
              date: formatDate(getPlainDate(data.objectionUntil), say.language),
            })}
          </Aside>
          <Results organisations={data.organisations} />
        </>
      ) : (
        <EmptyState level={1} title={say('verification:results-none')}>
          <p>{say('verification:results-none-about')}</p>
        </EmptyState>
      )}
    </div>
  );
}
