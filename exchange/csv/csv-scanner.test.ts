import { describe, expect, it } from 'vitest';
import { type CsvFault, CsvScanner, LONGEST_RECORD } from './csv-scanner.ts';

type Scanned = { readonly records: readonly string[][]; readonly faults: readonly string[] };
type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const bytesOf = (...parts: readonly (string | readonly number[])[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? encoder.encode(part) : part)]));

/** All records, the heading first, and all faults as `row code`. */
function scan(bytes: Bytes, chunks: readonly Bytes[] = [bytes], delimiter = ','): Scanned {
  const records: string[][] = [];
  const faults: string[] = [];
  const texts = (record: { length: number; text: (place: number) => string; isEmpty: (place: number) => boolean }) =>
    Array.from({ length: record.length }, (_, place) => {
      const text = record.text(place);
      expect(record.isEmpty(place)).toBe(text === '');
      return text;
    });
  const scanner = new CsvScanner(
    {
      heading: (record) => {
        records.push(texts(record));
        return record.length;
      },
      record: (record) => records.push(texts(record)),
      fault: ({ row, code }: CsvFault) => faults.push(`${row} ${code}`),
    },
    delimiter,
  );
  for (const chunk of chunks) scanner.push(chunk);
  scanner.end();
  return { records, faults };
}

/** A text too long to be shown where it differs. */
const shown = (text: string) => (text.length > 100 ? `${text.length} × ${text[0]}` : text);
const briefly = ({ records, faults }: Scanned): Scanned => ({ records: records.map((one) => one.map(shown)), faults });

const inTwo = (bytes: Bytes, at: number) => [bytes.slice(0, at), bytes.slice(at)];
const oneByOne = (bytes: Bytes) => Array.from(bytes, (byte) => Uint8Array.of(byte));

const BOM = [0xef, 0xbb, 0xbf];

