// What other rooms may ask of the evidence.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { attachTo, isAskedThere } from './attach-documents.ts';
export { type EvidenceOfReport, listEvidence, listEvidenceOfLists } from './list-evidence.ts';
export { evidenceRoutes } from './routes.ts';
export { findDocuments } from './store.ts';
