// The assignment of the status through the real server: each founder's way, refusal, and each way in which it may not be (S-4 to S-10).

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyJournal } from '#server/journal/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { carryOut } from '#server/platform/work.ts';
import { findRefusedApplication, listRunningTerms, upholdAppealOnApplication } from '#server/status/index.ts';
import { writeDownMissed } from '#server/status/terms.ts';
import { holdSitting } from './hold-sitting.ts';
import {
  FORM,
  LAID,
  ORGANISATIONS,
  type OrganisationName,
  openStatus,
  Person,
  POOR,
  reasonsOf,
  type StatusHouse,
  setFact,
} from './open-status.ts';

let house: StatusHouse;
let sara: Person;
let official: Person;
const SITTING = '2026-04-15';
const ON_THE_DAY = '2026-04-15T05:00:00.000Z' as Moment;

/** One each: a server takes nothing whose clock has gone back. */
beforeEach(async () => {
  house = await openStatus();
  sara = new Person(house, 'sara');
  official = new Person(house, 'ofelia');
});
afterEach(async () => {
  // What every act left in the journal, held against its chain.
  expect((await verifyJournal(house.database.owner, [])).faults).toEqual([]);
  await house.close();
});

async function layCase(name: OrganisationName, form = FORM): Promise<string> {
  const head = new Person(house, `head-${name}`);
  const made = await head.begin(ORGANISATIONS[name].id);
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json<{ id: string }>();
  await head.done('PUT', id, '/form', form);
  await head.done('POST', id, '/submit', { code: '' });
  return id;
}

async function resolved(id: string, proposal: 'approve' | 'refuse', justification: object | null = null) {
  const sitting = await holdSitting(house, { matter: id, proposal, day: SITTING });
  return sara.act('POST', id, '/resolve', { item: sitting.items[0]?.id, justification });
}

const WHY = { kk: 'Кеңес осылай негіздейді.', ru: 'Совет обосновывает так.' };
const decision = (more: object = {}) => ({
  ...{ accepted: true, number: '№ 412', on: SITTING, issuer: 'Құрылтайшы', from: SITTING },
  ...more,
});

describe('an application', { timeout: 60_000 }, () => {
  it('is written by the organisation, seen by nobody of another, and answered with a receipt and the term', async () => {
    const head = new Person(house, 'head-government');
    const id = await layCase('government');
    const seen = await head.read(id);
    expect(seen).toMatchObject({ stage: 'examination', submitted: { number: 1, form: FORM } });
    // 60 working days after 2 March 2026: 17 in March (without 9, 23, 24, 25), 22 in April,
    // 17 in May (without 1, 7, 11 and Qurban Ait, 27), and 1 to 4 June.
    expect(seen.examinationBy).toBe('2026-06-04');
    expect(seen.examination?.reckonings[0]?.steps.filter(({ role }) => role === 'counted')).toHaveLength(60);
    expect(seen.papers).toMatchObject([{ template: 'application-receipt', number: '1/2026' }]);
    const other = await house.server.as('head-akimat')('GET', `/api/status/cases/${id}`);
    expect(other.statusCode).toBe(404);
    const twice = await head.begin(ORGANISATIONS.government.id);
    expect(twice.json<{ code: string }>().code).toBe('already-exists');
    const submitting = await house.server.as('officer-government')('POST', `/api/status/cases/${id}/submit`, {
      headers: { 'if-match': '"1"' },
    });
    expect(submitting.statusCode).toBe(403);
    await head.done('POST', id, '/withdraw', { words: 'Басқа уақытта.' });
    expect((await head.read(id)).stage).toBe('withdrawn');
  });

  it('that contradicts itself is not laid, with every reason at once', async () => {
    const head = new Person(house, 'head-akimat');
    const { id } = (await head.begin(ORGANISATIONS.akimat.id)).json<{ id: string }>();
    const [one] = FORM.staff;
    const wrong = {
      ...FORM,
      ...{ operationalStaff: 1, staff: one ? [one, one] : [] },
      income: [{ year: 2025, budget: '10', research: '11' }],
      documents: [],
    };
    await head.done('PUT', id, '/form', wrong);
    expect(reasonsOf(await head.act('POST', id, '/submit', { code: '' }))).toEqual([
      'status:fault.person-twice',
      'status:fault.staff-above-total',
      'status:fault.income-above-budget',
    ]);
    await head.done('PUT', id, '/form', { ...FORM, operationalStaff: null });
    expect(reasonsOf(await head.act('POST', id, '/submit', { code: '' }))).toEqual([
      'status:fault.staff-without-total',
    ]);
    await head.done('PUT', id, '/form', { ...FORM, documents: [{ document: randomUUID(), about: 'staff' }] });
    expect(reasonsOf(await head.act('POST', id, '/submit', { code: '' }))).toEqual(['status:document-gone']);
    await head.done('PUT', id, '/form', { ...FORM, staff: [], operationalStaff: null });
    const submitted = await head.done('POST', id, '/submit', { code: '' });
    expect(submitted.findings).toMatchObject({ proposed: 'incomplete' });
    // Completed while it is examined; the term goes on.
    house.clock.at = '2026-03-20T05:00:00.000Z' as Moment;
    await head.done('PUT', id, '/form', FORM);
    const again = await head.done('POST', id, '/submit', { code: '' });
    expect(again).toMatchObject({ submitted: { number: 2 }, findings: { proposed: 'approve' } });
    expect(again.examinationBy).toBe('2026-06-04');
  });
});

