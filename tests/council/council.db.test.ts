// The Council through the real server: convened for the day of its round, held with a quorum, voted, and the protocol signed by
// two, with which the round is considered (E-10, E-12, S-11). Each way in which it may not be is tried.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SittingWhole } from '#contract/council.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { findConsidered } from '#server/council/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { ROUND } from '../verification/lay-round.ts';
import {
  AFTER,
  accountOf,
  type Bench,
  compute,
  ON_THE_DAY,
  openBench,
  reasonsOf,
  Secretary,
  SITTING_DAY,
  versionOfRound,
} from './lay-council.ts';

let bench: Bench;
let sara: Secretary;
let sitting = '';

beforeAll(async () => {
  bench = await openBench();
  sara = new Secretary(bench);
}, 120_000);
afterAll(() => bench?.close());

const RESOLUTION = { kk: 'Нәтижелер қаралды; жариялансын.', ru: 'Результаты рассмотрены; опубликовать.' };
const MEMBERS = ['aisha', 'bolat', 'carl', 'daur'] as const;
const present = (...who: string[]) => ({
  present: who.map((one, at) => ({ account: accountOf(bench, one), presence: at === 0 ? 'in-person' : 'remote' })),
});
const votes = (of: Readonly<Record<string, string>>) => ({
  votes: {
    ballot: 'open',
    of: Object.entries(of).map(([one, vote]) => ({ account: accountOf(bench, one), vote })),
  },
  resolution: RESOLUTION,
});
const allFor = (...who: string[]) => votes(Object.fromEntries(who.map((one) => [one, 'for'])));
const itemOf = ({ items }: SittingWhole, at = 0): string => items[at]?.id ?? '';
const round = async (): Promise<RoundWhole> =>
  (await bench.server.as('sara')('GET', `/api/rounds/${ROUND}`)).json<RoundWhole>();
const statementFor = async (who: string) =>
  (await bench.server.as(who)('GET', `/api/council/sittings/${sitting}/statement?language=kk`)).json<{
    statement: string;
    hash: string;
  }>();
const sign = async (who: string, more: object = {}) => {
  const { hash } = await statementFor(who);
  return new Secretary(bench, who).act('POST', sitting, '/sign', { language: 'kk', hash, code: '', ...more });
};

