// The assignment of the status as it stands: folded from what was done in it, in order (S-4 to S-10).

import type { Instant } from '../calendar/astana-time.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { recomputeTerm } from '../calendar/recompute-term.ts';
import type { Term } from '../calendar/term.ts';
import type { Category } from '../evidence/tables.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Proposed } from './find-requirements.ts';
import type { Justification } from './justification.ts';

export const FOUNDER_ROUTES = ['government', 'akimat', 'non_state'] as const;
/** S-10: whose decision it is in the end. */
export type FounderRoute = (typeof FOUNDER_ROUTES)[number];

/** A paper from outside. */
export type OutsidePaper = { readonly number: string; readonly on: PlainDate; readonly issuer: string };
/** A paper of the house, in the register of outgoing papers. */
export type OwnPaper = { readonly id: string; readonly number: string; readonly on: PlainDate };

export type Resolved = {
  readonly outcome: 'approve' | 'refuse';
  /** What the finding proposed when it was resolved. */
  readonly proposed: Proposed;
  readonly sitting: string;
  readonly item: string;
  readonly protocol: string;
  /** The day of the sitting. */
  readonly on: PlainDate;
  readonly justification: Justification | null;
};

export type FounderDecision = {
  readonly accepted: boolean;
  readonly document: OutsidePaper;
  /** The first day of the status; null where it is not given. */
  readonly from: PlainDate | null;
};

export type AssignmentEvent = { readonly at: Instant } & (
  | { readonly kind: 'begun' }
  /** With the term of the examination, which runs from the first one; a later one completes the application and moves no term. */
  | { readonly kind: 'submitted'; readonly number: number; readonly category: Category; readonly examination: Term }
  | { readonly kind: 'withdrawn'; readonly words: string }
  | { readonly kind: 'term-missed'; readonly lastDay: PlainDate }
  | ({ readonly kind: 'resolved' } & Resolved)
  | { readonly kind: 'routed'; readonly route: FounderRoute; readonly paper: OwnPaper }
  | ({ readonly kind: 'decided' } & FounderDecision)
  /** S-17: the refusal goes back to the route of approval. */
  | { readonly kind: 'appeal-upheld'; readonly appeal: string; readonly document: OutsidePaper }
);

/**
 * draft: the organisation writes. examination: the Council has it, for 60 working days. approved: waits for the authority. routed:
 * waits for the founder. declined: the founder did not decide so.
 */
export const ASSIGNMENT_STAGES = [
  'draft',
  'examination',
  'approved',
  'refused',
  'routed',
  'assigned',
  'declined',
  'withdrawn',
] as const;
export type AssignmentStage = (typeof ASSIGNMENT_STAGES)[number];

export type Assignment = {
  readonly stage: AssignmentStage;
  /** How often it was submitted: the last one counts. */
  readonly submissions: number;
  readonly submittedAt: Instant | undefined;
  readonly category: Category | undefined;
  readonly examination: Term | undefined;
  readonly missed: PlainDate | undefined;
  readonly resolved: ({ readonly at: Instant } & Resolved) | undefined;
  readonly upheld: { readonly at: Instant; readonly appeal: string; readonly document: OutsidePaper } | undefined;
  readonly routed: { readonly at: Instant; readonly route: FounderRoute; readonly paper: OwnPaper } | undefined;
  readonly decided: ({ readonly at: Instant } & FounderDecision) | undefined;
  readonly withdrawn: { readonly at: Instant; readonly words: string } | undefined;
};

const BEGUN: Assignment = {
  stage: 'draft',
  submissions: 0,
  submittedAt: undefined,
  category: undefined,
  examination: undefined,
  missed: undefined,
  resolved: undefined,
  upheld: undefined,
  routed: undefined,
  decided: undefined,
  withdrawn: undefined,
};

function follow(before: Assignment, event: AssignmentEvent): Assignment {
  switch (event.kind) {
    case 'begun':
      return BEGUN;
    case 'submitted': {
      const { at, number, category, examination } = event;
      const first = before.examination ? {} : { examination, submittedAt: at };
      return { ...before, ...first, stage: 'examination', submissions: number, category };
    }
    case 'withdrawn':
      return { ...before, stage: 'withdrawn', withdrawn: { at: event.at, words: event.words } };
    case 'term-missed':
      return { ...before, missed: event.lastDay };
    case 'resolved': {
      const { kind: _, ...resolved } = event;
      return { ...before, stage: event.outcome === 'approve' ? 'approved' : 'refused', resolved };
    }
    case 'appeal-upheld': {
      const { at, appeal, document } = event;
      return { ...before, stage: 'approved', upheld: { at, appeal, document } };
    }
    case 'routed': {
      const { at, route, paper } = event;
      return { ...before, stage: 'routed', routed: { at, route, paper } };
    }
    case 'decided': {
      const { kind: _, ...decided } = event;
      return { ...before, stage: event.accepted ? 'assigned' : 'declined', decided };
    }
  }
}

/** Throws a RangeError where it does not begin with `begun`. A later calendar lengthens the running term and never shortens it. */
export function foldAssignment(events: readonly AssignmentEvent[], calendar: Calendar): Assignment {
  if (events[0]?.kind !== 'begun') throw new RangeError('an assignment begins with its application');
  const folded = events.reduce(follow, BEGUN);
  const { examination } = folded;
  return folded.stage === 'examination' && examination
    ? { ...folded, examination: recomputeTerm(examination, calendar) }
    : folded;
}

/** Nothing is done in it any more, but for a refusal, which may be appealed against. */
export const isClosed = ({ stage }: Pick<Assignment, 'stage'>): boolean =>
  ['refused', 'assigned', 'declined', 'withdrawn'].includes(stage);
