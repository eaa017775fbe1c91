import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldText } from '#tests/evaluation/write-csv.ts';
import { chunksOf, scanChunks } from './scan-bytes.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const delimiter = fc.constantFrom(',', ';', '\t');
const newline = fc.constantFrom('\n', '\r\n');
const style = fc.record({ delimiter, newline, quoteAll: fc.boolean() });
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', 'ә', '😀', '\0', ' '), maxLength: 10 }),
  fc.constantFrom('', '"', '""', ',', 'Q1', 'François', 'FranÃ§ois', '\ufeff', ' '),
);
const table = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

describe('a well-formed file', () => {
  it('is read as it was written, and as csv-parse reads it, however it comes in chunks', () => {
    fc.assert(
      fc.property(table, style, fc.boolean(), fc.integer({ min: 1, max: 40 }), (rows, how, mark, size) => {
        // A mark of the encoding is what a first field that begins like one would be taken for.
        fc.pre(!(rows[0]?.[0] ?? '').startsWith('\ufeff'));
        const lines = rows.map((row) => row.map((text) => fieldText(text, how)).join(how.delimiter));
        const bytes = encoder.encode((mark ? '\ufeff' : '') + lines.join(how.newline) + how.newline);
        const { records, faults } = scanChunks(chunksOf(bytes, size), how.delimiter);
        expect(faults).toEqual([]);
        expect(records).toEqual(rows);
        const options = { delimiter: how.delimiter, record_delimiter: how.newline, bom: true, relax_quotes: true };
        expect(records).toEqual(parse(Buffer.from(bytes), options));
      }),
      { numRuns: 400 },
    );
  });
});

// Good rows with all that a title may hold. Two things are left out, as no reader could tell them from damage: a quoted text
// that begins with a delimiter or a line break behind a quote that somebody left open, and two stray quotes that make one
// well-formed record together (named in the tests of the scanner).
const word = fc.constantFrom('Жұмыс', 'Work', 'kk', '2023', '', 'yes', 'x y', '10.1000/a');
const title = fc.constantFrom('On "open" quotes', 'a, b and c', 'two\nlines, one\nbreak', 'say ""', 'ә, ғ "қ" ң');
const goodRow = fc.tuple(word, title, word, fc.oneof(word, title), word);
const good = (row: readonly string[]) =>
  row.map((text) => fieldText(text, { delimiter: ',', newline: '\n', quoteAll: false }));

type Damage = (fields: readonly string[], at: number) => string | Uint8Array;
const join = (fields: readonly string[], at: number, change: (field: string) => string) =>
  fields.map((field, place) => (place === at ? change(field) : field)).join(',');
const withByte = (text: string, byte: number, at: number) => {
  const bytes = encoder.encode(text);
  const cut = Math.min(at, bytes.length);
  return Uint8Array.from([...bytes.subarray(0, cut), byte, ...bytes.subarray(cut)]);
};

const DAMAGES: Readonly<Record<string, Damage>> = {
  'an open quote': (fields, at) => join(fields, at, (field) => `"x${field.replaceAll('"', '')}`),
  'a closing quote lost': (fields, at) =>
    join(fields, at, (field) => `"lost ${field.replace(/"$/, '')}`.replaceAll('"\n', '')),
  'text behind a closing quote': (fields, at) => join(fields, at, () => '"closed" and more'),
  'a quote escaped by a backslash': (fields, at) => join(fields, at, () => '"say \\"x\\" to me"'),
  'a field too many': (fields) => `${fields.join(',')},more`,
  'a field too few': (fields) => fields.slice(0, -1).join(','),
  'an unescaped delimiter': (fields, at) => join(fields, at, () => 'a,b'),
  'a line break in a bare field': (fields, at) => join(fields, at, () => 'broken\nline'),
  'a byte that is no UTF-8': (fields, at) => withByte(fields.join(','), 0xff, at),
  'half a letter': (fields, at) => withByte(fields.join(','), 0xd3, at * 2),
  'no UTF-8 behind an open quote': (fields, at) =>
    withByte(
      join(fields, at, () => '"open'),
      0xff,
      3,
    ),
  'a line of rubbish': () => Uint8Array.from([0, 1, 2, 0x80, 0x2c, 0xfe, 0]),
  'a line cut off': (fields, at) => fields.slice(0, at).concat('"cut o').join(','),
  'spaces before a quote': (fields, at) => join(fields, at, () => '  "late"'),
};

