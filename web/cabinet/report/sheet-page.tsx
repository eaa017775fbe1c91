// The sheet of a table: typed into and pasted as in Excel, judged while one types, saved in the background.

import { useParams } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Attachment } from '#contract/evidence.ts';
import { REPORTED_TABLES, type ReportedTable } from '#contract/intake.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { isInPlace } from '#rules/round/check-round-act.ts';
import { Notice } from '#web/design/notice.tsx';
import { Sheet } from '#web/design/sheet/sheet.tsx';
import type { SheetChange } from '#web/design/sheet/sheet-changes.ts';
import { indexRows, type SheetRow } from '#web/design/sheet/sheet-grid.ts';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { now } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { NotFoundPage } from '#web/kit/fault-pages.tsx';
import type { LiveAnswer } from '#web/kit/live-report/live-report.ts';
import { useLiveReport } from '#web/kit/live-report/use-live-report.ts';
import { planOf, readingOf, reporterOf, useAttachments } from '#web/kit/reports/report-queries.ts';
import { wordHindrances } from '#web/kit/rounds/read-round.ts';
import { useMay, useMe } from '#web/kit/session.tsx';
import { useSheetAddress } from '#web/kit/sheet-address.ts';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { formatNumber } from '#wording/format-number.ts';
import { readKept } from './kept-rows.ts';
import { LinkedWork, TakenOver, useTakeOver } from './linked-works.tsx';
import { Preview } from './preview.tsx';
import styles from './report.module.css';
import { type Reported, ReportScreen } from './report-screen.tsx';
import { RowConflicts } from './row-conflicts.tsx';
import { RowDocuments } from './row-documents.tsx';
import { LateWay, RowHistory } from './row-history.tsx';
import type { Unsaved } from './row-keeper.ts';
import { SaveLine, SaveTroubles } from './save-line.tsx';
import { sheetColumns } from './sheet-columns.ts';
import { TableWays } from './table-ways.tsx';
import { LINKED } from './take-over.ts';
import { useReportRows } from './use-report-rows.ts';

type OpenProps = {
  readonly reported: Reported;
  readonly table: ReportedTable;
  readonly sheet: string;
  readonly kept: readonly Unsaved[];
  /** Why nothing can be entered; empty where it can. */
  readonly barred: readonly string[];
};

/** The sums of the columns of numbers, and how many rows were read. */
function totalsOf(
  answer: LiveAnswer | undefined,
  words: (count: string) => string,
  language: 'kk' | 'ru' | 'en',
  first: string,
) {
  if (!answer) return {};
  const sums = answer.sums.map(([column, sum]) => [column, formatNumber(sum, language)] as const);
  return { ...Object.fromEntries(sums), [first]: words(formatNumber(String(answer.accepted), language)) };
}

/** What every sheet of this report is judged by; read once, so that a typing hand restarts nothing. */
function useSetting({ round, participant, rows }: Reported, table: ReportedTable) {
  const [setting] = useState(() => {
    const plan = planOf(readingOf(round));
    return {
      table,
      reporter: reporterOf(participant),
      reportingYear: round.reportingYear,
      edition: round.edition,
      settings: plan.settings,
      weighting: plan.weighting,
      others: rows.filter((row) => row.table !== table).map(({ id, table: of, fields }) => ({ id, table: of, fields })),
    };
  });
  return setting;
}

const NO_ATTACHMENTS: readonly Attachment[] = [];
const newRow = (): SheetRow => ({ id: crypto.randomUUID(), fields: {} });

