// Who is written to: an organisation when a paper was issued to it, the commission when a complaint waits and when it sits.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeOfAppealTask } from '#server/appeals/index.ts';
import { writeOfPaperTask } from '#server/papers/index.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import { runNow } from '../verification/lay-round.ts';
import { FORM, ORGANISATIONS, openStatus, Person, type StatusHouse } from './open-status.ts';

let house: StatusHouse;
let sent: Letter[] = [];
const own = ORGANISATIONS.akimat.id;
const plan = { post: async (_: unknown, letter: Letter) => void sent.push(letter), address: () => 'https://shyraq.kz' };

beforeAll(async () => {
  house = await openStatus();
});
afterAll(() => house.close());

async function lettersOf(act: string, kind: string, id: string): Promise<Letter[]> {
  sent = [];
  const task = kind === 'appeal' ? writeOfAppealTask(plan) : writeOfPaperTask(plan);
  await runNow(house.database, task, { act, subject: { kind, id }, organisation: null }, house.clock.at);
  return sent;
}

async function addressOf(who: string): Promise<string> {
  const { rows } = await house.database.owner.query('select email from account where id = $1', [
    house.people[who]?.account,
  ]);
  return rows[0].email;
}
const addressesOf = async (...names: string[]) => (await Promise.all(names.map(addressOf))).sort();
const to = (letters: readonly Letter[]) => letters.map((letter) => letter.to).sort();

it('an organisation is told of each paper that was issued to it, and of none that goes to others', async () => {
  const head = new Person(house, 'head-akimat');
  const { id } = (await head.begin(own)).json<{ id: string }>();
  await head.done('PUT', id, '/form', FORM);
  const { papers } = await head.done('POST', id, '/submit', { code: '' });
  const [receipt] = papers;
  const letters = await lettersOf('papers.issued', 'outgoing-paper', receipt?.id ?? '');
  // Whoever has a role in it: its head, its officer, and a member of the Council who is its officer as well.
  expect(to(letters)).toEqual(await addressesOf('head-akimat', 'officer-akimat', 'erke'));
  expect(letters[0]?.subject).toBe(`Ұйымыңызға № ${receipt?.number} құжат шықты`);
  expect(letters[0]?.text).toContain(`https://shyraq.kz/kk/cabinet/papers/${receipt?.id}`);
  await house.database.owner.query(`alter table outgoing_paper disable trigger user`);
  await house.database.owner.query(`update outgoing_paper set template = 'draft-decision-government'`);
  expect(await lettersOf('papers.issued', 'outgoing-paper', receipt?.id ?? '')).toEqual([]);
});

it('the commission is told of a complaint and of the sitting, and the subject names nobody', async () => {
  const asked = { organisation: own, decision: { kind: 'assignment', id: own }, words: 'Келіспейміз.', documents: [] };
  const lodged = await house.server.as('head-akimat')('POST', '/api/appeals', { payload: { ...asked, code: '' } });
  const { id } = lodged.json<{ id: string }>();
  const waiting = await lettersOf('appeals.lodged', 'appeal', id);
  expect(to(waiting)).toEqual(await addressesOf('asem'));
  expect(waiting[0]?.text).toContain(`/kk/cabinet/appeals/${id}`);
  expect(waiting[0]?.subject).not.toContain('Ұйым');
  const called = JSON.stringify({ kind: 'called', on: '2026-03-10', place: { kk: 'Мәжіліс залы', ru: 'Зал' } });
  await house.database.owner.query('insert into appeal_event (appeal, number, at, event) values ($1, 2, $2, $3)', [
    ...[id, house.clock.at, called],
  ]);
  const sitting = await lettersOf('appeals.called', 'appeal', id);
  expect(to(sitting)).toEqual(await addressesOf('asem', 'dana', 'yerlan'));
  expect(sitting[0]?.text).toContain('Мәжіліс залы');
});
