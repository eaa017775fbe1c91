// The registers of innovative activity through the real server: what goes in, what is refused and with which words, who sees it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CLINIC,
  faultsOf,
  HOLDING,
  type InnovationHouse,
  Keeper,
  NEIGHBOUR,
  openInnovation,
} from './open-innovation.ts';

let house: InnovationHouse;
let officer: Keeper;
let technology: string;

const TECHNOLOGY = { name_ru: 'Трансплантация сердца', field: 'surgery', novelty: 'country', known_since: '2012' };
let serial = 0;
const newTechnology = (more: object = {}) => {
  serial += 1;
  return officer.entered('technology', { ...TECHNOLOGY, name_ru: `Технология номер ${serial}`, ...more });
};
const introduction = (of: string) => ({ technology: of, year: '2013', departments: 'Хирургия', source: 'training' });
const transfer = (of: string) => ({ technology: of, region: '63', channel: 'telemedicine', day: '2014-03-25' });

beforeAll(async () => {
  house = await openInnovation();
  officer = new Keeper(house, 'officer');
  technology = await officer.entered('technology', TECHNOLOGY);
});
afterAll(() => house.close());

describe('an item', () => {
  it('goes in, is corrected, withdrawn with its reason and taken back: each version stays with who made it', async () => {
    const id = await officer.entered('introduction', { ...introduction(technology), patients: '2014: 24; 12' });
    const changed = await officer.act('introduction', id, '', {
      fields: { ...introduction(technology), year: '2014', patients: '7', income_kzt: '2015: 1500000.50' },
    });
    expect(changed.statusCode, changed.body).toBe(200);
    expect((await officer.act('introduction', id, '/withdraw', { words: 'Entered by mistake' })).statusCode).toBe(200);
    expect((await officer.list('introduction')).total).toBe(0);
    expect((await officer.act('introduction', id, '/restore')).statusCode).toBe(200);
    const item = await officer.read('introduction', id);
    expect(item.fields).toMatchObject({ year: '2014', patients: '2014: 7', income_kzt: '2015: 1500000.5' });
    expect(item.history.map(({ act, by, words }) => [act, by, words])).toEqual([
      ['entered', 'officer', null],
      ['changed', 'officer', null],
      ['withdrawn', 'officer', 'Entered by mistake'],
      ['restored', 'officer', null],
    ]);
    expect(item.history[0]?.fields.patients).toBe('2013: 12; 2014: 24');
    expect(item.names[technology]).toEqual({ kk: TECHNOLOGY.name_ru, ru: TECHNOLOGY.name_ru, en: TECHNOLOGY.name_ru });
  });

  it('is not overwritten by whoever looked at an older version', async () => {
    const id = await officer.entered('transfer', transfer(await newTechnology()));
    const stale = { payload: { fields: {} }, headers: { 'if-match': '"7"' } };
    const reply = await officer.ask('PUT', `/api/innovation/registers/transfer/items/${id}`, stale);
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([412, 'changed-meanwhile']);
  });

  it('is seen by its organisation, the group of its day and the house, and by nobody else', async () => {
    const id = await officer.entered('transfer', transfer(await newTechnology()));
    const old = await officer.entered('transfer', {
      ...transfer(await newTechnology({ known_since: '' })),
      day: '2009-03-25',
    });
    for (const who of ['analyst', 'reader', 'administrator', 'official']) {
      const seen = (await new Keeper(house, who).list('transfer', 'limit=1000')).items.map((one) => one.id);
      expect(seen, who).toContain(id);
      // The clinic joined the holding in 2010.
      expect(seen.includes(old), who).toBe(who === 'administrator' || who === 'official');
    }
    const neighbour = new Keeper(house, 'neighbour');
    expect((await neighbour.list('transfer')).total).toBe(0);
    const reply = await neighbour.ask('GET', `/api/innovation/registers/transfer/items/${id}`);
    expect(reply.statusCode).toBe(404);
    expect((await neighbour.enter('transfer', transfer(technology))).statusCode).toBe(403);
  });

  it('is entered by the analyst of the group for a subsidiary of that day, and by its reader never', async () => {
    const analyst = new Keeper(house, 'analyst');
    const of = await newTechnology({ known_since: '' });
    expect((await analyst.enter('transfer', transfer(of))).statusCode).toBe(201);
    expect((await analyst.enter('transfer', { ...transfer(of), day: '2009-01-01' })).statusCode).toBe(403);
    expect((await analyst.enter('transfer', transfer(of), NEIGHBOUR.id)).statusCode).toBe(403);
    expect((await new Keeper(house, 'reader').enter('transfer', transfer(of))).statusCode).toBe(403);
  });
});

