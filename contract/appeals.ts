// Complaints against a refusal or a withdrawal of the status, and their examination, as they travel (S-14 to S-17).

import { z } from 'zod';
import { VOTES } from '#rules/council/count-votes.ts';
import { APPEAL_OUTCOMES, APPEAL_STAGES } from '#rules/status/appeal.ts';
import { ConfirmingCode } from './account-parts.ts';
import { defineContract } from './http.ts';
import { JustificationShown, writtenJustification } from './justification.ts';
import { Day } from './organisations.ts';
import { OutgoingLine } from './papers.ts';
import { NamesOfOrganisation } from './places.ts';

const PATH = '/api/appeals';
const Id = z.strictObject({ id: z.uuid() });
const Words = z.string().trim().min(3, 'appeals:text-missing').max(8000);
const InTwo = (longest: number) =>
  z.strictObject({
    kk: z.string().trim().min(3, 'appeals:text-missing').max(longest),
    ru: z.string().trim().min(3, 'appeals:text-missing').max(longest),
  });

/** The procedures whose decisions may be complained of. */
export const APPEALED_KINDS = ['assignment', 'revision'] as const;
const DecisionPlace = z.strictObject({ kind: z.enum(APPEALED_KINDS), id: z.uuid() });
export type DecisionPlace = z.infer<typeof DecisionPlace>;

/** The most documents that one complaint brings. */
export const MOST_ENCLOSED = 50;

