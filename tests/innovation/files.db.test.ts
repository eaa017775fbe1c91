// Files of the registers: what is read, what is refused and where, what comes back.

import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilePreview } from '#contract/innovation-import.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { CLINIC, type InnovationHouse, Keeper, openInnovation } from './open-innovation.ts';

let house: InnovationHouse;
let officer: Keeper;
const AT = '/api/innovation/registers';

beforeAll(async () => {
  house = await openInnovation();
  officer = new Keeper(house, 'officer');
  for (const [at, name_ru] of ['Первая технология', 'Вторая технология'].entries())
    await officer.entered('technology', { name_ru, field: 'surgery', novelty: 'country', htms_code: `A${at + 1}.1` });
});
afterAll(() => house.close());

const fileOf = (bytes: Uint8Array | string, name = 'year.csv') => ({
  ...{ organisation: CLINIC.id, name },
  content: Buffer.from(bytes).toString('base64'),
});
const preview = (bytes: Uint8Array | string, who = officer) =>
  who.ask('POST', `${AT}/transfer/import/preview`, { payload: fileOf(bytes) });
async function look(bytes: Uint8Array | string): Promise<FilePreview> {
  const reply = await preview(bytes);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<FilePreview>();
}
const HEAD = 'technology,receiver,region,channel,day,participants,patients';
const faultsOf = ({ rows }: FilePreview) =>
  rows.map(({ row, is, faults }) => [row, is, ...faults.map(({ column, code }) => `${column}: ${code}`)]);

describe('a file of a register', () => {
  it('is judged row by row, beside the register and beside itself, and taken in as it was seen', async () => {
    const text = [
      HEAD,
      'A1.1,Облыстық аурухана,63,telemedicine,2014-03-25,12,',
      'первая ТЕХНОЛОГИЯ,облыстық аурухана,63,telemedicine,2014-03-25,12,',
      `A2.1,${CLINIC.bin},79,carrier-pigeon,2014-03-25,,-1`,
      'A2.1,,51,air-ambulance,2014-03-26,,2',
    ].join('\n');
    const seen = await look(text);
    expect(faultsOf(seen)).toEqual([
      [2, 'new'],
      [3, 'refused', 'day: twice-in-file'],
      [4, 'refused', 'patients: negative', 'region: region-not-then', 'receiver: to-oneself', 'channel: unknown-code'],
      [5, 'new'],
    ]);
    const take = (plan: string) => officer.ask('POST', `${AT}/transfer/import`, { payload: { ...fileOf(text), plan } });
    expect((await take('0'.repeat(64))).statusCode).toBe(409);
    expect((await take(seen.plan)).json()).toEqual({ new: 2, same: 0, refused: 2 });
    expect((await officer.list('transfer')).total).toBe(2);
    const item = await officer.read('transfer', (await officer.list('transfer')).items[0]?.id ?? '');
    expect(item.history.map(({ act }) => act)).toEqual(['imported']);
    // Once more: what is there is the same, and nothing is added.
    expect(faultsOf(await look(text)).map(([, is]) => is)).toEqual(['same', 'refused', 'refused', 'same']);
  });

  it('gives its refused rows back with their reasons, no formula in them, to be mended and sent again', async () => {
    const text = [HEAD, '"=HYPERLINK(""http://x"")",,63,telemedicine,2014-05-05,,'].join('\n');
    const reply = await officer.ask('POST', `${AT}/transfer/import/refused`, {
      payload: { ...fileOf(text), language: 'ru' },
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(reply.json<{ content: string }>().content, 'base64') as never);
    const [sheet] = book.worksheets;
    expect(sheet?.getCell('A3').text.startsWith('=')).toBe(false);
    expect(sheet?.getRow(3).values).toContainEqual(expect.stringContaining('Такой технологии нет в каталоге'));
    if (sheet) sheet.getCell('A3').value = 'A2.1';
    const mended = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
    expect(faultsOf(await look(mended))).toEqual([[3, 'new']]);
  });

  it.each([
    ['another table', 'bin,name\n1,2', 'innovation:file-unknown-columns'],
    ['nothing', '', 'innovation:file-empty'],
    ['columns missing', 'technology,day\nA1.1,2014-01-01', 'innovation:file-missing-columns'],
    ['a column twice', `${HEAD},day\n`, 'innovation:file-columns-twice'],
    ['a workbook that is none', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'findings:unreadable'],
  ])('with %s is refused whole', async (_, bytes, code) => {
    const reply = await preview(bytes);
    expect(reply.statusCode).toBe(409);
    expect(reply.json<ProblemBody>().reasons[0]?.code).toContain(code);
  });

  it('in cp1251, in UTF-16, with a formula in a cell: read, or named at the cell', async () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`${HEAD}\nВторая технология,,63,telemedicine,2014-06-06,,`, 'utf16le'),
    ]);
    expect(faultsOf(await look(utf16))).toEqual([[2, 'new']]);
    const names = HEAD.split(',');
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('x');
    sheet.addRow(names);
    sheet.addRow(['A1.1', '', '63', 'telemedicine', '2014-07-07', { formula: '1+1', result: 2 }, '']);
    const bytes = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
    expect(faultsOf(await look(bytes))).toEqual([[2, 'refused', 'participants: formula']]);
  });

  it('of somebody else is not looked at', async () => {
    expect((await preview(`${HEAD}\n`, new Keeper(house, 'neighbour'))).statusCode).toBe(403);
    expect((await preview(`${HEAD}\n`, new Keeper(house, 'reader'))).statusCode).toBe(403);
  });
});

describe('open data', () => {
  it('holds the catalogue and the lists, and nothing of what an organisation did', async () => {
    const json = await house.server.app.inject({ url: '/data/innovation-technologies.json' });
    type Told = { technologies: object[]; classifiers: object[] };
    expect(json.json<Told>().technologies).toHaveLength(2);
    expect(json.json<Told>().classifiers.length).toBeGreaterThan(20);
    const csv = await house.server.app.inject({ url: '/data/innovation-technologies.csv' });
    expect(csv.body).toContain('Первая технология');
    for (const { body } of [json, csv])
      for (const word of [CLINIC.id, CLINIC.bin, '"patients"', '"income', '"lead', 'entered'])
        expect(body).not.toContain(word);
  });

  it('a template has the columns of its register, its codes and what belongs where, in three languages', async () => {
    for (const language of ['kk', 'ru', 'en']) {
      const reply = await officer.ask('GET', `${AT}/introduction/template/${language}`);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(reply.rawPayload as never);
      expect(book.worksheets).toHaveLength(2);
      expect(book.worksheets[0]?.getRow(2).values).toContain('departments');
      expect(JSON.stringify(book.worksheets[1]?.getSheetValues())).toContain('master-class');
    }
  });
});
