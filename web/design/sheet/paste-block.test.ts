import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlock, readInPieces, writeBlock } from './paste-block.ts';

const read = (text: string) => [...readBlock(text)];

describe('a block as spreadsheets exchange it', () => {
  it.each([
    ['one cell', 'а', [['а']]],
    [
      'cells and rows, as Excel ends them',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells at every edge',
      '\ta\t\n\t\t',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    ['an empty row between', 'a\n\nb', [['a'], [''], ['b']]],
    ['line ends and tabs within marks', '"a\nb\tc"\td', [['a\nb\tc', 'd']]],
    ['marks within marks', '"say ""so"""\tx', [['say "so"', 'x']]],
    ['marks that are part of a text', '"Journal" of X\ty', [['"Journal" of X', 'y']]],
    ['a mark that never closes', '"a\tb\nc', [['"a', 'b'], ['c']]],
    ['blanks and zeros as they are', ' 007 \t1,50', [[' 007 ', '1,50']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => expect(read(text)).toEqual(rows));

  it('reads back what it writes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ә', '"', '\t', '\n', '\r', ' ', ';', '=') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        // A last row of one empty cell cannot be told from the end of the row before.
        const last = rows.at(-1);
        fc.pre(!(last?.length === 1 && last[0] === ''));
        expect(read(writeBlock(rows))).toEqual(rows);
      }),
    );
  });

  it('breathes while it reads what is long, and stops when asked', async () => {
    const long = 'a\tb\n'.repeat(50_000);
    let time = 0;
    let breaths = 0;
    const control = new AbortController();
    const now = () => {
      time += 10;
      return time;
    };
    const breathe = async () => {
      breaths += 1;
    };
    expect(await readInPieces(long, breathe, now, control.signal)).toHaveLength(50_000);
    expect(breaths).toBeGreaterThan(20);
    const stop = async () => control.abort();
    expect(await readInPieces(long, stop, now, control.signal)).toBeUndefined();
  });
});
