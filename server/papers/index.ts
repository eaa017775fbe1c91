// What other rooms and the start may ask of outgoing papers.

// biome-ignore lint/performance/noBarrelFile: A server room is entered by its index.ts only.
export { type IssuedPaper, issuePaper, type NewPaper } from './issue-paper.ts';
export { makePaperFilesTask } from './make-paper-files.ts';
export { paperRoutes } from './routes.ts';
export { paperRawRoutes } from './serve-paper.ts';
export { listPapersOf } from './views.ts';
export { type LettersPlan, writeOfPaperTask } from './write-of-paper.ts';
