import { describe, expect, it } from 'vitest';
import { BibliographyRefusal } from './bibliographic-record.ts';
import { splitLines } from './split-lines.ts';
import { type RowDamage, splitRows } from './split-rows.ts';

function linesOf(...pieces: readonly string[]): [string, number][] {
  const lines: [string, number][] = [];
  const splitter = splitLines((line, number) => lines.push([line, number]));
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return lines;
}

describe('lines out of pieces', () => {
  it('end at every kind of line break, wherever the pieces are cut', () => {
    const whole = 'a\r\nb\nc\rd\r\n\r\ne';
    const wanted = ['a', 'b', 'c', 'd', '', 'e'].map((line, place) => [line, place + 1]);
    for (let cut = 0; cut <= whole.length; cut++)
      expect(linesOf(whole.slice(0, cut), whole.slice(cut))).toEqual(wanted);
    expect(linesOf(...whole)).toEqual(wanted);
  });

  it('refuse to grow without end', () => {
    const splitter = splitLines(() => undefined);
    const push = () => {
      for (let piece = 0; piece < 100; piece++) splitter.push('x'.repeat(100_000));
    };
    expect(push).toThrow(BibliographyRefusal);
  });
});

function rowsOf(text: string, piece = 7) {
  const rows: string[][] = [];
  const damaged: RowDamage[] = [];
  const splitter = splitRows(
    {
      heading: () => undefined,
      row: (row) => rows.push([...row.fields]),
      damaged: (damage) => damaged.push(damage),
    },
    ',',
    true,
  );
  for (let at = 0; at < text.length; at += piece) splitter.push(text.slice(at, at + piece));
  splitter.end();
  return { rows, damaged };
}

describe('rows out of pieces', () => {
  it('keep line breaks and doubled quotes inside of quotes', () => {
    expect(rowsOf('a,b\n1,"x\ny ""z"""\n\n2,w\n').rows).toEqual([
      ['1', 'x\ny "z"'],
      ['2', 'w'],
    ]);
  });

  it('may have empty fields beyond the heading', () => {
    expect(rowsOf('a,b\n1,2,,\n').rows).toEqual([['1', '2']]);
  });

  it.each([
    ['in the first field', '"1,x'],
    ['in the last field', '1,"x'],
    ['with a break after it', '"1","x\n'],
  ])('an open quote %s costs its own line only', (_, broken) => {
    const { rows, damaged } = rowsOf(`a,b\n"1","2"\n${broken}\n"3","4"\n"5","6"\n`);
    expect(rows).toContainEqual(['3', '4']);
    expect(rows).toContainEqual(['5', '6']);
    expect(damaged[0]).toMatchObject({ line: 3 });
  });

  it('an open quote before a hundred thousand good rows costs no good row', () => {
    const good = Array.from({ length: 100_000 }, (_, place) => `"${place}","x"`).join('\n');
    const { rows, damaged } = rowsOf(`a,b\n"broken,1\n${good}\n`, 50_000);
    expect(rows).toHaveLength(100_000);
    expect(damaged).toMatchObject([{ line: 2 }]);
  });
});
