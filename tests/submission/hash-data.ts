// The hash of what was submitted as somebody else computes it, who has the rows and the documents: one line of canonical JSON
// (RFC 8785) for the heading, one for each row. The program does it inside the database.

import { createHash } from 'node:crypto';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { SubmittedData } from '#server/submission/submitted-data.ts';

export function hashData({ rows, ...heading }: SubmittedData): string {
  const hash = createHash('sha256').update(canonicalJson({ format: 'shyraq-submission/1', ...heading }));
  for (const row of rows) hash.update('\n').update(canonicalJson(row));
  return hash.digest('hex');
}
