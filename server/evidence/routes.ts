// The doors of the evidence.

import { AttachDocuments, DetachDocument, FindKnown, ReadEvidence } from '#contract/evidence.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { attachDocuments } from './attach-documents.ts';
import { detachDocument } from './detach-document.ts';
import { findKnown, readEvidence } from './views.ts';

export const evidenceRoutes: readonly Route[] = [
  route(ReadEvidence, may('evidence.read'), readEvidence),
  route(AttachDocuments, may('evidence.attach'), attachDocuments),
  route(DetachDocument, may('evidence.attach'), detachDocument),
  route(FindKnown, may('evidence.attach'), findKnown, { unrecorded: 'a look, which changes nothing' }),
];
