// The finding of a case: what was submitted last, else what is being written, held against the order of its day.

import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { getById } from '#rules/editions/edition.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { statusRequirementsOn } from '#rules/editions/status-requirements.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import type { Application } from '#rules/status/application.ts';
import type { AssignmentAct, AssignmentHindrance } from '#rules/status/check-assignment-act.ts';
import { checkAssignmentAct } from '#rules/status/check-assignment-act.ts';
import { type ApplicationFindings, findRequirements } from '#rules/status/find-requirements.ts';
import { STAFF_READINGS, type StaffReading } from '#rules/status/potential.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { type Applicant, listPublishedYears, type PublishedYear, readForm } from './applicant.ts';
import { findLastSubmitted, type StoredCase, type Submitted } from './store.ts';

/** Interpretation S7, as it is read now. */
export function staffReading(): { readonly id: StaffReading; readonly decided: string } {
  const { default: chosen, decided } = getById(CURRENT_EDITION.interpretations, 'S7');
  return { id: STAFF_READINGS.find((one) => one === chosen) ?? 'one-person', decided };
}

export type Judged = {
  readonly application: Application;
  readonly findings: ApplicationFindings;
  readonly years: readonly PublishedYear[];
  readonly submitted: Submitted | undefined;
  /** From which the requirements hold that it is held against. */
  readonly requirementsFrom: PlainDate;
};

/** `form`: as it is being written, where that is asked for and not what was submitted. */
export async function judgeCase(
  work: Work,
  stored: StoredCase,
  applicant: Applicant,
  of: 'submitted' | 'form' = 'submitted',
): Promise<Judged> {
  const submitted = await findLastSubmitted(work.db, stored.id);
  const { submittedAt } = stored.assignment;
  const day = dayInAstana(submittedAt ?? work.at);
  const requirements = statusRequirementsOn(day);
  const years = await listPublishedYears(work.db, applicant.bin, day);
  const category = applicant.today?.category ?? stored.assignment.category ?? 'non_clinical';
  const application = of === 'submitted' && submitted ? submitted.data : readForm(stored.form, category, years);
  return {
    ...{ application, years, submitted, requirementsFrom: requirements.from },
    findings: findRequirements(application, day, requirements, staffReading().id),
  };
}

const reasonOf = ({ code, paragraph, values }: AssignmentHindrance): Reason => ({
  ...{ code: `status:hindrance.${code}`, paragraph, values },
});

/** Throws a Problem `refused` with every hindrance, and what else stands against it. */
export function refuseUnlessMay(
  { assignment }: StoredCase,
  act: AssignmentAct,
  at: Work['at'],
  more: readonly Reason[] = [],
): void {
  const reasons = [...checkAssignmentAct(assignment, act, at).map(reasonOf), ...more];
  if (reasons.length > 0) throw refused(reasons);
}
