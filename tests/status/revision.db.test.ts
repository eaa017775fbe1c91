// The yearly revision through the real server: exactly three and exactly four falling indicators, withdrawal by petition and by order,
// a missing year, a report that cannot be, an organisation that was merged in between, terms that were missed (S-11 to S-13).

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanReport, RevisionLine, RevisionWhole } from '#contract/revision.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { verifyJournal } from '#server/journal/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { type Identity, SYSTEM } from '#server/platform/identity.ts';
import { carryOut, type Work } from '#server/platform/work.ts';
import { findWithdrawal, listRunningTerms, upholdAppealOnRevision, waitsOfRevisions } from '#server/revision/index.ts';
import { writeDownMissed } from '#server/revision/terms.ts';
import { statusOn } from '#server/status-register/index.ts';
import { holdSitting } from './hold-sitting.ts';
import { indicatorsOf, layEvaluation } from './lay-evaluations.ts';
import { ORGANISATIONS, openStatus, reasonsOf, type StatusHouse } from './open-status.ts';

const { government, akimat, nonState } = ORGANISATIONS;
const YEARS = [2023, 2024, 2025];
const SITTING = '2026-04-15';
const ON_THE_DAY = '2026-04-15T05:00:00.000Z' as Moment;
const AFTER = '2026-04-20T05:00:00.000Z' as Moment;
const WHY = { kk: 'Кеңес осылай негіздейді.', ru: 'Совет обосновывает так.' };

const GOOD: PlanReport = {
  ...{ operationalStaff: 200, researchStaff: 15, teamMembers: 5, budget: '1000000', researchIncome: '5000' },
  source: '2026 жылғы 1 ақпандағы № 4 есеп',
};

let house: StatusHouse;

const named = ({ bin }: { readonly bin: string }) => ({
  kk: `Ұйым ${bin}`,
  ru: `Организация ${bin}`,
  en: `Organisation ${bin}`,
});

/** Falling indicators of: the Government's four, the akimat's three, the other's two and two without activity. */
async function layEvaluations(years = YEARS): Promise<void> {
  for (const year of years)
    await layEvaluation(house.database.owner, year, [
      { ...government, names: named(government), indicators: indicatorsOf(year - 2023, 4) },
      { ...akimat, names: named(akimat), indicators: indicatorsOf(year - 2023, 3) },
      { ...nonState, names: named(nonState), indicators: indicatorsOf(year - 2023, 2, 2) },
    ]);
}

const send = (who: string, method: 'GET' | 'POST', url: string, payload?: object, version?: number) =>
  house.server.as(who)(method, url, {
    ...(payload ? { payload } : {}),
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
  });

async function layHolders(): Promise<void> {
  for (const { id } of [government, akimat, nonState]) {
    const document = { kind: 'government-decision', number: '117', on: '2020-02-27', issuer: 'Үкімет' };
    const made = await send('ofelia', 'POST', '/api/status-register', {
      organisation: id,
      from: '2020-03-02',
      document,
    });
    expect(made.statusCode, made.body).toBe(201);
  }
}

const report = (
  who: string,
  organisation: string,
  year: number,
  more: Partial<PlanReport & { document: string }> = {},
) => send(who, 'POST', `/api/plan-reports/${organisation}`, { ...GOOD, document: null, ...more, year });

async function layReports(years = YEARS): Promise<void> {
  for (const [name, { id }] of Object.entries(ORGANISATIONS))
    for (const year of years) expect((await report(`head-${name}`, id, year)).statusCode).toBe(201);
}

