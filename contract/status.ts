// The assignment of the status as it travels (S-4 to S-10): an organisation's application, the finding, opinions, the resolution of the
// Scientific Council, the founder's decision.

import { z } from 'zod';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { ASSIGNMENT_STAGES, FOUNDER_ROUTES } from '#rules/status/assignment.ts';
import { PROPOSED } from '#rules/status/find-requirements.ts';
import { ConfirmingCode } from './account-parts.ts';
import { ComputeTerm } from './calendar.ts';
import { SITTING_STATES } from './council.ts';
import { MATTER_KINDS } from './council-agenda.ts';
import { defineContract } from './http.ts';
import { JustificationShown, writtenJustification } from './justification.ts';
import { Day, FOUNDERS } from './organisations.ts';
import { OutgoingLine } from './papers.ts';
import { NamesOfOrganisation } from './places.ts';
import { ApplicationForm } from './status-application.ts';

const PATH = '/api/status/cases';
const CasePlace = z.strictObject({ id: z.uuid() });

const Values = z.record(z.string(), z.union([z.string(), z.number()]));
/** Words: `status:hindrance.<code>`, of a fault of the form `status:fault.<code>`. */
const Hindrance = z.strictObject({ code: z.string(), paragraph: z.string(), values: Values });
export type CaseHindrance = z.infer<typeof Hindrance>;

const Share = z.strictObject({ part: z.string(), whole: z.string(), percent: z.string() });
const OUTCOMES = ['met', 'unmet', 'incomplete'] as const;
const Finding = z.strictObject({
  requirement: z.enum([
    'units',
    'premises',
    'equipment',
    'research-staff',
    'qualified',
    'staff',
    'income',
    'publications',
    'citations',
  ]),
  outcome: z.enum(OUTCOMES),
  paragraph: z.string(),
  figure: Share.nullable(),
  /** Percent. */
  threshold: z.string().nullable(),
  rests: z.array(z.strictObject({ of: z.string(), value: z.string() })),
  missing: z.array(z.strictObject({ of: z.string(), who: z.array(z.string()) })),
  readings: z.array(
    z.strictObject({
      reading: z.string(),
      outcome: z.enum(OUTCOMES),
      shares: z.array(z.strictObject({ of: z.string(), paragraph: z.string(), figure: Share })),
    }),
  ),
});
export type StatusFinding = z.infer<typeof Finding>;

const Findings = z.strictObject({
  potential: z.array(Finding),
  conformity: z.array(Finding),
  activity: z.array(Finding),
  conforms: z.enum(OUTCOMES),
  active: z.enum([...OUTCOMES, 'partly']),
  proposed: z.enum(PROPOSED),
  paragraph: z.string(),
});
export type StatusFindings = z.infer<typeof Findings>;

const Justified = writtenJustification({ least: 10, longest: 4000, missing: 'status:text-missing' });

const OutsidePaper = z.strictObject({ number: z.string(), on: z.string(), issuer: z.string() });
const OwnPaper = z.strictObject({ id: z.string(), number: z.string(), on: z.string() });
const Organisation = z.strictObject({ id: z.uuid(), bin: z.string(), names: NamesOfOrganisation });

const Line = z.strictObject({
  id: z.uuid(),
  organisation: Organisation,
  stage: z.enum(ASSIGNMENT_STAGES),
  openedAt: z.string(),
  submittedAt: z.string().nullable(),
  /** The last day of the examination (S-4.2), while it runs. */
  examinationBy: z.string().nullable(),
  missed: z.boolean(),
});
export type CaseLine = z.infer<typeof Line>;

export const POSITIONS = ['approve', 'refuse', 'undecided'] as const;
const Opinion = z.strictObject({
  account: z.uuid(),
  name: z.string(),
  position: z.enum(POSITIONS),
  words: z.string(),
  at: z.string(),
});

const Vote = z.strictObject({
  sitting: z.uuid(),
  item: z.uuid(),
  on: z.string(),
  state: z.enum(SITTING_STATES),
  protocol: z.string().nullable(),
  outcome: z.enum(['approve', 'refuse']),
  /** Null: not voted on. */
  adopted: z.boolean().nullable(),
  /** A justification is needed for it (S-4.3, S5). */
  needsJustification: z.boolean(),
  /** What stands against entering it, but for the justification. */
  hindrances: z.array(Hindrance),
});
export type CaseVote = z.infer<typeof Vote>;

