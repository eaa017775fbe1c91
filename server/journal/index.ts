// What other rooms may ask of the journal.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { addAnchor, readAnchors } from './anchors.ts';
export { checkChainTask } from './check-chain.ts';
export type { JournalDraft, Plain, Subject } from './journal-draft.ts';
export type { JournalPlan } from './journal-plan.ts';
export { publishAnchorTask } from './publish-anchor.ts';
export { record, whenRecorded } from './record.ts';
export { refuseIfChanged } from './refuse-if-changed.ts';
export { journalRoutes } from './routes.ts';
export { type JournalCheck, type JournalFault, verifyJournal } from './verify-journal.ts';
export { findHead, type Head, type HistoryEntry, historyOf } from './views.ts';
