// The yearly revision of the status as it travels (S-11 to S-13): the dossier of a holder, the Council's resolution, the submission, the
// act of the authority; and the reports on development plans.

import { z } from 'zod';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { DYNAMICS, DYNAMICS_READINGS } from '#rules/status/dynamics.ts';
import { REVISION_PROPOSED } from '#rules/status/find-revision.ts';
import { REVISION_OUTCOMES, REVISION_STAGES } from '#rules/status/revision.ts';
import { ComputeTerm } from './calendar.ts';
import { SITTING_STATES } from './council.ts';
import { defineContract } from './http.ts';
import { JustificationShown, writtenJustification } from './justification.ts';
import { Day, FOUNDERS } from './organisations.ts';
import { OutgoingLine } from './papers.ts';
import { NamesOfOrganisation } from './places.ts';

const PATH = '/api/revisions';
const CasePlace = z.strictObject({ id: z.uuid() });
const Year = z.number().int().min(2000).max(2200);
const Organisation = z.strictObject({ id: z.uuid(), bin: z.string(), names: NamesOfOrganisation });

const Line = z.strictObject({
  id: z.uuid(),
  organisation: Organisation,
  reportingYear: z.number().int(),
  stage: z.enum(REVISION_STAGES),
  openedAt: z.string(),
  /** What the finding proposes, or proposed when it was resolved. */
  proposed: z.enum(REVISION_PROPOSED),
  resolved: z.enum(REVISION_OUTCOMES).nullable(),
  /** The last day of the term that runs, and whether one was missed in it. */
  until: z.string().nullable(),
  missed: z.boolean(),
});
export type RevisionLine = z.infer<typeof Line>;

const Values = z.record(z.string(), z.union([z.string(), z.number()]));
/** Words: `revision:hindrance.<code>`. */
const Hindrance = z.strictObject({ code: z.string(), paragraph: z.string(), values: Values });
export type RevisionHindranceLine = z.infer<typeof Hindrance>;

const Share = z.strictObject({ part: z.string(), whole: z.string(), percent: z.string() });
const Requirement = z.strictObject({
  requirement: z.enum(['staff', 'income']),
  outcome: z.enum(['met', 'unmet', 'incomplete']),
  paragraph: z.string(),
  figure: Share.nullable(),
  /** Percent. */
  threshold: z.string().nullable(),
});
const Dynamics = z.enum(DYNAMICS);
const byReading = <T extends z.ZodType>(of: T) =>
  z.strictObject({ 'each-step': of, 'last-below-first': of, 'negative-slope': of });
const GROUNDS = ['ground', 'no-ground', 'incomplete'] as const;

export const Dossier = z.strictObject({
  years: z.array(z.number().int()),
  reading: z.enum(DYNAMICS_READINGS),
  dynamics: z.strictObject({
    indicators: z.array(
      z.strictObject({
        indicator: z.string(),
        /** `there`: the organisation has published results of the year; `value` null: not evaluable in it. */
        years: z.array(z.strictObject({ year: z.number().int(), there: z.boolean(), value: z.string().nullable() })),
        missing: z.array(z.number().int()),
        outcome: Dynamics,
        readings: byReading(Dynamics),
      }),
    ),
    counted: z.number().int(),
    byReading: byReading(z.number().int()),
    threshold: z.number().int(),
    missing: z.array(z.number().int()),
    outcome: z.enum(GROUNDS),
    paragraph: z.string(),
  }),
  conformity: z.strictObject({
    years: z.array(
      z.strictObject({
        year: z.number().int(),
        category: z.enum(CATEGORIES).nullable(),
        source: z.string().nullable(),
        findings: z.array(Requirement).nullable(),
      }),
    ),
    missing: z.array(z.number().int()),
    outcome: z.enum(GROUNDS),
    unmet: z.array(z.enum(['staff', 'income'])),
    paragraph: z.string(),
  }),
  /** Versions of the published years that it rests on. */
  published: z.array(z.strictObject({ year: z.number().int(), version: z.number().int() })),
  proposed: z.enum(REVISION_PROPOSED),
});
export type Dossier = z.infer<typeof Dossier>;

const Justified = writtenJustification({ least: 10, longest: 4000, missing: 'revision:text-missing' });
const OutsidePaper = z.strictObject({ number: z.string(), on: z.string(), issuer: z.string() });
const OwnPaper = z.strictObject({ id: z.string(), number: z.string(), on: z.string() });

const Vote = z.strictObject({
  sitting: z.uuid(),
  item: z.uuid(),
  on: z.string(),
  state: z.enum(SITTING_STATES),
  protocol: z.string().nullable(),
  outcome: z.enum(REVISION_OUTCOMES),
  /** Null: not voted on. */
  adopted: z.boolean().nullable(),
});

