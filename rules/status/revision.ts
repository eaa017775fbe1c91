// The yearly revision of a status as it stands: folded from what was done in it, in order (S-11 to S-13).

import type { Instant } from '../calendar/astana-time.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { recomputeTerm } from '../calendar/recompute-term.ts';
import type { Term } from '../calendar/term.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { OutsidePaper, OwnPaper } from './assignment.ts';
import type { RevisionProposed } from './find-revision.ts';
import type { Justification } from './justification.ts';

export const REVISION_OUTCOMES = ['keep', 'withdraw'] as const;

export type RevisionResolved = {
  readonly outcome: (typeof REVISION_OUTCOMES)[number];
  /** What the finding proposed when it was resolved. */
  readonly proposed: RevisionProposed;
  readonly sitting: string;
  readonly item: string;
  readonly protocol: string;
  /** The day of the sitting. */
  readonly on: PlainDate;
  readonly justification: Justification | null;
  /** S-12, where it is to be withdrawn: until when the Council submits that. */
  readonly submission: Term | null;
};

/** S-13: a petition to the Government, which decides; or the authority's own order. */
export type WithdrawalRoute = 'petition' | 'order';
export type RevisionTermName = 'examination' | 'submission' | 'answer';

export type RevisionEvent = { readonly at: Instant } /** With the term of S-11. */ & (
  | { readonly kind: 'opened'; readonly reportingYear: number; readonly examination: Term }
  | { readonly kind: 'term-missed'; readonly term: RevisionTermName; readonly lastDay: PlainDate }
  | ({ readonly kind: 'resolved'; readonly paper: OwnPaper | null } & RevisionResolved)
  /** S-12: to the competent authority, with the term in which it answers (S-13). */
  | { readonly kind: 'submitted'; readonly paper: OwnPaper; readonly answer: Term }
  | {
      readonly kind: 'answered';
      readonly route: WithdrawalRoute;
      readonly paper: OwnPaper;
      readonly from: PlainDate | null;
    }
  /** What the Government decided upon the petition. */
  | {
      readonly kind: 'decided';
      readonly withdrawn: boolean;
      readonly document: OutsidePaper;
      readonly from: PlainDate | null;
    }
  /** S-17: the withdrawal is cancelled in the register, and the status stands again. */
  | { readonly kind: 'appeal-upheld'; readonly appeal: string; readonly document: OutsidePaper }
  /** There is nothing to revise any more: the organisation was merged, or does not hold the status. */
  | { readonly kind: 'ended'; readonly because: 'merged' | 'not-held' }
);

/**
 * examination: the Council looks at it. kept, withdrawn, declined (the Government did not withdraw) and ended are over. to-submit: the
 * Council resolved to submit. submitted: waits for the authority. petitioned: waits for the Government. restored: an appeal was upheld.
 */
export const REVISION_STAGES = [
  'examination',
  'kept',
  'to-submit',
  'submitted',
  'petitioned',
  'withdrawn',
  'declined',
  'restored',
  'ended',
] as const;
export type RevisionStage = (typeof REVISION_STAGES)[number];

export type Revision = {
  readonly stage: RevisionStage;
  readonly reportingYear: number;
  readonly examination: Term;
  readonly missed: readonly { readonly term: RevisionTermName; readonly lastDay: PlainDate }[];
  readonly resolved: ({ readonly at: Instant; readonly paper: OwnPaper | null } & RevisionResolved) | undefined;
  readonly submitted: { readonly at: Instant; readonly paper: OwnPaper; readonly answer: Term } | undefined;
  readonly answered:
    | {
        readonly at: Instant;
        readonly route: WithdrawalRoute;
        readonly paper: OwnPaper;
        readonly from: PlainDate | null;
      }
    | undefined;
  readonly decided:
    | {
        readonly at: Instant;
        readonly withdrawn: boolean;
        readonly document: OutsidePaper;
        readonly from: PlainDate | null;
      }
    | undefined;
  readonly upheld: { readonly at: Instant; readonly appeal: string; readonly document: OutsidePaper } | undefined;
  readonly ended: { readonly at: Instant; readonly because: 'merged' | 'not-held' } | undefined;
};

type Opened = Extract<RevisionEvent, { kind: 'opened' }>;

const begin = ({ reportingYear, examination }: Opened): Revision => ({
  ...{ stage: 'examination', reportingYear, examination, missed: [] },
  ...{ resolved: undefined, submitted: undefined, answered: undefined, decided: undefined, upheld: undefined },
  ended: undefined,
});

function follow(before: Revision, event: Exclude<RevisionEvent, Opened>): Revision {
  switch (event.kind) {
    case 'term-missed':
      return { ...before, missed: [...before.missed, { term: event.term, lastDay: event.lastDay }] };
    case 'resolved': {
      const { kind: _, ...resolved } = event;
      return { ...before, stage: event.outcome === 'keep' ? 'kept' : 'to-submit', resolved };
    }
    case 'submitted': {
      const { kind: _, ...submitted } = event;
      return { ...before, stage: 'submitted', submitted };
    }
    case 'answered': {
      const { kind: _, ...answered } = event;
      return { ...before, stage: event.route === 'order' ? 'withdrawn' : 'petitioned', answered };
    }
    case 'decided': {
      const { kind: _, ...decided } = event;
      return { ...before, stage: event.withdrawn ? 'withdrawn' : 'declined', decided };
    }
    case 'appeal-upheld':
      return { ...before, stage: 'restored', upheld: { at: event.at, appeal: event.appeal, document: event.document } };
    case 'ended':
      return { ...before, stage: 'ended', ended: { at: event.at, because: event.because } };
  }
}

/** A later calendar lengthens a running term and never shortens it. */
function standNow(revision: Revision, calendar: Calendar): Revision {
  const { examination, resolved, submitted } = revision;
  return {
    ...revision,
    examination: recomputeTerm(examination, calendar),
    resolved: resolved && {
      ...resolved,
      submission: resolved.submission && recomputeTerm(resolved.submission, calendar),
    },
    submitted: submitted && { ...submitted, answer: recomputeTerm(submitted.answer, calendar) },
  };
}

/** Throws a RangeError for events out of order. */
export function foldRevision(events: readonly RevisionEvent[], calendar: Calendar): Revision {
  const [first, ...rest] = events;
  if (first?.kind !== 'opened') throw new RangeError('a revision begins with its opening');
  const revision = rest.reduce<Revision>((before, event) => {
    if (event.kind === 'opened') throw new RangeError('a revision is opened once');
    return follow(before, event);
  }, begin(first));
  return standNow(revision, calendar);
}

const OVER: readonly RevisionStage[] = ['kept', 'withdrawn', 'declined', 'restored', 'ended'];
export const isRevisionOver = (stage: RevisionStage): boolean => OVER.includes(stage);

export type RunningTerm = {
  readonly name: RevisionTermName;
  readonly term: Term;
  readonly mustAct: 'secretary' | 'official';
};

/** The term that runs now, or ran out without its act; undefined where none does. The Government has none in the order. */
export function runningTermOf({ stage, examination, resolved, submitted }: Revision): RunningTerm | undefined {
  if (stage === 'examination') return { name: 'examination', term: examination, mustAct: 'secretary' };
  if (stage === 'to-submit' && resolved?.submission)
    return { name: 'submission', term: resolved.submission, mustAct: 'secretary' };
  if (stage === 'submitted' && submitted) return { name: 'answer', term: submitted.answer, mustAct: 'official' };
  return undefined;
}
