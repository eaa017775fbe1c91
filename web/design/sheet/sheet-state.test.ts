import { beforeEach, describe, expect, it } from 'vitest';
import { applyChanges, type SheetChange } from './sheet-changes.ts';
import { planPaste, spreadOver } from './sheet-edits.ts';
import { type Grid, indexRows, type SheetColumn, type SheetRow } from './sheet-grid.ts';
import { activeAt, FRESH, type SheetAct, type SheetState, selectionOf, stepSheet } from './sheet-state.ts';
import type { Walk } from './sheet-walk.ts';

const columns: readonly SheetColumn[] = [
  { name: 'id', label: 'id', kind: 'text' },
  { name: 'title', label: 'title', kind: 'text' },
  { name: 'lead', label: 'lead', kind: 'choice', choices: [{ value: 'yes', label: 'иә' }] },
  { name: 'credited', label: 'credited', kind: 'text', readOnly: true },
];

let rows: readonly SheetRow[];
let hidden: ReadonlySet<string>;
let state: SheetState;
let sent: SheetChange[];
let made: number;

const newRow = (): SheetRow => {
  made += 1;
  return { id: `new-${made}`, fields: {} };
};
function look(): Grid {
  const seen = rows.filter(({ id }) => !hidden.has(id));
  return { rows: seen, columns, indexOf: indexRows(seen), last: rows.at(-1)?.id ?? null, newRow };
}
/** The owner of the rows does what it is asked for. */
function does(act: SheetAct) {
  const next = stepSheet(state, act, look());
  state = next.state;
  sent.push(...next.changes);
  rows = applyChanges(rows, next.changes);
}
const go = (to: Walk['go'], extend = false, far = false) =>
  does({ act: 'walk', to: (far ? { go: to, far } : { go: to }) as Walk, extend });
function types(text: string, to: Walk['go'] = 'down') {
  does({ act: 'begin', text: text.slice(0, 1) });
  does({ act: 'type', text });
  does({ act: 'commit', to: { go: to } as Walk });
}
const pastes = (text: readonly (readonly string[])[], key = 'paste') => {
  const grid = look();
  const { top, left } = selectionOf(state, grid);
  for (const piece of planPaste(grid, { row: top, column: left }, text, 2)) {
    does({ act: 'apply', changes: piece.changes, key });
  }
};
const undo = () => does({ act: 'undo' });
const redo = () => does({ act: 'redo' });
const texts = () => rows.map(({ fields }) => `${fields.id ?? ''}|${fields.title ?? ''}|${fields.lead ?? ''}`);
const at = () => {
  const { row, column } = activeAt(state, look());
  return `${row}:${column}`;
};

beforeEach(() => {
  rows = ['a', 'b', 'c'].map((id) => ({ id, fields: { id, title: `T ${id}`, lead: '' } }));
  hidden = new Set();
  state = FRESH;
  sent = [];
  made = 0;
});

describe('typing', () => {
  it('keeps the very text, goes down, and says what it replaced', () => {
    types(' 007,50 ');
    expect(sent).toEqual([{ kind: 'set', row: 'a', before: { id: 'a' }, fields: { id: ' 007,50 ' } }]);
    expect(at()).toBe('1:0');
  });

  it('asks for nothing where nothing changed, was cancelled, or may not be changed', () => {
    types('a');
    does({ act: 'begin', text: 'x' });
    does({ act: 'cancel' });
    does({ act: 'select', from: { row: 'a', column: 'credited' } });
    does({ act: 'begin', text: 'x' });
    expect(state.editing).toBeUndefined();
    does({ act: 'clear' });
    expect(sent).toEqual([]);
  });

  it('a choice is typed by its word', () => {
    does({ act: 'select', from: { row: 'a', column: 'lead' } });
    types('ИӘ');
    expect(rows[0]?.fields.lead).toBe('yes');
  });

  it('is kept whatever leaves the cell, and goes to its row though another row came before it meanwhile', () => {
    does({ act: 'select', from: { row: 'b', column: 'title' } });
    does({ act: 'begin', text: 'X' });
    rows = [{ id: 'from-elsewhere', fields: {} }, ...rows];
    does({ act: 'select', from: { row: 'a', column: 'id' } });
    expect(rows.map(({ fields }) => fields.title)).toEqual([undefined, 'T a', 'X', 'T c']);
    expect(at()).toBe('1:0');
  });

  it('is lost without harm where its row is gone meanwhile', () => {
    does({ act: 'begin', text: 'X' });
    rows = rows.slice(1);
    does({ act: 'commit', to: { go: 'down' } });
    expect(sent).toEqual([]);
  });

  it('Tab and then Enter returns to the column where Tab began', () => {
    types('1', 'next');
    types('2', 'next');
    types('иә', 'down');
    expect(at()).toBe('1:0');
    expect(texts()[0]).toBe('1|2|yes');
  });

  it('in the last row a new one begins, but not by Enter alone', () => {
    go('down', false, true);
    expect(at()).toBe('2:0');
    does({ act: 'commit', to: { go: 'down' } });
    expect(rows).toHaveLength(3);
    types('z');
    expect(rows).toHaveLength(4);
    expect(at()).toBe('3:0');
  });
});

