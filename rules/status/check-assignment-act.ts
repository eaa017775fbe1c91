// Whether an act of the assignment may be done now: every hindrance at once, each with its paragraph.

import { dayInAstana, type Instant } from '../calendar/astana-time.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Assignment, AssignmentStage } from './assignment.ts';
import type { Proposed } from './find-requirements.ts';

/** The organisation on the day of the act. */
export type ApplicantToday = {
  readonly isMerged: boolean;
  readonly holdsStatus: boolean;
  readonly category: string | undefined;
  readonly founder: string | undefined;
};

/** A vote of the Council about the case. */
export type VoteOnCase = {
  readonly isSigned: boolean;
  readonly isAdopted: boolean;
  readonly outcome: 'approve' | 'refuse';
  readonly on: PlainDate;
};

export type AssignmentAct =
  | { readonly kind: 'edit' | 'withdraw' | 'give-opinion' }
  | { readonly kind: 'submit' | 'route'; readonly applicant: ApplicantToday }
  | {
      readonly kind: 'resolve';
      readonly applicant: ApplicantToday;
      readonly vote: VoteOnCase | undefined;
      readonly proposed: Proposed;
      readonly isJustified: boolean;
    }
  | {
      readonly kind: 'decide';
      readonly applicant: ApplicantToday;
      readonly accepted: boolean;
      readonly documentOn: PlainDate;
      readonly from: PlainDate | null;
    };

/** Words: `status:hindrance.<code>`. */
export type AssignmentHindrance = {
  readonly code: string;
  readonly paragraph: Paragraph;
  readonly values: Readonly<Record<string, string | number>>;
};

const hindrance = (
  code: string,
  paragraph: Paragraph,
  values: AssignmentHindrance['values'] = {},
): AssignmentHindrance => ({ code, paragraph, values });

type Place = { readonly stages: readonly AssignmentStage[]; readonly paragraph: Paragraph };
const PLACE: Readonly<Record<AssignmentAct['kind'], Place>> = {
  edit: { stages: ['draft', 'examination'], paragraph: 'S-4.1' },
  submit: { stages: ['draft', 'examination'], paragraph: 'S-4.1' },
  withdraw: { stages: ['draft', 'examination'], paragraph: 'S-4.1' },
  'give-opinion': { stages: ['examination'], paragraph: 'S-4.2' },
  resolve: { stages: ['examination'], paragraph: 'S-4.3' },
  route: { stages: ['approved'], paragraph: 'S-10' },
  decide: { stages: ['routed'], paragraph: 'S-10' },
};

export const isActInPlace = (kind: AssignmentAct['kind'], stage: AssignmentStage): boolean =>
  PLACE[kind].stages.includes(stage);

function checkApplicant({ category }: Assignment, applicant: ApplicantToday, paragraph: Paragraph) {
  const found: AssignmentHindrance[] = [];
  if (applicant.isMerged) found.push(hindrance('merged', paragraph));
  if (applicant.holdsStatus) found.push(hindrance('already-held', 'S-10'));
  if (!applicant.isMerged && applicant.category === undefined) found.push(hindrance('category-unknown', 'S-9.2'));
  // The share of income was asked of another category than it is now (S-9.2): the application has to be laid anew.
  if (category !== undefined && applicant.category !== undefined && applicant.category !== category)
    found.push(hindrance('category-changed', 'S-9.2'));
  return found;
}

/** S-4.3, S-6: a refusal is justified; so is what departs from the finding, or what the text does not settle (S5). */
export const needsJustification = (outcome: 'approve' | 'refuse', proposed: Proposed): boolean =>
  outcome === 'refuse' || proposed !== outcome;

function checkResolution(before: Assignment, act: Extract<AssignmentAct, { kind: 'resolve' }>): AssignmentHindrance[] {
  const { vote, proposed, isJustified, applicant } = act;
  const found = checkApplicant(before, applicant, 'S-4.3');
  if (!vote) return [...found, hindrance('not-voted', 'S-4.3')];
  if (!vote.isAdopted) found.push(hindrance('not-adopted', 'S-4.3'));
  if (!vote.isSigned) found.push(hindrance('protocol-unsigned', 'S-4.3'));
  if (before.submittedAt !== undefined && vote.on < dayInAstana(before.submittedAt))
    found.push(hindrance('voted-before-application', 'S-4.3', { on: vote.on }));
  if (needsJustification(vote.outcome, proposed) && !isJustified)
    found.push(hindrance(vote.outcome === 'refuse' ? 'refusal-unjustified' : 'departure-unjustified', 'S-4.3'));
  return found;
}

function checkDecision(
  before: Assignment,
  { accepted, documentOn, from, applicant }: Extract<AssignmentAct, { kind: 'decide' }>,
  today: PlainDate,
): AssignmentHindrance[] {
  const sent = before.routed?.paper.on;
  const found: AssignmentHindrance[] = [];
  if (applicant.isMerged) found.push(hindrance('merged', 'S-10'));
  if (accepted && applicant.holdsStatus) found.push(hindrance('already-held', 'S-10'));
  if (documentOn > today) found.push(hindrance('document-in-the-future', 'S-10', { today }));
  if (sent !== undefined && documentOn < sent) found.push(hindrance('document-before-paper', 'S-10', { sent }));
  if (accepted && from === null) found.push(hindrance('from-missing', 'S-10'));
  if (from !== null && from < documentOn)
    found.push(hindrance('from-before-document', 'S-10', { document: documentOn }));
  if (from !== null && from > today) found.push(hindrance('from-in-the-future', 'S-10', { today }));
  return found;
}

function checkMore(before: Assignment, act: AssignmentAct, at: Instant): AssignmentHindrance[] {
  switch (act.kind) {
    case 'submit':
      return checkApplicant({ ...before, category: undefined }, act.applicant, 'S-4.1');
    case 'resolve':
      return checkResolution(before, act);
    case 'route':
      return [
        ...checkApplicant(before, act.applicant, 'S-10'),
        ...(act.applicant.founder === undefined && !act.applicant.isMerged
          ? [hindrance('founder-unknown', 'S-10')]
          : []),
      ];
    case 'decide':
      return checkDecision(before, act, dayInAstana(at));
    default:
      return [];
  }
}

/** Empty: nothing stands against it. */
export function checkAssignmentAct(before: Assignment, act: AssignmentAct, at: Instant): AssignmentHindrance[] {
  if (!isActInPlace(act.kind, before.stage))
    return [hindrance(`not-in-stage.${before.stage}`, PLACE[act.kind].paragraph)];
  return checkMore(before, act, at);
}