const Hindrance = z.strictObject({
  code: z.string(),
  paragraph: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AppealFault = z.infer<typeof Hindrance>;

const Term = z.strictObject({ lastDay: z.string(), endsAt: z.string() });

const Decision = z.strictObject({
  place: DecisionPlace,
  outcome: z.string(),
  decidedOn: z.string(),
  receivedOn: z.string(),
  /** S-14: until when it may be complained of. */
  term: Term,
});
export type AppealedDecision = z.infer<typeof Decision>;

const Line = z.strictObject({
  id: z.uuid(),
  organisation: z.uuid(),
  names: NamesOfOrganisation,
  decision: DecisionPlace,
  lodgedAt: z.string(),
  stage: z.enum(APPEAL_STAGES),
  /** The day of the sitting, once it is called. */
  on: z.string().nullable(),
});
export type AppealLine = z.infer<typeof Line>;

const Person = z.strictObject({ account: z.uuid(), name: z.string() });
const CONFLICT_GROUNDS = ['role', 'council', 'declared'] as const;
const Conflict = Person.extend({ ground: z.enum(CONFLICT_GROUNDS), words: z.string() });
export type CommissionConflict = z.infer<typeof Conflict>;

const Paper = z.strictObject({ id: z.uuid(), number: z.string(), on: z.string() });
const Place = z.strictObject({ kk: z.string(), ru: z.string() });
const Outside = z.strictObject({ number: z.string(), on: z.string(), issuer: z.string() });

const Vote = z.strictObject({
  at: z.string(),
  on: z.string(),
  place: Place,
  chair: Person.nullable(),
  members: z.array(Person),
  present: z.array(z.uuid()),
  conflicts: z.array(Conflict),
  votes: z.array(Person.extend({ vote: z.enum(VOTES) })),
  outcome: z.enum(APPEAL_OUTCOMES),
  justification: JustificationShown,
  protocol: Paper,
  letter: Paper.nullable(),
});
export type AppealVote = z.infer<typeof Vote>;

const Whole = Line.extend({
  words: z.string(),
  /** Who lodged it; null where the name is not for this reader. */
  name: z.string().nullable(),
  /** Null: there is no such decision that the organisation may complain of. */
  appealed: Decision.nullable(),
  /** What keeps it from being examined; empty where nothing does. */
  faults: z.array(Hindrance),
  documents: z.array(z.strictObject({ document: z.uuid(), name: z.string(), hash: z.string() })),
  called: z.strictObject({ on: z.string(), place: Place }).nullable(),
  /** Who belongs to the commission now, and who of them may not vote; empty for the organisation. */
  members: z.array(Person.extend({ chair: z.boolean() })),
  conflicts: z.array(Conflict),
  /** S-15: our reading of how many have to be there, and since when. */
  quorum: z.strictObject({
    members: z.number().int(),
    needed: z.number().int(),
    paragraph: z.string(),
    from: z.string(),
  }),
  votes: z.array(Vote),
  followed: z
    .strictObject({ at: z.string(), accepted: z.boolean(), document: Outside, words: JustificationShown })
    .nullable(),
  papers: z.array(OutgoingLine),
  version: z.number().int(),
});
export type AppealWhole = z.infer<typeof Whole>;

const changed = z.strictObject({ version: z.number().int() });
const acting = {
  params: Id,
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
} as const;

/** Decisions that whoever asks may complain of in the name of an organisation, as long as the term runs. */
const Appealable = z.strictObject({
  organisation: z.uuid(),
  names: NamesOfOrganisation,
  decision: Decision,
});
export type Appealable = z.infer<typeof Appealable>;

/** Own ones of an organisation, all of them for the bodies; the newest first. */
export const ListAppeals = defineContract('list-appeals', 'GET', PATH, {
  answer: z.strictObject({ appeals: z.array(Line), appealable: z.array(Appealable) }),
});

export const ReadAppeal = defineContract('read-appeal', 'GET', `${PATH}/:id`, {
  params: Id,
  answer: Whole,
  problems: ['not-found'],
});

/** Before a complaint is written: what it would be about, and what stands against it now. */
export const ReadAppealable = defineContract(
  'read-appealable',
  'GET',
  '/api/organisations/:organisation/appealable/:kind/:id',
  {
    params: DecisionPlace.extend({ organisation: z.uuid() }),
    answer: z.strictObject({
      decision: Decision.nullable(),
      faults: z.array(Hindrance),
      /** The complaint that was lodged already. */
      appeal: z.uuid().nullable(),
      /** A person of the example confirms without a code. */
      withoutCode: z.boolean(),
    }),
    problems: ['not-found'],
  },
);

/** S-14, confirmed by the head's second factor. A complaint that is late, or not about one's own decision, is kept too and answered with the rule. */
export const LodgeComplaint = defineContract('lodge-complaint', 'POST', PATH, {
  body: z.strictObject({
    organisation: z.uuid(),
    decision: DecisionPlace,
    words: Words,
    documents: z.array(z.uuid()).max(MOST_ENCLOSED),
    code: ConfirmingCode,
  }),
  answer: z.strictObject({
    id: z.uuid(),
    version: z.number().int(),
    admitted: z.boolean(),
    faults: z.array(Hindrance),
    paper: Paper,
    at: z.string(),
  }),
  problems: ['not-found', 'already-exists', 'refused'],
});

export const CallCommission = defineContract('call-commission', 'POST', `${PATH}/:id/call`, {
  ...acting,
  body: z.strictObject({ on: Day, place: InTwo(300) }),
});

/** S-15: a member of the commission says it of themselves. */
export const DeclareAppealInterest = defineContract('declare-appeal-interest', 'POST', `${PATH}/:id/interest`, {
  ...acting,
  body: z.strictObject({ words: z.string().trim().min(3, 'appeals:text-missing').max(1000) }),
});

/** S-17. With a decision its papers go out: the protocol, and the recommendation or the refusal. */
export const VoteOnAppeal = defineContract('vote-on-appeal', 'POST', `${PATH}/:id/vote`, {
  ...acting,
  body: z.strictObject({
    /** Null: nobody presides. */
    chair: z.uuid().nullable(),
    present: z.array(z.uuid()).max(100),
    votes: z.array(z.strictObject({ account: z.uuid(), vote: z.enum(VOTES) })).max(100),
    justification: writtenJustification({ least: 3, longest: 8000, missing: 'appeals:text-missing' }),
  }),
  answer: changed.extend({ outcome: z.enum(APPEAL_OUTCOMES), protocol: Paper }),
});

/** S-16.1: what the competent authority does about the recommendation. */
export const FollowAppeal = defineContract('follow-appeal', 'POST', `${PATH}/:id/follow`, {
  ...acting,
  body: z.strictObject({
    accepted: z.boolean(),
    document: z.strictObject({
      number: z.string().trim().min(1, 'appeals:text-missing').max(60),
      on: Day,
      issuer: z.string().trim().min(2, 'appeals:text-missing').max(300),
    }),
    words: writtenJustification({ least: 3, longest: 4000, missing: 'appeals:text-missing' }),
  }),
});
