// What of a sheet the server has and what it has not yet: pure bookkeeping. Every change here waits until the server has taken
// it; a row that somebody else changed meanwhile waits for a choice; a change that cannot be sent is lost to nobody.

import { LARGEST_CELL, type Origin, type ReportedTable, type ReportRow, type RowChange } from '#contract/intake.ts';
import type { SheetChange } from '#web/design/sheet/sheet-changes.ts';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';
import { Neighbours } from './neighbours.ts';

export type Fields = Readonly<Record<string, string>>;
/** What the server has of a row. */
export type Known = { readonly fields: Fields; readonly version: number };
/** A row as it stands here and not there; null where it was removed here. */
export type Unsaved = {
  readonly id: string;
  readonly fields: Fields | null;
  readonly version: number;
  readonly origin: Origin;
};
/** One row changed by two: as it stands here, as it stands there, as both knew it. Null: removed. */
export type Conflict = {
  readonly id: string;
  readonly before: Fields;
  readonly mine: Fields | null;
  readonly theirs: Fields | null;
};
type Taken = { readonly id: string; readonly version: number };
type Meanwhile = { readonly id: string; readonly row: ReportRow | null };

const TYPED = { way: 'typed' } as const;
const PASTED: Origin = { way: 'pasted' };

const isBlank = (fields: Fields) => Object.values(fields).every((text) => text === '');
const isTooLong = (fields: Fields) => Object.values(fields).some((text) => text.length > LARGEST_CELL);
const lengthOf = (fields: Fields) => Object.values(fields).reduce((length, text) => length + text.length, 200);

export function isSame(one: Fields | null, other: Fields | null): boolean {
  if (!one || !other) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
}

type Gathered = { readonly sets: SheetChange[]; readonly fresh: SheetRow[]; readonly gone: SheetRow[] };
/** A row that nobody has: what stands after it stands at the end. */
const THE_END = '';

const gather = (): Gathered => ({ sets: [], fresh: [], gone: [] });
const changesOf = ({ sets, fresh, gone }: Gathered): readonly SheetChange[] => [
  ...sets,
  ...(gone.length > 0 ? [{ kind: 'remove', after: THE_END, rows: gone } as const] : []),
  ...(fresh.length > 0 ? [{ kind: 'insert', after: THE_END, rows: fresh } as const] : []),
];

export class RowKeeper {
  readonly #table: ReportedTable;
  readonly #newId: () => string;
  readonly #order: () => readonly Pick<SheetRow, 'id'>[];
  readonly #known = new Map<string, Known>();
  readonly #here = new Map<string, Fields>();
  readonly #origins = new Map<string, Origin>();
  /** In the order in which rows were changed: the server puts new ones down in this order. */
  readonly #waiting = new Set<string>();
  readonly #sent = new Map<string, Fields | null>();
  readonly #theirs = new Map<string, Known | null>();
  /** A row that was removed there comes back as another row: its name there differs from its name here. */
  readonly #names = new Map<string, string>();
  readonly #gone = new Set<string>();
  readonly #long = new Set<string>();

  /** `order`: the rows as they stand here now. */
  constructor(
    table: ReportedTable,
    rows: readonly ReportRow[],
    newId: () => string,
    order: () => readonly Pick<SheetRow, 'id'>[] = () => [],
  ) {
    this.#table = table;
    this.#newId = newId;
    this.#order = order;
    for (const { id, fields, version } of rows) {
      this.#known.set(id, { fields, version });
      this.#here.set(id, fields);
    }
  }