export const RevisionWhole = Line.extend({
  founder: z.enum(FOUNDERS).nullable(),
  holdsStatus: z.boolean(),
  dossier: Dossier,
  /** Frozen with the resolution. */
  frozen: z.boolean(),
  terms: z.array(
    z.strictObject({
      name: z.enum(['examination', 'submission', 'answer']),
      term: ComputeTerm.answer,
      running: z.boolean(),
    }),
  ),
  missedTerms: z.array(z.strictObject({ term: z.enum(['examination', 'submission', 'answer']), lastDay: z.string() })),
  vote: Vote.nullable(),
  resolution: z
    .strictObject({
      outcome: z.enum(REVISION_OUTCOMES),
      proposed: z.enum(REVISION_PROPOSED),
      protocol: z.string(),
      sitting: z.string(),
      on: z.string(),
      at: z.string(),
      justification: JustificationShown.nullable(),
    })
    .nullable(),
  submitted: z.strictObject({ at: z.string(), paper: OwnPaper }).nullable(),
  answered: z
    .strictObject({
      at: z.string(),
      route: z.enum(['petition', 'order']),
      paper: OwnPaper,
      from: z.string().nullable(),
    })
    .nullable(),
  decided: z
    .strictObject({ at: z.string(), withdrawn: z.boolean(), document: OutsidePaper, from: z.string().nullable() })
    .nullable(),
  papers: z.array(OutgoingLine),
  /** Of each act that has its place now: what stands against it. A justification is asked for where `needsJustification`. */
  acts: z.array(
    z.strictObject({ act: z.enum(['resolve', 'submit', 'answer', 'decide', 'end']), hindrances: z.array(Hindrance) }),
  ),
  needsJustification: z.boolean(),
  /** Of the journal: what each act left, by the version that it made. */
  receipts: z.array(
    z.strictObject({ version: z.number().int(), number: z.number().int(), at: z.string(), hash: z.string() }),
  ),
  version: z.number().int(),
});
export type RevisionWhole = z.infer<typeof RevisionWhole>;

const changed = z.strictObject({ version: z.number().int() });
const acting = {
  params: CasePlace,
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
} as const;

/** Those that whoever asks may see, the newest year first. `next`: the year that may be opened now. */
export const ListRevisions = defineContract('list-revisions', 'GET', PATH, {
  answer: z.strictObject({
    revisions: z.array(Line),
    next: z.strictObject({ reportingYear: z.number().int(), holders: z.number().int() }),
  }),
});

/** S-11: a case for each organisation that holds the status today and has none of the year. */
export const OpenRevisions = defineContract('open-revisions', 'POST', PATH, {
  body: z.strictObject({ reportingYear: Year }),
  answer: z.strictObject({ opened: z.number().int() }),
  problems: ['refused'],
});

export const ReadRevision = defineContract('read-revision', 'GET', `${PATH}/:id`, {
  params: CasePlace,
  answer: RevisionWhole,
  problems: ['not-found'],
});

/** What the signed protocol resolves. */
export const ResolveRevision = defineContract('resolve-revision', 'POST', `${PATH}/:id/resolve`, {
  ...acting,
  body: z.strictObject({ justification: Justified.nullable() }),
});

/** S-12 */
export const SubmitWithdrawal = defineContract('submit-withdrawal', 'POST', `${PATH}/:id/submit`, { ...acting });

/** S-13: by the founder a petition to the Government, or the order that withdraws the status today. */
export const AnswerSubmission = defineContract('answer-submission', 'POST', `${PATH}/:id/answer`, { ...acting });

/** What the Government decided upon the petition. */
export const EnterGovernmentDecision = defineContract('enter-government-decision', 'POST', `${PATH}/:id/decision`, {
  ...acting,
  body: z.strictObject({
    withdrawn: z.boolean(),
    number: z.string().trim().min(1, 'register:document-number-missing').max(60),
    on: Day,
    issuer: z.string().trim().min(2, 'register:document-issuer-missing').max(300),
    /** The first day without the status; null where it is not withdrawn. */
    from: Day.nullable(),
  }),
});

/** Of an organisation that was merged or does not hold the status any more. */
export const EndRevision = defineContract('end-revision', 'POST', `${PATH}/:id/end`, { ...acting });

const Amount = z.string().regex(/^\d{1,16}(\.\d{1,2})?$/, 'revision:amount-wrong');
const Count = z.number().int().min(0).max(1_000_000);

export const PlanReport = z.strictObject({
  operationalStaff: Count,
  researchStaff: Count,
  /** Of the operational staff, in temporary research teams. */
  teamMembers: Count,
  /** Tenge. */
  budget: Amount,
  researchIncome: Amount,
  source: z.string().trim().min(3, 'revision:source-missing').max(300),
});
export type PlanReport = z.infer<typeof PlanReport>;

const PlanPlace = z.strictObject({ organisation: z.uuid() });

export const ReadPlanReports = defineContract('read-plan-reports', 'GET', '/api/plan-reports/:organisation', {
  params: PlanPlace,
  answer: z.strictObject({
    /** The last one of each year, the newest year first. */
    reports: z.array(
      PlanReport.extend({
        year: z.number().int(),
        number: z.number().int(),
        enteredAt: z.string(),
        document: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
      }),
    ),
    /** The years that the next revision looks at. */
    asked: z.array(z.number().int()),
  }),
  problems: ['not-found'],
});

export const EnterPlanReport = defineContract('enter-plan-report', 'POST', '/api/plan-reports/:organisation', {
  params: PlanPlace,
  /** `document`: the approved report, of the same organisation. */
  body: PlanReport.extend({ year: Year, document: z.uuid().nullable() }),
  answer: z.strictObject({ number: z.number().int() }),
  problems: ['not-found', 'refused'],
});
