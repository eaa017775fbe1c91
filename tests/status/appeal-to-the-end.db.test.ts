// A withdrawal complained of, from the order of the authority to the register: the rooms of the revision, of the appeals and of the
// register together, each by its own doors (S-13 to S-17).

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppealWhole } from '#contract/appeals.ts';
import type { RevisionLine, RevisionWhole } from '#contract/revision.ts';
import { verifyJournal } from '#server/journal/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Reply } from '#server/platform/testing/test-server.ts';
import { holdSitting } from './hold-sitting.ts';
import { indicatorsOf, layEvaluation } from './lay-evaluations.ts';
import { ORGANISATIONS, openStatus, reasonsOf, type StatusHouse } from './open-status.ts';

const { id: own, bin } = ORGANISATIONS.nonState;
const PLACE = { kk: 'Астана', ru: 'Астана' };
const WHY = { kk: 'Деректер түзетілді.', ru: 'Данные исправлены.' };

let house: StatusHouse;
let revision = '';

const send = (who: string, method: 'GET' | 'POST', url: string, payload?: object, version?: number): Promise<Reply> =>
  house.server.as(who)(method, url, {
    ...(payload ? { payload } : {}),
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
  });
const read = async <T>(who: string, url: string): Promise<T> => (await send(who, 'GET', url)).json<T>();
async function act(who: string, url: string, what: string, payload: object = {}): Promise<Reply> {
  const { version } = await read<{ version: number }>(who, url);
  return send(who, 'POST', `${url}/${what}`, payload, version);
}
async function done(who: string, url: string, what: string, payload: object = {}): Promise<void> {
  const reply = await act(who, url, what, payload);
  expect(reply.statusCode, reply.body).toBe(200);
}
const stateOf = async (day: string) =>
  (await read<{ state: string }>('ofelia', `/api/status-register/${bin}?on=${day}`)).state;

beforeAll(async () => {
  house = await openStatus();
  const names = { kk: `Ұйым ${bin}`, ru: `Организация ${bin}`, en: `Organisation ${bin}` };
  for (const year of [2023, 2024, 2025])
    await layEvaluation(house.database.owner, year, [
      { id: own, bin, names, indicators: indicatorsOf(year - 2023, 4) },
    ]);
  const document = { kind: 'founders-decision', number: '1', on: '2020-02-27', issuer: 'Құрылтайшы' };
  const made = await send('ofelia', 'POST', '/api/status-register', {
    organisation: own,
    from: '2020-03-02',
    document,
  });
  expect(made.statusCode, made.body).toBe(201);
  await send('sara', 'POST', '/api/revisions', { reportingYear: 2025 });
  const { revisions } = await read<{ revisions: RevisionLine[] }>('sara', '/api/revisions');
  revision = revisions[0]?.id ?? '';
  house.clock.at = '2026-04-15T05:00:00.000Z' as Moment;
  await holdSitting(house, { matter: revision, kind: 'revision', proposal: 'withdraw', day: '2026-04-15' });
  house.clock.at = '2026-04-20T05:00:00.000Z' as Moment;
  const url = `/api/revisions/${revision}`;
  await done('sara', url, 'resolve', { justification: null });
  await done('sara', url, 'submit');
  await done('ofelia', url, 'answer');
}, 120_000);
afterAll(async () => {
  expect((await verifyJournal(house.database.owner, [])).faults).toEqual([]);
  await house.close();
});

it('goes from the order to the commission, and comes back as a status that stands again', async () => {
  expect(await stateOf('2026-04-20')).toBe('not-held');
  const decision = { kind: 'revision', id: revision };
  const asked = { organisation: own, decision, words: 'Шешіммен келіспейміз.', documents: [], code: '' };
  house.clock.at = '2026-05-20T05:00:00.000Z' as Moment;
  const lodged = await send('head-nonState', 'POST', '/api/appeals', asked);
  expect(lodged.statusCode, lodged.body).toBe(201);
  expect(lodged.json()).toMatchObject({ admitted: true, faults: [] });
  const url = `/api/appeals/${lodged.json<{ id: string }>().id}`;

  await done('asem', url, 'call', { on: '2026-05-20', place: PLACE });
  const accounts = ['asem', 'dana', 'yerlan'].map((name) => house.people[name]?.account ?? '');
  const [chair = ''] = accounts;
  const votes = accounts.map((account, at) => ({ account, vote: at === 2 ? 'against' : 'for' }));
  await done('asem', url, 'vote', { justification: WHY, chair, present: accounts, votes });
  expect((await read<AppealWhole>('ofelia', url)).stage).toBe('recommended');
  // Until the authority acts, nothing changes in the register.
  expect(await stateOf('2026-05-20')).toBe('not-held');

  house.clock.at = '2026-05-25T05:00:00.000Z' as Moment;
  const document = { number: '31-н', on: '2026-05-25', issuer: 'Денсаулық сақтау министрлігі' };
  await done('ofelia', url, 'follow', { accepted: true, words: WHY, document });
  expect((await read<AppealWhole>('head-nonState', url)).stage).toBe('upheld');
  expect((await read<RevisionWhole>('sara', `/api/revisions/${revision}`)).stage).toBe('restored');
  expect(await Promise.all(['2026-04-19', '2026-05-01', '2026-05-25'].map(stateOf))).toEqual([
    ...['held', 'not-held', 'held'],
  ]);
  const again = await act('ofelia', url, 'follow', { accepted: true, words: WHY, document });
  expect(reasonsOf(again)).toEqual(['appeals:hindrance.stage.upheld']);
});
