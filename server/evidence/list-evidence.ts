import type { Attachment } from '#contract/evidence.ts';
import type { Place } from '#server/intake/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { listAttachments } from './store.ts';

/** A document as it is now: `hash` is the SHA-256 of its bytes, which no later upload under the same name changes. */
export type EvidenceDocument = {
  readonly asked: string | null;
  readonly document: string;
  readonly name: string;
  readonly hash: string;
};

export type EvidenceOfReport = {
  readonly lists: readonly EvidenceDocument[];
  /** Row → its documents, in the order in which they were attached; rows without any are not in it. */
  readonly rows: ReadonlyMap<string, readonly EvidenceDocument[]>;
};

const show = ({ asked, document: { id, name, hash } }: Attachment): EvidenceDocument => ({
  asked,
  document: id,
  name,
  hash,
});

/**
 * All documents of a report as they stand. Whoever freezes them also holds them (holdDocument): a document that is detached
 * here rests on nothing of ours any more.
 */
export async function listEvidence(db: Db, place: Place): Promise<EvidenceOfReport> {
  const lists: EvidenceDocument[] = [];
  const rows = new Map<string, EvidenceDocument[]>();
  for (const attachment of await listAttachments(db, place)) {
    const those = attachment.row === null ? lists : rows.get(attachment.row);
    if (those) those.push(show(attachment));
    else if (attachment.row !== null) rows.set(attachment.row, [show(attachment)]);
  }
  return { lists, rows };
}

/** Those of lists alone. */
export async function listEvidenceOfLists(db: Db, place: Place): Promise<EvidenceOfReport['lists']> {
  return (await listAttachments(db, place, 'lists')).map(show);
}
