// What a sheet knows of what the server has: nothing typed is lost, nothing of another is overwritten unseen.

import { describe, expect, it } from 'vitest';
import { LARGEST_CELL, type ReportRow } from '#contract/intake.ts';
import type { SheetChange } from '#web/design/sheet/sheet-changes.ts';
import { RowKeeper } from './row-keeper.ts';

const row = (id: string, fields: Record<string, string>, version = 1): ReportRow => ({
  id,
  table: 'funding',
  fields,
  origin: { way: 'typed' },
  version,
});
const set = (id: string, fields: Record<string, string>): SheetChange => ({ kind: 'set', row: id, before: {}, fields });
const insert = (...rows: { id: string; fields: Record<string, string> }[]): SheetChange => ({
  kind: 'insert',
  after: null,
  rows,
});
const remove = (id: string): SheetChange => ({ kind: 'remove', after: null, rows: [{ id, fields: {} }] });

function begin(...rows: ReportRow[]) {
  let made = 0;
  const keeper = new RowKeeper('funding', rows, () => {
    made += 1;
    return `new-${made}`;
  });
  const next = () => keeper.next(1000, 1_000_000);
  const took = (version: number) =>
    keeper.take(
      next().map(({ id }) => ({ id, version })),
      [],
    );
  return { keeper, next, took };
}

describe('rows on their way', () => {
  it('go once, and once more where they were changed meanwhile', () => {
    const { keeper, next } = begin(row('a', { title: 'x' }));
    keeper.change([set('a', { title: 'y' })]);
    expect(next()).toMatchObject([{ kind: 'put', id: 'a', version: 1, fields: { title: 'y' } }]);
    expect(next()).toEqual([]);
    keeper.change([set('a', { title: 'z' })]);
    expect(keeper.take([{ id: 'a', version: 2 }], [])).toEqual([]);
    expect(next()).toMatchObject([{ version: 2, fields: { title: 'z' } }]);
    expect(keeper.take([{ id: 'a', version: 3 }], [])).toEqual(['a']);
    expect(keeper.unsaved).toBe(0);
  });

  it('that nothing stands in yet are not sent, and ones that are as they were need not be', () => {
    const { keeper, next } = begin(row('a', { title: 'x' }));
    keeper.change([insert({ id: 'n', fields: {} }), set('a', { title: 'y' }), set('a', { title: 'x' })]);
    expect(next()).toEqual([]);
    keeper.change([set('n', { id: 'F1' })]);
    expect(next()).toMatchObject([{ id: 'n', version: 0, origin: { way: 'typed' } }]);
  });

  it('say whether they were typed or pasted, and keep their order', () => {
    const { keeper, next } = begin();
    keeper.change([insert({ id: 'p1', fields: { id: '1' } }, { id: 'p2', fields: { id: '2' } })]);
    expect(next().map((change) => [change.id, change.kind === 'put' && change.origin.way])).toEqual([
      ['p1', 'pasted'],
      ['p2', 'pasted'],
    ]);
  });

  it('say behind which row they stand, passing over rows that the server does not have', () => {
    const rows = ['a', 'blank', 'n2', 'n1', 'b', 'n3'].map((id) => ({ id }));
    const keeper = new RowKeeper(
      'funding',
      [row('a', { id: 'A' }), row('b', { id: 'B' })],
      () => 'x',
      () => rows,
    );
    keeper.change([
      insert({ id: 'n1', fields: { id: '1' } }),
      insert({ id: 'blank', fields: {} }),
      insert({ id: 'n2', fields: { id: '2' } }),
      insert({ id: 'n3', fields: { id: '3' } }),
      set('a', { id: 'A1' }),
    ]);
    const told = keeper.next(10, 1_000_000).map((one) => [one.id, one.kind === 'put' ? one.after : null]);
    expect(told).toEqual([
      ['n1', 'a'],
      ['n2', 'a'],
      ['n3', 'b'],
      ['a', undefined],
    ]);
    const top = new RowKeeper(
      'funding',
      [row('b', { id: 'B' })],
      () => 'x',
      () => [{ id: 'n' }, { id: 'b' }],
    );
    top.change([insert({ id: 'n', fields: { id: '1' } })]);
    expect(top.next(10, 1_000_000)).toMatchObject([{ id: 'n', after: null }]);
  });

  it('come in pieces by number and by length', () => {
    const { keeper } = begin();
    keeper.change([insert(...Array.from({ length: 2500 }, (_, at) => ({ id: `p${at}`, fields: { id: `${at}` } })))]);
    expect(keeper.next(1000, 1_000_000)).toHaveLength(1000);
    keeper.giveBack();
    expect(keeper.next(1000, 1000).length).toBeLessThan(6);
    expect(keeper.unsaved).toBe(2500);
  });

  it('with a text longer than a cell may be stay here until it is shorter, and hold up no other', () => {
    const { keeper, next } = begin();
    keeper.change([
      insert({ id: 'long', fields: { title: 'x'.repeat(LARGEST_CELL + 1) } }, { id: 'b', fields: { id: '2' } }),
    ]);
    expect(next().map(({ id }) => id)).toEqual(['b']);
    expect(keeper.tooLong).toEqual(['long']);
    keeper.giveBack();
    keeper.change([set('long', { title: 'short' })]);
    expect(keeper.tooLong).toEqual([]);
    expect(next().map(({ id }) => id)).toEqual(['b', 'long']);
  });

  it('removed and brought back after the removal was taken are other rows there', () => {
    const { keeper, next, took } = begin(row('a', { title: 'x' }));
    keeper.change([remove('a')]);
    took(2);
    keeper.change([insert({ id: 'a', fields: { title: 'x' } })]);
    expect(next()).toMatchObject([{ kind: 'put', id: 'new-1', version: 0, fields: { title: 'x' } }]);
    keeper.take([{ id: 'new-1', version: 1 }], []);
    keeper.change([set('a', { title: 'y' })]);
    expect(next()).toMatchObject([{ id: 'new-1', version: 1, fields: { title: 'y' } }]);
  });
});

