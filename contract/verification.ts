// Verification as it travels: items with their decisions, acts on them, progress, and what is published.

import { z } from 'zod';
import { VERIFICATION_OUTCOMES } from '#rules/verification/grounds.ts';
import { VERIFIED_PARTS } from '#rules/verification/verified-item.ts';
import { defineContract } from './http.ts';
import { LARGEST_CELL, Origin, REPORTED_TABLES } from './intake.ts';
import { NamesOfOrganisation, ReportPlace, RoundPlace } from './places.ts';

const Texts = z.record(z.string().max(40), z.string().max(LARGEST_CELL));

/** open: nobody has decided, or what was judged is another row now. waiting: a second person has to confirm. */
export const ITEM_STATES = ['open', 'waiting', 'credited', 'changed', 'refused'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** The most items that one act decides. */
export const MOST_DECIDED = 2000;

/** `seen`: the number of the last decision that the person saw on the item; 0 where there was none. */
const SeenItem = z.strictObject({ row: z.uuid(), version: z.number().int().min(1), seen: z.number().int().min(0) });

export const DecideItems = defineContract(
  'decide-items',
  'POST',
  '/api/rounds/:round/verification/:organisation/decisions',
  {
    params: ReportPlace,
    body: z.strictObject({
      items: z.array(SeenItem).min(1).max(MOST_DECIDED),
      outcome: z.enum(VERIFICATION_OUTCOMES),
      ground: z.string().max(40).nullable(),
      words: z.string().max(4000),
      /** Column → the text that holds; of one item only. */
      changes: Texts,
    }),
    answer: z.strictObject({ decided: z.array(z.uuid()), changedMeanwhile: z.array(z.uuid()) }),
    problems: ['not-found', 'refused'],
  },
);

export const SecondDecisions = defineContract(
  'second-decisions',
  'POST',
  '/api/rounds/:round/verification/:organisation/seconds',
  {
    params: ReportPlace,
    body: z.strictObject({
      items: z
        .array(SeenItem.omit({ version: true }))
        .min(1)
        .max(MOST_DECIDED),
      confirmed: z.boolean(),
      words: z.string().max(4000),
    }),
    answer: z.strictObject({ seconded: z.array(z.uuid()), changedMeanwhile: z.array(z.uuid()) }),
    problems: ['not-found', 'refused'],
  },
);

export const DeclareConflict = defineContract(
  'declare-verification-conflict',
  'POST',
  '/api/rounds/:round/verification/:organisation/conflict',
  {
    params: ReportPlace,
    body: z.strictObject({ words: z.string().trim().min(3).max(1000) }),
    problems: ['not-found', 'already-exists'],
  },
);

/** By whoever declared it; the words say why it is no more. */
export const WithdrawConflict = defineContract(
  'withdraw-verification-conflict',
  'POST',
  '/api/rounds/:round/verification/:organisation/conflict/withdraw',
  {
    params: ReportPlace,
    body: z.strictObject({ words: z.string().trim().min(3).max(1000) }),
    problems: ['not-found'],
  },
);

const Second = z.strictObject({ confirmed: z.boolean(), words: z.string(), by: z.uuid(), at: z.string() });

export const Decision = z.strictObject({
  id: z.uuid(),
  number: z.number().int(),
  rowVersion: z.number().int(),
  outcome: z.enum(VERIFICATION_OUTCOMES),
  ground: z.string().nullable(),
  paragraph: z.string().nullable(),
  words: z.string(),
  changes: z.record(z.string(), z.string()),
  fourEyes: z.boolean(),
  way: z.enum(['verification', 'objection']),
  decidedBy: z.uuid(),
  decidedAt: z.string(),
  second: Second.nullable(),
});
export type Decision = z.infer<typeof Decision>;

/** Of one item in the queue: enough to find it, sort it and see what stands. */
export const QueueLine = z.strictObject({
  organisation: z.uuid(),
  row: z.uuid(),
  table: z.enum(REPORTED_TABLES),
  version: z.number().int(),
  /** The number of the last decision; 0 where there is none. */
  seen: z.number().int(),
  /** As the organisation calls it: id of the row and its title. */
  id: z.string(),
  title: z.string(),
  component: z.string(),
  indicator: z.enum(VERIFIED_PARTS).or(z.literal('')),
  state: z.enum(ITEM_STATES),
  ground: z.string().nullable(),
  /** How many things the machine has found; null where it has not looked yet. */
  findings: z.number().int().nullable(),
  documents: z.number().int(),
  /** Whose work it is, where it was shared out; who decided. */
  verifier: z.uuid().nullable(),
  decidedBy: z.uuid().nullable(),
});
export type QueueLine = z.infer<typeof QueueLine>;

export const ListQueue = defineContract('list-verification-queue', 'GET', '/api/rounds/:round/verification/items', {
  params: RoundPlace,
  query: z.strictObject({ organisation: z.uuid().optional() }),
  answer: z.strictObject({ items: z.array(QueueLine) }),
  problems: ['not-found'],
});

/** What the machine found in a row. Words: `verification:check.<code>`, or those of the finding of the rules. */
export const MachineFinding = z.strictObject({
  code: z.string(),
  by: z.enum(['rules', 'machine']),
  weight: z.enum(['refused', 'not-counted', 'note']),
  column: z.string(),
  paragraph: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type MachineFinding = z.infer<typeof MachineFinding>;

export const ViewedItem = z.strictObject({
  organisation: z.uuid(),
  names: NamesOfOrganisation,
  row: z.uuid(),
  table: z.enum(REPORTED_TABLES),
  version: z.number().int(),
  seen: z.number().int(),
  fields: z.record(z.string(), z.string()),
  origin: Origin,
  component: z.string(),
  indicator: z.string(),
  state: z.enum(ITEM_STATES),
  documents: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      asked: z.string().nullable(),
      type: z.string(),
      size: z.number().int(),
      hash: z.string(),
    }),
  ),
  /** Named in the row's evidence, and no document of that name was put to it. */
  missing: z.array(z.string()),
  /** Null where the machine has not looked yet. */
  findings: z.array(MachineFinding).nullable(),
  checkedAt: z.string().nullable(),
  /** Decisions on the item, the first one first. */
  history: z.array(Decision),
  /** Account → name, of those who decided. */
  people: z.record(z.string(), z.string()),
  /** Why whoever asks decides nothing here. */
  conflict: z.enum(['role', 'declared']).nullable(),
});
export type ViewedItem = z.infer<typeof ViewedItem>;