describe('the way of the founder (S-10)', { timeout: 60_000 }, () => {
  it.each([
    ['government', 'draft-decision-government', 'S-10.1', 'government-decision'],
    ['akimat', 'recommendation-akimat', 'S-10.2', 'akimat-decision'],
    ['nonState', 'recommendation-founders', 'S-10.3', 'founders-decision'],
  ] as const)('of %s: %s, and the status by its decision', async (name, template, paragraph, kind) => {
    const { id: organisation, bin } = ORGANISATIONS[name];
    const id = await layCase(name);
    const member = new Person(house, 'aisha');
    await member.done('PUT', id, '/opinion', { position: 'approve', words: 'Талаптар орындалған.' });
    expect((await new Person(house, `head-${name}`).read(id)).opinions).toEqual([]);
    expect((await sara.read(id)).opinions).toMatchObject([{ position: 'approve' }]);
    house.clock.at = ON_THE_DAY;
    expect((await resolved(id, 'approve')).statusCode).toBe(200);
    const routed = await official.done('POST', id, '/route');
    expect(routed.papers.map((paper) => paper.template)).toEqual([
      'application-receipt',
      'conclusion-approval',
      template,
    ]);
    expect(reasonsOf(await official.act('POST', id, '/route'))).toEqual(['status:hindrance.not-in-stage.routed']);
    expect(reasonsOf(await official.act('POST', id, '/decision', decision({ on: '2026-04-14' })))).toEqual([
      'status:hindrance.document-before-paper',
    ]);
    expect(reasonsOf(await official.act('POST', id, '/decision', decision({ from: '2026-04-16' })))).toEqual([
      'status:hindrance.from-in-the-future',
    ]);
    const done = await official.done('POST', id, '/decision', decision());
    expect(done.stage).toBe('assigned');
    const { rows } = await house.database.owner.query(
      'select act, paragraph, document_kind, procedure_id from status_act where organisation = $1',
      [organisation],
    );
    expect(rows).toEqual([{ act: 'assigned', paragraph, document_kind: kind, procedure_id: id }]);
    const entry = await house.server.app.inject({ method: 'GET', url: `/api/status-register/${bin}` });
    expect(entry.body).toContain(kind);
    const again = await new Person(house, `head-${name}`).begin(organisation);
    expect(reasonsOf(again)).toEqual(['status:hindrance.already-held']);
  });
});

