// Files into a report through the real server: looked at, taken in, brought back where they were refused; and every wrong file.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ImportRemark, ReportImportPreview } from '#contract/report-import.ts';
import { craftZip } from '#exchange/package/open-zip-crafted.ts';
import type { Moment } from '#server/platform/clock.ts';
import { fillWorkbook, readWorkbook } from './fill-workbook.ts';
import { BIN, type ImportHouse, OTHER, OTHER_BIN, openImportHouse, ROUND, reasonsOf } from './open-import-house.ts';

vi.setConfig({ testTimeout: 60_000 });

let house: ImportHouse;
beforeAll(async () => {
  house = await openImportHouse();
});
afterAll(() => house.close());

const WORK = {
  component: '2.1',
  title: 'Salt intake in three invented towns',
  doi: '10.5555/inv.2026.001',
  year: 2026,
  databases: 'scopus',
  quartile: 'Q2',
  language: 'en',
  author_position: 1,
  corresponding: 'yes',
};
const HEAD = 'organisation,id,component,title,doi,year,databases,quartile,language,author_position,corresponding';
const csvRow = (id: string, doi: string, more: Partial<typeof WORK> & { organisation?: string } = {}) => {
  const row = { ...WORK, ...more, doi };
  const { component, title, year, databases, quartile, language, author_position, corresponding } = row;
  const texts = [id, component, title, doi, year, databases, quartile, language, author_position, corresponding];
  return [more.organisation ?? BIN, ...texts].join(',');
};
const csv = (...rows: string[]) => [HEAD, ...rows].join('\r\n');

const counts = ({ tables }: ReportImportPreview) =>
  Object.fromEntries(tables.map((one) => [one.table, [one.new, one.same, one.changed, one.refused]]));
const faultsOf = ({ refused }: ReportImportPreview) =>
  refused.map(({ row, faults }) => [row, ...faults.map(({ column, code }) => `${column} ${code}`)]);
const codesOf = (remarks: readonly ImportRemark[]) => remarks.map(({ code }) => code);
const idsIn = async () =>
  (await house.rows()).filter(({ table }) => table === 'publications').map(({ fields }) => fields.id);

