import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import type { Fact } from '#rules/evidence/facts.ts';
import { TABLES, type TableName } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import type { PackageSource } from './package-source.ts';
import { readPackage } from './read-package.ts';

type Bytes = Uint8Array;
type Files = Partial<Record<TableName, Bytes | string>>;

const CENTRE = '940140000385';
const encoder = new TextEncoder();
const ORGANISATIONS = `bin,name_kk,name_en,category,university_hospital\n${CENTRE},Ғылыми орталық,Centre,clinical,no\n`;
const STAFF = `organisation,staff_category,positions,headcount\n${CENTRE},research,1.5,2\n`;

async function* inChunks(bytes: Bytes, size: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function sourceOf(files: Files, chunk: number): PackageSource {
  const tables = Object.entries(files).map(([table, content]) => {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    return {
      table: table as TableName,
      name: `${table}.csv`,
      size: bytes.length,
      form: 'csv' as const,
      open: () => inChunks(bytes, chunk),
    };
  });
  return { tables, descriptor: undefined, others: [], evidence: new Set(), close: async () => {} };
}

async function read(files: Files, chunk = 1 << 16) {
  const facts: Fact[] = [];
  const findings: Finding[] = [];
  await readPackage(sourceOf({ organisations: ORGANISATIONS, ...files }, chunk), {
    edition: CURRENT_EDITION,
    reportingYear: 2023,
    take: (fact) => facts.push(fact),
    report: (finding) => findings.push(finding),
  });
  const told = findings.filter(({ code }) => code !== 'table-absent');
  return {
    facts: facts.filter(({ table }) => table !== 'organisations'),
    organisations: facts.filter(({ table }) => table === 'organisations'),
    said: told.map(({ table, row, column, code }) => `${table} ${row} ${column} ${code}`.replace('  ', ' ')),
    findings: told,
  };
}

const utf16 = (text: string, little: boolean): Bytes =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

/** Russian letters as windows-1251 has them. */
const windows1251 = (text: string): Bytes =>
  Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

describe('the form of a file', () => {
  it('comma and UTF-8: nothing to say', async () => {
    const { facts, said } = await read({ staff: STAFF });
    expect(facts).toMatchObject([{ table: 'staff', headcount: 2 }]);
    expect(said).toEqual([]);
  });

  it.each([
    [';', 'semicolon'],
    ['\t', 'tab'],
  ])('%j between the fields is understood and said once', async (delimiter, named) => {
    const { facts, said, findings } = await read({ staff: STAFF.replaceAll(',', delimiter) });
    expect(facts).toHaveLength(1);
    expect(said).toEqual(['staff 1 delimiter']);
    expect(findings[0]).toMatchObject({ weight: 'note', values: { delimiter: named } });
  });

  it('a semicolon file with decimal commas: each is named, none is guessed', async () => {
    const staff = STAFF.replaceAll(',', ';').replace('1.5', '1,5');
    const { facts, said } = await read({ staff });
    expect(facts).toEqual([]);
    expect(said).toEqual(['staff 1 delimiter', 'staff 2 positions decimal-comma']);
  });

  it.each([1, 2, 3, 7, 4_096])('UTF-16 with its mark, of either order, in chunks of %i bytes', async (chunk) => {
    for (const little of [true, false]) {
      const { facts, organisations, said } = await read(
        { organisations: utf16(ORGANISATIONS, little), staff: utf16(STAFF, little) },
        chunk,
      );
      expect(organisations).toMatchObject([{ names: { kk: 'Ғылыми орталық' } }]);
      expect(facts).toHaveLength(1);
      expect(said).toEqual([]);
    }
  });

  it('UTF-16 without a mark is refused with the columns that nobody finds in it', async () => {
    const { facts, said } = await read({ staff: utf16(STAFF, true).subarray(2) });
    expect(facts).toEqual([]);
    expect(said.filter((one) => one.endsWith('column-missing'))).toHaveLength(4);
  });

  it.each([1, 5, 4_096])(
    'windows-1251: rows with such letters are named, the others read, in chunks of %i bytes',
    async (chunk) => {
      const text = `${STAFF}${CENTRE},научные,2,2\n${CENTRE},teaching,3,3\n`;
      const { facts, said } = await read({ staff: windows1251(text) }, chunk);
      expect(facts.map(({ row }) => row)).toEqual([2, 4]);
      expect(said).toEqual(['staff 3 csv-not-utf-8']);
    },
  );

  it('a mark of UTF-8, CRLF and a row number that a spreadsheet would show', async () => {
    const { said } = await read({ staff: `\ufeff${STAFF}\n${CENTRE},x,-1,1\n`.replaceAll('\n', '\r\n') });
    expect(said).toEqual(['staff 4 positions negative']);
  });
});

describe('a table with nothing in it', () => {
  it.each(['', '\n', '\r\n\r\n', '\ufeff'])('%j: said to be empty', async (content) => {
    const { facts, said } = await read({ staff: content });
    expect(facts).toEqual([]);
    expect(said).toEqual(['staff 0 table-empty']);
  });

  it('a heading alone is a table without rows, of which there is nothing to say', async () => {
    for (const end of ['', '\n', '\r\n']) {
      const { facts, said } = await read({ staff: STAFF.split('\n')[0] + end });
      expect(facts).toEqual([]);
      expect(said).toEqual([]);
    }
  });

  it('no table at all: noted, for a package need not have all', async () => {
    const findings: Finding[] = [];
    await readPackage(sourceOf({ organisations: ORGANISATIONS }, 100), {
      edition: CURRENT_EDITION,
      reportingYear: 2023,
      take: () => {},
      report: (finding) => findings.push(finding),
    });
    expect(findings).toHaveLength(10);
    expect(findings.every(({ code, weight }) => code === 'table-absent' && weight === 'note')).toBe(true);
  });
});

describe('a heading', () => {
  it('that lacks required columns refuses the table with their names, and no other table', async () => {
    const { facts, said } = await read({ staff: STAFF, hirsch: `organisation,wos\n${CENTRE},5\n` });
    expect(facts).toMatchObject([{ table: 'staff' }]);
    expect(said).toEqual(['hirsch 1 employee column-missing']);
  });

  it('with a column twice refuses the table', async () => {
    const { facts, said } = await read({ staff: STAFF.replace('staff_category', 'staff_category,positions') });
    expect(facts).toEqual([]);
    expect(said).toContain('staff 1 positions column-repeated');
  });

  it('with columns that are not ours: said once, however many rows', async () => {
    const staff = `${STAFF.split('\n')[0]},Заметка,x\n${`${CENTRE},research,1,1,–,–\n`.repeat(3)}`;
    const { facts, findings } = await read({ staff });
    expect(facts).toHaveLength(3);
    expect(findings).toMatchObject([{ code: 'columns-ignored', weight: 'note', values: { columns: 'Заметка, x' } }]);
  });
});

describe('a package that cannot be read at all', () => {
  const reading = { edition: CURRENT_EDITION, reportingYear: 2023, take: () => {}, report: () => {} };

  it('has no table of organisations', async () => {
    await expect(readPackage(sourceOf({ staff: STAFF }, 100), reading)).rejects.toMatchObject({
      code: 'table-missing',
    });
  });

  it.each(['', ORGANISATIONS.split('\n')[0] ?? '', ORGANISATIONS.replace(CENTRE, '1')])(
    'has no organisation in it: %j',
    async (content) => {
      await expect(readPackage(sourceOf({ organisations: content }, 100), reading)).rejects.toMatchObject({
        code: 'no-organisation',
      });
    },
  );
});

const COLUMNS = TABLES.publications.columns.map((column) => column.name);

function publication(place: number): Record<string, string> {
  return {
    organisation: CENTRE,
    id: `p${place}`,
    component: '2.1',
    title: place % 3 === 0 ? `"On ""open"" quotes, ${place}\nand lines"` : `Work ${place}`,
    year: '2023',
    databases: 'wos;scopus',
    quartile: 'Q1',
    language: 'kk',
    author_position: '1',
    corresponding: 'no',
  };
}
const lineOf = (row: Record<string, string>) => COLUMNS.map((name) => row[name] ?? '').join(',');

/** Each leaves a row that cannot be accepted, whatever else it does to the file. */
const DAMAGES: readonly ((row: Record<string, string>) => Bytes)[] = [
  (row) => encoder.encode(lineOf({ ...row, title: '"never closed' })),
  (row) => encoder.encode(lineOf({ ...row, title: '"closed" too early' })),
  (row) => encoder.encode(lineOf({ ...row, quartile: '1' })),
  (row) => encoder.encode(lineOf({ ...row, year: '2022', corresponding: 'maybe' })),
  (row) => encoder.encode(lineOf({ ...row, organisation: '000340002869' })),
  (row) => encoder.encode(`${lineOf(row)},a field too many`),
  (row) => encoder.encode(lineOf(row).split(',').slice(1).join(',')),
  (row) => encoder.encode(lineOf({ ...row, title: 'broken\nline' })),
  (row) => Uint8Array.from([...encoder.encode(lineOf(row)), 0xff, 0xfe]),
  (row) => Uint8Array.from([0xd0, ...encoder.encode(lineOf({ ...row, title: '"both' }))]),
  () => Uint8Array.from([0, 0x80, 0x2c, 0, 0xff]),
];

const rows = fc.array(fc.option(fc.nat(DAMAGES.length - 1), { freq: 3, nil: -1 }), { minLength: 20, maxLength: 120 });

describe('a package with a third of its rows damaged', () => {
  it('loses none of the others and names the damaged ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 50, max: 9_000 }),
        async (damages, end, chunk) => {
          const lines = damages.map((damage, place) => {
            const row = publication(place);
            return DAMAGES[damage]?.(row) ?? encoder.encode(lineOf(row));
          });
          const bytes = [encoder.encode(COLUMNS.join(',')), ...lines].flatMap((line) => [
            ...line,
            ...encoder.encode(end),
          ]);
          const { facts, said } = await read({ staff: STAFF, publications: Uint8Array.from(bytes) }, chunk);
          const good = damages.flatMap((damage, place) => (damage < 0 ? [`p${place}`] : []));
          const taken = facts.flatMap((fact) => (fact.table === 'publications' ? [fact.id] : []));
          expect(taken).toEqual(good);
          expect(said.length).toBeGreaterThanOrEqual(damages.length - good.length);
          expect(facts.filter(({ table }) => table === 'staff')).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
