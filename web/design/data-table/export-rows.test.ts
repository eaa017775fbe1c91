import { describe, expect, it } from 'vitest';
import type { Column } from './column.ts';
import { writeRows } from './export-rows.ts';

type Row = { readonly name: string; readonly score: string | null };
const columns: readonly Column<Row>[] = [
  { id: 'name', heading: 'Атауы', kind: 'text', read: (row) => row.name },
  { id: 'score', heading: 'Сомасы', unit: 'теңге', kind: 'number', read: (row) => row.score, whenNone: () => 'жоқ' },
];
const lines = (rows: readonly Row[]) => writeRows(columns, rows).split('\r\n');

describe('what is seen, as CSV', () => {
  it('has the headings with their units, quotes what needs it, and says why there is no value', () => {
    expect(
      lines([
        { name: '«Ұлытау», ЖШС', score: '12345.50' },
        { name: 'Ә', score: null },
      ]),
    ).toEqual(['\ufeffАтауы,"Сомасы, теңге"', '"«Ұлытау», ЖШС",12345.50', 'Ә,жоқ']);
  });

  it('makes a smuggled formula harmless and leaves a negative number alone (hazard 15)', () => {
    const [, formula, negative, minus] = lines([
      { name: '=HYPERLINK(A1)', score: '1' },
      { name: 'x', score: '-5.50' },
      { name: '-cmd|A0', score: '1' },
    ]);
    expect(formula).toBe('"\'=HYPERLINK(A1)",1');
    expect(negative).toBe('x,-5.50');
    expect(minus).toBe('"\'-cmd|A0",1');
  });
});