describe('the template of the round', () => {
  it('is filled in, looked at, taken in with where each row came from, and twice adds nothing', async () => {
    const template = await house.bytesAt(`${house.report()}/template?language=en`);
    expect(await readWorkbook(template, 'organisations')).toMatchObject([
      { bin: BIN, name_en: 'Invented Institute of Hearts' },
    ]);
    const filled = await fillWorkbook(template, 'publications', [
      { id: 'P1', ...WORK },
      { id: 'P2', ...WORK, doi: '10.5555/inv.2026.002', quartile: 'Q9' },
      { id: 'P3', ...WORK, doi: 'https://doi.org/10.5555/INV.2026.001' },
      { organisation: OTHER_BIN, id: 'P4', ...WORK, doi: '10.5555/inv.2026.004' },
    ]);
    const preview = await house.look([[filled, 'works.xlsx']]);
    expect(counts(preview)).toEqual({ publications: [1, 0, 0, 3] });
    expect(faultsOf(preview)).toEqual([
      [4, 'quartile findings:unknown-choice'],
      [5, 'doi findings:duplicate-work'],
      [6, 'organisation intake:import.other-organisation'],
    ]);
    expect(await idsIn()).toEqual([]);
    const done = await house.apply(preview.id);
    expect(done.statusCode, done.body).toBe(200);
    expect(done.json()).toEqual({ revision: 1, new: 1, changed: 0, same: 0, changedMeanwhile: 0 });
    expect(await house.rows()).toMatchObject([
      {
        fields: { id: 'P1', year: '2026', title: WORK.title },
        origin: { way: 'imported', file: 'works.xlsx', row: 3 },
      },
    ]);
    expect((await house.apply(preview.id)).json()).toMatchObject({ revision: 1, new: 0, same: 1 });
    const again = await house.look([[filled, 'works.xlsx']]);
    expect(counts(again)).toEqual({ publications: [0, 1, 0, 3] });
    expect((await house.apply(again.id)).json()).toMatchObject({ revision: 1, new: 0, same: 1 });
    expect(await idsIn()).toEqual(['P1']);
  });

  it('brings refused rows back as the same file with reasons; mended, they come in', async () => {
    const template = await house.bytesAt(`${house.report()}/template?language=ru`);
    const rows = [{ id: 'M1', ...WORK, doi: '10.5555/m1', quartile: '=Q1', title: '=CMD' }];
    const preview = await house.look([[await fillWorkbook(template, 'publications', rows, 'ru'), 'правка.xlsx']]);
    const back = await house.bytesAt(`${house.report()}/imports/${preview.id}/refused/xlsx?language=ru`);
    const [returned] = await readWorkbook(back, 'publications', 'ru');
    expect(returned).toMatchObject({ id: 'M1', title: '=CMD', quartile: '=Q1' });
    expect(returned?.reasons).toMatch(/^Квартиль.*Q1, Q2, Q3, Q4/);
    const mended = await fillWorkbook(back, 'publications', [{ quartile: 'Q1', title: 'Mended' }], 'ru');
    const second = await house.look([[mended, 'правка.xlsx']]);
    expect([counts(second), second.remarks]).toEqual([{ publications: [1, 0, 0, 0] }, []]);
    await house.apply(second.id);
    expect(await idsIn()).toEqual(['P1', 'M1']);
  });

  it('as CSV too, with what a spreadsheet would run made harmless and right again', async () => {
    const preview = await house.look([
      [csv(csvRow('M2', '10.5555/m2', { title: '=1+1', quartile: 'Q7' })), 'works.csv'],
    ]);
    const url = `${house.report()}/imports/${preview.id}/refused/csv?language=kk&table=publications`;
    const back = (await house.bytesAt(url)).toString('utf8');
    expect(back).toContain("'=1+1");
    const second = await house.look([[back.replace('Q7', 'Q3'), 'works.csv']]);
    expect(counts(second)).toEqual({ publications: [1, 0, 0, 0] });
    await house.apply(second.id);
    expect((await house.rows()).find(({ fields }) => fields.id === 'M2')?.fields.title).toBe('=1+1');
  });

  it('of another year is refused with its year', async () => {
    const template = await house.bytesAt(`${house.report()}/template?language=kk`);
    await house.database.owner.query('update round set reporting_year = 2025 where id = $1', [ROUND]);
    const preview = await house.look([[template, 'old.xlsx']]);
    await house.database.owner.query('update round set reporting_year = 2026 where id = $1', [ROUND]);
    expect(preview.refusedFiles).toEqual([
      { file: 'old.xlsx', code: 'intake:import.other-year', values: { found: '2026', year: '2025' } },
    ]);
  });

  it('with a formula in a cell: that row is refused and names the cell', async () => {
    const template = await house.bytesAt(`${house.report()}/template?language=en`);
    const row = { id: 'F1', ...WORK, doi: '10.5555/f1', author_position: { formula: '1+1' } };
    const preview = await house.look([[await fillWorkbook(template, 'publications', [row]), 'f.xlsx']]);
    expect(faultsOf(preview)).toEqual([[3, 'author_position findings:cell-formula']]);
    expect(preview.refused[0]?.faults[0]?.values.cell).toMatch(/^[A-Z]+3$/);
  });
});