/** Each act holds the whole snapshot against its data. */
describe('a sitting of the Council', { timeout: 120_000 }, () => {
  it('is refused after 30 April, sooner than ten working days after the publication, and in the past (S-11, E-11)', async () => {
    expect(reasonsOf(await sara.convene({ on: '2026-05-04' }))).toEqual(['rounds:hindrance.council-after-examination']);
    expect(reasonsOf(await sara.convene({ on: '2026-03-20' }))).toEqual(['rounds:hindrance.council-in-the-past']);
    bench.clock.at = '2026-03-05T05:00:00.000Z' as Moment;
    expect(reasonsOf(await sara.convene({ on: '2026-03-17' }))).toEqual(['rounds:hindrance.council-too-soon']);
    bench.clock.at = AFTER;
    expect(reasonsOf(await sara.convene({ on: '2026-03-19', round: null }))).toEqual(['council:day-in-the-past']);
  });

  it('takes the day of its round, and the round the day of its sitting: there is one', async () => {
    const reply = await sara.convene();
    expect(reply.statusCode, reply.body).toBe(201);
    sitting = reply.json<{ id: string }>().id;
    expect((await round()).councilOn).toBe(SITTING_DAY);
    expect(reasonsOf(await sara.convene())).toEqual(['council:sitting-there']);
    const headers = { 'if-match': `"${await versionOfRound(bench)}"` };
    const moved = { payload: { on: '2026-04-16' }, headers };
    expect((await bench.server.as('chief')('POST', `/api/rounds/${ROUND}/call-council`, moved)).statusCode).toBe(200);
    expect((await sara.read(sitting)).day).toBe('2026-04-16');
    const { hour, place, chair } = await sara.read(sitting);
    const seen = await sara.done('PUT', sitting, '', { on: SITTING_DAY, hour, place, chair: chair?.account ?? null });
    expect([seen.day, (await round()).councilOn]).toEqual([SITTING_DAY, SITTING_DAY]);
  });

  it('of two who convene at once one finds the sitting of the other', async () => {
    await sara.done('POST', sitting, '/cancel', { words: 'Once more, by two at once.' });
    const replies = await Promise.all([sara.convene(), new Secretary(bench, 'sara2').convene()]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const made = replies.find(({ statusCode }) => statusCode === 201);
    sitting = made?.json<{ id: string }>().id ?? '';
  });

  it('says what stands against considering while nothing is computed, and names the conflict of a member (E-12)', async () => {
    const { hindrances, items, seats, quorum } = await sara.read(sitting);
    expect(hindrances.map(({ code }) => code)).toEqual(['results:fault.no-snapshot']);
    expect(seats).toHaveLength(5);
    expect(quorum).toMatchObject({ members: 5, needed: 3, present: 0, there: false });
    expect(items[0]?.conflicts).toMatchObject([{ account: accountOf(bench, 'erke'), ground: 'role' }]);
  });

  it('has an agenda that is set as a whole by one at a time, and papers with their hashes', async () => {
    await compute(bench);
    const before = await sara.read(sitting);
    const [results] = before.items;
    const one = {
      id: results?.id,
      kind: 'results',
      title: results?.title,
      snapshot: 1,
      matter: null,
      proposal: null,
      ballot: 'open',
    };
    const free = {
      id: null,
      kind: 'free',
      title: { kk: 'Әр түрлі', ru: 'Разное' },
      snapshot: null,
      matter: null,
      proposal: null,
      ballot: 'secret',
    };
    const after = await sara.done('PUT', sitting, '/agenda', { items: [free, one] });
    expect(after.items.map(({ kind }) => kind)).toEqual(['free', 'results']);
    expect(after.hindrances).toEqual([]);
    const late = await new Secretary(bench, 'sara2').act('PUT', sitting, '/agenda', { items: [free] }, before.version);
    expect(late.statusCode).toBe(412);
    const twice = await sara.act('PUT', sitting, '/agenda', { items: [one, { ...one, id: null }] });
    expect(reasonsOf(twice)).toEqual(['council:results-once']);
    const unknown = await sara.act('PUT', sitting, '/agenda', { items: [{ ...one, snapshot: 9 }] });
    expect(reasonsOf(unknown)).toEqual(['results:fault.no-snapshot']);
    const order = [one, { ...free, id: after.items[0]?.id }];
    expect((await sara.done('PUT', sitting, '/agenda', { items: order })).items.map(({ kind }) => kind)).toEqual([
      'results',
      'free',
    ]);
    const page = { name: 'анықтама', content: Buffer.from('<html>').toString('base64') };
    const path = `/items/${itemOf(after)}/papers`;
    expect(reasonsOf(await sara.act('POST', sitting, path, page))).toEqual(['council:paper-no-pdf']);
    const content = Buffer.from('%PDF-1.7 paper').toString('base64');
    const seen = await sara.done('POST', sitting, path, { ...page, content });
    const paper = seen.items.flatMap(({ papers }) => papers)[0];
    expect(paper?.name).toBe('анықтама.pdf');
    const got = await bench.server.as('bolat')('GET', `/api/council/files/${paper?.id}`);
    expect([got.headers['content-type'], got.body]).toEqual(['application/pdf', '%PDF-1.7 paper']);
    expect((await bench.server.as('vera')('GET', `/api/council/files/${paper?.id}`)).statusCode).toBe(403);
  });

  it('is invited, and its pack is kept as it was sent', async () => {
    await sara.done('POST', sitting, '/invite');
    const { packs, packSentAt } = await sara.done('POST', sitting, '/send-pack');
    expect(packs.map(({ language, format }) => [language, format])).toEqual([
      ['kk', 'pdf'],
      ['ru', 'pdf'],
    ]);
    expect(packSentAt).toBe(AFTER);
    const now = await bench.server.as('aisha')('GET', `/api/council/sittings/${sitting}/pack?language=ru`);
    expect(now.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is not opened before its day', async () => {
    bench.clock.at = '2026-04-14T18:59:59.000Z' as Moment;
    expect(reasonsOf(await sara.act('POST', sitting, '/open'))).toEqual(['council:before-its-day']);
    bench.clock.at = '2026-04-14T19:00:00.000Z' as Moment;
    expect((await sara.done('POST', sitting, '/open')).state).toBe('open');
    bench.clock.at = ON_THE_DAY;
  });

  it('decides nothing without a quorum', async () => {
    const seen = await sara.done('PUT', sitting, '/attendance', present('aisha', 'bolat'));
    expect(seen.quorum).toMatchObject({ present: 2, needed: 3, there: false });
    const vote = await sara.act('PUT', sitting, `/items/${itemOf(seen)}/vote`, allFor('aisha', 'bolat'));
    expect(reasonsOf(vote)).toEqual(['council:quorum-missing']);
  });

  it('takes no vote of a member in conflict, of one who is not there, and misses nobody’s', async () => {
    const seen = await sara.done('PUT', sitting, '/attendance', present(...MEMBERS, 'erke'));
    const path = `/items/${itemOf(seen)}/vote`;
    expect(seen.items[0]?.voters).toBe(4);
    const vote = async (body: object) => reasonsOf(await sara.act('PUT', sitting, path, body));
    expect(await vote(allFor(...MEMBERS, 'erke'))).toEqual(['council:voter-in-conflict']);
    expect(await vote(allFor('aisha', 'bolat'))).toEqual(['council:vote-missing']);
    expect(await vote(allFor(...MEMBERS, 'sara'))).toEqual(['council:not-a-voter']);
    const secret = { votes: { ballot: 'secret', for: 4, against: 0, abstained: 0 }, resolution: RESOLUTION };
    expect(await vote(secret)).toEqual(['council:ballot-is-open']);
    const declared = { account: accountOf(bench, 'daur'), words: 'Жұбайым бағаланатын ұйымда істейді.' };
    const foreign = new Secretary(bench, 'carl');
    const conflicts = `/items/${itemOf(seen)}/conflicts`;
    expect((await foreign.act('POST', sitting, conflicts, declared)).statusCode).toBe(403);
    await new Secretary(bench, 'daur').done('POST', sitting, conflicts, declared);
    expect((await sara.read(sitting)).items[0]?.voters).toBe(3);
    expect(await vote(allFor(...MEMBERS))).toEqual(['council:voter-in-conflict']);
  });

  it('votes on nothing whose weighting is pending, whose results were touched, or whose data changed since (W1)', async () => {
    const path = `/items/${itemOf(await sara.read(sitting))}/vote`;
    const vote = async () => reasonsOf(await sara.act('PUT', sitting, path, allFor('aisha', 'bolat', 'carl')));
    const { owner } = bench.database;
    const swap = async (sql: string, back: string, expected: string[]) => {
      await owner.query(sql);
      expect(await vote()).toEqual(expected);
      await owner.query(back);
    };
    await owner.query('create table kept_weighting as select id, weighting from result_snapshot');
    await swap(
      'update result_snapshot set weighting = null',
      'update result_snapshot s set weighting = k.weighting from kept_weighting k where k.id = s.id',
      ['results:fault.weighting-pending'],
    );
    await swap(
      `update result_of_organisation set result = jsonb_set(result, '{sa}', '"999.0000000000"')
        where (result ->> 'rankA')::int = 1 and result ->> 'category' = 'clinical'`,
      'select 1',
      ['results:fault.touched'],
    );
    const { rows } = await owner.query(`select organisation, row, number from verification_decision limit 1`);
    await owner.query(
      `insert into verification_decision (round, organisation, row, number, submission, row_version, evidence, outcome, ground,
        paragraph, words, changes, four_eyes, way, decided_by, decided_at, act)
        select d.round, d.organisation, d.row, 2, d.submission, d.row_version, d.evidence, 'refused', 'no-evidence', 'E-7', '',
          '{}', false, 'objection', d.decided_by, $2, gen_random_uuid() from verification_decision d where d.row = $1`,
      [rows[0].row, AFTER],
    );
    expect(await vote()).toEqual(['results:fault.touched', 'results:fault.data-changed']);
    expect((await compute(bench, 'A decision was changed.')).statusCode).toBe(201);
    expect(await vote()).toEqual(['results:fault.superseded']);
    const { items } = await sara.read(sitting);
    const again = items.map(({ id, kind, title, ballot }) => ({
      ...{ id, kind, title, ballot },
      snapshot: kind === 'results' ? 2 : null,
      ...{ matter: null, proposal: null },
    }));
    await sara.done('PUT', sitting, '/agenda', { items: again });
  });

  it('comes to a resolution, by name and in secret, and the chair decides where votes are equal (S-17)', async () => {
    const { items } = await sara.read(sitting);
    const [results, free] = items;
    const tie = votes({ aisha: 'for', bolat: 'against', carl: 'abstained' });
    const tied = await sara.done('PUT', sitting, `/items/${results?.id}/vote`, tie);
    expect(tied.items[0]?.result?.outcome).toBe('adopted-by-chair');
    const all = await sara.done('PUT', sitting, `/items/${results?.id}/vote`, allFor('aisha', 'bolat', 'carl'));
    expect(all.items[0]?.result).toMatchObject({ for: 3, against: 0, abstained: 0, outcome: 'adopted' });
    const secret = (yes: number) => ({
      votes: { ballot: 'secret', for: yes, against: 2, abstained: 1 },
      resolution: RESOLUTION,
    });
    const path = `/items/${free?.id}/vote`;
    expect(reasonsOf(await sara.act('PUT', sitting, path, secret(1)))).toEqual(['council:votes-do-not-sum']);
    const done = await sara.done('PUT', sitting, path, secret(2));
    expect(done.items[1]?.result?.outcome).toBe('rejected-equal');
    expect(reasonsOf(await sara.act('PUT', sitting, '/attendance', present('aisha')))).toEqual([
      'council:voted-and-absent',
    ]);
  });

  it('is signed by two, frozen, and with the second signature the round is considered', async () => {
    expect(reasonsOf(await sara.act('POST', sitting, '/protocol'))).toEqual(['council:not-closed']);
    await sara.done('POST', sitting, '/close');
    const drawn = await sara.done('POST', sitting, '/protocol');
    expect(drawn.protocol).toMatchObject({ number: '1/2026', signatures: [], signedAt: null });
    expect(drawn.protocol?.files).toHaveLength(4);
    const seen = await statementFor('sara');
    for (const { hash } of drawn.protocol?.files ?? []) expect(seen.statement).toContain(hash);
    expect(
      (await bench.server.as('bolat')('GET', `/api/council/sittings/${sitting}/statement?language=kk`)).statusCode,
    ).toBe(403);
    expect(reasonsOf(await sign('sara', { hash: '0'.repeat(64) }))).toEqual(['council:statement-changed']);
    const first = await sign('sara');
    expect(first.statusCode, first.body).toBe(200);
    expect(first.json()).toMatchObject({ considered: false });
    expect((await round()).stage).toBe('answers');
    expect(reasonsOf(await sign('sara2'))).toEqual(['council:signed-by-you']);
    expect(reasonsOf(await sara.act('POST', sitting, '/protocol'))).toEqual(['council:signed-already']);
    // What was voted on sound results is not signed into force on others.
    const { owner } = bench.database;
    await owner.query(`update round set weighting = jsonb_set(weighting, '{source}', '"another"') where id = $1`, [
      ROUND,
    ]);
    expect(reasonsOf(await sign('aisha'))).toEqual(['results:fault.weighting-changed']);
    await owner.query(
      'update round r set weighting = s.weighting from result_snapshot s where s.round = r.id and s.number = 2',
    );
    const second = await sign('aisha');
    expect(second.json(), second.body).toMatchObject({ considered: true });
    const { stage, considered, terms, receipts } = await round();
    const { on, snapshot, protocol } = considered ?? {};
    expect([stage, on, snapshot, protocol]).toEqual(['considered', SITTING_DAY, 2, '1/2026']);
    expect(terms.find(({ term }) => term === 'results-publication')?.lastDay).toBe('2026-04-20');
    expect(receipts.map(({ act }) => act)).toContain('council.considered');
    const frozen = await sara.read(sitting);
    expect(frozen.state).toBe('signed');
    expect(frozen.protocol?.publication).toBe('2026-04-20');
    for (const path of ['/protocol', '/close', '/open'])
      expect((await sara.act('POST', sitting, path)).statusCode, path).toBe(409);
  });

  it('tells whoever publishes what was considered', async () => {
    const { sara: identity } = bench.people;
    if (!identity) throw new Error('nobody');
    const found = await bench.database.within(identity, 'read', (db) => findConsidered(db, ROUND));
    expect(found).toMatchObject({ sitting, snapshot: 2, on: SITTING_DAY, protocol: '1/2026', resolution: RESOLUTION });
    const files = found?.documents.map(({ language, format }) => `${language}.${format}`);
    expect(files).toEqual(['kk.pdf', 'kk.docx', 'ru.pdf', 'ru.docx']);
  });

  it('is in the journal, act by act', async () => {
    const { rows } = await bench.database.owner.query(
      `select distinct act from journal_entry where act like 'council.%' order by 1`,
    );
    const acts =
      'agenda-set attendance-set cancelled changed closed considered convened interest-declared invited opened pack-sent ' +
      'paper-added protocol-drawn-up protocol-signed voted';
    expect(rows.map(({ act }) => act)).toEqual(acts.split(' ').map((act) => `council.${act}`));
  });
});