describe('bad input', () => {
  const refusedWith = async (register: 'introduction' | 'transfer' | 'technology' | 'programme', fields: object) =>
    faultsOf(await officer.enter(register, fields));

  it('a year before the technology existed', async () => {
    const of = await newTechnology();
    expect(await refusedWith('introduction', { ...introduction(of), year: '2011' })).toEqual(['year: before-known']);
    expect(await refusedWith('transfer', { ...transfer(of), day: '2011-12-31' })).toEqual(['day: before-known']);
  });

  it('a technology that the catalogue does not have, and none at all', async () => {
    expect(await refusedWith('introduction', introduction('Нет такой'))).toEqual(['technology: technology-unknown']);
    expect(await refusedWith('introduction', introduction(' '))).toEqual(['technology: missing']);
    expect(await refusedWith('transfer', transfer('Нет такой'))).toEqual(['technology: technology-unknown']);
  });

  it('an introduction twice, which names the first', async () => {
    const of = await newTechnology();
    const first = await officer.entered('introduction', introduction(of));
    const reply = await officer.enter('introduction', { ...introduction(of), year: '2014' });
    expect(faultsOf(reply)).toEqual(['technology: twice']);
    expect(reply.json<{ reasons: { values: object }[] }>().reasons[0]?.values).toEqual({ year: '2013', item: first });
  });

  it('the same technology in another case, with look-alike letters, or under the same HTMS code', async () => {
    await newTechnology({ name_ru: 'Стентирование Аорты', htms_code: 'D56.123' });
    const again = { ...TECHNOLOGY, name_ru: 'cтeнтирoвaниe – АОРТЫ' };
    expect(await refusedWith('technology', again)).toEqual(['name_kk: twice']);
    expect(await refusedWith('technology', { ...TECHNOLOGY, name_ru: 'Другое имя', htms_code: 'D56.123' })).toEqual([
      'name_kk: twice',
    ]);
  });

  it('a transfer to oneself, and the same transfer twice', async () => {
    const of = await newTechnology();
    expect(await refusedWith('transfer', { ...transfer(of), receiver: CLINIC.bin })).toEqual(['receiver: to-oneself']);
    await officer.entered('transfer', { ...transfer(of), receiver: 'Облыстық аурухана' });
    expect(await refusedWith('transfer', { ...transfer(of), receiver: 'облыстық  АУРУХАНА' })).toEqual(['day: twice']);
    expect((await officer.enter('transfer', { ...transfer(of), receiver: HOLDING.bin })).statusCode).toBe(201);
  });

  it.each([
    ['-3', 'negative'],
    ['99999999', 'too-large'],
    ['5000000', 'absurd'],
    ['1,5', 'decimal-comma'],
    ['12 000', 'thousands-separated'],
    ['true', 'not-a-number'],
    ['[5]', 'not-a-number'],
    ['1e3', 'not-a-number'],
  ])('patients %s: %s', async (patients, code) => {
    expect(await refusedWith('transfer', { ...transfer(technology), patients })).toEqual([`patients: ${code}`]);
  });

  it.each([[null], [true], [5], [['5']], [{ is: 5 }]])('patients as %j, which is no text', async (patients) => {
    const reply = await officer.enter('transfer', { ...transfer(technology), patients });
    expect(reply.statusCode).toBe(422);
  });

  it('patients not reported stay not reported, and zero stays zero', async () => {
    const of = await newTechnology();
    const none = await officer.entered('transfer', { ...transfer(of), patients: '' });
    const zero = await officer.entered('transfer', { ...transfer(of), day: '2014-03-26', patients: '0' });
    expect((await officer.read('transfer', none)).fields).not.toHaveProperty('patients');
    expect((await officer.read('transfer', zero)).fields.patients).toBe('0');
  });

  it.each([
    ['99', '2014-03-25', 'unknown-region'],
    ['10', '2022-06-07', 'region-not-then'],
    ['51', '2019-01-01', 'region-not-then'],
    ['79', '2014-03-25', 'region-not-then'],
  ])('region %s on %s: %s', async (region, day, code) => {
    const reply = await officer.enter('transfer', { ...transfer(technology), region, day });
    expect(faultsOf(reply)).toEqual([`region: ${code}`]);
    if (region === '10') expect(reply.body).toContain('63');
  });

  it('an implementation act without document is kept, said so, and not counted', async () => {
    const of = await newTechnology();
    const act = { act_number: '12', act_on: '2013-05-01' };
    const id = await officer.entered('introduction', { ...introduction(of), ...act });
    expect((await officer.read('introduction', id)).actState).toBe('without-document');
    const counted = await officer.list('introduction', 'actState=complete');
    expect(counted.items.map((one) => one.id)).not.toContain(id);
    expect(await refusedWith('introduction', { ...introduction(of), act_number: '12' })).toContain(
      'act_on: act-day-missing',
    );
  });

  it('a document of somebody else, as the act and as evidence', async () => {
    const { rows } = await house.database.owner.query<{ id: string }>(
      `insert into document (organisation, name, hash, size, media_type, scanned, uploaded_by, uploaded_at)
        values ($1, 'act.pdf', repeat('0', 64), 1, 'application/pdf', true, $1, now()) returning id`,
      [NEIGHBOUR.id],
    );
    const of = await newTechnology();
    const act = { act_number: '12', act_on: '2013-05-01', act_document: rows[0]?.id };
    expect(await refusedWith('introduction', { ...introduction(of), ...act })).toEqual(['act_document: document-gone']);
    const id = await officer.entered('introduction', introduction(of));
    const put = { payload: { document: rows[0]?.id } };
    const reply = await officer.ask('POST', `/api/innovation/registers/introduction/items/${id}/evidence`, put);
    expect(reply.statusCode).toBe(409);
  });

  it('days that have not come, years in the wrong order, use before the introduction: all at once', async () => {
    const fields = { ...introduction(technology), year: '2099', departments: ' ', patients: '2012: 5', colour: 'red' };
    expect(await refusedWith('introduction', fields)).toEqual([
      'colour: unknown-column',
      'departments: missing',
      'patients: use-before-introduction',
      'technology: twice',
      'year: in-future',
    ]);
    const programme = { title: 'Программа', registration_number: '1', funder: 'МЗ', amount_kzt: '5' };
    expect(await refusedWith('programme', { ...programme, first_year: '2014', last_year: '2012' })).toEqual([
      'last_year: years-reversed',
    ]);
  });
});

