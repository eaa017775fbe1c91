// Papers put to items of the agenda: PDF files, each known by its hash.

import { createHash } from 'node:crypto';
import { type AddPaper, type DropPaper, LARGEST_PAPER } from '#contract/council-agenda.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { changeColumns, getItem, lockSitting, type Sitting, stateOf, subjectOf } from './store.ts';

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export type NewFile = {
  readonly kind: 'paper' | 'pack' | 'protocol';
  readonly item?: string;
  readonly language?: 'kk' | 'ru';
  readonly format: 'pdf' | 'docx';
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Answers its hash. */
export async function putFile(work: Work, sitting: string, { bytes, item, language, ...told }: NewFile) {
  const hash = hashOf(bytes);
  await work.db
    .insertInto('council_file')
    .values({
      ...{ ...told, sitting, hash, bytes: Buffer.from(bytes) },
      item: item ?? null,
      language: language ?? null,
      made_at: work.at,
      made_by: work.identity.account ?? '',
    })
    .execute();
  return hash;
}

function refuseOver(sitting: Sitting): void {
  if (!['planned', 'open'].includes(stateOf(sitting))) throw refused([{ code: 'council:sitting-over' }]);
}

/** A PDF says so in its first bytes; whatever else it may be it is sent as one and never as a page. */
const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

export const addPaper: Act<typeof AddPaper> = async (work, { params: { id, item }, body }) => {
  const sitting = await lockSitting(work, id);
  refuseOver(sitting);
  await getItem(work.db, id, item);
  const bytes = Buffer.from(body.content, 'base64');
  const pointer = '/body/content';
  if (bytes.length > LARGEST_PAPER) throw refused([{ code: 'council:paper-too-large', pointer }]);
  if (!isPdf(bytes)) throw refused([{ code: 'council:paper-no-pdf', pointer }]);
  const name = body.name.replace(/\.pdf$/i, '').concat('.pdf');
  const hash = await putFile(work, id, { kind: 'paper', item, format: 'pdf', name, bytes });
  const version = await changeColumns(work, sitting, {});
  await record(work, { act: 'council.paper-added', subject: subjectOf(id), after: { item, hash }, version });
  return { version };
};

export const dropPaper: Act<typeof DropPaper> = async (work, { params: { id, paper } }) => {
  const sitting = await lockSitting(work, id);
  refuseOver(sitting);
  const dropped = await work.db
    .deleteFrom('council_file')
    .where('id', '=', paper)
    .where('sitting', '=', id)
    .where('kind', '=', 'paper')
    .returning('hash')
    .executeTakeFirst();
  if (!dropped) throw new Problem('not-found');
  const version = await changeColumns(work, sitting, {});
  await record(work, { act: 'council.paper-dropped', subject: subjectOf(id), before: { hash: dropped.hash }, version });
  return { version };
};
