// A complaint and what becomes of it: folded from what was done, in order (S-14 to S-17).

import type { Instant } from '../calendar/astana-time.ts';
import type { Term } from '../calendar/term.ts';
import type { Vote } from '../council/count-votes.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { OutsidePaper, OwnPaper } from './assignment.ts';
import type { Justification } from './justification.ts';

type InTwo = { readonly kk: string; readonly ru: string };

/** What a complaint may be about. */
export const APPEALABLE = ['refused', 'withdrawn'] as const;

/** `satisfied`: it is recommended to satisfy the complaint. `undecided`: equal votes, and no vote of a chair that would decide. */
export const APPEAL_OUTCOMES = ['satisfied', 'satisfied-by-chair', 'refused', 'refused-by-chair', 'undecided'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

export type Seat = { readonly account: string; readonly name: string };
export type SeatConflict = Seat & {
  /** `role`: has or had one in the organisation. `council`: sits on the Council. `declared`: said so. */
  readonly ground: 'role' | 'council' | 'declared';
  readonly words: string;
};

export type Voted = {
  /** Undefined: nobody presided. */
  readonly chair: Seat | undefined;
  readonly members: readonly Seat[];
  readonly present: readonly string[];
  readonly conflicts: readonly SeatConflict[];
  readonly votes: readonly { readonly account: string; readonly vote: Vote }[];
  readonly outcome: AppealOutcome;
  readonly justification: Justification;
  readonly protocol: OwnPaper;
  /** Undefined where nothing was decided. */
  readonly letter: OwnPaper | undefined;
};

/** The decision as the complaint found it. */
export type AppealedAs = {
  readonly outcome: string;
  readonly decidedOn: PlainDate;
  readonly receivedOn: PlainDate;
  /** S-14: the term of the complaint, with its derivation. */
  readonly term: Term;
};

/** Words: `appeals:hindrance.<code>`. */
export type ComplaintFault = {
  readonly code: string;
  readonly paragraph: Paragraph;
  readonly values: Readonly<Record<string, string | number>>;
};

export type AppealEvent = { readonly at: Instant } & (
  | {
      readonly kind: 'lodged';
      /** As it stood then; null: there is none of the organisation's own. */
      readonly decision: AppealedAs | null;
      /** What stands against examining it; empty where nothing does. */
      readonly faults: readonly ComplaintFault[];
      readonly paper: OwnPaper;
    }
  | { readonly kind: 'called'; readonly on: PlainDate; readonly place: InTwo }
  | { readonly kind: 'interest-declared'; readonly account: string; readonly words: string }
  | ({ readonly kind: 'voted' } & Voted)
  | {
      readonly kind: 'followed';
      readonly accepted: boolean;
      readonly document: OutsidePaper;
      readonly words: Justification;
    }
);

/**
 * not-admitted: late or not theirs, kept and not examined. lodged: waits for a sitting. called: its day is set. recommended: waits
 * for the competent authority. refused: the administrative court is next. upheld, overruled: as the authority acted.
 */
export const APPEAL_STAGES = [
  'not-admitted',
  'lodged',
  'called',
  'recommended',
  'refused',
  'upheld',
  'overruled',
] as const;
export type AppealStage = (typeof APPEAL_STAGES)[number];

type Called = { readonly on: PlainDate; readonly place: InTwo };

export type Appeal = {
  readonly stage: AppealStage;
  readonly lodged: Extract<AppealEvent, { kind: 'lodged' }>;
  readonly called: Called | undefined;
  readonly declared: readonly { readonly account: string; readonly words: string }[];
  /** Every vote in order: one that decided nothing is followed by another. */
  readonly votes: readonly ({ readonly at: Instant; readonly called: Called } & Voted)[];
  readonly followed: Extract<AppealEvent, { kind: 'followed' }> | undefined;
};

const AFTER_VOTE = {
  satisfied: 'recommended',
  'satisfied-by-chair': 'recommended',
  refused: 'refused',
  'refused-by-chair': 'refused',
  undecided: 'lodged',
} as const satisfies Record<AppealOutcome, AppealStage>;

type Later = Exclude<AppealEvent, { kind: 'lodged' }>;

function follow(before: Appeal, event: Later): Appeal {
  switch (event.kind) {
    case 'called':
      return { ...before, stage: 'called', called: { on: event.on, place: event.place } };
    case 'interest-declared':
      return { ...before, declared: [...before.declared, { account: event.account, words: event.words }] };
    case 'voted': {
      const { kind: _, ...voted } = event;
      if (!before.called) throw new RangeError('a vote without a sitting');
      const votes = [...before.votes, { ...voted, called: before.called }];
      const called = event.outcome === 'undecided' ? undefined : before.called;
      return { ...before, stage: AFTER_VOTE[event.outcome], votes, called };
    }
    case 'followed':
      return { ...before, stage: event.accepted ? 'upheld' : 'overruled', followed: event };
  }
}

/** Throws a RangeError for events out of order. */
export function foldAppeal(events: readonly AppealEvent[]): Appeal {
  const [lodged, ...rest] = events;
  if (lodged?.kind !== 'lodged') throw new RangeError('an appeal begins with a complaint');
  const begun: Appeal = {
    stage: lodged.faults.length > 0 ? 'not-admitted' : 'lodged',
    ...{ lodged, called: undefined, declared: [], votes: [], followed: undefined },
  };
  return rest.reduce((before: Appeal, event) => {
    if (event.kind === 'lodged') throw new RangeError('a complaint is lodged once');
    return follow(before, event);
  }, begun);
}