describe('rows that are there already', () => {
  it('are changed as the file says; what somebody changed since the preview stays', async () => {
    const preview = await house.look([
      [csv(csvRow('P1', WORK.doi, { quartile: 'Q1' }), csvRow('M1', '10.5555/m1')), 'c.csv'],
    ]);
    expect(counts(preview)).toEqual({ publications: [0, 0, 2, 0] });
    expect(preview.changed[0]?.changes).toEqual([{ column: 'quartile', before: 'Q2', after: 'Q1' }]);
    const [p1] = (await house.rows()).filter(({ fields }) => fields.id === 'P1');
    await house.server.as('anna')('POST', `${house.report()}/changes`, {
      payload: { changes: [{ ...p1, kind: 'put', fields: { ...p1?.fields, title: 'By hand' } }] },
    });
    expect((await house.apply(preview.id)).json()).toMatchObject({ changed: 1, changedMeanwhile: 1 });
    const kept = (await house.rows()).find(({ id }) => id === p1?.id);
    expect([kept?.fields.title, kept?.fields.quartile]).toEqual(['By hand', 'Q2']);
  });

  it('under another identifier are known by their DOI', async () => {
    const preview = await house.look([[csv(csvRow('Z9', WORK.doi)), 'c.csv']]);
    expect(faultsOf(preview)).toEqual([[2, 'doi intake:import.duplicate-work-in-report']]);
  });
});

describe('packages', () => {
  it('of another organisation: every row is refused, and says whose it is', async () => {
    const zip = craftZip([
      { name: 'organisations.csv', data: `bin,name_en,category,university_hospital\n${OTHER_BIN},Other,clinical,no\n` },
      { name: 'publications.csv', data: csv(csvRow('O1', '10.5555/o1', { organisation: OTHER_BIN })) },
      { name: 'staff.csv', data: `organisation,staff_category,positions,headcount\n${OTHER_BIN},all,10,10\n` },
    ]);
    const preview = await house.look([[zip, 'other.zip']]);
    expect(counts(preview)).toEqual({ staff: [0, 0, 0, 1], publications: [0, 0, 0, 1] });
    expect(preview.refused[0]?.faults).toEqual([
      expect.objectContaining({ code: 'intake:import.other-organisation', values: { found: OTHER_BIN, own: BIN } }),
    ]);
  });

  it('of another year: the preview names the year by the rows before anything is taken; of this year it says nothing', async () => {
    const packed = (year: number) =>
      craftZip([
        {
          name: 'publications.csv',
          data: csv(
            csvRow('Y1', '10.5555/y1', { year }),
            csvRow('Y2', '10.5555/y2', { year }),
            csvRow('Y3', '10.5555/y3'),
          ),
        },
      ]);
    const before = await house.rows();
    const last = await house.look([[packed(2025), 'package 2025.zip']]);
    expect(last.remarks[0]).toEqual({
      file: 'package 2025.zip',
      code: 'intake:import.year-of-rows',
      values: { found: '2025', rows: 2, of: 3, year: '2026' },
    });
    expect(await house.rows()).toEqual(before);
    const own = await house.look([[packed(2026), 'package.zip']]);
    expect(own.remarks.map(({ code }) => code)).not.toContain('intake:import.year-of-rows');
  });

  it('in Windows-1251 with semicolons and decimal commas, and in UTF-16: letters are right, commas are told', async () => {
    const staff = 'organisation;staff_category;positions;headcount\r\n;Врачи;12,5;13\r\n;Учёные;7;7\r\n';
    const cp1251 = Buffer.from(
      [...staff].map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        if (letter === 'ё') return 0xb8;
        return code < 128 ? code : code - 0x410 + 0xc0;
      }),
    );
    const utf16 = Buffer.from(`\ufeff${csv(csvRow('U1', '10.5555/u1', { title: 'Әдіс' }))}`, 'utf16le');
    const preview = await house.look([
      [cp1251, 'staff.csv'],
      [utf16, 'works.csv'],
    ]);
    expect(counts(preview)).toEqual({ staff: [1, 0, 0, 1], publications: [1, 0, 0, 0] });
    expect(faultsOf(preview)).toEqual([[2, 'positions findings:decimal-comma']]);
    expect(codesOf(preview.remarks)).toContain('intake:import.encoding');
    await house.apply(preview.id);
    const rows = await house.rows();
    expect(rows.find(({ table }) => table === 'staff')?.fields.staff_category).toBe('Учёные');
    expect(rows.find(({ fields }) => fields.id === 'U1')?.fields.title).toBe('Әдіс');
  });
});

