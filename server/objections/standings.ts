// What the verified year of each organisation of a category comes to. It is read as the system, because the ranks of one hang on
// the points of all; out of here go ranks and no other organisation's data. Results are kept as long as nothing is decided anew.

import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import type { Database, Db } from '#server/platform/database/open-database.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import type { StoredRound } from '#server/rounds/index.ts';
import { listSubmissions, type Submission } from '#server/submission/index.ts';
import { evaluateRows, listVerifiedRows, planOfRound } from '#server/verification/index.ts';

/** For so long one answer counts; asking again goes on. */
const PATIENCE_MS = 700;
const MOST_KEPT = 2000;

export type Standings = {
  readonly results: readonly OrganisationResult[];
  readonly counted: number;
  readonly of: number;
};

/** Decisions are only ever added: their number says whether there are others than before. */
async function countDecisions(db: Db, round: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ organisation: string; count: string }>`
    select d.organisation, count(d.id) || ' ' || count(s.decision) as count from verification_decision d
    left join verification_second s on s.decision = d.id where d.round = ${round} group by d.organisation`.execute(db);
  return new Map(rows.map(({ organisation, count }) => [organisation, count]));
}

export class StandingsCounted {
  readonly #database: Database;
  readonly #kept = new Map<string, OrganisationResult>();

  constructor(database: Database) {
    this.#database = database;
  }

  async #resultOf(db: Db, round: StoredRound, submission: Submission, key: string): Promise<OrganisationResult> {
    const known = this.#kept.get(key);
    if (known) return known;
    const rows = await listVerifiedRows(db, round.id, submission.organisation);
    const { result } = evaluateRows(submission, rows, planOfRound(round));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, result);
    return result;
  }

  /** Of every organisation of the category that submitted, as verification has left it; as many as patience allows. */
  async count(round: StoredRound, category: string): Promise<Standings> {
    return this.#database.within(SYSTEM, 'read', async (db) => {
      const all = await listSubmissions(db, round.id);
      const submissions = all.filter(({ reporter }) => reporter.category === category);
      const decisions = await countDecisions(db, round.id);
      const began = performance.now();
      const results: OrganisationResult[] = [];
      for (const submission of submissions) {
        const { id, organisation } = submission;
        const key = [round.id, round.version, id, decisions.get(organisation) ?? ''].join(' ');
        if (results.length > 0 && performance.now() - began > PATIENCE_MS && !this.#kept.has(key)) break;
        results.push(await this.#resultOf(db, round, submission, key));
        await breathe();
      }
      return { results, counted: results.length, of: submissions.length };
    });
  }
}