describe('the lists that the registers draw from', () => {
  it('are changed by the administrator with their history, and a code that ended is refused from then on', async () => {
    const administrator = new Keeper(house, 'administrator');
    type Lists = { classifiers: { id: string; code: string; version: number; history: { act: string }[] }[] };
    const read = async () => (await administrator.ask('GET', '/api/innovation/lists')).json<Lists>().classifiers;
    const industry = (await read()).find(({ code }) => code === 'industry');
    const payload = {
      names: { kk: 'Өнеркәсіп', ru: 'Промышленность', en: 'Industry' },
      ...{ group: 'industry', place: 8, fromYear: null, untilYear: 2012 },
    };
    const change = (who: string) =>
      new Keeper(house, who).ask('PUT', `/api/innovation/classifiers/${industry?.id}`, {
        payload,
        headers: { 'if-match': `"${industry?.version}"` },
      });
    expect((await change('officer')).statusCode).toBe(403);
    expect((await change('administrator')).statusCode).toBe(200);
    const kept = (await read()).find(({ code }) => code === 'industry');
    expect(kept?.history.map(({ act }) => act)).toEqual(['entered', 'changed']);
    const of = await newTechnology({ known_since: '' });
    expect(faultsOf(await officer.enter('introduction', { ...introduction(of), source: 'industry' }))).toEqual([
      'source: code-not-then',
    ]);
    const then = { ...introduction(of), source: 'industry', year: '2012' };
    expect((await officer.enter('introduction', then)).statusCode).toBe(201);
  });
});