export const CaseWhole = Line.extend({
  /** Of the organisation today. */
  category: z.enum(CATEGORIES).nullable(),
  founder: z.enum(FOUNDERS).nullable(),
  /** As the organisation is writing it; null for everybody else, and once nothing can be written any more. */
  form: ApplicationForm.nullable(),
  /** As it was submitted last. */
  submitted: z
    .strictObject({
      number: z.number().int(),
      at: z.string(),
      hash: z.string(),
      category: z.enum(CATEGORIES),
      form: ApplicationForm,
    })
    .nullable(),
  documents: z.array(z.strictObject({ document: z.uuid(), name: z.string() })),
  /** The three full years before it, each with what was published of it in a round: points of the indicators. */
  years: z.array(
    z.strictObject({
      year: z.number().int(),
      published: z
        .strictObject({
          version: z.number().int(),
          publications: z.string().nullable(),
          citations: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  /** Of what was submitted last, or of the form as it is written. */
  findings: Findings,
  /** S7: the reading that counts, and when it was decided. */
  reading: z.strictObject({ id: z.string(), decided: z.string() }),
  requirementsFrom: z.string(),
  faults: z.array(Hindrance),
  /** A person of the example confirms without a code. */
  withoutCode: z.boolean(),
  examination: ComputeTerm.answer.nullable(),
  /** Of the members; for the bodies alone. */
  opinions: z.array(Opinion),
  votes: z.array(Vote),
  resolved: z
    .strictObject({
      outcome: z.enum(['approve', 'refuse']),
      proposed: z.enum(PROPOSED),
      sitting: z.string(),
      protocol: z.string(),
      on: z.string(),
      justification: JustificationShown.nullable(),
      at: z.string(),
    })
    .nullable(),
  upheld: z.strictObject({ appeal: z.string(), document: OutsidePaper, at: z.string() }).nullable(),
  routed: z.strictObject({ route: z.enum(FOUNDER_ROUTES), paper: OwnPaper, at: z.string() }).nullable(),
  decided: z
    .strictObject({ accepted: z.boolean(), document: OutsidePaper, from: z.string().nullable(), at: z.string() })
    .nullable(),
  withdrawn: z.strictObject({ words: z.string(), at: z.string() }).nullable(),
  papers: z.array(OutgoingLine),
  /** What stands against each act now; an act that has no place in the stage is not there. */
  hindrances: z.strictObject({
    submit: z.array(Hindrance).nullable(),
    withdraw: z.array(Hindrance).nullable(),
    opinion: z.array(Hindrance).nullable(),
    route: z.array(Hindrance).nullable(),
    decide: z.array(Hindrance).nullable(),
  }),
  version: z.number().int(),
});
export type CaseWhole = z.infer<typeof CaseWhole>;

/** The kind of matter under which an application stands before the Council. */
export const [APPLICATION_MATTER] = MATTER_KINDS;

const changed = z.strictObject({ version: z.number().int() });
const acting = {
  params: CasePlace,
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
} as const;

/** Those that whoever asks may see, the newest first. */
export const ListCases = defineContract('list-status-cases', 'GET', PATH, {
  answer: z.strictObject({ cases: z.array(Line), organisations: z.array(Organisation) }),
});

export const ReadCase = defineContract('read-status-case', 'GET', `${PATH}/:id`, {
  params: CasePlace,
  answer: CaseWhole,
  problems: ['not-found'],
});

/** Of an organisation without an open one. */
export const BeginApplication = defineContract('begin-application', 'POST', PATH, {
  body: z.strictObject({ organisation: z.uuid() }),
  answer: z.strictObject({ id: z.uuid(), version: z.number().int() }),
  problems: ['refused', 'already-exists'],
});

export const SaveApplication = defineContract('save-application', 'PUT', `${PATH}/:id/form`, {
  ...acting,
  body: ApplicationForm,
  largest: 2_000_000,
});

/** S-4.1: confirmed by the head's second factor. Once more while the Council examines it: it is completed, and the term goes on. */
export const SubmitApplication = defineContract('submit-application', 'POST', `${PATH}/:id/submit`, {
  ...acting,
  body: z.strictObject({ code: ConfirmingCode }),
  answer: changed.extend({ number: z.number().int(), hash: z.string(), examinationBy: z.string() }),
});

export const WithdrawApplication = defineContract('withdraw-application', 'POST', `${PATH}/:id/withdraw`, {
  ...acting,
  body: z.strictObject({ words: z.string().trim().min(3, 'status:text-missing').max(2000) }),
});

/** Of a member by themselves; given once more it replaces the one before. */
export const GiveOpinion = defineContract('give-opinion', 'PUT', `${PATH}/:id/opinion`, {
  ...acting,
  body: z.strictObject({
    position: z.enum(POSITIONS),
    words: z.string().trim().min(3, 'status:text-missing').max(4000),
  }),
});

/** S-4.3: what a signed protocol resolves, by the item of its agenda. */
export const ResolveCase = defineContract('resolve-status-case', 'POST', `${PATH}/:id/resolve`, {
  ...acting,
  body: z.strictObject({ item: z.uuid(), justification: Justified.nullable() }),
});

/** S-10: the paper that goes where the founder is. */
export const RouteCase = defineContract('route-status-case', 'POST', `${PATH}/:id/route`, {
  ...acting,
  answer: changed.extend({ paper: OwnPaper }),
});

/** Of the founder, as a paper from outside says. */
export const EnterFounderDecision = defineContract('enter-founder-decision', 'POST', `${PATH}/:id/decision`, {
  ...acting,
  body: z.strictObject({
    accepted: z.boolean(),
    number: z.string().trim().min(1, 'status:number-missing').max(60),
    on: Day,
    issuer: z.string().trim().min(2, 'status:issuer-missing').max(300),
    /** The first day of the status. */
    from: Day.nullable(),
  }),
});
