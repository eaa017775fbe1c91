// The documents of rows that are carried over: those that the row had, and those that came late. In the new report they are
// evidence like any other: attached, and held so that nobody removes them.

import { randomUUID } from 'node:crypto';
import { holdDocument } from '#server/documents/index.ts';
import type { Work } from '#server/platform/work.ts';
import type { LaidDocument } from './late-store.ts';
import type { Place } from './store.ts';

const AT_ONCE = 1000;

type Attached = {
  readonly row: string;
  readonly asked: string | null;
  readonly document: string;
  readonly attached_by: string;
};

/** `became`: row of the round before → row of the report. Whoever attached a document is still who attached it. */
async function listAttached({ db }: Work, became: ReadonlyMap<string, string>): Promise<Attached[]> {
  const found = await db
    .selectFrom('attachment')
    .select(['row', 'asked', 'document', 'attached_by'])
    .where('row', 'in', [...became.keys()])
    .where('detached_at', 'is', null)
    .orderBy('attached_at')
    .orderBy('id')
    .execute();
  return found.map(({ row, ...rest }) => ({ ...rest, row: row ?? '' }));
}

export async function carryDocuments(
  work: Work,
  place: Place,
  became: ReadonlyMap<string, string>,
  late: readonly LaidDocument[],
): Promise<void> {
  const all: Attached[] = [
    ...(await listAttached(work, became)),
    ...late.map(({ row, asked, document, laidBy }) => ({ row, asked, document: document.id, attached_by: laidBy })),
  ];
  const once = new Map(all.map((one) => [`${one.row} ${one.asked} ${one.document}`, one]));
  const made = [...once.values()].map((one) => ({
    ...{ ...one, ...place, id: randomUUID(), attached_at: work.at },
    row: became.get(one.row) ?? '',
  }));
  for (let at = 0; at < made.length; at += AT_ONCE)
    await work.db
      .insertInto('attachment')
      .values(made.slice(at, at + AT_ONCE))
      .execute();
  // In one order, whoever else holds some of them.
  for (const { id, document } of made.sort((one, other) => (one.document < other.document ? -1 : 1)))
    await holdDocument(work, document, { room: 'evidence', subject: id });
}
