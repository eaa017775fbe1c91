// The way of an officer or a head to the year that is being entered: straight there where there is one, a choice where there
// are several, and what will stand here where there is none yet.

import { useQueries } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ReadRound } from '#contract/rounds.ts';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOfReport } from '#web/kit/reports/report-queries.ts';
import { ROUNDS, useRounds } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import styles from './report.module.css';

type Year = { readonly href: string; readonly name: string; readonly year: number };

/** Years of one's own organisations, the newest first. */
function useOwnYears() {
  const say = useSay();
  const may = useMay();
  const call = useApi();
  const rounds = useRounds();
  const open = (rounds.data ?? []).filter(({ stage }) => stage !== 'draft');
  const read = useQueries({
    queries: open.map(({ id }) => ({
      queryKey: [...ROUNDS, 'one', id],
      queryFn: async () => (await call(ReadRound, { params: { id } })).answer,
    })),
  });
  const isPending = rounds.isPending || read.some((one) => one.isPending);
  const error = rounds.error ?? read.find((one) => one.error)?.error;
  const years: Year[] = read.flatMap(({ data }) =>
    (data?.participants ?? [])
      .filter(({ organisation }) => may('report.enter', organisation))
      .map(({ organisation, names }) => ({
        href: addressOfReport(say, { round: data?.id ?? '', organisation }),
        name: names[say.language],
        year: data?.reportingYear ?? 0,
      })),
  );
  return { years, isPending, error };
}

export function OwnYearPage() {
  const say = useSay();
  const router = useRouter();
  const { years, isPending, error } = useOwnYears();
  const newest = years.filter(({ year }) => year === years[0]?.year);
  const only = !isPending && newest.length === 1 ? newest[0]?.href : undefined;
  useEffect(() => {
    if (only !== undefined) router.history.replace(only);
  }, [only, router]);
  if (error) return <FaultView fault={error} level={1} />;
  if (isPending || only !== undefined) return <LoadingState />;
  return (
    <>
      <PageTitle title={say('report:own')} />
      <div className={styles.opening}>
        <Heading level={1}>{say('report:own')}</Heading>
      </div>
      {years.length === 0 ? (
        <EmptyState title={say('report:own-none')}>
          <p>{say('report:own-none-about')}</p>
        </EmptyState>
      ) : (
        <ul className={styles.sheets}>
          {years.map(({ href, name, year }) => (
            <li key={href}>
              <a href={href}>{name}</a>
              <span>{say('report:year', { year })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
