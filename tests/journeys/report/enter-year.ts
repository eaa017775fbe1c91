// The invented rows of one organisation, told for the year of the round that is open.

import { randomUUID } from 'node:crypto';
import { exampleRows } from '#cli/example/example-rows.ts';
import { REPORTED_TABLES, type RowChange } from '#contract/intake.ts';
import type { Seeded } from '../seed-round.ts';

const DATED = /^2025(?=-|$)/;

/** What happened in 2025 happens in the year of the round; works keep the year in which they appeared. */
const moved = (column: string, text: string, year: number): string =>
  column === 'published_year' ? text : text.replace(DATED, String(year));

export async function enterYear({ round, own, officer, reportingYear }: Seeded): Promise<number> {
  const changes: RowChange[] = [];
  for (const { table, row } of exampleRows(2025)) {
    const reported = REPORTED_TABLES.find((name) => name === table);
    // Whether an item is credited, the verifier says.
    const { organisation, credited: _, ...told } = row;
    if (!reported || organisation !== own.bin) continue;
    const fields = Object.fromEntries(
      Object.entries(told).map(([column, text]) => [column, moved(column, text, reportingYear)]),
    );
    changes.push({ kind: 'put', id: randomUUID(), table: reported, fields, version: 0, origin: { way: 'typed' } });
  }
  await officer.act('POST', `/api/rounds/${round}/reports/${own.organisation}/changes`, { changes });
  return changes.length;
}