describe('walking and selecting', () => {
  it('goes to the end of what is filled and to the corners', () => {
    rows = ['1', '2', '', '', '5'].map((id, index) => ({ id: `r${index}`, fields: { id } }));
    const seen: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      go('down', false, true);
      seen.push(at());
    }
    expect(seen).toEqual(['1:0', '4:0', '4:0']);
    go('begin');
    expect(at()).toBe('0:0');
    go('end');
    expect(at()).toBe('4:3');
  });

  it('selects by Shift from the active cell, and everything', () => {
    go('right');
    go('down', true);
    go('right', true);
    expect(at()).toBe('0:1');
    expect(selectionOf(state, look())).toEqual({ top: 0, bottom: 1, left: 1, right: 2 });
    does({ act: 'select-rows' });
    expect(selectionOf(state, look())).toEqual({ top: 0, bottom: 1, left: 0, right: 3 });
    does({ act: 'select-all' });
    expect(selectionOf(state, look())).toEqual({ top: 0, bottom: 2, left: 0, right: 3 });
  });

  it('stands nowhere in a sheet without rows', () => {
    rows = [];
    for (const act of ['clear', 'fill-down', 'undo', 'redo', 'select-all'] as const) does({ act });
    go('down');
    does({ act: 'begin', text: 'x' });
    expect(sent).toEqual([]);
    does({ act: 'insert-below' });
    expect(rows.map(({ id }) => id)).toEqual(['new-1']);
  });
});

describe('blocks', () => {
  it('fills down from the first selected row, or from the row above', () => {
    go('right');
    go('down', true);
    does({ act: 'fill-down' });
    expect(texts()).toEqual(['a|T a|', 'b|T a|', 'c|T c|']);
    does({ act: 'select', from: { row: 'c', column: 'title' } });
    does({ act: 'fill-down' });
    expect(texts()[2]).toBe('c|T a|');
  });

  it('fills from what is just being typed', () => {
    does({ act: 'select', from: { row: 'a', column: 'title' }, to: { row: 'c', column: 'title' } });
    does({ act: 'begin', text: 'Q' });
    does({ act: 'select', from: { row: 'a', column: 'title' }, to: { row: 'c', column: 'title' } });
    does({ act: 'fill-down' });
    expect(rows.map(({ fields }) => fields.title)).toEqual(['Q', 'Q', 'Q']);
  });

  it('a paste goes past the last row into new ones and is one step back', () => {
    does({ act: 'select', from: { row: 'b', column: 'title' } });
    const before = texts();
    pastes([['1', 'иә', 'x'], ['2', 'no'], ['3'], ['4', 'иә'], ['5']]);
    expect(texts()).toEqual(['a|T a|', 'b|1|yes', 'c|2|no', '|3|', '|4|yes', '|5|']);
    expect(rows.every(({ fields }) => !fields.credited)).toBe(true);
    const after = texts();
    undo();
    expect(texts()).toEqual(before);
    redo();
    expect(texts()).toEqual(after);
  });

  it('two pastes are two steps', () => {
    pastes([['1']], 'one');
    pastes([['2']], 'two');
    undo();
    expect(rows[0]?.fields.id).toBe('1');
  });

  it('a block that fits several times fills what is selected', () => {
    const block = { top: 0, bottom: 3, left: 0, right: 1 };
    expect(
      spreadOver(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        block,
      ),
    ).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(spreadOver([['a']], block)).toHaveLength(4);
    const odd = [['a'], ['b'], ['c']];
    expect(spreadOver(odd, block)).toBe(odd);
  });
});

describe('rows come and go', () => {
  it('are inserted as many as are selected, and removed and brought back where they were', () => {
    go('down', true);
    does({ act: 'insert-below' });
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'new-1', 'new-2', 'c']);
    undo();
    const all = rows;
    const before = (row: string) => all[all.findIndex(({ id }) => id === row) - 1]?.id ?? null;
    does({ act: 'select', from: { row: 'a', column: 'id' }, to: { row: 'b', column: 'id' } });
    does({ act: 'remove', before });
    expect(rows.map(({ id }) => id)).toEqual(['c']);
    expect(at()).toBe('0:0');
    undo();
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('rows that are not seen are neither removed nor written over, and rows find their way back among them', () => {
    hidden = new Set(['b']);
    const all = rows;
    const before = (row: string) => all[all.findIndex(({ id }) => id === row) - 1]?.id ?? null;
    does({ act: 'select-all' });
    does({ act: 'remove', before });
    expect(rows.map(({ id }) => id)).toEqual(['b']);
    undo();
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    does({ act: 'select', from: { row: 'a', column: 'title' } });
    pastes([['1'], ['2'], ['3']]);
    expect(rows.map(({ id, fields }) => `${id} ${fields.title}`)).toEqual(['a 1', 'b T b', 'c 2', 'new-1 3']);
  });
});

describe('back and again', () => {
  it('every step in turn; what is new after a step back ends the way forward', () => {
    types('1');
    types('2');
    types('3');
    undo();
    undo();
    expect(rows.map(({ fields }) => fields.id)).toEqual(['1', 'b', 'c']);
    expect(at()).toBe('1:0');
    redo();
    expect(rows[1]?.fields.id).toBe('2');
    undo();
    types('X');
    redo();
    expect(rows.map(({ fields }) => fields.id)).toEqual(['1', 'X', 'c']);
  });

  it('letters typed in the form of a row are one step', () => {
    const place = { row: 'a', column: 'title' };
    for (const text of ['K', 'Kö', 'Kök']) does({ act: 'write', place, text });
    does({ act: 'write', place: { row: 'b', column: 'title' }, text: 'Z' });
    undo();
    expect(rows[0]?.fields.title).toBe('Kök');
    undo();
    expect(rows[0]?.fields.title).toBe('T a');
  });
});
