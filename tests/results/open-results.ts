// A round of four invented organisations whose year is submitted, behind the doors of verification and results: decided and
// published when a test says so.

import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { ResultLine, SnapshotLine } from '#contract/results.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { identityOf } from '#server/accounts/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Route } from '#server/platform/http/route.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, type TestServer } from '#server/platform/testing/test-server.ts';
import { resultRoutes } from '#server/results/index.ts';
import { verificationRoutes } from '#server/verification/index.ts';
import { type Laid, layRound, ROUND } from '../verification/lay-round.ts';

export const PUBLISHED = '2026-03-02T05:00:00.000Z' as Moment;
export const AFTER = '2026-03-20T05:00:00.000Z' as Moment;
export const BASE = `/api/rounds/${ROUND}/results`;
export const reasonsOf = (reply: Reply) => reply.json<ProblemBody>().reasons.map(({ code }) => code);

type Checked = { parts: { part: string; kept: string; found: string }[]; differing: string[] };

export type ResultsHouse = {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly laid: readonly Laid[];
  readonly people: Record<string, Identity>;
  readonly goTo: (moment: Moment) => void;
  readonly compute: (reason?: string, who?: string) => Promise<Reply>;
  readonly read: (number: number) => Promise<{ snapshot: SnapshotLine; organisations: ResultLine[] }>;
  readonly check: (number: number) => Promise<Checked>;
  readonly decideAll: (laid: Laid, put: object, of?: Laid['rows']) => Promise<void>;
  /** The results of the verification; nothing is written to anybody. */
  readonly publish: () => Promise<void>;
  readonly close: () => Promise<void>;
};

async function layPublication({ owner }: TestDatabase, by: string | null): Promise<void> {
  const objection = computeDaysAfter('objection', getPlainDate('2026-03-02'), getNewestCalendar());
  const event = JSON.stringify({ kind: 'verification-published', objection });
  await owner.query('insert into round_event (round, number, at, event) values ($1, 3, $2, $3)', [
    ROUND,
    PUBLISHED,
    event,
  ]);
  await owner.query(
    `insert into verification_publication (round, reporting_year, published_at, published_by, results)
      values ($1, 2025, $2, $3, '[]')`,
    [ROUND, PUBLISHED, by],
  );
}

/** `more`: doors of other rooms. */
export async function openResults(more: readonly Route[] = []): Promise<ResultsHouse> {
  let now = '2026-02-10T05:00:00.000Z' as Moment;
  const people: Record<string, Identity> = {
    carl: identityOf(randomUUID(), [{ role: 'chief', organisation: null }]),
    vera: identityOf(randomUUID(), [{ role: 'verifier', organisation: null }]),
    mira: identityOf(randomUUID(), [{ role: 'member', organisation: null }]),
    ana: identityOf(randomUUID(), [{ role: 'analyst', organisation: null }]),
  };
  const database = await openTestDatabase();
  const laid = await layRound(database.owner, 4);
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  const routes = [...verificationRoutes(), ...resultRoutes({ code: 'test' }), ...more];
  const server = await openTestServer(database, routes, { people, mayDo: acts, clock: { now: () => now } });
  const versionOf = async (): Promise<number> => {
    const { rows } = await database.owner.query('select version from round where id = $1', [ROUND]);
    return rows[0].version;
  };
  return {
    ...{ database, server, laid, people },
    goTo: (moment) => {
      now = moment;
    },
    compute: async (reason = '', who = 'carl') =>
      server.as(who)('POST', BASE, { payload: { reason }, headers: { 'if-match': `"${await versionOf()}"` } }),
    read: async (number) => {
      const reply = await server.as('mira')('GET', `${BASE}/${number}`);
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json();
    },
    check: async (number) => (await server.as('vera')('GET', `${BASE}/${number}/check`)).json(),
    decideAll: async ({ id, rows }, put, of = rows) => {
      for (let begin = 0; begin < of.length; begin += 200) {
        const items = of.slice(begin, begin + 200).map(({ row, version }) => ({ row, version, seen: 0 }));
        const payload = { items, outcome: 'credited', ground: null, words: '', changes: {}, ...put };
        const reply = await server.as('vera')('POST', `/api/rounds/${ROUND}/verification/${id}/decisions`, { payload });
        expect(reply.statusCode, reply.body).toBe(200);
      }
    },
    publish: () => layPublication(database, people.carl?.account ?? null),
    close: async () => {
      await server.close();
      await database.drop();
    },
  };
}
