// A round to begin with: drafted and opened by its chief, with the rows of invented organisations entered by their officer. All
// through the doors of the program.

import { randomUUID } from 'node:crypto';
import { type ExampleYear, exampleRows } from '#cli/example/example-rows.ts';
import { MOST_CHANGES, REPORTED_TABLES, type RowChange } from '#contract/intake.ts';
import type { Participant, RoundWhole } from '#contract/rounds.ts';
import { type Caller, callAs } from './caller.ts';

/** A day in the winter of the round of 2025, for which the invented organisations have rows; its term ends on 26 January 2026. */
export const WINTER = '2025-12-01T04:00:00.000Z';
const YEAR: ExampleYear = 2025;

export type Seeded = {
  readonly round: string;
  readonly reportingYear: number;
  readonly participants: readonly Participant[];
  /** The organisation of the example's officer and head. */
  readonly own: Participant;
  readonly officer: Caller;
  readonly chief: Caller;
};

type Seeding = {
  readonly year?: number;
  /** Of which organisations rows are entered; those besides the first get the example's officer and head for it. */
  readonly reporting?: number;
};

type RowsOf = ReadonlyMap<string, readonly RowChange[]>;

/** BIN → new rows, in the order of the tables. */
function invent(): RowsOf {
  const known = new Map<string, RowChange[]>();
  for (const { table, row } of exampleRows(YEAR)) {
    const reported = REPORTED_TABLES.find((name) => name === table);
    if (!reported) continue;
    // What is credited, a verifier says.
    const { organisation = '', credited: _, ...fields } = row;
    const rows = known.get(organisation) ?? [];
    known.set(organisation, rows);
    rows.push({ kind: 'put', id: randomUUID(), table: reported, fields, version: 0, origin: { way: 'typed' } });
  }
  return known;
}

/** Makes the example's officer and head those of another organisation besides their own. */
export async function appoint(administrator: Caller, organisation: string): Promise<void> {
  const { accounts } = await administrator.get<{ accounts: { id: string; email: string }[] }>('/api/accounts');
  for (const role of ['officer', 'head'] as const) {
    const person = accounts.find(({ email }) => email.startsWith(`${role}@`));
    await administrator.act('POST', `/api/accounts/${person?.id}/roles`, {
      given: { role, organisation, until: null },
      conflict: null,
    });
  }
}

/** Drafts and opens a round; answers its identifier. */
export async function openRoundOf(chief: Caller, year: number): Promise<RoundWhole> {
  const { id, version } = await chief.act<{ id: string; version: number }>('POST', '/api/rounds', {
    reportingYear: year,
  });
  await chief.act('POST', `/api/rounds/${id}/open`, {}, { version });
  return chief.get<RoundWhole>(`/api/rounds/${id}`);
}

/**
 * The round of 2025 (in WINTER) or of another year, with the rows of the first `reporting` organisations by BIN, the example's
 * own first. Rows are those of 2025 in any year.
 */
export async function seedRound(origin: string, { year = YEAR, reporting = 1 }: Seeding = {}): Promise<Seeded> {
  const [administrator, chief] = [await callAs(origin, 'administrator'), await callAs(origin, 'chief')];
  const { id, participants } = await openRoundOf(chief, year);
  const [own] = participants;
  if (!own) throw new Error('nobody takes part');
  for (const { organisation } of participants.slice(1, reporting)) await appoint(administrator, organisation);
  const officer = await callAs(origin, 'officer');
  const rows = invent();
  for (const { organisation, bin } of participants.slice(0, reporting)) {
    const changes = rows.get(bin) ?? [];
    for (let at = 0; at < changes.length; at += MOST_CHANGES)
      await officer.act('POST', `/api/rounds/${id}/reports/${organisation}/changes`, {
        changes: changes.slice(at, at + MOST_CHANGES),
      });
  }
  return { round: id, reportingYear: year, participants, own, officer, chief };
}