function OpenSheet({ reported, table, sheet, kept, barred }: OpenProps) {
  const say = useSay();
  const may = useMay();
  const { place, round, revision } = reported;
  const setting = useSetting(reported, table);
  const judge = useRef<(changes: readonly SheetChange[]) => void>(() => undefined);
  const onChanged = useCallback((changes: readonly SheetChange[]) => judge.current(changes), []);
  const own = useReportRows({ sheet, place, table, rows: reported.rows, revision, kept, onChanged });
  const { rows, first, onChange, choose, save, again } = own;
  const { findings, answer, isBehind, change } = useLiveReport(say, setting, first);
  judge.current = change;
  const view = useSheetAddress();
  const taking = useTakeOver(place, reported.rows);
  const { data: attachments = NO_ATTACHMENTS } = useAttachments(place, may('evidence.read', place.organisation));
  const isLinked = LINKED.includes(table);
  const isOver = isInPlace('lay-late', round.stage) && may('late.lay', place.organisation);
  const acts = [
    {
      label: say('report:take-over'),
      busy: taking.busy ? say('report:taking-over') : undefined,
      onAct: taking.takeOver,
    },
  ];
  const columns = useMemo(() => sheetColumns(say, table, round.reportingYear), [say, table, round.reportingYear]);
  const rowOf = (id: string) => indexRows(rows)(id) + 1;
  const edition = getEdition(round.edition);
  const accepted = (count: string) => say('report:accepted', { shown: count });
  return (
    <div className={styles.stack}>
      <UnsavedGuard when={save.unsaved > 0 && save.state !== 'saved'} />
      <SaveTroubles save={save} rowOf={rowOf} onAgain={again} />
      <RowConflicts table={table} conflicts={save.conflicts} rowOf={rowOf} onChoose={choose} />
      <TakenOver place={place} of={taking} />
      <div className={styles.sheetHead}>
        <Heading level={2} size={2}>
          {say('report:year', { year: round.reportingYear })}
        </Heading>
        {barred.length === 0 && <SaveLine save={save} />}
      </div>
      <Sheet
        caption={say(`law:table.${table}`)}
        {...{ columns, rows, findings, onChange, newRow }}
        readOnly={barred.length > 0}
        kept={view}
        unjudged={answer === undefined}
        {...(table === 'publications' ? { acts } : {})}
        about={(row) => (
          <>
            {isLinked && <LinkedWork {...{ place, table, row }} there={reported.rows} cited={taking.cited} />}
            <RowDocuments {...{ place, row, attachments }} mayDetach={barred.length === 0} />
            <RowHistory of={reported.rows.find(({ id }) => id === row.id)} />
            {isOver && <LateWay place={place} row={row.id} />}
          </>
        )}
        totals={totalsOf(answer, accepted, say.language, columns[0]?.name ?? '')}
        summary={<Preview {...{ edition, table, answer, isBehind }} />}
        empty={
          <EmptyState title={say('report:sheet-empty', { table: say(`law:table.${table}`) })} level={3}>
            <p>{say(`report:about.${table}`)}</p>
            {barred.length === 0 && <p>{say('report:sheet-empty-about')}</p>}
          </EmptyState>
        }
      />
    </div>
  );
}

/** What an earlier visit could not send; nothing where the browser keeps nothing. */
function useKept(sheet: string): readonly Unsaved[] | undefined {
  const [kept, setKept] = useState<readonly Unsaved[]>();
  useEffect(() => {
    let current = true;
    readKept(sheet).then(
      (found) => current && setKept(found),
      () => current && setKept([]),
    );
    return () => {
      current = false;
    };
  }, [sheet]);
  return kept;
}

function Barred({ reasons }: { readonly reasons: readonly string[] }): ReactNode {
  const say = useSay();
  if (reasons.length === 0) return null;
  return (
    <Notice tone="late" title={say('report:read-only')}>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Notice>
  );
}

function TableSheet({ reported, table }: { readonly reported: Reported; readonly table: ReportedTable }) {
  const say = useSay();
  const may = useMay();
  const me = useMe();
  const calendar = useCalendarInForce();
  const { round, place } = reported;
  const sheet = [me.id, place.round, place.organisation, table].join(' ');
  const kept = useKept(sheet);
  const barred = may('report.enter', place.organisation)
    ? wordHindrances(say, round, { kind: 'enter' }, now(), calendar)
    : [say('report:read-only-role')];
  return (
    <>
      <div className={styles.opening} data-close>
        <Heading level={1}>{say(`law:table.${table}`)}</Heading>
        <TableWays place={place} table={table} />
        <Barred reasons={barred} />
      </div>
      {kept ? (
        <OpenSheet key={`${sheet} ${say.language}`} {...{ reported, table, sheet, kept, barred }} />
      ) : (
        <LoadingState />
      )}
    </>
  );
}

export function SheetPage() {
  const say = useSay();
  const { table = '' } = useParams({ strict: false }) as { table?: string };
  const known = REPORTED_TABLES.find((one) => one === table);
  if (!known) return <NotFoundPage />;
  return (
    <ReportScreen key={known} title={say(`law:table.${known}`)}>
      {(reported) => <TableSheet key={known} reported={reported} table={known} />}
    </ReportScreen>
  );
}
