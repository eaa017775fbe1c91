// Complaints from the first head to the register of papers (S-14 to S-17): in time, late, a stranger's; conflicts, quorum, a tie with
// and without a chair; what the authority does. The decision complained of stands here as its procedure would tell it.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { AppealWhole } from '#contract/appeals.ts';
import type { PaperWhole } from '#contract/papers.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { type AppealsPlan, appealRoutes } from '#server/appeals/index.ts';
import { paperRoutes } from '#server/papers/index.ts';
import { type Moment, momentOf } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { accountsOf, addPerson } from '../council/lay-council.ts';
import { layOrganisation } from '../papers/lay-papers.ts';

/** Received on Tuesday 3 November 2026; the twentieth working day after it is Tuesday 1 December. */
const RECEIVED = getPlainDate('2026-11-03');
const DAY_20 = '2026-12-01T18:59:59.000Z' as Moment;
const DAY_21 = '2026-12-01T19:00:00.000Z' as Moment;

let database: TestDatabase;
let server: TestServer;
let own: string;
let other: string;
let people: Record<string, Identity>;
const clock = { at: '2026-11-10T05:00:00.000Z' as Moment };
const upheld: string[] = [];
const decided = new Map<string, { organisation: string; outcome: string }>();
const place = { kk: 'Астана, Мәңгілік Ел, 8', ru: 'Астана, Мангилик Ел, 8' };
const justification = { kk: 'Құжаттар дәлелдейді.', ru: 'Документы подтверждают.' };

const procedure: NonNullable<AppealsPlan['decisions']['assignment']> = {
  list: async () => [],
  find: async (_, id) => {
    const found = decided.get(id);
    return found && { ...found, decidedOn: RECEIVED, receivedOn: RECEIVED };
  },
  uphold: async (_, { id }) => {
    upheld.push(id);
  },
};

beforeAll(async () => {
  database = await openTestDatabase();
  own = await layOrganisation(database, '940140000385', 'Жүрек орталығы');
  other = await layOrganisation(database, '950341000052', 'Өзге ұйым');
  const body = (role: 'appeal-chair' | 'appeal-member' | 'official' | 'member') => ({ role, organisation: null });
  people = {
    head: await addPerson(database, 'Бірінші басшы', [{ role: 'head', organisation: own }]),
    stranger: await addPerson(database, 'Өзге басшы', [{ role: 'head', organisation: other }]),
    chair: await addPerson(database, 'Әсия Ғұмарова', [body('appeal-chair')]),
    bolat: await addPerson(database, 'Болат Өмірұлы', [body('appeal-member')]),
    umit: await addPerson(database, 'Үміт Һәкімова', [body('appeal-member')]),
    // Has a role in the organisation that complains; sits on the Council.
    daur: await addPerson(database, 'Дәурен Ұлықбек', [body('appeal-member'), { role: 'officer', organisation: own }]),
    erke: await addPerson(database, 'Еркежан Нұрғали', [body('appeal-member'), body('member')]),
    official: await addPerson(database, 'Лауазымды тұлға', [body('official')]),
  };
  server = await openTestServer(
    database,
    [
      ...appealRoutes({ accounts: accountsOf(database), decisions: { assignment: procedure, revision: procedure } }),
      ...paperRoutes,
    ],
    { people, clock: { now: () => clock.at }, mayDo: ({ roles }, act) => mayDo(readHeldRoles(roles), act) },
  );
}, 120_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
});

const accountOf = (name: string): string => people[name]?.account ?? '';
const reasonsOf = (reply: Reply): string[] => reply.json<ProblemBody>().reasons.map(({ code }) => code);

function decide(organisation: string, outcome = 'refused'): { kind: 'assignment'; id: string } {
  const id = randomUUID();
  decided.set(id, { organisation, outcome });
  return { kind: 'assignment', id };
}

type Lodged = { id: string; admitted: boolean; faults: { code: string }[]; paper: { id: string; number: string } };

const lodge = (who: string, organisation: string, decision: object): Promise<Reply> =>
  server.as(who)('POST', '/api/appeals', {
    payload: { organisation, decision, words: 'Шешіммен келіспейміз.', documents: [], code: '' },
  });

async function lodged(organisation = own): Promise<string> {
  const reply = await lodge(organisation === own ? 'head' : 'stranger', organisation, decide(organisation));
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<Lodged>().id;
}

const read = async (id: string, who = 'official'): Promise<AppealWhole> =>
  (await server.as(who)('GET', `/api/appeals/${id}`)).json<AppealWhole>();

async function act(who: string, id: string, what: string, payload: object): Promise<Reply> {
  const { version } = await read(id);
  return server.as(who)('POST', `/api/appeals/${id}/${what}`, { payload, headers: { 'if-match': `"${version}"` } });
}

