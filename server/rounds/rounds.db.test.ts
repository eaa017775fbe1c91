// A round from draft to the call of the Council, through the real server and database: who may, when, and what is locked.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { loadExampleOrganisations } from '#server/organisations/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { roundRoutes } from './routes.ts';

const account = (digit: string) => `${digit.repeat(8)}-4444-4444-8444-444444444444`;
const person = (digit: string, role: string, sight: Identity['sight'] = 'all'): Identity => ({
  account: account(digit),
  organisations: [],
  roles: [role],
  sight,
});
const people = {
  chief: person('a', 'chief'),
  verifier: person('b', 'verifier'),
  official: person('c', 'official'),
  secretary: person('d', 'secretary'),
  analyst: person('e', 'analyst', 'own'),
};
type Who = keyof typeof people;

let now = '2025-11-10T05:00:00.000Z' as Moment;
const at = (moment: string) => {
  now = moment as Moment;
};

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadExampleOrganisations(database, { now: () => now });
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  server = await openTestServer(database, roundRoutes(), { people, mayDo: acts, clock: { now: () => now } });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const reasons = (reply: Reply) => reply.json<ProblemBody>().reasons.map(({ code, paragraph }) => [code, paragraph]);
const post = (who: Who, url: string, payload: object = {}, version?: number) =>
  server.as(who)('POST', url, {
    payload,
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
  });
const put = (who: Who, url: string, payload: object, version: number) =>
  server.as(who)('PUT', url, { payload, headers: { 'if-match': `"${version}"` } });