  change(changes: readonly SheetChange[]): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const change of changes) {
      if (change.kind === 'set') {
        this.#here.set(change.row, { ...this.#here.get(change.row), ...change.fields });
        touched.add(change.row);
        continue;
      }
      for (const { id, fields } of change.rows) {
        touched.add(id);
        if (change.kind === 'remove') this.#here.delete(id);
        else this.#bringIn(id, fields);
      }
    }
    for (const id of touched) this.#wait(id);
    return touched;
  }

  #bringIn(id: string, fields: Fields): void {
    this.#here.set(id, fields);
    if (!this.#origins.has(id)) this.#origins.set(id, isBlank(fields) ? TYPED : PASTED);
    if (this.#gone.delete(id)) this.#names.set(id, this.#newId());
  }

  /** A new row in which nothing stands is none yet, and one that is again as it was has nothing to send. */
  #wait(id: string): void {
    const here = this.#here.get(id) ?? null;
    const known = this.#known.get(id);
    if (here && isTooLong(here)) this.#long.add(id);
    else this.#long.delete(id);
    const isNothing = known ? isSame(here, known.fields) : here === null || isBlank(here);
    if (isNothing && !this.#sent.has(id)) this.#waiting.delete(id);
    else this.#waiting.add(id);
  }

  /** The next changes to send, no more than so many and about so long; empty where nothing waits or an answer is out. */
  next(most: number, longest: number): readonly RowChange[] {
    if (this.#sent.size > 0) return [];
    const changes: RowChange[] = [];
    const neighbours = new Neighbours(this.#order, (id) => this.#known.has(id) || this.#sent.has(id));
    let length = 0;
    for (const id of this.#waiting) {
      if (changes.length >= most || length >= longest) break;
      const change = this.#theirs.has(id) ? undefined : this.#changeOf(id, neighbours);
      if (!change) continue;
      const fields = this.#here.get(id) ?? null;
      length += fields ? lengthOf(fields) : 0;
      changes.push(change);
      this.#sent.set(id, fields);
    }
    for (const id of this.#sent.keys()) this.#waiting.delete(id);
    return changes;
  }

  #changeOf(id: string, neighbours: Neighbours): RowChange | undefined {
    const version = this.#known.get(id)?.version ?? 0;
    const fields = this.#here.get(id);
    const name = this.#names.get(id) ?? id;
    if (!fields) return version > 0 ? { kind: 'remove', id: name, version } : undefined;
    if (this.#long.has(id)) return undefined;
    const known = this.#origins.get(id) ?? TYPED;
    // The house remembers by itself what it carried over, and what it took from the registers.
    const origin = known.way === 'carried-over' || known.way === 'from-register' ? TYPED : known;
    const put = { kind: 'put', id: name, table: this.#table, fields: { ...fields }, version, origin } as const;
    const after = version > 0 ? undefined : neighbours.before(id);
    return after === undefined ? put : { ...put, after: after && (this.#names.get(after) ?? after) };
  }

  /** Answers the rows of which the server has everything now. */
  take(taken: readonly Taken[], meanwhile: readonly Meanwhile[]): readonly string[] {
    const versions = new Map(taken.map(({ id, version }) => [id, version]));
    const others = new Map(meanwhile.map(({ id, row }) => [id, row]));
    const done: string[] = [];
    for (const [id, sent] of [...this.#sent]) {
      this.#sent.delete(id);
      const name = this.#names.get(id) ?? id;
      const version = versions.get(name);
      const row = others.get(name) ?? null;
      if (version !== undefined) this.#settle(id, sent, version);
      // What came back is what was sent: an answer was lost on the way.
      else if (isSame(sent, row?.fields ?? null)) this.#settle(id, sent, row?.version ?? 0);
      else this.#theirs.set(id, row && { fields: row.fields, version: row.version });
      this.#wait(id);
      if (!this.#waiting.has(id) && !this.#theirs.has(id)) done.push(id);
    }
    return done;
  }

  #settle(id: string, sent: Fields | null, version: number): void {
    if (sent) {
      this.#known.set(id, { fields: sent, version });
      return;
    }
    this.#known.delete(id);
    this.#names.delete(id);
    // Brought back while its removal was on its way: it is another row there.
    if (this.#here.has(id)) this.#names.set(id, this.#newId());
    else this.#gone.add(id);
  }

  /** No answer, or a refusal of all: what was sent waits again, before what was changed since. */
  giveBack(): void {
    const later = [...this.#waiting];
    this.#waiting.clear();
    for (const id of [...this.#sent.keys(), ...later]) this.#waiting.add(id);
    this.#sent.clear();
  }

  /** The choice of who saw both; null: the row is removed. Answers what changes in the sheet. */
  choose(id: string, fields: Fields | null): readonly SheetChange[] {
    const theirs = this.#theirs.get(id);
    if (theirs === undefined) return [];
    this.#theirs.delete(id);
    if (theirs) this.#known.set(id, theirs);
    else {
      this.#known.delete(id);
      this.#names.set(id, this.#newId());
    }
    const gathered = gather();
    this.#become(id, fields, gathered);
    this.#wait(id);
    return changesOf(gathered);
  }

  #become(id: string, fields: Fields | null, { sets, fresh, gone }: Gathered): void {
    const here = this.#here.get(id);
    if (fields) this.#here.set(id, fields);
    else this.#here.delete(id);
    if (isSame(here ?? null, fields)) return;
    if (!fields) gone.push({ id, fields: here ?? {} });
    else if (!here) fresh.push({ id, fields });
    else {
      const emptied = Object.fromEntries(Object.keys(here).map((name) => [name, '']));
      sets.push({ kind: 'set', row: id, before: here, fields: { ...emptied, ...fields } });
    }
  }

  /** The rows as the server has them now: whatever does not wait here follows them. Answers what changes in the sheet. */
  absorb(rows: readonly ReportRow[]): readonly SheetChange[] {
    const names = new Map([...this.#names].map(([here, there]) => [there, here]));
    const isOurs = (id: string) => this.#waiting.has(id) || this.#sent.has(id) || this.#theirs.has(id);
    const there = new Set<string>();
    const gathered = gather();
    for (const row of rows) {
      const id = names.get(row.id) ?? row.id;
      there.add(id);
      // An answer that is older than what is known here tells nothing new.
      if (isOurs(id) || (this.#known.get(id)?.version ?? 0) >= row.version) continue;
      this.#known.set(id, { fields: row.fields, version: row.version });
      this.#become(id, row.fields, gathered);
    }
    for (const id of [...this.#known.keys()]) {
      if (there.has(id) || isOurs(id)) continue;
      this.#known.delete(id);
      this.#become(id, null, gathered);
    }
    return changesOf(gathered);
  }

  /** Rows that another visit could not send. What the server has of them by now is found out when they are sent. */
  restore(kept: readonly Unsaved[]): readonly SheetChange[] {
    const gathered = gather();
    for (const { id, fields, version, origin } of kept) {
      const known = this.#known.get(id);
      this.#origins.set(id, origin);
      if (version > 0) this.#known.set(id, { fields: known?.fields ?? {}, version });
      this.#become(id, fields, gathered);
      this.#wait(id);
      this.#waiting.add(id);
    }
    return changesOf(gathered);
  }

  /** As they stand here and not there, to be kept in the browser. */
  unsavedOf(ids: Iterable<string>): readonly Unsaved[] {
    return [...ids].flatMap((id) => {
      if (!this.#waiting.has(id) && !this.#sent.has(id) && !this.#theirs.has(id)) return [];
      const origin = this.#origins.get(id) ?? TYPED;
      return [{ id, fields: this.#here.get(id) ?? null, version: this.#known.get(id)?.version ?? 0, origin }];
    });
  }

  get conflicts(): readonly Conflict[] {
    return [...this.#theirs].map(([id, theirs]) => ({
      id,
      before: this.#known.get(id)?.fields ?? {},
      mine: this.#here.get(id) ?? null,
      theirs: theirs?.fields ?? null,
    }));
  }

  /** Rows with a text that is longer than any cell may be: they stay here until it is shortened. */
  get tooLong(): readonly string[] {
    return [...this.#long].filter((id) => this.#here.has(id));
  }

  /** Changed here and not known to be there. */
  get unsaved(): number {
    const held = [...this.#theirs.keys()].filter((id) => !this.#waiting.has(id));
    return this.#waiting.size + this.#sent.size + held.length;
  }
}