async function done(who: string, id: string, what: string, payload: object): Promise<Reply> {
  const reply = await act(who, id, what, payload);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply;
}

const today = () => momentOf(Date.parse(clock.at) + 5 * 3_600_000).slice(0, 10);
const call = (id: string) => done('chair', id, 'call', { on: today(), place });
const ballot = (chair: string | null, votes: Record<string, 'for' | 'against' | 'abstained'>, more: string[] = []) => ({
  ...{ justification, chair: chair === null ? null : accountOf(chair) },
  present: [...Object.keys(votes), ...more].map(accountOf),
  votes: Object.entries(votes).map(([name, vote]) => ({ account: accountOf(name), vote })),
});
const letterOf = async (id: string) => (await server.as('official')('GET', `/api/papers/${id}`)).json<PaperWhole>();

describe('a complaint (S-14)', () => {
  it('in time is answered with a receipt, and one decision has one', async () => {
    const decision = decide(own);
    const reply = await lodge('head', own, decision);
    expect(reply.json<Lodged>()).toMatchObject({ admitted: true, faults: [] });
    const whole = await read(reply.json<Lodged>().id, 'head');
    expect(whole).toMatchObject({ stage: 'lodged', appealed: { term: { lastDay: '2026-12-01' } } });
    expect(whole.papers.map(({ template }) => template)).toEqual(['complaint-receipt']);
    expect((await lodge('head', own, decision)).json<ProblemBody>().code).toBe('already-exists');
    expect((await server.as('stranger')('GET', `/api/appeals/${whole.id}`)).statusCode).toBe(404);
  });

  it('of a stranger is kept and answered with the rule', async () => {
    const reply = await lodge('stranger', other, decide(own));
    expect(reply.statusCode).toBe(201);
    const { id, admitted, faults, paper } = reply.json<Lodged>();
    expect([admitted, faults.map(({ code }) => code)]).toEqual([false, ['stranger']]);
    expect((await read(id)).stage).toBe('not-admitted');
    const { template, letter } = await letterOf(paper.id);
    expect(template).toBe('complaint-refused-late');
    expect(JSON.stringify(letter.ru.blocks)).toContain('жалобу подаёт сама организация');
    // It says nothing of the decision of another: neither its day nor its term.
    expect(JSON.stringify(letter)).not.toContain('2026 жылғы 3');
    // In the name of another organisation nobody complains at all.
    expect((await lodge('stranger', own, decide(own))).statusCode).toBe(403);
  });

  it('against what is no refusal and no withdrawal is not examined', async () => {
    const { faults } = (await lodge('head', own, decide(own, 'approved'))).json<Lodged>();
    expect(faults.map(({ code }) => code)).toEqual(['not-appealable']);
  });
});

