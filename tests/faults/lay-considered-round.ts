// A round that is verified to its end, written as the owner of the database: two organisations, every item credited.

import type pg from 'pg';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { WEIGHTS } from '../publication/lay-considered.ts';
import { layRound, ROUND } from '../verification/lay-round.ts';

const ORGANISATIONS = 2;

/** The Council has yet to consider what is computed. */
export async function layConsidered(owner: pg.Pool): Promise<void> {
  await layRound(owner as never, ORGANISATIONS);
  await owner.query(
    `insert into verification_decision (round, organisation, row, number, submission, row_version, evidence, outcome, ground,
      paragraph, words, changes, four_eyes, way, decided_by, decided_at, act)
      select s.round, r.organisation, r.row, 1, r.submission, r.version, r.evidence, 'credited', null, null, '', '{}', false,
        'verification', gen_random_uuid(), '2026-02-10T05:00:00Z', gen_random_uuid()
      from submitted_row r join submission s on s.id = r.submission where s.round = $1`,
    [ROUND],
  );
  const objection = computeDaysAfter('objection', getPlainDate('2026-03-02'), getNewestCalendar());
  await owner.query('insert into round_event (round, number, at, event) values ($1, 3, $2, $3)', [
    ...[ROUND, '2026-03-02T05:00:00Z', JSON.stringify({ kind: 'verification-published', objection })],
  ]);
  await owner.query('update round set weighting = $2 where id = $1', [ROUND, JSON.stringify(WEIGHTS)]);
}
