// The documents put to a report as the rules ask for them: which files a row has, what of Annex 2 each was said to be, and for
// which lists there is one.

import type { Attachment } from '#contract/evidence.ts';
import { nameInCell } from '#rules/evidence/evidence-cell.ts';
import type { Attached } from '#rules/report/evaluate-report.ts';

type Files = ReadonlyMap<string, readonly string[]>;

const heldOf = (files: Files) => ({
  has: (name: string) => files.has(name),
  attached: [...files.keys()],
  askedOf: (name: string) => files.get(name) ?? [],
});

export function attachedOf(attachments: readonly Attachment[]): Attached {
  const rows = new Map<string, Map<string, string[]>>();
  const lists = new Set<string>();
  for (const { row, asked, document } of attachments) {
    if (row === null) {
      if (asked !== null) lists.add(asked);
      continue;
    }
    const files = rows.get(row) ?? new Map<string, string[]>();
    rows.set(row, files);
    const name = nameInCell(document.name);
    files.set(name, [...(files.get(name) ?? []), ...(asked === null ? [] : [asked])]);
  }
  const nothing = heldOf(new Map());
  const held = new Map([...rows].map(([row, files]) => [row, heldOf(files)] as const));
  return { ofRow: (row) => held.get(row) ?? nothing, lists };
}