describe('wrong files', () => {
  const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'scan.pdf', 'bibliography:not-text'],
    ['a picture', PNG, 'scan.xlsx', 'bibliography:not-text'],
    ['an old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old.xls', 'findings:unreadable-workbook-old-or-locked'],
    [
      'a zip without tables',
      craftZip([{ name: 'a.txt', data: 'x' }]),
      'a.zip',
      'findings:unreadable-zip-without-tables',
    ],
    ['words', 'just some words', 'words.txt', 'bibliography:format-unknown'],
    [
      'a zip that leads out of its folder',
      craftZip([{ name: '../publications.csv', data: HEAD }]),
      'slip.zip',
      'findings:unreadable-',
    ],
    [
      'a zip bomb',
      craftZip([{ name: 'publications.csv', data: `${HEAD}\n${'a'.repeat(2 ** 25)}` }]),
      'bomb.zip',
      'findings:unreadable-',
    ],
  ])('%s is refused with what it is, and costs no other file', async (_, bytes, name, code) => {
    const preview = await house.look([
      [bytes, name],
      [csv(csvRow('P1', WORK.doi)), 'good.csv'],
    ]);
    expect(preview.refusedFiles).toHaveLength(1);
    expect(preview.refusedFiles[0]).toMatchObject({ file: name });
    expect(preview.refusedFiles[0]?.code).toContain(code);
    expect(preview.tables).toHaveLength(1);
  });

  it('an empty one is refused as it arrives', async () => {
    expect(reasonsOf(await house.send('', 'empty.xlsx'))).toEqual([['intake:import.file-empty', undefined]]);
  });
});

describe('50,000 rows', () => {
  it('are read with progress, looked at and taken in as one', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => csvRow(`N${at}`, `10.5555/n${at}`));
    const file = await house.sent(csv(...rows), 'many.csv');
    const begun = performance.now();
    const lines = await house.ask({ files: [file] });
    const looked = performance.now();
    const last = lines.at(-1);
    if (!last || !('preview' in last)) throw new Error(JSON.stringify(last));
    expect(lines.filter((line) => 'stage' in line).length).toBeGreaterThan(0);
    expect(counts(last.preview)).toEqual({ publications: [50_000, 0, 0, 0] });
    const done = await house.apply(last.preview.id);
    console.info(
      JSON.stringify({
        bench: 'import',
        rows: 50_000,
        previewMs: Math.round(looked - begun),
        takenInMs: Math.round(performance.now() - looked),
      }),
    );
    expect(done.json()).toMatchObject({ new: 50_000, changedMeanwhile: 0 });
    expect(looked - begun).toBeLessThan(10_000);
  });
});

describe('an import is closed', () => {
  it('to others, to the working body, and to reports it was not read for', async () => {
    const preview = await house.look([[csv(csvRow('P1', WORK.doi)), 'c.csv']]);
    expect((await house.send(HEAD, 'c.csv', 'clara')).statusCode).toBe(404);
    expect((await house.send(HEAD, 'c.csv', 'verifier')).statusCode).toBe(403);
    const foreign = await house.server.as('clara')('POST', `${house.report(OTHER)}/imports/${preview.id}/apply`);
    expect(foreign.statusCode).toBe(404);
    expect((await house.apply(preview.id, 'verifier')).statusCode).toBe(403);
  });

  it('to everybody once the term is over between preview and taking in (E-7), and nothing is half done', async () => {
    const before = await house.rows();
    const preview = await house.look([[csv(csvRow('L1', '10.5555/l1'), csvRow('L2', '10.5555/l2')), 'late.csv']]);
    expect(counts(preview)).toEqual({ publications: [2, 0, 0, 0] });
    house.clock.now = '2027-01-25T19:00:00.000Z' as Moment;
    expect(reasonsOf(await house.apply(preview.id))).toEqual([['rounds:hindrance.submission-late', 'E-7']]);
    expect(reasonsOf(await house.send(HEAD, 'c.csv'))).toEqual([['rounds:hindrance.submission-late', 'E-7']]);
    house.clock.now = '2027-01-20T05:00:00.000Z' as Moment;
    expect(await house.rows()).toEqual(before);
  });
});
