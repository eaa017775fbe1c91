// Whether an act of the revision may be done now: every hindrance at once, each with its paragraph.

import { dayInAstana, type Instant } from '../calendar/astana-time.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { RevisionProposed } from './find-revision.ts';
import type { Revision, RevisionResolved, RevisionStage } from './revision.ts';

/** The organisation as the registers have it today. */
export type HolderToday = {
  readonly isMerged: boolean;
  readonly holdsStatus: boolean;
  /** Undefined: the register of organisations does not say. */
  readonly founder: 'government' | 'akimat' | 'non_state' | undefined;
};

/** A vote of the Council about the case. */
export type RevisionVote = {
  readonly isSigned: boolean;
  readonly isAdopted: boolean;
  readonly outcome: RevisionResolved['outcome'];
  readonly on: PlainDate;
};

export type RevisionAct =
  | {
      readonly kind: 'resolve';
      readonly vote: RevisionVote | undefined;
      readonly proposed: RevisionProposed;
      readonly isJustified: boolean;
    }
  | { readonly kind: 'submit' | 'answer' | 'end' }
  | {
      readonly kind: 'decide';
      readonly withdrawn: boolean;
      readonly documentOn: PlainDate;
      readonly from: PlainDate | null;
    };
export type RevisionActName = RevisionAct['kind'];

/** Words: `revision:hindrance.<code>`. */
export type RevisionHindrance = {
  readonly code: string;
  readonly paragraph: Paragraph;
  readonly values: Readonly<Record<string, string | number>>;
};

const hindrance = (
  code: string,
  paragraph: Paragraph,
  values: RevisionHindrance['values'] = {},
): RevisionHindrance => ({
  ...{ code, paragraph, values },
});

type Place = { readonly stages: readonly RevisionStage[]; readonly paragraph: Paragraph };
const PLACE: Readonly<Record<RevisionActName, Place>> = {
  resolve: { stages: ['examination'], paragraph: 'S-11' },
  submit: { stages: ['to-submit'], paragraph: 'S-12' },
  answer: { stages: ['submitted'], paragraph: 'S-13' },
  decide: { stages: ['petitioned'], paragraph: 'S-13.1' },
  end: { stages: ['examination', 'to-submit', 'submitted', 'petitioned'], paragraph: 'S-11' },
};

export const isRevisionActInPlace = (kind: RevisionActName, stage: RevisionStage): boolean =>
  PLACE[kind].stages.includes(stage);

/** Whoever was merged or holds nothing has nothing to lose: the case is ended instead. */
function checkHolder({ isMerged, holdsStatus }: HolderToday, paragraph: Paragraph): RevisionHindrance[] {
  return [
    ...(isMerged ? [hindrance('merged', paragraph)] : []),
    ...(holdsStatus ? [] : [hindrance('not-held', paragraph)]),
  ];
}

function checkResolve(act: Extract<RevisionAct, { kind: 'resolve' }>): RevisionHindrance[] {
  const { vote, proposed, isJustified } = act;
  if (vote === undefined) return [hindrance('not-voted', 'S-11')];
  const found: RevisionHindrance[] = [];
  if (!vote.isAdopted) found.push(hindrance('not-adopted', 'S-17'));
  if (!vote.isSigned) found.push(hindrance('not-signed', 'S-11'));
  // A person's resolution stands beside the finding; where they differ, or data are missing, it says why.
  if (vote.outcome !== proposed && !isJustified) found.push(hindrance(`unjustified.${proposed}`, 'S-12'));
  return found;
}

function checkDecide(
  { answered }: Revision,
  { withdrawn, documentOn, from }: Extract<RevisionAct, { kind: 'decide' }>,
  today: PlainDate,
): RevisionHindrance[] {
  const found: RevisionHindrance[] = [];
  const petition = answered?.paper.on;
  if (documentOn > today) found.push(hindrance('document-in-the-future', 'S-13.1', { today }));
  if (petition && documentOn < petition) found.push(hindrance('document-before-petition', 'S-13.1', { petition }));
  if (withdrawn && from === null) found.push(hindrance('day-missing', 'S-13.1'));
  if (!withdrawn && from !== null) found.push(hindrance('day-without-withdrawal', 'S-13.1'));
  return found;
}

/** Empty: nothing stands against it. Acts after their term are done all the same: the missed term is written down beside them. */
export function checkRevisionAct(
  revision: Revision,
  act: RevisionAct,
  holder: HolderToday,
  at: Instant,
): RevisionHindrance[] {
  const { paragraph } = PLACE[act.kind];
  if (!isRevisionActInPlace(act.kind, revision.stage)) return [hindrance(`not-in-stage.${revision.stage}`, paragraph)];
  if (act.kind === 'end') return holder.isMerged || !holder.holdsStatus ? [] : [hindrance('still-held', 'S-11')];
  const found = checkHolder(holder, paragraph);
  if (act.kind === 'resolve') found.push(...checkResolve(act));
  if (act.kind === 'answer' && holder.founder === undefined) found.push(hindrance('founder-unknown', 'S-13'));
  if (act.kind === 'decide') found.push(...checkDecide(revision, act, dayInAstana(at)));
  return found;
}
