// The rows of a sheet and their way to the server: what changes here is kept in the browser at once and sent in the background,
// piece by piece; without a line it waits and goes on as soon as there is one.

import { useCallback, useEffect, useRef, useState } from 'react';
import { ChangeReport, ReadReport, type ReportedTable, type ReportRow } from '#contract/intake.ts';
import { applyChanges, type SheetChange } from '#web/design/sheet/sheet-changes.ts';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';
import type { Place } from '#web/kit/reports/report-queries.ts';
import { useApi } from '#web/kit/use-api.ts';
import { keepRows } from './kept-rows.ts';
import { type Conflict, type Fields, RowKeeper, type Unsaved } from './row-keeper.ts';
import { RowSender, type Trip } from './row-sender.ts';

/** After the last key; a paste is longer than that and is sent when it has ended. */
const PAUSE_MS = 700;
const KEEP_MS = 150;

export type SaveState = {
  readonly state: 'saved' | 'saving' | 'no-line' | 'refused';
  /** Rows that the server does not have as they stand here. */
  readonly unsaved: number;
  readonly tooLong: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** Why the server refused all of it. */
  readonly fault: unknown;
  /** The browser keeps nothing: unsaved rows live as long as this page. */
  readonly unkept: boolean;
};

type Asked = {
  readonly sheet: string;
  readonly place: Place;
  readonly table: ReportedTable;
  readonly rows: readonly ReportRow[];
  readonly revision: number;
  readonly kept: readonly Unsaved[];
  /** What changes in the rows, whoever changed it. */
  readonly onChanged: (changes: readonly SheetChange[]) => void;
};

/** Keeps in the browser what is not saved, a moment after it was changed. */
function useKeeping(sheet: string, keeper: RowKeeper) {
  const touched = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [unkept, setUnkept] = useState(false);
  const write = useCallback(() => {
    timer.current = undefined;
    const all = [...touched.current];
    touched.current = new Set();
    const kept = keeper.unsavedOf(all);
    const still = new Set(kept.map(({ id }) => id));
    const forgotten = all.filter((id) => !still.has(id));
    keepRows(sheet, kept, forgotten).then(
      () => setUnkept(false),
      () => setUnkept(true),
    );
  }, [sheet, keeper]);
  const keep = useCallback(
    (ids: Iterable<string>) => {
      for (const id of ids) touched.current.add(id);
      timer.current ??= setTimeout(write, KEEP_MS);
    },
    [write],
  );
  return { keep, unkept };
}

const newKey = () => crypto.randomUUID().replaceAll('-', '');

function useSender({ place, revision }: Asked, keeper: RowKeeper, keep: (ids: Iterable<string>) => void) {
  const call = useApi();
  const [trip, setTrip] = useState<Trip>({ state: 'still' });
  const [others, setOthers] = useState(0);
  const [sender] = useState(
    () =>
      new RowSender({
        keeper,
        revision,
        newKey,
        send: async (changes, key) =>
          (await call(ChangeReport, { params: place, body: { changes: [...changes] }, key })).answer,
        onSaved: keep,
        onTrip: setTrip,
        onOthers: () => setOthers((count) => count + 1),
      }),
  );
  useEffect(() => {
    const back = () => sender.later(0);
    sender.begin();
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('online', back);
      sender.stop();
    };
  }, [sender]);
  return { sender, trip, others };
}

/** `rows` and `kept` are read once; another sheet is another component. */
export function useReportRows(asked: Asked) {
  const { sheet, place, table, onChanged } = asked;
  const call = useApi();
  const order = useRef<readonly SheetRow[]>([]);
  const [{ keeper, first }] = useState(() => {
    const own = asked.rows.filter((row) => row.table === table);
    const bare: readonly SheetRow[] = own.map(({ id, fields }) => ({ id, fields }));
    const made = new RowKeeper(
      table,
      own,
      () => crypto.randomUUID(),
      () => order.current,
    );
    return { keeper: made, first: applyChanges(bare, made.restore(asked.kept)) };
  });
  const [rows, setRows] = useState(first);
  order.current = rows;
  const { keep, unkept } = useKeeping(sheet, keeper);
  const { sender, trip, others } = useSender(asked, keeper, keep);
  const show = useCallback(
    (changes: readonly SheetChange[]) => {
      if (changes.length === 0) return;
      setRows((before) => applyChanges(before, changes));
      onChanged(changes);
    },
    [onChanged],
  );
  const onChange = useCallback(
    (changes: readonly SheetChange[]) => {
      keep(keeper.change(changes));
      show(changes);
      sender.later(PAUSE_MS);
    },
    [keeper, keep, show, sender],
  );
  const choose = useCallback(
    (id: string, fields: Fields | null) => {
      show(keeper.choose(id, fields));
      keep([id]);
      sender.later(0);
    },
    [keeper, keep, show, sender],
  );
  const refresh = useCallback(async () => {
    const { answer } = await call(ReadReport, { params: place });
    sender.knows(answer.revision);
    show(keeper.absorb(answer.rows.filter((row) => row.table === table)));
  }, [call, place, table, keeper, sender, show]);
  useEffect(() => {
    // Without a line the next answer tells again that there is something new.
    if (others > 0) refresh().catch(() => undefined);
  }, [others, refresh]);
  const save: SaveState = {
    state: stateOf(trip, keeper.unsaved),
    unsaved: keeper.unsaved,
    tooLong: keeper.tooLong,
    conflicts: keeper.conflicts,
    fault: trip.fault,
    unkept,
  };
  return { rows, first, onChange, choose, save, again: () => sender.later(0) };
}

function stateOf({ state }: Trip, unsaved: number): SaveState['state'] {
  if (state === 'refused' || state === 'no-line') return state;
  return unsaved > 0 ? 'saving' : 'saved';
}
