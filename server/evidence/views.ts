import type { FindKnown, ReadEvidence } from '#contract/evidence.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { getParticipation } from '#server/intake/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { findDocuments, listAttachments } from './store.ts';

/** What is attached to a report. What it shows, and what it leaves missing, the reader computes by rules/report. */
export const readEvidence: Act<typeof ReadEvidence> = async (work, { params }) => {
  await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'evidence.read', params.organisation);
  return { attachments: await listAttachments(work.db, params) };
};

export const findKnown: Act<typeof FindKnown> = async (work, { params, body: { hashes } }) => {
  await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'evidence.attach', params.organisation);
  return { documents: await findDocuments(work.db, params.organisation, { hashes }) };
};
