// The published results of a year's verification, for everybody: of each organisation how many items of each indicator were
// credited, credited with other facts, refused.

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { z } from 'zod';
import { ReadPublished } from '#contract/published-verification.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Figures } from '#web/design/figures.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Facts, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { ResultsTable } from './results-table.tsx';
import { COUNTS, sumCounts } from './sum-counts.ts';
import styles from './verification.module.css';

type Published = z.output<typeof ReadPublished.answer>;

/** The country in a few numbers. */
function Whole({ organisations }: Pick<Published, 'organisations'>) {
  const say = useSay();
  const submitted = organisations.filter((one) => one.submitted).length;
  const sum = sumCounts(organisations.flatMap(({ indicators }) => indicators));
  return (
    <Facts
      of={[
        {
          name: say('verification:results-submitted'),
          value: say('verification:results-of-all', { shown: submitted, all: organisations.length }),
        },
        ...COUNTS.map((count) => ({
          name: say(`verification:results-count.${count}`),
          value: <Figures value={String(sum[count])} />,
        })),
      ]}
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
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      {!isNotThere(error) && <Heading level={1}>{title}</Heading>}
      {data && (
        <>
          <Lead>{say('verification:results-lead', { at: formatMoment(data.publishedAt, say.language) })}</Lead>
          <Aside>
            {say('verification:results-object', {
              date: formatDate(getPlainDate(data.objectionUntil), say.language),
            })}
          </Aside>
          <Whole organisations={data.organisations} />
          <ResultsTable organisations={data.organisations} />
        </>
      )}
      {error && (
        <EmptyState level={1} title={say('verification:results-none')}>
          <p>{say('verification:results-none-about')}</p>
        </EmptyState>
      )}
      {!data && !error && <LoadingState />}
    </div>
  );
}
