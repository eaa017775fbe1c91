// The calendar through the real server and database: who publishes, what holds, what a term is counted by.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { CalendarAnswer, CalendarYearAnswer, EnteredDay } from '#contract/calendar.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { isWorkingDay, YearNotInCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { verifyJournal } from '#server/journal/index.ts';
import { type Moment, standingClock } from '#server/platform/clock.ts';
import { type Identity, SYSTEM } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { calendarInForce } from './index.ts';
import { calendarRoutes } from './routes.ts';

const account = (digit: string) => `${digit.repeat(8)}-3333-4333-8333-333333333333`;
const people: Record<string, Identity> = {
  clerk: { account: account('a'), organisations: [], roles: ['administrator'], sight: 'all' },
  other: { account: account('b'), organisations: [], roles: ['administrator'], sight: 'all' },
  observer: { account: account('c'), organisations: [], roles: ['observer'], sight: 'all' },
};
const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
const clock = standingClock('2027-02-10T06:00:00.000Z' as Moment);

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await openTestDatabase();
  server = await openTestServer(database, calendarRoutes, { people, mayDo: acts, clock });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const codes = (reply: Reply) => reply.json<ProblemBody>().reasons.map(({ code }) => code);

async function readYear(year: number, who = 'observer') {
  const reply = await server.as(who)('GET', `/api/calendar/years/${year}`);
  expect(reply.statusCode, reply.body).toBe(200);
  const version = Number(/^"(\d+)"$/.exec(String(reply.headers.etag))?.[1]);
  return { version, ...reply.json<CalendarYearAnswer>() };
}

const daysOf = async (year: number): Promise<EnteredDay[]> => {
  const { versions } = await readYear(year);
  return (versions.at(-1)?.days ?? []).map(({ date, change }) => ({ date, change }));
};

type Told = { days?: EnteredDay[]; version?: number; knownFrom?: string; provisional?: boolean; source?: string };

const publish = (year: number, told: Told, who = 'clerk') => {
  const { days = [], version = 0, knownFrom = '2027-02-10', provisional = false, source = 'Decree No. 7' } = told;
  return server.as(who)('POST', `/api/calendar/years/${year}/editions`, {
    payload: { knownFrom, source, provisional, days },
    headers: { 'if-match': `"${version}"` },
  });
};

const read = (url: string) => server.app.inject({ url });
const term = (path: string) => read(`/api/calendar/terms/${path}`);
const inForce = () => database.within(SYSTEM, 'read', calendarInForce);

const moved: EnteredDay[] = [
  { date: '2027-03-09', change: { because: 'moved-day-off', worked: '2027-03-13' } },
  { date: '2027-03-13', change: { because: 'worked-weekend', off: '2027-03-09' } },
];

describe('the calendar as it is written in the program', () => {
  it('is read by whoever asks, also by nobody in particular, with the source of every day', async () => {
    const { years, days, sources } = (await read('/api/calendar')).json<CalendarAnswer>();
    expect(years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027]);
    const known = new Set(sources.map(({ id }) => id));
    expect(days.filter(({ source }) => !known.has(source))).toEqual([]);
    expect(days.find(({ date }) => date === '2025-01-03')?.change).toEqual({
      because: 'moved-day-off',
      worked: '2025-01-05',
    });
  });

  it('keeps both first days of Kurban-ait of 2024', async () => {
    const { versions, version } = await readYear(2024);
    const has = (date: string) => versions.map(({ days }) => days.some((day) => day.date === date));
    expect(version).toBe(0);
    expect(has('2024-06-17')).toEqual([true, true, false]);
    expect(has('2024-06-16')).toEqual([false, false, true]);
  });

  it('says of a year without data that there is none', async () => {
    expect((await readYear(2031)).versions).toEqual([]);
    const reply = await term('objection?day=2031-03-03');
    expect(reply.statusCode).toBe(409);
    expect(codes(reply)).toEqual(['calendar:year-unknown']);
    const calendar = await inForce();
    expect(() => isWorkingDay(getPlainDate('2031-03-03'), calendar)).toThrow(YearNotInCalendar);
  });
});

describe('a term, asked', () => {
  it('is answered with its derivation, and as the rules answer it', async () => {
    const reply = await term('objection?day=2027-03-03');
    expect(reply.statusCode, reply.body).toBe(200);
    const answered = reply.json();
    expect(answered).toEqual(
      JSON.parse(JSON.stringify(computeDaysAfter('objection', getPlainDate('2027-03-03'), await inForce()))),
    );
    // 8 March is Women's Day: 4, 5, 9, 10, 11 March.
    expect(answered.lastDay).toBe('2027-03-11');
    expect(answered.reckonings[0].steps).toHaveLength(9);
  });

  it.each([
    ['submission?year=2026', 200, []],
    ['submission?year=2026&option=stays', 200, []],
    ['submission?day=2027-01-01', 409, ['calendar:year-missing']],
    ['objection?year=2026', 409, ['calendar:day-missing']],
    ['verification-publication?day=2027-04-30&option=stays', 409, ['calendar:option-not-of-term']],
    ['verification-publication?day=2027-04-30', 200, []],
  ])('%s', async (path, status, found) => {
    const reply = await term(path);
    expect(reply.statusCode, reply.body).toBe(status);
    if (status !== 200) expect(codes(reply)).toEqual(found);
  });

  it.each(['objection?day=2027-02-30', 'no-such-term?day=2027-03-03', 'objection?day=2027-03-03&more=1'])(
    '%s is refused as it was sent',
    async (path) => expect((await term(path)).statusCode).toBe(422),
  );
});

