// What a sheet asks its owner to do, and how it is taken back. A change carries the texts that it replaces: the owner can
// tell whether somebody else was there before, and the way back needs nothing else.

import type { Fields, SheetRow } from './sheet-grid.ts';

export type SheetChange =
  | { readonly kind: 'set'; readonly row: string; readonly before: Fields; readonly fields: Fields }
  /** after: null stands for the beginning. */
  | { readonly kind: 'insert'; readonly after: string | null; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'remove'; readonly after: string | null; readonly rows: readonly SheetRow[] };

type Structure = Exclude<SheetChange, { kind: 'set' }>;

function changeRows(rows: readonly SheetRow[], change: Structure): readonly SheetRow[] {
  if (change.kind === 'remove') {
    const gone = new Set(change.rows.map(({ id }) => id));
    return rows.filter(({ id }) => !gone.has(id));
  }
  const last = rows.at(-1)?.id ?? null;
  if (change.after === last) return rows.concat(change.rows);
  const at = change.after === null ? 0 : rows.findIndex(({ id }) => id === change.after) + 1;
  // Whose neighbour is gone goes to the end rather than to the top.
  const place = change.after !== null && at === 0 ? rows.length : at;
  return [...rows.slice(0, place), ...change.rows, ...rows.slice(place)];
}

/** The rows after the changes. Rows that are gone meanwhile are passed over. */
export function applyChanges(rows: readonly SheetRow[], changes: readonly SheetChange[]): readonly SheetRow[] {
  let result = rows;
  let pending = new Map<string, Fields>();
  const settle = () => {
    if (pending.size === 0) return;
    const set = pending;
    result = result.map((row) => {
      const fields = set.get(row.id);
      return fields ? { id: row.id, fields: { ...row.fields, ...fields } } : row;
    });
    pending = new Map();
  };
  for (const change of changes) {
    if (change.kind === 'set') {
      const known = pending.get(change.row);
      pending.set(change.row, known ? { ...known, ...change.fields } : change.fields);
    } else {
      settle();
      result = changeRows(result, change);
    }
  }
  settle();
  return result;
}

function invert(change: SheetChange): SheetChange {
  switch (change.kind) {
    case 'set':
      return { ...change, before: change.fields, fields: change.before };
    case 'insert':
      return { ...change, kind: 'remove' };
    case 'remove':
      return { ...change, kind: 'insert' };
  }
}

export const invertChanges = (changes: readonly SheetChange[]): readonly SheetChange[] => changes.map(invert).reverse();
