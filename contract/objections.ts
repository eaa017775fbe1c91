// Objections to the verification and their answers as they travel (E-11).

import { z } from 'zod';
import { VERIFICATION_OUTCOMES } from '#rules/verification/grounds.ts';
import { defineContract } from './http.ts';
import { LARGEST_CELL, REPORTED_TABLES } from './intake.ts';
import { NamesOfOrganisation, ReportPlace, RoundPlace } from './places.ts';
import { ITEM_STATES } from './verification.ts';

const Id = z.strictObject({ id: z.uuid() });
const ItemPlace = ReportPlace.extend({ row: z.uuid() });
const Words = z.string().trim().min(3, 'objections:words-missing').max(8000);
const Texts = z.record(z.string().max(40), z.string().max(LARGEST_CELL));

/** The most documents that one objection brings. */
export const MOST_DOCUMENTS = 50;

/** standing: not answered yet. credited, changed: upheld. refused: the decision stays. */
export const OBJECTION_STATES = ['standing', 'credited', 'changed', 'refused', 'withdrawn'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** An item that was not credited as it was reported. */
export const ObjectionableItem = z.strictObject({
  row: z.uuid(),
  table: z.enum(REPORTED_TABLES),
  /** As the organisation calls it: id of the row and its title. */
  itemId: z.string(),
  title: z.string(),
  component: z.string(),
  state: z.enum(ITEM_STATES),
  /** The number of the decision; 0 where the item was left without one. */
  decision: z.number().int(),
  outcome: z.enum(VERIFICATION_OUTCOMES).nullable(),
  ground: z.string().nullable(),
  paragraph: z.string().nullable(),
  words: z.string(),
  fields: z.record(z.string(), z.string()),
  changes: z.record(z.string(), z.string()),
  /** The objection that was made to it and not withdrawn. */
  objection: z.uuid().nullable(),
});
export type ObjectionableItem = z.infer<typeof ObjectionableItem>;

export const ListObjectionable = defineContract(
  'list-objectionable-items',
  'GET',
  '/api/rounds/:round/objections/:organisation/items',
  { params: ReportPlace, answer: z.strictObject({ items: z.array(ObjectionableItem) }), problems: ['not-found'] },
);

export const MakeObjection = defineContract(
  'make-objection',
  'POST',
  '/api/rounds/:round/objections/:organisation/items/:row',
  {
    params: ItemPlace,
    body: z.strictObject({
      /** The number of the decision that the person saw. */
      decision: z.number().int().min(0),
      words: Words,
      documents: z.array(z.uuid()).max(MOST_DOCUMENTS),
    }),
    answer: z.strictObject({ id: z.uuid(), version: z.number().int() }),
    problems: ['not-found', 'already-exists', 'refused'],
  },
);

/** A score as it stands and as it would stand; plain decimals, rounded as scores are published; null without a value. */
const Effect = z.strictObject({
  score: z.enum(['A', 'B', 'C']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  by: z.string().nullable(),
  rankBefore: z.number().int().nullable(),
  rankAfter: z.number().int().nullable(),
});

/**
 * What accepting the objection would do: the item credited as it was reported, everything else as it now stands. Ranks are there
 * when the whole category is counted; asking again goes on. They are told to the organisation itself and the bodies.
 */
export const ForeseeObjection = defineContract(
  'foresee-objection',
  'GET',
  '/api/rounds/:round/objections/:organisation/items/:row/effect',
  {
    params: ItemPlace,
    answer: z.strictObject({
      counted: z.number().int(),
      of: z.number().int(),
      weighting: z.enum(['entered', 'pending']),
      effects: z.array(Effect),
    }),
    problems: ['not-found'],
  },
);
export type ForeseenObjection = z.infer<(typeof ForeseeObjection)['answer']>;

export const ObjectionLine = z.strictObject({
  id: z.uuid(),
  round: z.uuid(),
  organisation: z.uuid(),
  names: NamesOfOrganisation,
  row: z.uuid(),
  itemId: z.string(),
  title: z.string(),
  component: z.string(),
  state: z.enum(OBJECTION_STATES),
  receivedAt: z.string(),
  /** The last day on which the answer is given in time, and the moment at which that day ends. */
  answerBy: z.string(),
  answerEndsAt: z.string(),
  answeredAt: z.string().nullable(),
  /** The answer came, or is by now, late. */
  late: z.boolean(),
  messages: z.number().int(),
  /** The last words in the thread are of the other side than whoever asks. */
  unanswered: z.boolean(),
  version: z.number().int(),
});
export type ObjectionLine = z.infer<typeof ObjectionLine>;

/** Of one round, those that whoever asks may see. */
export const ListObjections = defineContract('list-objections', 'GET', '/api/rounds/:round/objections', {
  params: RoundPlace,
  answer: z.strictObject({ objections: z.array(ObjectionLine) }),
  problems: ['not-found'],
});

const Message = z.strictObject({
  side: z.enum(['organisation', 'body']),
  words: z.string(),
  /** Null for a person whose name is not for this reader. */
  name: z.string().nullable(),
  at: z.string(),
});

export const ObjectionWhole = ObjectionLine.extend({
  words: z.string(),
  name: z.string().nullable(),
  documents: z.array(z.strictObject({ document: z.uuid(), name: z.string(), hash: z.string() })),
  item: ObjectionableItem,
  thread: z.array(Message),
  answer: z
    .strictObject({ words: z.string(), name: z.string().nullable(), changes: z.record(z.string(), z.string()) })
    .nullable(),
  /** Why whoever asks may not answer here. */
  conflict: z.enum(['role', 'declared']).nullable(),
});
export type ObjectionWhole = z.infer<typeof ObjectionWhole>;

export const ReadObjection = defineContract('read-objection', 'GET', '/api/objections/:id', {
  params: Id,
  answer: ObjectionWhole,
  problems: ['not-found'],
});

export const WithdrawObjection = defineContract('withdraw-objection', 'POST', '/api/objections/:id/withdraw', {
  params: Id,
  answer: z.strictObject({ version: z.number().int() }),
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const WriteMessage = defineContract('write-objection-message', 'POST', '/api/objections/:id/messages', {
  params: Id,
  body: z.strictObject({ words: z.string().trim().min(1, 'objections:words-missing').max(8000) }),
  problems: ['not-found', 'refused'],
});

/** `changes` and `ground` only where the item is credited with other facts than were reported. */
export const AnswerObjection = defineContract('answer-objection', 'POST', '/api/objections/:id/answer', {
  params: Id,
  body: z.strictObject({
    answer: z.enum(VERIFICATION_OUTCOMES),
    words: Words,
    ground: z.string().max(40).nullable(),
    changes: Texts,
  }),
  answer: z.strictObject({ version: z.number().int(), late: z.boolean() }),
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

/** A new address for calendar programs; the one before holds no more. The token is told this once. */
export const MakeTermFeed = defineContract('make-term-feed', 'POST', '/api/term-feed', {
  answer: z.strictObject({ token: z.string() }),
});

/** Where a calendar program reads: `<TERM_FEEDS>/<token>/<language>.ics`; and whoever is signed in, `<TERMS>?language=kk`. */
export const TERM_FEEDS = '/api/term-feeds';
export const TERMS = '/api/terms.ics';
