// Publications and cited works bound to each other: the act that takes works over, and at each row where its other half stands.

import { useState } from 'react';
import { ChangeReport, MOST_CHANGES, type ReportedTable, type ReportRow } from '#contract/intake.ts';
import { Notice } from '#web/design/notice.tsx';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { addressOfReport, type Place } from '#web/kit/reports/report-queries.ts';
import { useAct } from '#web/kit/use-api.ts';
import { formatNumber } from '#wording/format-number.ts';
import { differsIn, planTakeOver, sourceOf } from './take-over.ts';

type Done = { readonly taken: number; readonly known: number; readonly unclear: number };

/** Takes the rows that are chosen over; `there`: the rows of the report as they were read. */
export function useTakeOver(place: Place, there: readonly ReportRow[]) {
  const act = useAct(ChangeReport);
  const [cited, setCited] = useState(() => there.filter(({ table }) => table === 'citations'));
  const [done, setDone] = useState<Done>();
  const takeOver = async (rows: readonly SheetRow[]) => {
    const plan = planTakeOver(rows, cited, () => crypto.randomUUID());
    setDone(undefined);
    for (let at = 0; at < plan.changes.length; at += MOST_CHANGES)
      await act.mutateAsync({ params: place, body: { changes: plan.changes.slice(at, at + MOST_CHANGES) } });
    const fresh = plan.changes.flatMap((one) =>
      one.kind === 'put' ? [{ id: one.id, table: one.table, fields: one.fields, origin: one.origin, version: 1 }] : [],
    );
    setCited((before) => [...before, ...fresh]);
    setDone({ taken: plan.changes.length, known: plan.known, unclear: plan.unclear });
  };
  return {
    // What went wrong stands in `fault`.
    takeOver: (rows: readonly SheetRow[]) => void takeOver(rows).catch(() => undefined),
    busy: act.isPending,
    fault: act.error,
    done,
    cited,
  };
}

export type TakingOver = ReturnType<typeof useTakeOver>;

export function TakenOver({ place, of: { fault, done } }: { readonly place: Place; readonly of: TakingOver }) {
  const say = useSay();
  const told = (key: string, count: number) => say(key, { count, shown: formatNumber(String(count), say.language) });
  if (fault) return <FaultView fault={fault} />;
  if (!done) return null;
  return (
    <Notice tone={done.taken > 0 ? 'counted' : 'note'} title={told('report:taken', done.taken)} live>
      {done.known > 0 && <p>{told('report:taken-known', done.known)}</p>}
      {done.unclear > 0 && <p>{told('report:taken-unclear', done.unclear)}</p>}
      <p>{say('report:taken-about')}</p>
      <p>
        <a href={addressOfReport(say, place, 'citations')}>{say('law:table.citations')}</a>
      </p>
    </Notice>
  );
}

type AboutProps = {
  readonly place: Place;
  readonly table: ReportedTable;
  readonly row: SheetRow;
  /** The rows of the other tables, as they were read. */
  readonly there: readonly ReportRow[];
  readonly cited: readonly ReportRow[];
};

/** Where the other half of a work stands; nothing for a row that has none. */
export function LinkedWork({ place, table, row, there, cited }: AboutProps) {
  const say = useSay();
  if (table === 'publications') {
    const half = cited.find((one) => sourceOf(one) === row.id);
    if (!half) return null;
    return (
      <p>
        {say('report:also-cited', { id: half.fields.id ?? '' })}{' '}
        <a href={addressOfReport(say, place, 'citations')}>{say('law:table.citations')}</a>
      </p>
    );
  }
  const own = cited.find(({ id }) => id === row.id);
  const source = own && sourceOf(own);
  const publication = source === undefined ? undefined : there.find(({ id }) => id === source);
  if (!publication) return null;
  const columns = differsIn(row.fields, publication);
  return (
    <p>
      {say('report:from-publication', { id: publication.fields.id ?? '' })}{' '}
      <a href={addressOfReport(say, place, 'publications')}>{say('law:table.publications')}</a>
      {columns.length > 0 &&
        ` ${say('report:differs', { columns: columns.map((name) => say(`law:column.citations.${name}`)).join(', ') })}`}
    </p>
  );
}
