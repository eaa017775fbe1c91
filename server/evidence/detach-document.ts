import type { Attachment, ChangedRow, DetachDocument } from '#contract/evidence.ts';
import { nameInCell, unnameFile } from '#rules/evidence/evidence-cell.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { releaseDocument } from '#server/documents/index.ts';
import {
  findRows,
  getParticipation,
  lockReport,
  nameEvidence,
  type Place,
  raiseRevision,
} from '#server/intake/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow } from '#server/rounds/index.ts';
import { releaseRemoved } from './release-removed.ts';
import { listAttachments } from './store.ts';

/** The name goes out of the cell, unless another document of the row bears it or the same one stands for something else. */
async function unname(
  work: Work,
  place: Place,
  gone: Attachment,
  others: readonly Attachment[],
): Promise<ChangedRow | null> {
  if (gone.row === null) return null;
  const [row] = await findRows(work.db, place, [gone.row]);
  const name = nameInCell(gone.document.name);
  if (!row || others.some(({ document }) => nameInCell(document.name) === name)) return null;
  const before = row.fields.evidence ?? '';
  const evidence = unnameFile(before, gone.document.name);
  if (evidence === before) return null;
  const versions = await nameEvidence(work, [{ id: row.id, evidence }]);
  return { id: row.id, evidence, version: versions.get(row.id) ?? row.version };
}

export const detachDocument: Act<typeof DetachDocument> = async (work, { params }) => {
  const { attachment: id, ...place } = params;
  const round = await getParticipation(work, place);
  refuseUnlessMay(work.identity, 'evidence.attach', place.organisation);
  refuseUnlessNow(round, { kind: 'enter' }, work.at);
  await lockReport(work.db, place);
  await releaseRemoved(work, place);
  const all = await listAttachments(work.db, place);
  const gone = all.find((one) => one.id === id);
  if (!gone) throw new Problem('not-found');
  await work.db
    .updateTable('attachment')
    .set({ detached_at: work.at })
    .where('id', '=', id)
    .where('organisation', '=', place.organisation)
    .execute();
  await releaseDocument(work, gone.document.id, { room: 'evidence', subject: id });
  const others = all.filter((one) => one !== gone && one.row === gone.row);
  const row = await unname(work, place, gone, others);
  const revision = await raiseRevision(work, place);
  await record(work, {
    act: 'evidence.detached',
    subject: { kind: 'report', id: `${place.round}/${place.organisation}` },
    organisation: place.organisation,
    paragraph: 'E-6',
    before: { row: gone.row, asked: gone.asked, document: gone.document.id, hash: gone.document.hash },
    after: { revision },
  });
  return { revision, row };
};
