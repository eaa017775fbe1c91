// What other rooms may ask of the documents.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { DEFAULT_QUOTA, DEFAULT_SPARE, type DocumentsPlan } from './documents-plan.ts';
export { followMerge } from './follow-merge.ts';
export { holdDocument, holdDocuments, keepUntil, releaseDocument } from './remove-document.ts';
export { documentRawRoutes, documentRoutes } from './routes.ts';
export { scanWithClamd } from './scan-with-clamd.ts';
export { sweepTask } from './sweep-documents.ts';
export { getDocument } from './views.ts';