/** name, bytes, records, faults */
const VECTORS: readonly [string, Bytes, readonly string[][], readonly string[]][] = [
  [
    'LF',
    bytesOf('a,b\n1,2\n3,4\n'),
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
    [],
  ],
  [
    'CRLF',
    bytesOf('a,b\r\n1,2\r\n3,4\r\n'),
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
    [],
  ],
  [
    'CR',
    bytesOf('a,b\r1,2\r3,4\r'),
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
    [],
  ],
  [
    'no line break at the end',
    bytesOf('a,b\n1,2'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    [],
  ],
  [
    'CRLF but for the end',
    bytesOf('a,b\r\n1,2\r\n"3","4"'),
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
    [],
  ],
  [
    'quoted fields with CRLF',
    bytesOf('"a","b"\r\n"1","2"\r\n'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    [],
  ],
  [
    'quoted fields with CR',
    bytesOf('"a","b"\r"1","2"\r'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    [],
  ],
  [
    'LF and CRLF mixed',
    bytesOf('a,b\r\n1,2\n3,4\r\n'),
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
    [],
  ],
  [
    'quotes within quotes',
    bytesOf('a,b\n"say ""x""",""""\n'),
    [
      ['a', 'b'],
      ['say "x"', '"'],
    ],
    [],
  ],
  [
    'delimiters and line breaks within quotes',
    bytesOf('a,b\n"1,\n2\r\n3",4\n'),
    [
      ['a', 'b'],
      ['1,\n2\r\n3', '4'],
    ],
    [],
  ],
  [
    'empty fields, bare and quoted',
    bytesOf('a,b,c\n,"",\n'),
    [
      ['a', 'b', 'c'],
      ['', '', ''],
    ],
    [],
  ],
  [
    'blanks are kept',
    bytesOf('a,b\n 1 ," 2 "\n'),
    [
      ['a', 'b'],
      [' 1 ', ' 2 '],
    ],
    [],
  ],
  [
    'a mark of the encoding',
    bytesOf(BOM, 'a,b\n1,2\n'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    [],
  ],
  [
    'a mark before a quoted heading',
    bytesOf(BOM, '"a",b\n1,2\n'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    [],
  ],
  [
    'a mark within a field is a letter like others',
    bytesOf('a,b\n', BOM, 'x,', BOM, '\n'),
    [
      ['a', 'b'],
      ['\ufeffx', '\ufeff'],
    ],
    [],
  ],
  [
    'blank lines are passed over and counted',
    bytesOf('\n\na,b\n\n\n1\n\r\n2,3\n'),
    [
      ['a', 'b'],
      ['2', '3'],
    ],
    ['6 field-count'],
  ],
  [
    'NUL bytes',
    bytesOf('a,b\n\0,x\0y\n\0\0\0\0,"\0"\n'),
    [
      ['a', 'b'],
      ['\0', 'x\0y'],
      ['\0\0\0\0', '\0'],
    ],
    [],
  ],
  [
    'a quote within a bare field',
    bytesOf('a,b\n5" disk,6\n'),
    [
      ['a', 'b'],
      ['5" disk', '6'],
    ],
    [],
  ],
  [
    'empty fields beyond the heading say nothing',
    bytesOf('a,b\n1,2,,,\n3,4,5\n'),
    [
      ['a', 'b'],
      ['1', '2', '', '', ''],
    ],
    ['3 field-count'],
  ],
  [
    'too few fields',
    bytesOf('a,b,c\n1,2\n3,4,5\n'),
    [
      ['a', 'b', 'c'],
      ['3', '4', '5'],
    ],
    ['2 field-count'],
  ],
  [
    'an open quote takes its own line only',
    bytesOf('a,b\n"1,2\n3,4\n5,"6"\n'),
    [
      ['a', 'b'],
      ['3', '4'],
      ['5', '6'],
    ],
    ['2 text-after-quote'],
  ],
  [
    'an open quote with no other behind it',
    bytesOf('a,b\n1,"2\n3,4\n5,6\n'),
    [
      ['a', 'b'],
      ['3', '4'],
      ['5', '6'],
    ],
    ['2 unclosed-quote'],
  ],
  [
    'an open quote in the last line',
    bytesOf('a,b\n1,2\n3,"4'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    ['3 unclosed-quote'],
  ],
  [
    'an open quote that meets a later one: the lines between are read again',
    bytesOf('a,b\n"1,2\n3,4\n5",6,7\n8,9\n'),
    [
      ['a', 'b'],
      ['3', '4'],
      ['8', '9'],
    ],
    ['2 field-count', '4 field-count'],
  ],
  [
    'text behind a closing quote',
    bytesOf('a,b\n"1"x,2\n3,4\n'),
    [
      ['a', 'b'],
      ['3', '4'],
    ],
    ['2 text-after-quote'],
  ],
  [
    'letters of Kazakh and beyond',
    bytesOf('ә,ғ\n"қ, ң",😀ө\n'),
    [
      ['ә', 'ғ'],
      ['қ, ң', '😀ө'],
    ],
    [],
  ],
  [
    'bytes that are no UTF-8 cost their own record',
    bytesOf('a,b\n1,', [0xff], '\n3,ә\n', [0xc3], ',5\n6,', [0xed, 0xa0, 0x80], '\n7,8\n'),
    [
      ['a', 'b'],
      ['3', 'ә'],
      ['7', '8'],
    ],
    ['2 not-utf-8', '4 not-utf-8', '5 not-utf-8'],
  ],
  [
    'bytes that are no UTF-8 and an open quote together',
    bytesOf('a,b,c\n1,"', [0xff], ',3\n4,5,6\n7,8",9\n'),
    [
      ['a', 'b', 'c'],
      ['4', '5', '6'],
      ['7', '8"', '9'],
    ],
    ['2 not-utf-8'],
  ],
  ['a heading alone', bytesOf('a,b\n'), [['a', 'b']], []],
  ['a heading without a line break', bytesOf('a,b'), [['a', 'b']], []],
  ['nothing', bytesOf(''), [], []],
  ['nothing but line breaks', bytesOf('\n\r\n\n'), [], []],
  ['nothing but a mark', bytesOf(BOM), [], []],
];

describe.each(VECTORS)('%s', (_, bytes, records, faults) => {
  it('is read so, at once', () => {
    expect(scan(bytes)).toEqual({ records, faults });
  });

  it('is read so wherever it is cut in two', () => {
    for (let at = 0; at <= bytes.length; at++)
      expect(scan(bytes, inTwo(bytes, at)), `at ${at}`).toEqual({ records, faults });
  });

  it('is read so byte by byte', () => {
    expect(scan(bytes, oneByOne(bytes))).toEqual({ records, faults });
  });
});

describe('RFC 4180 leaves no other reading', () => {
  it('two stray quotes that make one well-formed record over several lines are that record', () => {
    const bytes = bytesOf('a,b,c\n1,x,"y\n2,x,y\n3,x,y"\n4,x,y\n');
    expect(scan(bytes)).toEqual({
      records: [
        ['a', 'b', 'c'],
        ['1', 'x', 'y\n2,x,y\n3,x,y'],
        ['4', 'x', 'y'],
      ],
      faults: [],
    });
  });
});

describe('texts', () => {
  it('are those of their own bytes, whatever stood in the field before', () => {
    // "Ã©" is what the bytes of "é" look like when they are read letter by letter.
    const twins = ['FranÃ§ois', 'François', 'FranÃ§ois', 'abcd', 'abcé', 'abcÃ©', 'Ã©', 'é', 'é'];
    const bytes = bytesOf('a,b\n', twins.map((text) => `${text},${text}\n`).join(''));
    expect(scan(bytes).records.slice(1)).toEqual(twins.map((text) => [text, text]));
  });

  it('are the same for recurring short and long fields', () => {
    const lines = Array.from({ length: 3_000 }, (_, place) => [
      `${place % 7}`,
      `id${place}`,
      'clinical',
      `Q${place % 4}`,
    ]);
    const bytes = bytesOf('a,b,c,d\n', lines.map((line) => `${line.join(',')}\n`).join(''));
    expect(scan(bytes).records.slice(1)).toEqual(lines);
  });
});

describe('other delimiters', () => {
  it.each([';', '\t', '|'])('%j', (delimiter) => {
    const bytes = bytesOf(['a', 'b'].join(delimiter), '\n', ['1,5', `"2${delimiter}3"`].join(delimiter), '\n');
    expect(scan(bytes, [bytes], delimiter).records).toEqual([
      ['a', 'b'],
      ['1,5', `2${delimiter}3`],
    ]);
  });
});

describe('a heading that is refused', () => {
  it('stops the reading', () => {
    let records = 0;
    const scanner = new CsvScanner({ heading: () => undefined, record: () => records++, fault: () => records++ });
    scanner.push(bytesOf('a,b\n1,2\n"3'));
    expect(scanner.stopped).toBe(true);
    scanner.push(bytesOf('4,5\n'));
    scanner.end();
    expect(records).toBe(0);
  });
});

describe('a record longer than any honest one', () => {
  const long = 'x'.repeat(LONGEST_RECORD + 10);
  const cut = (bytes: Bytes, size: number) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) => bytes.slice(place * size, (place + 1) * size));
  const sizes = [1 << 10, 1 << 16, LONGEST_RECORD - 1, LONGEST_RECORD + 1, 1 << 24];

  it.each(sizes)('is refused alone, and its end makes no record of its own, in chunks of %i bytes', (size) => {
    const bytes = bytesOf('a,b\n1,2\n', `${long},3\n`, '4,5\n');
    expect(briefly(scan(bytes, cut(bytes, size)))).toEqual({
      records: [
        ['a', 'b'],
        ['1', '2'],
        ['4', '5'],
      ],
      faults: ['3 record-too-long'],
    });
  });

  it.each(sizes)('is refused alone where a quote was left open, in chunks of %i bytes', (size) => {
    const bytes = bytesOf('a,b\n1,2\n', `"${long},3\n`, '4,5\n', `6,"${long}\n`, '7,8\n');
    expect(briefly(scan(bytes, cut(bytes, size)))).toEqual({
      records: [
        ['a', 'b'],
        ['1', '2'],
        ['4', '5'],
        ['7', '8'],
      ],
      faults: ['3 unclosed-quote', '5 unclosed-quote'],
    });
  });

  it.each(sizes)('is a record with more fields than any table, in chunks of %i bytes', (size) => {
    const bytes = bytesOf('a,b\n', `1${','.repeat(5_000)}2\n`, '4,5\n');
    expect(briefly(scan(bytes, cut(bytes, size)))).toEqual({
      records: [
        ['a', 'b'],
        ['4', '5'],
      ],
      faults: ['2 record-too-long'],
    });
  });

  it('just short enough is read', () => {
    const fits = 'x'.repeat(LONGEST_RECORD - 10);
    const bytes = bytesOf('a,b\n', `${fits},3\n`);
    for (const size of sizes) expect(scan(bytes, cut(bytes, size)).records[1]?.[0]?.length).toBe(fits.length);
  });
});