describe('the commission (S-15, S-17)', () => {
  it('counts nobody who has a conflict of interest, and says every hindrance at once', async () => {
    const id = await lodged();
    expect(reasonsOf(await act('chair', id, 'vote', ballot('chair', { chair: 'for' })))).toEqual([
      'appeals:hindrance.stage.lodged',
    ]);
    expect(reasonsOf(await act('chair', id, 'call', { on: '2026-11-09', place }))).toEqual([
      'appeals:hindrance.day-in-the-past',
    ]);
    await call(id);
    await done('umit', id, 'interest', { words: 'Туысым сол ұйымда жұмыс істейді.' });
    const { conflicts, quorum } = await read(id);
    expect(conflicts.map(({ name, ground }) => `${name} ${ground}`).sort()).toEqual([
      'Дәурен Ұлықбек role',
      'Еркежан Нұрғали council',
      'Үміт Һәкімова declared',
    ]);
    expect(quorum).toMatchObject({ members: 5, needed: 3, paragraph: 'S-15' });
    const few = await act('chair', id, 'vote', ballot('chair', { chair: 'for', umit: 'for' }));
    expect(reasonsOf(few)).toEqual(['appeals:hindrance.no-quorum', 'appeals:hindrance.voter-in-conflict']);
    expect((await act('official', id, 'interest', { words: 'Менде мүдде бар.' })).statusCode).toBe(403);
    // Who declared is there for the quorum.
    const voted = await done('chair', id, 'vote', ballot('chair', { chair: 'for', bolat: 'for' }, ['umit', 'daur']));
    expect(voted.json()).toMatchObject({ outcome: 'satisfied' });
    const { papers, votes } = await read(id);
    expect(papers.map(({ template }) => template)).toEqual([
      ...['complaint-receipt', 'appeal-protocol', 'appeal-recommendation'],
    ]);
    const protocol = JSON.stringify((await letterOf(papers[1]?.id ?? '')).letter.kk);
    for (const part of ['Әсия Ғұмарова – қолдаймын', 'Туысым сол ұйымда', 'кворум үшін қажеті – 3'])
      expect(protocol).toContain(part);
    expect(votes[0]?.conflicts.map(({ name }) => name).sort()).toEqual(['Дәурен Ұлықбек', 'Үміт Һәкімова']);
  });

  it('refuses by the vote of the chair at equality, and names the court that comes next', async () => {
    const id = await lodged();
    await call(id);
    const votes = { chair: 'against', bolat: 'for', umit: 'abstained' } as const;
    expect((await done('chair', id, 'vote', ballot('chair', votes))).json()).toMatchObject({
      outcome: 'refused-by-chair',
    });
    const { stage, papers } = await read(id);
    expect(stage).toBe('refused');
    const letter = await letterOf(papers.find(({ template }) => template === 'appeal-refusal')?.id ?? '');
    expect(JSON.stringify(letter.letter.kk)).toContain('әкімшілік сотқа');
    expect(JSON.stringify(letter.letter.ru)).toContain('административный суд');
    expect(reasonsOf(await act('official', id, 'follow', follow(true)))).toEqual(['appeals:hindrance.stage.refused']);
  });

  it('decides nothing at equality without a chair, says so, and sits again', async () => {
    const id = await lodged();
    await call(id);
    const first = await done('official', id, 'vote', ballot(null, { bolat: 'for', umit: 'against' }, ['erke']));
    expect(first.json()).toMatchObject({ outcome: 'undecided' });
    const { stage, papers } = await read(id);
    expect([stage, papers.map(({ template }) => template)]).toEqual([
      'lodged',
      ['complaint-receipt', 'appeal-protocol'],
    ]);
    expect(JSON.stringify((await letterOf(papers[1]?.id ?? '')).letter.ru)).toContain('ничего не решено');
    await call(id);
    const second = ballot('chair', { chair: 'for', bolat: 'for', umit: 'against' });
    expect((await done('chair', id, 'vote', second)).json()).toMatchObject({ outcome: 'satisfied' });
    expect((await read(id)).votes.map(({ outcome }) => outcome)).toEqual(['undecided', 'satisfied']);
  });
});

const follow = (accepted: boolean, on = today()) => ({
  ...{ accepted, words: justification },
  document: { number: '77-ө', on, issuer: 'Денсаулық сақтау министрлігі' },
});

describe('the authority (S-16.1)', () => {
  it('satisfies the complaint: the procedure goes on from there, once', async () => {
    const id = await lodged();
    await call(id);
    await done('chair', id, 'vote', ballot('chair', { chair: 'for', bolat: 'for', umit: 'for' }));
    expect(reasonsOf(await act('official', id, 'follow', follow(true, '2026-11-01')))).toEqual([
      'appeals:hindrance.document-before-decision',
    ]);
    expect((await act('chair', id, 'follow', follow(true))).statusCode).toBe(403);
    await done('official', id, 'follow', follow(true));
    const { stage, decision } = await read(id);
    expect([stage, upheld]).toEqual(['upheld', [decision.id]]);
    expect(reasonsOf(await act('official', id, 'follow', follow(true)))).toEqual(['appeals:hindrance.stage.upheld']);
  });

  it('may act otherwise, and then nothing goes back', async () => {
    const before = upheld.length;
    const id = await lodged();
    await call(id);
    await done('chair', id, 'vote', ballot('chair', { chair: 'for', bolat: 'for', umit: 'for' }));
    await done('official', id, 'follow', follow(false));
    expect([(await read(id)).stage, upheld.length]).toEqual(['overruled', before]);
  });
});

describe('the last day (S-14)', () => {
  it('ends at 24:00 in Astana: a second later the complaint is kept and not examined', async () => {
    clock.at = DAY_20;
    const decision = decide(own);
    expect((await lodge('head', own, decide(own))).json<Lodged>().admitted).toBe(true);
    clock.at = DAY_21;
    const { id, faults, paper } = (await lodge('head', own, decision)).json<Lodged>();
    expect(faults).toMatchObject([{ code: 'late', paragraph: 'S-14', values: { lastDay: '2026-12-01' } }]);
    const { letter } = await letterOf(paper.id);
    expect(JSON.stringify(letter.ru.blocks)).toContain('последний день – 1\u00a0декабря 2026');
    expect(reasonsOf(await act('chair', id, 'call', { on: '2026-12-02', place }))).toEqual([
      'appeals:hindrance.stage.not-admitted',
    ]);
  });
});
