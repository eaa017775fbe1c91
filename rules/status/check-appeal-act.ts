// What stands against a complaint and against each act of its examination, all at once, each with its paragraph (S-14 to S-17).

import { dayInAstana, type Instant, isLate } from '../calendar/astana-time.ts';
import type { Term } from '../calendar/term.ts';
import { countVotes, hasQuorum, quorumOf, type Vote } from '../council/count-votes.ts';
import type { AppealReading } from '../editions/appeal-readings.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { APPEALABLE, type Appeal, type AppealOutcome, type AppealStage, type ComplaintFault } from './appeal.ts';

export type AppealHindrance = ComplaintFault;

const hindrance = (code: string, paragraph: Paragraph, values: AppealHindrance['values'] = {}): AppealHindrance => ({
  ...{ code, paragraph, values },
});

export type Complaint = {
  /** The organisation that complains. */
  readonly organisation: string;
  /** Undefined: there is none that it may know of. */
  readonly decision: { readonly organisation: string; readonly outcome: string; readonly term: Term } | undefined;
  readonly at: Instant;
};

/** S-14: what keeps a complaint from being examined. It is kept all the same. */
export function checkComplaint({ organisation, decision, at }: Complaint): AppealHindrance[] {
  if (decision === undefined || decision.organisation !== organisation) return [hindrance('stranger', 'S-14')];
  const { outcome, term } = decision;
  return [
    ...(APPEALABLE.some((one) => one === outcome) ? [] : [hindrance('not-appealable', 'S-14')]),
    ...(isLate(at, term.endsAt) ? [hindrance('late', 'S-14', { lastDay: term.lastDay })] : []),
  ];
}

export type AppealAct =
  | { readonly kind: 'call'; readonly on: PlainDate }
  | { readonly kind: 'declare-interest'; readonly account: string }
  | { readonly kind: 'vote'; readonly ballot: AppealBallot }
  | { readonly kind: 'follow'; readonly documentOn: PlainDate };

export type AppealBallot = {
  readonly members: readonly string[];
  readonly present: readonly string[];
  /** Who has a conflict of interest, whether there or not. */
  readonly conflicted: readonly string[];
  /** Null: nobody presides. */
  readonly chair: string | null;
  readonly votes: readonly { readonly account: string; readonly vote: Vote }[];
  readonly reading: AppealReading;
};

const PLACE: Readonly<Record<AppealAct['kind'], { stages: readonly AppealStage[]; paragraph: Paragraph }>> = {
  call: { stages: ['lodged', 'called'], paragraph: 'S-15' },
  'declare-interest': { stages: ['lodged', 'called'], paragraph: 'S-15' },
  vote: { stages: ['called'], paragraph: 'S-17' },
  follow: { stages: ['recommended'], paragraph: 'S-16.1' },
};

function checkBallot({ members, present, conflicted, chair, votes, reading }: AppealBallot): AppealHindrance[] {
  const found: AppealHindrance[] = [];
  const { paragraph } = reading.quorum;
  if (new Set(present).size < present.length || present.some((one) => !members.includes(one)))
    found.push(hindrance('not-a-member', paragraph));
  if (!hasQuorum(members.length, new Set(present).size, reading))
    found.push(
      hindrance('no-quorum', paragraph, { needed: quorumOf(members.length, reading), present: present.length }),
    );
  if (chair !== null && !present.includes(chair)) found.push(hindrance('chair-absent', 'S-17'));
  const voters = present.filter((one) => !conflicted.includes(one));
  const cast = votes.map(({ account }) => account);
  const barred = cast.filter((one) => conflicted.includes(one)).length;
  if (barred > 0) found.push(hindrance('voter-in-conflict', 'S-15', { count: barred }));
  const strangers = cast.filter((one) => !present.includes(one)).length;
  if (strangers > 0 || new Set(cast).size < cast.length) found.push(hindrance('not-a-voter', 'S-17'));
  const missing = voters.filter((one) => !cast.includes(one)).length;
  if (missing > 0) found.push(hindrance('vote-missing', 'S-17', { count: missing }));
  if (voters.length === 0) found.push(hindrance('nobody-may-vote', 'S-17'));
  return found;
}

function checkDays(appeal: Appeal, act: AppealAct, today: PlainDate): AppealHindrance[] {
  if (act.kind === 'call' && act.on < today) return [hindrance('day-in-the-past', 'S-15', { today })];
  if (act.kind === 'vote' && appeal.called && today < appeal.called.on)
    return [hindrance('before-the-sitting', 'S-17', { on: appeal.called.on })];
  if (act.kind !== 'follow') return [];
  const decided = appeal.votes.at(-1)?.called.on;
  if (act.documentOn > today) return [hindrance('document-in-the-future', 'S-16.1', { today })];
  return decided !== undefined && act.documentOn < decided
    ? [hindrance('document-before-decision', 'S-16.1', { decided })]
    : [];
}

/** Everything that stands against the act at that moment; nothing where it may be done. */
export function checkAppealAct(appeal: Appeal, act: AppealAct, at: Instant): AppealHindrance[] {
  const { stages, paragraph } = PLACE[act.kind];
  if (!stages.includes(appeal.stage)) return [hindrance(`stage.${appeal.stage}`, paragraph)];
  const found = checkDays(appeal, act, dayInAstana(at));
  if (act.kind === 'vote') found.push(...checkBallot(act.ballot));
  if (act.kind === 'declare-interest' && appeal.declared.some(({ account }) => account === act.account))
    found.push(hindrance('declared-already', paragraph));
  return found;
}

/** S-17: a simple majority; at equality the vote of whoever presides. */
export function outcomeOfAppeal({ votes, chair }: Pick<AppealBallot, 'votes' | 'chair'>): AppealOutcome {
  const counted = countVotes(votes.map(({ vote }) => vote));
  if (counted.for > counted.against) return 'satisfied';
  if (counted.for < counted.against) return 'refused';
  const ofChair = votes.find(({ account }) => account === chair)?.vote;
  if (ofChair === 'for') return 'satisfied-by-chair';
  return ofChair === 'against' ? 'refused-by-chair' : 'undecided';
}