const row = fc.record({
  fields: goodRow,
  damage: fc.option(fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), fc.nat(4)), { freq: 3, nil: undefined }),
});

function bytesOf(lines: readonly (string | Uint8Array)[], end: string): Uint8Array {
  const parts = lines.flatMap((line) => [
    ...(typeof line === 'string' ? encoder.encode(line) : line),
    ...encoder.encode(end),
  ]);
  return Uint8Array.from(parts);
}

/** Whether `few` stand in `many` in their order. */
function areWithin(few: readonly string[], many: readonly string[]): boolean {
  let place = 0;
  for (const one of many) if (one === few[place]) place += 1;
  return place === few.length;
}

describe('a file with a third of its rows damaged', () => {
  it('loses none of the others, whatever the damage and the chunks', () => {
    let damaged = 0;
    let all = 0;
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        newline,
        fc.integer({ min: 1, max: 400 }),
        (rows, end, size) => {
          const lines = rows.map(({ fields, damage }) => {
            const written = good(fields);
            return damage ? (DAMAGES[damage[0]]?.(written, damage[1]) ?? '') : written.join(',');
          });
          const bytes = bytesOf(['a,b,c,d,e', ...lines], end);
          const { records, faults } = scanChunks(chunksOf(bytes, size));
          const kept = rows.filter((one) => !one.damage).map(({ fields }) => JSON.stringify(fields));
          const found = records.slice(1).map((record) => JSON.stringify(record));
          expect(areWithin(kept, found), decoder.decode(bytes)).toBe(true);
          const hurt = rows.filter((one) => one.damage).length;
          damaged += hurt;
          all += rows.length;
          // Nothing grows out of nothing: each damaged row becomes a few lines at the most.
          expect(records.length - 1 + faults.length).toBeLessThanOrEqual(kept.length + hurt * 6);
        },
      ),
      { numRuns: 400 },
    );
    expect(damaged / all).toBeGreaterThan(0.25);
  });

  it.each(Object.keys(DAMAGES).filter((name) => name !== 'spaces before a quote'))(
    '%s is named or gives another row',
    (name) => {
      const fields = ['1', 'a title', '2', '3', '4'];
      const damage = DAMAGES[name]?.(fields, 1) ?? '';
      const bytes = bytesOf(['a,b,c,d,e', fields.join(','), damage, fields.join(',')], '\n');
      const { records, faults } = scanChunks([bytes]);
      expect(faults.length).toBeGreaterThan(0);
      expect(records.filter((record) => record.join() === fields.join())).toHaveLength(2);
    },
  );
});

describe('time', () => {
  const MEGABYTES = 4 * 2 ** 20;
  const filled = (piece: string, end = '') =>
    encoder.encode(`a,b\n${piece.repeat(Math.ceil(MEGABYTES / piece.length))}${end}`);

  // Quadratic time would take hours over four megabytes; linear takes well under a second.
  it.each([
    ['quotes alone', '"'],
    ['pairs of quotes', '""'],
    ['an open quote in each line', '"a\n'],
    ['an open quote at each end of line', 'a,"\n'],
    ['three quotes a line', '"""\n'],
    ['empty quoted fields in one line', '"",'],
    ['open quotes and pairs by turns', '"\n""\n'],
    ['a quote before each delimiter', '",'],
    ['open and doubled', '"a""\n'],
    ['delimiters alone', ','],
    ['line breaks alone', '\n'],
    ['returns alone', '\r'],
    ['no line break at all', 'x'],
    ['an open quote, then pairs for ever', `"${'""x\n'.repeat(1_000)}`],
    ['no UTF-8 in any line', 'a,\udc00\n'],
  ])('is linear in %s', { timeout: 20_000 }, (_, piece) => {
    const bytes = filled(piece);
    if (piece.includes('\udc00')) for (let at = 6; at < bytes.length; at += 6) bytes[at] = 0xff;
    for (const size of [1 << 16, bytes.length]) {
      const began = performance.now();
      scanChunks(chunksOf(bytes, size));
      expect(performance.now() - began).toBeLessThan(8_000);
    }
  });
});