describe('a row that two changed', () => {
  it('waits for the choice, holds up no other row, and is sent over the version that was seen', () => {
    const { keeper, next } = begin(row('a', { title: 'x' }), row('b', { title: 'x' }));
    keeper.change([set('a', { title: 'mine' }), set('b', { title: 'y' })]);
    next();
    const theirs = row('a', { title: 'theirs' }, 2);
    expect(keeper.take([{ id: 'b', version: 2 }], [{ id: 'a', row: theirs }])).toEqual(['b']);
    expect(keeper.conflicts).toEqual([
      { id: 'a', before: { title: 'x' }, mine: { title: 'mine' }, theirs: { title: 'theirs' } },
    ]);
    expect(next()).toEqual([]);
    expect(keeper.unsaved).toBe(1);
    expect(keeper.choose('a', { title: 'both' })).toMatchObject([{ kind: 'set', row: 'a', fields: { title: 'both' } }]);
    expect(next()).toMatchObject([{ id: 'a', version: 2, fields: { title: 'both' } }]);
  });

  it('taken over as it stands there needs no sending', () => {
    const { keeper, next } = begin(row('a', { title: 'x' }));
    keeper.change([set('a', { title: 'mine' })]);
    next();
    keeper.take([], [{ id: 'a', row: row('a', { title: 'theirs' }, 2) }]);
    keeper.choose('a', { title: 'theirs' });
    expect(next()).toEqual([]);
    expect(keeper.unsaved).toBe(0);
  });

  it('of which one removed it comes back as a new row or goes', () => {
    const { keeper, next } = begin(row('a', { title: 'x' }), row('b', { title: 'x' }));
    keeper.change([set('a', { title: 'mine' }), set('b', { title: 'mine' })]);
    next();
    keeper.take(
      [],
      [
        { id: 'a', row: null },
        { id: 'b', row: null },
      ],
    );
    keeper.choose('a', { title: 'mine' });
    expect(keeper.choose('b', null)).toMatchObject([{ kind: 'remove', rows: [{ id: 'b' }] }]);
    expect(next()).toMatchObject([{ kind: 'put', id: 'new-1', version: 0 }]);
  });

  it('is none where what came back is what was sent: the answer was lost', () => {
    const { keeper, next } = begin(row('a', { title: 'x' }));
    keeper.change([set('a', { title: 'y' })]);
    next();
    expect(keeper.take([], [{ id: 'a', row: row('a', { title: 'y' }, 2) }])).toEqual(['a']);
    expect(keeper.conflicts).toEqual([]);
  });
});

describe('the report read anew', () => {
  it('changes what is not being changed here, and nothing else', () => {
    const { keeper } = begin(row('a', { title: 'x' }), row('b', { title: 'x' }), row('c', { title: 'x' }));
    keeper.change([set('a', { title: 'mine' })]);
    const changes = keeper.absorb([
      row('a', { title: 'theirs' }, 2),
      row('b', { title: 'new' }, 2),
      row('d', { id: 'D' }),
    ]);
    expect(changes).toMatchObject([
      { kind: 'set', row: 'b', fields: { title: 'new' } },
      { kind: 'remove', rows: [{ id: 'c' }] },
      { kind: 'insert', rows: [{ id: 'd' }] },
    ]);
    expect(keeper.unsavedOf(['a', 'b'])).toMatchObject([{ id: 'a', fields: { title: 'mine' }, version: 1 }]);
  });

  it('older than what is known changes nothing', () => {
    const { keeper, took } = begin(row('a', { title: 'x' }));
    keeper.change([set('a', { title: 'y' })]);
    took(2);
    expect(keeper.absorb([row('a', { title: 'x' }, 1)])).toEqual([]);
  });
});

describe('rows that another visit could not send', () => {
  it('stand in the sheet again and are sent over the version they knew', () => {
    const typed = begin(row('a', { title: 'x' }));
    typed.keeper.change([set('a', { title: 'y' }), insert({ id: 'n', fields: { id: 'N' } })]);
    const kept = typed.keeper.unsavedOf(['a', 'n']);
    const again = begin(row('a', { title: 'x' }));
    expect(again.keeper.restore(kept)).toMatchObject([
      { kind: 'set', row: 'a', fields: { title: 'y' } },
      { kind: 'insert', rows: [{ id: 'n' }] },
    ]);
    expect(again.next()).toMatchObject([
      { id: 'a', version: 1 },
      { id: 'n', version: 0 },
    ]);
  });
});