async function list(who = 'sara'): Promise<RevisionLine[]> {
  return (await send(who, 'GET', '/api/revisions')).json<{ revisions: RevisionLine[] }>().revisions;
}
async function caseOf(organisation: string): Promise<string> {
  return (await list()).find((one) => one.organisation.id === organisation)?.id ?? '';
}
async function read(id: string, who = 'sara'): Promise<RevisionWhole> {
  const reply = await send(who, 'GET', `/api/revisions/${id}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<RevisionWhole>();
}
const act = async (who: string, id: string, path: string, payload: object = {}) =>
  send(who, 'POST', `/api/revisions/${id}/${path}`, payload, (await read(id)).version);
async function done(who: string, id: string, path: string, payload: object = {}): Promise<RevisionWhole> {
  const reply = await act(who, id, path, payload);
  expect(reply.statusCode, reply.body).toBe(200);
  return read(id);
}

async function open(): Promise<void> {
  const opened = await send('sara', 'POST', '/api/revisions', { reportingYear: 2025 });
  expect([opened.statusCode, opened.json()]).toEqual([201, { opened: 3 }]);
}
async function layAll(): Promise<void> {
  await layEvaluations();
  await layHolders();
  await layReports();
  await open();
}
async function vote(organisation: string, proposal: 'keep' | 'withdraw'): Promise<string> {
  const id = await caseOf(organisation);
  house.clock.at = ON_THE_DAY;
  await holdSitting(house, { matter: id, kind: 'revision', proposal, day: SITTING });
  house.clock.at = AFTER;
  return id;
}
const inWork = async <T>(
  does: (work: Work) => Promise<T>,
  identity: Identity = SYSTEM,
  mode: 'read' | 'write' = 'read',
) => (await carryOut(house.database, { identity, mode, at: house.clock.at }, does)).result;
const stateOf = (organisation: string) =>
  inWork(async ({ db }) => (await statusOn(db, organisation, dayInAstana(house.clock.at))).state);

/** One each: a server takes nothing whose clock has gone back. */
beforeEach(async () => {
  house = await openStatus();
});
afterEach(async () => {
  expect((await verifyJournal(house.database.owner, [])).faults).toEqual([]);
  await house.close();
});

describe('the dossiers', () => {
  it('propose: four falling withdraw, three keep, two falling and two silent withdraw', async () => {
    await layAll();
    const proposed = new Map((await list()).map(({ organisation, proposed: one }) => [organisation.id, one]));
    expect([government, akimat, nonState].map(({ id }) => proposed.get(id))).toEqual(['withdraw', 'keep', 'withdraw']);
    const { dossier, terms } = await read(await caseOf(akimat.id));
    expect(dossier).toMatchObject({
      years: YEARS,
      dynamics: { counted: 3, threshold: 4, outcome: 'no-ground' },
      conformity: { outcome: 'no-ground', missing: [] },
    });
    expect(dossier.conformity.years[0]?.findings).toMatchObject([
      { requirement: 'staff', outcome: 'met', figure: { percent: '10.00' } },
      { requirement: 'income', outcome: 'met', figure: { percent: '0.50' }, threshold: '0.5' },
    ]);
    expect(terms).toMatchObject([{ name: 'examination', running: true, term: { lastDay: '2026-04-30' } }]);
  });

  it('do not count what an organisation is not evaluated on as a lack of activity', async () => {
    // Three fall and HTMS are none in all years: a fourth for a clinical organisation, and nothing for another.
    for (const year of YEARS)
      await layEvaluation(
        house.database.owner,
        year,
        [government, akimat, nonState].map((one, at) => ({
          ...{ ...one, names: named(one), besideB: at === 1 },
          indicators: { ...indicatorsOf(year - 2023, 3), '7': '0' },
        })),
      );
    await layHolders();
    await layReports();
    await open();
    const { dossier } = await read(await caseOf(akimat.id));
    expect(dossier.dynamics).toMatchObject({ counted: 3, outcome: 'no-ground' });
    expect(dossier.dynamics.indicators.find(({ indicator }) => indicator === '7')?.outcome).toBe('not-evaluable');
    const proposed = (await list()).map(({ organisation, proposed: one }) => [organisation.id, one]);
    expect(new Map(proposed as [string, string][]).get(government.id)).toBe('withdraw');
  });

  it('say a missing year and count it as nothing', async () => {
    await layEvaluations([2023, 2025]);
    await layHolders();
    await layReports([2023, 2025]);
    await open();
    const { dossier } = await read(await caseOf(government.id));
    expect(dossier).toMatchObject({
      dynamics: { counted: 0, missing: [2024], outcome: 'incomplete' },
      conformity: { missing: [2024], outcome: 'no-ground' },
      proposed: 'incomplete',
    });
    const id = await vote(government.id, 'withdraw');
    expect(reasonsOf(await act('sara', id, 'resolve', { justification: null }))).toEqual([
      'revision:hindrance.unjustified.incomplete',
    ]);
    expect((await done('sara', id, 'resolve', { justification: WHY })).stage).toBe('to-submit');
  });

  it('are opened once a year, and for a year that is over', async () => {
    await layHolders();
    await open();
    const open2 = (reportingYear: number) => send('sara', 'POST', '/api/revisions', { reportingYear });
    expect(reasonsOf(await open2(2025))).toEqual(['revision:hindrance.nobody-to-revise']);
    expect(reasonsOf(await open2(2026))).toEqual(['revision:hindrance.year-not-over']);
    expect((await send('ofelia', 'POST', '/api/revisions', { reportingYear: 2024 })).statusCode).toBe(403);
  });

  it('are seen by their organisation and by no other', async () => {
    await layAll();
    expect((await list('head-akimat')).map(({ organisation }) => organisation.id)).toEqual([akimat.id]);
    expect((await send('head-akimat', 'GET', `/api/revisions/${await caseOf(government.id)}`)).statusCode).toBe(404);
  });
});

describe('a report on the development plan', () => {
  it('that cannot be is refused, with everything at once', async () => {
    const wrong = await report('head-akimat', akimat.id, 2025, {
      ...{ researchStaff: 190, teamMembers: 11, budget: '10', researchIncome: '10.01' },
    });
    expect(reasonsOf(wrong)).toEqual(['revision:staff-above-total', 'revision:income-above-budget']);
    expect(reasonsOf(await report('head-akimat', akimat.id, 2026, { operationalStaff: 0, budget: '0' }))).toEqual([
      'revision:staff-without-total',
      'revision:budget-missing',
      'revision:year-not-over',
    ]);
    expect((await report('head-akimat', government.id, 2025)).statusCode).toBe(403);
  });

  it('brings the approved report, of the own organisation alone, and keeps it', async () => {
    const { owner } = house.database;
    const [own, other] = [randomUUID(), randomUUID()];
    for (const [id, organisation] of [
      [own, akimat.id],
      [other, government.id],
    ])
      await owner.query(
        `insert into document (id, organisation, name, media_type, size, hash, uploaded_by, uploaded_at, scanned)
          values ($1, $2, 'есеп.pdf', 'application/pdf', 10, repeat('a', 64), $3, '2026-03-01', false)`,
        [id, organisation, house.people['head-akimat']?.account],
      );
    expect(reasonsOf(await report('head-akimat', akimat.id, 2025, { document: other }))).toEqual([
      'revision:document-gone',
    ]);
    expect((await report('head-akimat', akimat.id, 2025, { document: own })).statusCode).toBe(201);
    const reply = await send('head-akimat', 'GET', `/api/plan-reports/${akimat.id}`);
    expect(reply.json().reports[0].document).toEqual({ id: own, name: 'есеп.pdf' });
    const { rows } = await owner.query('select room, subject from document_hold where document = $1', [own]);
    expect(rows).toEqual([{ room: 'revision', subject: `${akimat.id}-2025` }]);
  });

  it('entered again counts instead, and not in a dossier that is resolved', async () => {
    await layAll();
    const id = await vote(akimat.id, 'keep');
    const poor = () => report('head-akimat', akimat.id, 2025, { researchIncome: '0' });
    expect((await poor()).json()).toEqual({ number: 2 });
    expect((await read(id)).dossier.conformity.years[2]?.findings?.[1]?.outcome).toBe('unmet');
    expect((await done('sara', id, 'resolve', { justification: null })).stage).toBe('kept');
    expect((await report('head-akimat', akimat.id, 2025)).json()).toEqual({ number: 3 });
    const { dossier, frozen } = await read(id);
    expect([frozen, dossier.conformity.years[2]?.findings?.[1]?.outcome]).toEqual([true, 'unmet']);
  });
});

describe('the Council', () => {
  it('keeps a status with three falling indicators, and writes so', async () => {
    await layAll();
    const id = await vote(akimat.id, 'keep');
    const kept = await done('sara', id, 'resolve', { justification: null });
    expect(kept).toMatchObject({ stage: 'kept', resolved: 'keep', resolution: { proposed: 'keep' }, acts: [] });
    expect(kept.papers.map(({ template }) => template)).toEqual(['revision-keep']);
    expect(await stateOf(akimat.id)).toBe('held');
  });

  it('that resolves otherwise than the finding says why, and its unsigned protocol resolves nothing', async () => {
    await layAll();
    const id = await caseOf(government.id);
    house.clock.at = ON_THE_DAY;
    expect(reasonsOf(await act('sara', id, 'resolve', { justification: null }))).toEqual([
      'revision:hindrance.not-voted',
    ]);
    await holdSitting(house, { matter: id, kind: 'revision', proposal: 'keep', day: SITTING, until: 'voted' });
    expect(reasonsOf(await act('sara', id, 'resolve', { justification: null }))).toEqual([
      'revision:hindrance.not-signed',
      'revision:hindrance.unjustified.withdraw',
    ]);
    expect((await act('ofelia', id, 'resolve', { justification: WHY })).statusCode).toBe(403);
  });
});

describe('a withdrawal', () => {
  it('by order, where the founder is not the Government', async () => {
    await layAll();
    const id = await vote(nonState.id, 'withdraw');
    const resolved = await done('sara', id, 'resolve', { justification: null });
    expect(resolved.terms.at(-1)).toMatchObject({ name: 'submission', running: true, term: { lastDay: '2026-04-29' } });
    expect(reasonsOf(await act('ofelia', id, 'answer'))).toEqual(['revision:hindrance.not-in-stage.to-submit']);
    const submitted = await done('sara', id, 'submit');
    expect(submitted.terms.at(-1)).toMatchObject({ name: 'answer', running: true, term: { lastDay: '2026-05-05' } });
    const ordered = await done('ofelia', id, 'answer');
    expect(ordered).toMatchObject({ stage: 'withdrawn', answered: { route: 'order', from: '2026-04-20' } });
    expect(ordered.papers.map(({ template }) => template)).toEqual(['withdrawal-submission', 'withdrawal-order']);
    expect(await stateOf(nonState.id)).toBe('not-held');
    expect(await inWork(({ db }) => findWithdrawal(db, id))).toMatchObject({
      ...{ organisation: nonState.id, outcome: 'withdrawn', decidedOn: '2026-04-20', receivedOn: '2026-04-20' },
    });
  });

  it('by petition, where it is: the Government decides, and its day counts', async () => {
    await layAll();
    const id = await vote(government.id, 'withdraw');
    await done('sara', id, 'resolve', { justification: null });
    await done('sara', id, 'submit');
    const petitioned = await done('ofelia', id, 'answer');
    expect(petitioned).toMatchObject({ stage: 'petitioned', answered: { route: 'petition', from: null } });
    expect(await stateOf(government.id)).toBe('held');
    const decision = { withdrawn: true, number: '214', on: '2026-05-18', issuer: 'ҚР Үкіметі', from: '2026-05-25' };
    house.clock.at = '2026-05-20T05:00:00.000Z' as Moment;
    expect(reasonsOf(await act('ofelia', id, 'decision', decision))).toEqual(['register:hindrance.in-the-future']);
    expect(reasonsOf(await act('ofelia', id, 'decision', { ...decision, on: '2026-04-17', from: null }))).toEqual([
      'revision:hindrance.document-before-petition',
      'revision:hindrance.day-missing',
    ]);
    expect((await done('ofelia', id, 'decision', { ...decision, from: '2026-05-18' })).stage).toBe('withdrawn');
    expect(await stateOf(government.id)).toBe('not-held');
  });

  it('that the Government does not follow leaves the status', async () => {
    await layAll();
    const id = await vote(government.id, 'withdraw');
    await done('sara', id, 'resolve', { justification: null });
    await done('sara', id, 'submit');
    await done('ofelia', id, 'answer');
    const decision = { withdrawn: false, number: '214', on: '2026-04-20', issuer: 'ҚР Үкіметі', from: null };
    expect((await done('ofelia', id, 'decision', decision)).stage).toBe('declined');
    expect(await stateOf(government.id)).toBe('held');
  });

  it('is cancelled by an upheld appeal, once', async () => {
    await layAll();
    const id = await vote(nonState.id, 'withdraw');
    await done('sara', id, 'resolve', { justification: null });
    await done('sara', id, 'submit');
    await done('ofelia', id, 'answer');
    house.clock.at = '2026-06-10T05:00:00.000Z' as Moment;
    const upheld = {
      id,
      appeal: id,
      document: { number: '31-н', on: dayInAstana(house.clock.at), issuer: 'Министрлік' },
    };
    const uphold = () => inWork((work) => upholdAppealOnRevision(work, upheld), house.people.ofelia, 'write');
    await uphold();
    expect([await stateOf(nonState.id), (await read(id)).stage]).toEqual(['held', 'restored']);
    await expect(uphold()).rejects.toMatchObject({ reasons: [{ code: 'revision:hindrance.not-in-stage.restored' }] });
  });
});

describe('what happens in between', () => {
  it('a merged organisation is not judged: its case is ended', async () => {
    await layAll();
    const id = await vote(nonState.id, 'withdraw');
    await house.database.owner.query('update organisation set merged_into = $2 where id = $1', [
      nonState.id,
      akimat.id,
    ]);
    expect(reasonsOf(await act('sara', id, 'resolve', { justification: null }))).toEqual(['revision:hindrance.merged']);
    expect((await done('sara', id, 'end')).stage).toBe('ended');
    expect(reasonsOf(await act('sara', await caseOf(akimat.id), 'end'))).toEqual(['revision:hindrance.still-held']);
  });

  it('terms that pass are written down once, and the act is owed all the same', async () => {
    await layAll();
    const id = await vote(nonState.id, 'withdraw');
    await done('sara', id, 'resolve', { justification: null });
    await done('sara', id, 'submit');
    house.clock.at = '2026-05-05T18:59:59.000Z' as Moment;
    await inWork(writeDownMissed, SYSTEM, 'write');
    expect((await read(id)).missedTerms).toEqual([]);
    house.clock.at = '2026-05-05T19:00:00.000Z' as Moment;
    for (let time = 0; time < 2; time += 1) await inWork(writeDownMissed, SYSTEM, 'write');
    expect((await read(id)).missedTerms).toEqual([{ term: 'answer', lastDay: '2026-05-05' }]);
    const terms = await inWork(({ db }) => listRunningTerms(db));
    expect(
      terms
        .filter(({ missed }) => missed)
        .map(({ mustAct, from }) => `${mustAct} ${from}`)
        .sort(),
    ).toEqual(['official submitted', 'secretary opened', 'secretary opened']);
    expect((await done('ofelia', id, 'answer')).stage).toBe('withdrawn');
  });

  it('waits on the desks of whoever must act', async () => {
    await layEvaluations();
    await layHolders();
    const waits = async (who: string) =>
      (await inWork(waitsOfRevisions, house.people[who])).map(({ code, count }) => `${code} ${count}`);
    expect(await waits('head-akimat')).toEqual(['plan-report-missing 3']);
    await layReports();
    expect(await waits('head-akimat')).toEqual([]);
    await open();
    expect(await waits('sara')).toEqual(Array.from({ length: 3 }, () => 'revision-to-examine 59'));
    const id = await vote(nonState.id, 'withdraw');
    expect(await waits('sara')).toContain('revision-to-resolve 10');
    await done('sara', id, 'resolve', { justification: null });
    expect(await waits('sara')).toContain('withdrawal-to-submit 9');
    expect(await waits('ofelia')).toEqual([]);
    await done('sara', id, 'submit');
    expect(await waits('ofelia')).toEqual(['submission-to-answer 15']);
  });
});
