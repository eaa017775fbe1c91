// Items of the registers in the report of a round: offered where they count, taken over with their documents, never twice, each telling of
// the other.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RegisterOffer } from '#contract/innovation-offers.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { evidenceRoutes } from '#server/evidence/index.ts';
import { innovationOfferRoutes } from '#server/innovation-offers/index.ts';
import { intakeRoutes } from '#server/intake/index.ts';
import { verifyJournal } from '#server/journal/index.ts';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { layOpenRound } from '../rounds/lay-open-round.ts';
import { CLINIC, type InnovationHouse, Keeper, NEIGHBOUR, openInnovation } from './open-innovation.ts';

const ROUND = '77777777-7777-4777-8777-777777777777';
const YEAR = Number(SOME_DAY.slice(0, 4)) - 1;
const AT = `/api/rounds/${ROUND}/reports/${CLINIC.id}`;

let house: InnovationHouse;
let officer: Keeper;
let introduction: string;
let act: string;

async function layDocument(name: string, organisation: string = CLINIC.id): Promise<string> {
  const { rows } = await house.database.owner.query(
    `insert into document (organisation, name, hash, size, media_type, scanned, uploaded_by, uploaded_at)
      values ($1, $2, md5($2) || md5($2), 9, 'application/pdf', true, $3, now()) returning id`,
    [organisation, name, house.people.officer?.account],
  );
  return rows[0].id;
}

beforeAll(async () => {
  house = await openInnovation([...intakeRoutes, ...evidenceRoutes, ...innovationOfferRoutes]);
  await layOpenRound(house.database.owner, {
    ...{ id: ROUND, year: YEAR, at: SOME_DAY },
    participants: [[CLINIC.id, 'clinical']],
  });
  officer = new Keeper(house, 'officer');
  const coded = await officer.entered('technology', {
    ...{ name_kk: 'Жүректі алмастырып салу', field: 'surgery', novelty: 'country', htms_code: 'A02.031.000' },
  });
  const plain = await officer.entered('technology', { name_kk: 'Кодсыз тәсіл', field: 'surgery', novelty: 'country' });
  act = await layDocument('енгізу актісі.pdf');
  const year = String(YEAR);
  const introduced = { year, departments: 'Хирургия', source: 'training', patients: `${YEAR}: 24` };
  introduction = await officer.entered('introduction', {
    ...{ ...introduced, technology: coded },
    ...{ act_number: '7', act_on: `${YEAR}-03-02`, act_document: act },
  });
  await officer.entered('introduction', { ...introduced, technology: plain });
  await officer.entered('transfer', {
    ...{ technology: coded, region: '63', channel: 'telemedicine', day: `${YEAR}-03-25` },
    ...{ performs_from: `${YEAR}-06-01`, paid_by_fund: 'yes', receiver: 'Семей ауруханасы' },
  });
  await officer.entered('programme', {
    ...{ title: 'Тамырлар генетикасы', registration_number: 'BR24-1', funder: 'Ғылым комитеті', amount_kzt: '9000000' },
    ...{ first_year: year, last_year: year },
  });
  await officer.entered('protective-document', {
    ...{ kind: 'invention', number: '36012', granted_on: `${YEAR}-05-04`, title: 'Стент' },
  });
}, 120_000);
afterAll(async () => {
  expect((await verifyJournal(house.database.owner, [])).faults).toEqual([]);
  await house.close();
});

async function offers(): Promise<RegisterOffer[]> {
  const reply = await officer.ask('GET', `${AT}/register-offers`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<{ offers: RegisterOffer[] }>().offers;
}
const take = (items: readonly object[]) => officer.ask('POST', `${AT}/register-offers`, { payload: { items } });
const wantedOf = ({ register, item, components }: RegisterOffer) => ({ register, item, component: components[0] });

it('what counts in the year is offered, with its documents; a technology without a code is not', async () => {
  const found = await offers();
  expect(found.map(({ register, components, taken }) => [register, components[0], taken])).toEqual([
    ['introduction', '7.1', null],
    ['introduction', '7.3', null],
    ['transfer', '7.2', null],
    ['protective-document', '4.2', null],
    ['programme', '1.1', null],
  ]);
  expect(found[0]).toMatchObject({
    fields: { code: 'A02.031.000', count: '24' },
    documents: [{ id: act, name: 'енгізу актісі.pdf' }],
  });
});

it('taken over, each is a row with its documents that says where it came from, and nothing comes twice', async () => {
  const all = (await offers()).map(wantedOf);
  const reply = await take(all);
  expect(reply.statusCode, reply.body).toBe(200);
  expect(reply.json()).toMatchObject({ taken: 5, attached: 2 });
  type Row = { id: string; table: string; fields: Record<string, string>; origin: object };
  const { rows } = (await officer.ask('GET', AT)).json<{ rows: Row[] }>();
  const rendered = rows.find(({ fields }) => fields.component === '7.1');
  expect(rendered).toMatchObject({
    fields: { code: 'A02.031.000', count: '24', evidence: 'енгізу актісі.pdf' },
    origin: { way: 'from-register', register: 'introduction', item: introduction },
  });
  expect(rows.map(({ table, fields }) => `${table} ${fields.component}`).sort()).toEqual([
    ...['funding 1.1', 'htms 7.1', 'htms 7.2', 'htms 7.3', 'patents 4.2'],
  ]);
  expect((await offers()).every(({ taken }) => rows.some(({ id }) => id === taken))).toBe(true);
  expect((await take(all)).json()).toMatchObject({ taken: 0, attached: 0 });
  const held = await house.database.owner.query('select room from document_hold where document = $1 order by room', [
    act,
  ]);
  expect(held.rows.map(({ room }) => room)).toContain('evidence');
});

it('the item tells in which report it stands, as long as it stands there', async () => {
  const { reports } = await officer.read('introduction', introduction);
  expect(reports).toMatchObject([
    { round: ROUND, year: YEAR, component: '7.1' },
    { round: ROUND, year: YEAR, component: '7.3' },
  ]);
  await house.database.owner.query(`update reported_row set removed_at = now() where fields ->> 'component' = '7.3'`);
  expect((await officer.read('introduction', introduction)).reports).toHaveLength(1);
  expect((await offers()).find(({ components }) => components[0] === '7.3')?.taken).toBeNull();
});

it('an item that is gone, or under a component that it cannot have, is refused by its place', async () => {
  const reply = await take([
    { register: 'introduction', item: introduction, component: '7.2' },
    { register: 'transfer', item: ROUND, component: '7.2' },
  ]);
  expect(reply.statusCode).toBe(409);
  expect(reply.json<ProblemBody>().reasons.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['intake:register-offer-gone', '/body/items/0'],
    ['intake:register-offer-gone', '/body/items/1'],
  ]);
});

it('a neighbour sees nothing of it', async () => {
  const neighbour = new Keeper(house, 'neighbour');
  expect((await neighbour.ask('GET', `${AT}/register-offers`)).statusCode).not.toBe(200);
  const own = await neighbour.ask('GET', `/api/rounds/${ROUND}/reports/${NEIGHBOUR.id}/register-offers`);
  expect(own.statusCode).toBe(404);
});