export const ReadItem = defineContract(
  'read-verified-item',
  'GET',
  '/api/rounds/:round/verification/:organisation/items/:row',
  {
    params: ReportPlace.extend({ row: z.uuid() }),
    answer: ViewedItem,
    problems: ['not-found'],
  },
);

const StateCounts = z.strictObject({
  open: z.number().int(),
  waiting: z.number().int(),
  credited: z.number().int(),
  changed: z.number().int(),
  refused: z.number().int(),
});
export type StateCounts = z.infer<typeof StateCounts>;

export const OrganisationProgress = z.strictObject({
  organisation: z.uuid(),
  bin: z.string(),
  names: NamesOfOrganisation,
  submitted: z.boolean(),
  items: StateCounts,
  /** Components whose points are three times those of the year before, or more. */
  outliers: z.array(z.strictObject({ component: z.string(), points: z.string(), before: z.string() })),
  /** Parts that were shared out, and to whom. */
  assigned: z.array(z.strictObject({ indicator: z.string(), account: z.uuid() })),
  /** Who has declared a conflict of interest. */
  conflicts: z.array(z.uuid()),
});
export type OrganisationProgress = z.infer<typeof OrganisationProgress>;

export const VerifierProgress = z.strictObject({
  account: z.uuid(),
  name: z.string(),
  /** Still holds the role. */
  active: z.boolean(),
  assigned: z.number().int(),
  /** Of those assigned, how many are open. */
  open: z.number().int(),
  decided: z.number().int(),
});
export type VerifierProgress = z.infer<typeof VerifierProgress>;

export const ReadProgress = defineContract('read-verification-progress', 'GET', '/api/rounds/:round/verification', {
  params: RoundPlace,
  answer: z.strictObject({
    organisations: z.array(OrganisationProgress),
    verifiers: z.array(VerifierProgress),
    /** The last time that the machine looked at a row; null where it never did. */
    checkedAt: z.string().nullable(),
    lists: z.array(
      z.strictObject({ id: z.uuid(), year: z.number().int(), file: z.string(), journals: z.number().int() }),
    ),
  }),
  problems: ['not-found'],
});

/** Shares parts of organisations out to a verifier; null takes them back. */
export const AssignVerifier = defineContract('assign-verifier', 'POST', '/api/rounds/:round/verification/assignments', {
  params: RoundPlace,
  body: z.strictObject({
    organisations: z.array(z.uuid()).min(1).max(2000),
    indicators: z.array(z.enum(VERIFIED_PARTS)).min(1).max(VERIFIED_PARTS.length),
    verifier: z.uuid().nullable(),
  }),
  problems: ['not-found', 'refused'],
});

export const CheckAgain = defineContract('check-round-again', 'POST', '/api/rounds/:round/verification/checks', {
  params: RoundPlace,
  problems: ['not-found'],
});

/** A list of SCImago as its file is: quartiles of journals by ISSN. */
export const ImportJournalList = defineContract('import-journal-list', 'POST', '/api/journal-lists', {
  body: z.strictObject({
    file: z.string().min(1).max(255),
    /** Where the file does not say it. */
    year: z.number().int().min(1990).max(2100).nullable(),
    text: z.string().min(1).max(30_000_000),
  }),
  answer: z.strictObject({ year: z.number().int(), journals: z.number().int(), damaged: z.number().int() }),
  largest: 40_000_000,
  problems: ['refused', 'already-exists'],
});
