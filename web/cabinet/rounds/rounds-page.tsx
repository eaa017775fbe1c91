// All rounds, the newest first; for the chief of the working body the way to draft the next one.

import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { DraftRound, type RoundLine } from '#contract/rounds.ts';
import { type Calendar, YearNotInCalendar } from '#rules/calendar/calendar.ts';
import { computeFixedDate } from '#rules/calendar/compute-term.ts';
import { type PlainDate, yearOf } from '#rules/kernel/plain-date.ts';
import { ROUND_STAGES } from '#rules/round/round.ts';
import { Button } from '#web/design/button.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { Opening } from '#web/design/opening.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOf, useRounds } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { useAct } from '#web/kit/use-api.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import styles from './rounds.module.css';

type Next = { readonly year: number; readonly until: PlainDate | undefined };

function lastDayOf(year: number, calendar: Calendar): PlainDate | undefined {
  try {
    return computeFixedDate('submission', year, calendar).lastDay;
  } catch (fault) {
    if (fault instanceof YearNotInCalendar) return undefined;
    throw fault;
  }
}

/** The year whose round can be drafted: the first without one whose term of submission is not over. */
function findNext(rounds: readonly RoundLine[], day: PlainDate, calendar: Calendar): Next | undefined {
  return [yearOf(day) - 1, yearOf(day)]
    .filter((year) => rounds.every(({ reportingYear }) => reportingYear !== year))
    .map((year) => ({ year, until: lastDayOf(year, calendar) }))
    .find(({ until }) => until === undefined || until >= day);
}

function DraftNext({ next }: { readonly next: Next }) {
  const say = useSay();
  const router = useRouter();
  const act = useAct(DraftRound);
  const made = act.data?.answer.id;
  useEffect(() => {
    if (made !== undefined) router.history.push(addressOf(say, made));
  }, [made, router, say]);
  return (
    <>
      {act.error && <ActFault fault={act.error} onAnew={() => act.reset()} />}
      <Button
        kind="primary"
        onClick={() => act.mutate({ body: { reportingYear: next.year } })}
        busy={act.isPending ? say('rounds:drafting') : undefined}
        barredBecause={next.until ? undefined : say('calendar:year-unknown', { year: next.year + 1 })}
      >
        {say('rounds:draft', { year: next.year })}
      </Button>
    </>
  );
}

function roundColumns(say: Say): readonly Column<RoundLine>[] {
  return [
    {
      id: 'year',
      heading: say('rounds:year'),
      kind: 'text',
      read: ({ reportingYear }) => String(reportingYear),
      show: ({ id, reportingYear }) => <a href={addressOf(say, id)}>{reportingYear}</a>,
      width: 12,
    },
    {
      id: 'stage',
      heading: say('rounds:stage'),
      kind: 'text',
      read: ({ stage }) => say(`rounds:stage.${stage}`),
      filter: ROUND_STAGES.map((value) => ({ value, label: say(`rounds:stage.${value}`) })),
      filterBy: ({ stage }) => stage,
    },
    {
      id: 'participants',
      heading: say('rounds:participants'),
      kind: 'number',
      read: ({ participants }) => String(participants),
      width: 10,
    },
  ];
}

function List({ rounds }: { readonly rounds: readonly RoundLine[] }) {
  const say = useSay();
  const columns = useMemo(() => roundColumns(say), [say]);
  const [view, setView] = useTableAddress(columns);
  return (
    <DataTable
      caption={say('rounds:title')}
      columns={columns}
      rows={rounds}
      rowId={({ id }) => id}
      view={view}
      onView={setView}
      empty={null}
    />
  );
}

function Rounds({ rounds }: { readonly rounds: readonly RoundLine[] }) {
  const say = useSay();
  const may = useMay();
  const calendar = useCalendarInForce();
  const next = findNext(rounds, today(), calendar);
  const draft = next && may('round.draft') && <DraftNext next={next} />;
  if (rounds.length === 0)
    return (
      <EmptyState title={say('rounds:empty')} action={draft}>
        <p>{say('rounds:empty-about')}</p>
        {next?.until && (
          <p>{say('rounds:empty-until', { year: next.year, date: formatDate(next.until, say.language) })}</p>
        )}
      </EmptyState>
    );
  return (
    <div className={styles.stack}>
      {draft && (
        <div className={styles.stack} data-close>
          {draft}
          <Aside>{say('rounds:draft-about')}</Aside>
        </div>
      )}
      <List rounds={rounds} />
    </div>
  );
}

export function RoundsPage() {
  const say = useSay();
  const { data, error, refetch } = useRounds();
  return (
    <>
      <PageTitle title={say('rounds:title')} />
      <Opening>
        <Heading level={1}>{say('rounds:title')}</Heading>
        <Lead>{say('rounds:lead')}</Lead>
      </Opening>
      {error && <FaultView fault={error} onAgain={() => refetch()} />}
      {!error && !data && <LoadingState />}
      {data && <Rounds rounds={data} />}
    </>
  );
}