async function read(id: string, who: Who = 'chief'): Promise<RoundWhole> {
  const reply = await server.as(who)('GET', `/api/rounds/${id}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<RoundWhole>();
}

async function draft(reportingYear: number): Promise<RoundWhole> {
  const reply = await post('chief', '/api/rounds', { reportingYear });
  expect(reply.statusCode, reply.body).toBe(201);
  return read(reply.json<{ id: string }>().id);
}

let round: RoundWhole;

describe('the draft of a round', () => {
  it('begins with every organisation of the register, the defaults and the terms of the year', async () => {
    round = await draft(2025);
    expect(round).toMatchObject({ stage: 'draft', settingsBefore: null, weighting: null, openedAt: null });
    expect(round.participants).toHaveLength(24);
    expect(round.settings.I1).toBe('proportional');
    expect(round.terms.map(({ term, lastDay }) => [term, lastDay])).toEqual([
      ['submission', '2026-01-26'],
      ['verification-publication', '2026-04-15'],
      ['yearly-examination', '2026-04-30'],
      ['results-publication', '2026-05-06'],
    ]);
  });

  it('is one for each year, also when two draft it at once', async () => {
    const twice = await Promise.all([1, 2].map(() => post('chief', '/api/rounds', { reportingYear: 2024 })));
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  });

  it('is drafted by the working body alone, and not seen outside the bodies', async () => {
    expect((await post('verifier', '/api/rounds', { reportingYear: 2023 })).statusCode).toBe(403);
    expect((await server.as('analyst')('GET', `/api/rounds/${round.id}`)).statusCode).toBe(404);
    expect((await server.as('analyst')('GET', '/api/rounds')).json()).toEqual({ rounds: [] });
  });

  it('takes settings, moves its terms by them, and names every wrong one', async () => {
    const settings = { ...round.settings, D1: 'stays', I1: 'steps-per-project' };
    expect((await put('chief', `/api/rounds/${round.id}/settings`, { settings }, round.version)).statusCode).toBe(200);
    const after = await read(round.id);
    expect(after.terms[0]).toMatchObject({ term: 'submission', lastDay: '2026-01-25' });
    const wrong = await put(
      'chief',
      `/api/rounds/${round.id}/settings`,
      { settings: { I1: 'no', X9: 'y' } },
      after.version,
    );
    expect(reasons(wrong).map(([code]) => code)).toEqual(['rounds:unknown-option', 'rounds:unknown-interpretation']);
    const back = await put(
      'chief',
      `/api/rounds/${round.id}/settings`,
      { settings: { I1: 'steps-per-project' } },
      after.version,
    );
    expect(back.statusCode).toBe(200);
    round = await read(round.id);
  });

  it('tells the second of two at one round what the first changed', async () => {
    const late = await put('chief', `/api/rounds/${round.id}/settings`, { settings: {} }, round.version - 1);
    expect(late.statusCode).toBe(412);
    expect(late.json<ProblemBody>().current?.changes[0]).toMatchObject({ act: 'rounds.settings-changed' });
  });

  it('lets participants leave and come back, and knows no strangers', async () => {
    const [first, ...others] = round.participants.map(({ organisation }) => organisation);
    const change = (organisations: (string | undefined)[], version: number) =>
      put('chief', `/api/rounds/${round.id}/participants`, { organisations }, version);
    expect((await change(others, round.version)).statusCode).toBe(200);
    round = await read(round.id);
    expect(round.participants).toHaveLength(23);
    expect((await change([first, ...others], round.version)).statusCode).toBe(200);
    round = await read(round.id);
    expect(round.participants).toHaveLength(24);
    const stranger = await change([account('f')], round.version);
    expect(reasons(stranger)).toEqual([['rounds:participant-unknown', undefined]]);
  });

  it('takes the settings of the round before over', async () => {
    const next = await draft(2026);
    expect(next.settings.I1).toBe('steps-per-project');
    expect(next.settingsBefore?.I1).toBe('steps-per-project');
  });
});

describe('a round that is open', () => {
  it('is opened by its chief, and from then on its settings are locked', async () => {
    at('2025-12-01T05:00:00.000Z');
    expect((await post('official', `/api/rounds/${round.id}/open`, {}, round.version)).statusCode).toBe(403);
    expect((await post('chief', `/api/rounds/${round.id}/open`, {}, round.version)).statusCode).toBe(200);
    round = await read(round.id, 'analyst');
    expect(round).toMatchObject({ stage: 'intake', openedAt: '2025-12-01T05:00:00.000Z' });
    const locked = await put('chief', `/api/rounds/${round.id}/settings`, { settings: {} }, round.version);
    expect(reasons(locked)).toEqual([['rounds:hindrance.not-in-stage.intake', 'E-4']]);
  });

  it('takes a weighting that is whole, and says every weight that is missing', async () => {
    const indicators = ['1', '2', '3', '4', '5', '6', '8', '9', '10', '11'];
    const values = Object.fromEntries(indicators.map((id) => [id, '1.5']));
    const weighting = { source: 'Minutes No. 3 of the working body', date: '2025-12-01', values };
    const partial = { ...weighting, values: { '1': '1', '7': '1' } };
    const refused = await put('chief', `/api/rounds/${round.id}/weighting`, { weighting: partial }, round.version);
    expect(reasons(refused)).toHaveLength(10);
    expect((await put('chief', `/api/rounds/${round.id}/weighting`, { weighting }, round.version)).statusCode).toBe(
      200,
    );
    round = await read(round.id);
    expect(round.weighting).toEqual(weighting);
  });

  it('takes no weighting without a source: absent, empty or too short to name a document', async () => {
    const values = Object.fromEntries(['1', '2', '3', '4', '5', '6', '8', '9', '10', '11'].map((id) => [id, '2']));
    for (const source of [undefined, '', '    ', 'No 3']) {
      const weighting = { ...(source === undefined ? {} : { source }), date: '2025-12-02', values };
      const answer = await put('chief', `/api/rounds/${round.id}/weighting`, { weighting }, round.version);
      expect(answer.statusCode, String(source)).toBe(422);
      if (source !== undefined) expect(answer.body).toContain('rounds:weighting-source-missing');
    }
    expect((await read(round.id)).weighting).toEqual(round.weighting);
    expect((await read(round.id)).version).toBe(round.version);
  });

  it('has its last day moved by the competent authority alone, and only onward', async () => {
    at('2026-01-20T05:00:00.000Z');
    const url = `/api/rounds/${round.id}/move-submission`;
    const move = (who: Who, until: string) =>
      post(who, url, { until, number: '17-n', date: '2026-01-19' }, round.version);
    expect((await move('chief', '2026-02-06')).statusCode).toBe(403);
    expect(reasons(await move('official', '2026-01-26'))).toEqual([['rounds:hindrance.move-shortens', 'E-6']]);
    const tomorrow = await post(
      'official',
      url,
      { until: '2026-02-06', number: '17-n', date: '2026-01-21' },
      round.version,
    );
    expect(reasons(tomorrow)).toEqual([['rounds:decision-in-the-future', 'E-6']]);
    expect((await move('official', '2026-02-06')).statusCode).toBe(200);
    at('2026-02-06T18:59:59.000Z');
    expect((await read(round.id)).stage).toBe('intake');
    at('2026-02-06T19:00:00.000Z');
    round = await read(round.id);
    expect(round).toMatchObject({ stage: 'verification', moved: { until: '2026-02-06', number: '17-n' } });
  });

  it('has its Council called on a day that leaves ten working days, by 30 April', async () => {
    at('2026-02-10T05:00:00.000Z');
    const call = (on: string) => post('secretary', `/api/rounds/${round.id}/call-council`, { on }, round.version);
    expect(reasons(await call('2026-02-20'))).toEqual([['rounds:hindrance.council-too-soon', 'E-11']]);
    expect(reasons(await call('2026-05-15'))).toEqual([['rounds:hindrance.council-after-examination', 'S-11']]);
    expect((await call('2026-04-15')).statusCode).toBe(200);
    round = await read(round.id);
    const publication = round.terms.find(({ term }) => term === 'verification-publication');
    expect(publication?.lastDay).toBe('2026-03-31');
  });

  it('gives whoever acted the entry of the journal as a receipt', async () => {
    const receipts = (await read(round.id)).receipts;
    expect(receipts.map(({ act }) => act)).toEqual([
      'rounds.opened',
      'rounds.submission-moved',
      'rounds.council-called',
    ]);
    expect(receipts.at(-1)).toMatchObject({ version: round.version, at: '2026-02-10T05:00:00.000Z' });
    const { rows } = await database.owner.query<{ hash: string }>(
      `select encode(hash, 'hex') as hash from journal_entry where subject_kind = 'round' and subject = $1 order by number`,
      [round.id],
    );
    expect(receipts.at(-1)?.hash).toBe(rows.at(-1)?.hash);
    expect((await read(round.id, 'analyst')).receipts).toEqual([]);
  });

  it('leaves a journal that holds', async () => {
    const { rows } = await database.owner.query<{ act: string }>(
      `select distinct entry::jsonb ->> 'act' as act from journal_entry where subject_kind = 'round' order by 1`,
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'rounds.council-called',
      'rounds.drafted',
      'rounds.opened',
      'rounds.participants-changed',
      'rounds.settings-changed',
      'rounds.submission-moved',
      'rounds.weighting-entered',
    ]);
  });
});