describe('the resolution (S-4.3)', { timeout: 60_000 }, () => {
  it('needs a signed protocol with an adopted vote, and a justification where it departs from the finding', async () => {
    const id = await layCase('akimat', { ...FORM, staff: FORM.staff.slice(0, 9) });
    expect((await sara.read(id)).findings).toMatchObject({
      conforms: 'unmet',
      active: 'met',
      proposed: 'council-decides',
    });
    house.clock.at = ON_THE_DAY;
    const none = { item: randomUUID(), justification: null };
    expect(reasonsOf(await sara.act('POST', id, '/resolve', none))).toEqual(['status:hindrance.not-voted']);
    const voted = await holdSitting(house, { matter: id, proposal: 'approve', day: SITTING, until: 'voted' });
    // Of the members one belongs to the organisation: by role, and without saying so.
    expect(voted.items[0]?.conflicts).toMatchObject([{ account: house.people.erke?.account, ground: 'role' }]);
    const conflict = await new Person(house, 'erke').act('PUT', id, '/opinion', { position: 'approve', words: 'Иә.' });
    expect(reasonsOf(conflict)).toEqual(['status:hindrance.member-in-conflict']);
    const item = voted.items[0]?.id;
    expect(reasonsOf(await sara.act('POST', id, '/resolve', { item, justification: WHY }))).toEqual([
      'status:hindrance.protocol-unsigned',
    ]);
    const against = await holdSitting(house, { matter: id, proposal: 'approve', day: SITTING, vote: 'against' });
    expect(
      reasonsOf(await sara.act('POST', id, '/resolve', { item: against.items[0]?.id, justification: WHY })),
    ).toEqual(['status:hindrance.not-adopted']);
    const bare = await resolved(id, 'approve');
    expect(reasonsOf(bare)).toEqual(['status:hindrance.departure-unjustified']);
    const { votes } = await sara.read(id);
    const good = votes.findLast(({ adopted, state }) => adopted === true && state === 'signed');
    await setFact(house.database, ORGANISATIONS.akimat.id, 'category', 'non_clinical');
    const body = { item: good?.item, justification: WHY };
    expect(reasonsOf(await sara.act('POST', id, '/resolve', body))).toEqual(['status:hindrance.category-changed']);
    await setFact(house.database, ORGANISATIONS.akimat.id, 'category', 'clinical');
    const done = await sara.done('POST', id, '/resolve', body);
    expect(done).toMatchObject({ stage: 'approved', resolved: { proposed: 'council-decides', justification: WHY } });
    const merge = 'update organisation set merged_into = $2 where id = $1';
    const { akimat, government } = ORGANISATIONS;
    await house.database.owner.query(merge, [akimat.id, government.id]);
    expect(reasonsOf(await official.act('POST', id, '/route'))).toEqual(['status:hindrance.merged']);
    await house.database.owner.query(merge, [akimat.id, null]);
  });

  it('refuses with justification; an upheld appeal opens the way of approval', async () => {
    const id = await layCase('nonState', POOR);
    expect((await sara.read(id)).findings).toMatchObject({ proposed: 'refuse', paragraph: 'S-6' });
    house.clock.at = ON_THE_DAY;
    expect(reasonsOf(await resolved(id, 'refuse'))).toEqual(['status:hindrance.refusal-unjustified']);
    const { votes } = await sara.read(id);
    await sara.done('POST', id, '/resolve', { item: votes[0]?.item, justification: WHY });
    const head = await new Person(house, 'head-nonState').read(id);
    expect(head).toMatchObject({ stage: 'refused', resolved: { justification: WHY } });
    expect(head.papers.map(({ template }) => template)).toContain('conclusion-refusal');
    const { ofelia } = house.people;
    if (!ofelia) throw new Error('nobody');
    const within = <T>(act: Parameters<typeof carryOut<T>>[2]) =>
      carryOut(house.database, { identity: ofelia, mode: 'write', at: ON_THE_DAY }, act);
    const { result } = await within(({ db }) => findRefusedApplication(db, id));
    expect(result).toMatchObject({ outcome: 'refused', decidedOn: SITTING, receivedOn: SITTING });
    const document = { number: '2/2026', on: SITTING as never, issuer: 'Апелляциялық комиссия' };
    await within((work) => upholdAppealOnApplication(work, { id, appeal: randomUUID(), document }));
    expect((await official.read(id)).stage).toBe('approved');
    expect((await official.done('POST', id, '/route')).stage).toBe('routed');
    const declined = await official.done('POST', id, '/decision', decision({ accepted: false, from: null }));
    expect(declined.stage).toBe('declined');
  });

  it('a missed term is written down once, and the Council still resolves', async () => {
    const id = await layCase('government');
    const at = (moment: string) =>
      carryOut(house.database, { identity: SYSTEM, mode: 'write', at: moment as Moment }, writeDownMissed);
    // 24:00 of 4 June in Astana.
    expect((await at('2026-06-04T18:59:59.999Z')).result).toBe(0);
    expect((await at('2026-06-04T19:20:00.000Z')).result).toBe(1);
    expect((await at('2026-06-05T19:20:00.000Z')).result).toBe(0);
    const terms = await carryOut(house.database, { identity: SYSTEM, mode: 'read', at: LAID }, ({ db }) =>
      listRunningTerms(db),
    );
    expect(terms.result).toMatchObject([{ procedure: { kind: 'assignment', id }, mustAct: 'secretary', missed: true }]);
    house.clock.at = '2026-06-08T05:00:00.000Z' as Moment;
    const late = await holdSitting(house, { matter: id, proposal: 'approve', day: '2026-06-08' });
    const body = { item: late.items[0]?.id, justification: null };
    expect(await sara.done('POST', id, '/resolve', body)).toMatchObject({ stage: 'approved', missed: true });
  });
});