describe('publishing a year', () => {
  it('is the administrator’s alone', async () => {
    expect((await publish(2027, {}, 'observer')).statusCode).toBe(403);
    const insert = database.within(people.observer as Identity, 'write', (db) =>
      db
        .insertInto('calendar_edition')
        .values({
          year: 2027,
          number: 9,
          known_from: '2027-01-01',
          provisional: false,
          source: 'nobody',
          days: '[]',
          published_at: '2027-01-01T00:00:00.000Z' as Moment,
        })
        .execute(),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });

  it('moves a day, and every term that runs over it; the other days keep their sources', async () => {
    const before = await inForce();
    const days = [...(await daysOf(2027)), ...moved];
    const reply = await publish(2027, { days });
    expect(reply.statusCode, reply.body).toBe(201);
    const { versions, version, sources } = await readYear(2027);
    expect(version).toBe(1);
    expect(versions).toHaveLength(2);
    const source = (date: string) => versions[1]?.days.find((day) => day.date === date)?.source;
    expect(source('2027-03-09')).toBe('edition-2027-1');
    expect(source('2027-03-08')).toBe('foreseen-2027');
    expect(sources.find(({ id }) => id === 'edition-2027-1')).toMatchObject({ words: 'Decree No. 7', builtIn: false });
    expect((await term('objection?day=2027-03-03')).json().lastDay).toBe('2027-03-12');
    const calendar = await inForce();
    expect(calendar.version).toBe('KZ/2027-02-10+1');
    expect(isWorkingDay(getPlainDate('2027-03-13'), calendar)).toBe(true);
    expect(isWorkingDay(getPlainDate('2027-03-13'), before)).toBe(false);
  });

  it('is journalled with what was and what is, only of the days that changed', async () => {
    const { rows } = await database.owner.query<{ entry: string }>(
      `select entry from journal_entry where act = 'calendar.year-published'`,
    );
    expect(rows).toHaveLength(1);
    const entry = JSON.parse(rows[0]?.entry ?? '{}');
    expect(entry.subject).toEqual({ kind: 'calendar-year', id: '2027' });
    expect(entry.before).toEqual({ knownFrom: '2026-07-01', provisional: true, days: [] });
    expect(entry.after.days.map(({ date }: { date: string }) => date)).toEqual(['2027-03-09', '2027-03-13']);
    const check = await verifyJournal(database.owner, []);
    expect(check.faults).toEqual([]);
  });

  it('by two at once: the second is told what the first changed, and nothing is overwritten', async () => {
    const days = await daysOf(2027);
    const without = days.filter(({ date }) => date !== '2027-05-16');
    const reply = await publish(2027, { days: without, version: 0 }, 'other');
    expect(reply.statusCode).toBe(412);
    const { current } = reply.json<ProblemBody>();
    expect(current?.version).toBe(1);
    expect(current?.changes.map(({ act, account: by }) => [act, by])).toEqual([
      ['calendar.year-published', account('a')],
    ]);
    expect(await daysOf(2027)).toEqual(days);
  });

  it('of a year that nobody knew lets terms be counted in it', async () => {
    expect(
      (await publish(2028, { days: [{ date: '2028-01-03', change: { because: 'holiday', holiday: 'new-year' } }] }))
        .statusCode,
    ).toBe(201);
    expect((await term('objection?day=2027-12-30')).json().lastDay).toBe('2028-01-07');
    const { years } = (await read('/api/calendar')).json<CalendarAnswer>();
    expect(years.at(-1)).toMatchObject({ year: 2028, versions: 1, sources: ['edition-2028-1'] });
  });

  it('names every reason at once', async () => {
    const reply = await publish(2026, {
      knownFrom: '2027-02-11',
      days: [
        { date: '2026-03-09', change: { because: 'moved-day-off', worked: '2026-03-14' } },
        { date: '2027-03-09', change: { because: 'holiday', holiday: 'nauryz' } },
      ],
    });
    expect(reply.statusCode).toBe(409);
    expect(codes(reply)).toEqual(['calendar:known-later', 'calendar:fault.move-alone', 'calendar:fault.other-year']);
  });

  it('refuses one known before the one in force, one that changes nothing, and one without a source', async () => {
    const days = await daysOf(2026);
    expect(codes(await publish(2026, { days, knownFrom: '2026-03-17' }))).toContain('calendar:known-earlier');
    expect(codes(await publish(2026, { days }))).toEqual(['calendar:nothing-changes']);
    expect((await publish(2026, { days: [], source: '  ' })).statusCode).toBe(422);
    expect(
      (await publish(2026, { days: [{ date: '2026-02-30', change: { because: 'holiday', holiday: 'nauryz' } }] }))
        .statusCode,
    ).toBe(422);
    expect((await readYear(2026)).version).toBe(0);
  });

  it('leaves an edition as it was published: the application may neither change nor remove one', async () => {
    const change = database.within(SYSTEM, 'write', (db) => db.deleteFrom('calendar_edition').execute());
    await expect(change).rejects.toThrow(/permission denied/);
    const update = database.within(SYSTEM, 'write', (db) =>
      db.updateTable('calendar_edition').set({ source: 'other' }).execute(),
    );
    await expect(update).rejects.toThrow(/permission denied/);
  });
});
