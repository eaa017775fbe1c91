// A round whose results the Council has considered: decided and computed by the acts themselves, considered as the owner of the
// database, because the sitting is walked elsewhere.

import { expect } from 'vitest';
import type { SnapshotLine } from '#contract/results.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { TestDatabase } from '#server/platform/testing/open-test-database.ts';
import type { TestServer } from '#server/platform/testing/test-server.ts';
import { type Laid, ROUND } from '../verification/lay-round.ts';

export const MEETING = '2026-04-15';
/** Of the term of E-12 after that meeting. */
export const LAST_DAY = '2026-04-20';

export const WEIGHTS = { source: 'Invented for the test', date: '2025-11-20', values: valuesOf('1.5') };

function valuesOf(first: string): Record<string, string> {
  return {
    ...{ 1: first, 2: '2.25', 3: '0.75', 4: '1.1', 5: '0.9', 6: '0.4', 8: '1.3', 9: '0.6', 10: '0.8', 11: '0.35' },
  };
}

export const versionOf = async ({ owner }: TestDatabase): Promise<number> => {
  const { rows } = await owner.query('select version from round where id = $1', [ROUND]);
  return rows[0].version;
};

export async function weigh({ owner }: TestDatabase, weighting: object | null): Promise<void> {
  await owner.query('update round set weighting = $2 where id = $1', [
    ROUND,
    weighting === null ? null : JSON.stringify(weighting),
  ]);
}

async function decideAll(server: TestServer, { id, rows }: Laid): Promise<void> {
  for (let begin = 0; begin < rows.length; begin += 200) {
    const items = rows.slice(begin, begin + 200).map(({ row, version }) => ({ row, version, seen: 0 }));
    const payload = { items, outcome: 'credited', ground: null, words: '', changes: {} };
    const reply = await server.as('vera')('POST', `/api/rounds/${ROUND}/verification/${id}/decisions`, { payload });
    expect(reply.statusCode, reply.body).toBe(200);
  }
}

async function addEvent({ owner }: TestDatabase, at: string, event: object): Promise<void> {
  await owner.query(
    `insert into round_event (round, number, at, event)
      values ($1, (select max(number) + 1 from round_event where round = $1), $2, $3)`,
    [ROUND, at, JSON.stringify(event)],
  );
}

/** Every item is decided and the term of objections is over in March. */
export async function layVerified(database: TestDatabase, server: TestServer, laid: readonly Laid[]): Promise<void> {
  for (const one of laid) await decideAll(server, one);
  const objection = computeDaysAfter('objection', getPlainDate('2026-03-02'), getNewestCalendar());
  await addEvent(database, '2026-03-02T05:00:00Z', { kind: 'verification-published', objection });
}

export async function compute(database: TestDatabase, server: TestServer, reason = ''): Promise<SnapshotLine> {
  const reply = await server.as('carl')('POST', `/api/rounds/${ROUND}/results`, {
    payload: { reason },
    headers: { 'if-match': `"${await versionOf(database)}"` },
  });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<SnapshotLine>();
}

export async function consider(database: TestDatabase, snapshot: number): Promise<void> {
  const publication = computeDaysAfter('results-publication', getPlainDate(MEETING), getNewestCalendar());
  await addEvent(database, '2026-04-15T10:00:00Z', {
    ...{ kind: 'considered', on: MEETING, snapshot, protocol: '7', publication },
  });
}
