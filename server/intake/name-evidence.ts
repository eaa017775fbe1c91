// The cell of a row that names its files, written by the room of evidence when documents are attached and detached.

import { sql } from 'kysely';
import type { Work } from '#server/platform/work.ts';

export type NamedEvidence = { readonly id: string; readonly evidence: string };

/** Writes the cells of rows that the caller has locked by their report. Answers the versions that it made. */
export async function nameEvidence(work: Work, rows: readonly NamedEvidence[]): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map();
  const { rows: changed } = await sql<{ id: string; version: number }>`
    update reported_row r set fields = r.fields || jsonb_build_object('evidence', one ->> 'evidence'),
      version = r.version + 1, changed_by = ${work.identity.account}, changed_at = ${work.at}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) one
    where r.id = (one ->> 'id')::uuid
    returning r.id, r.version`.execute(work.db);
  return new Map(changed.map(({ id, version }) => [id, version]));
}
