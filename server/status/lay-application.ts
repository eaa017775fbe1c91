// The application of an organisation (S-4.1): begun, written, withdrawn.

import type { BeginApplication, SaveApplication, WithdrawApplication } from '#contract/status.ts';
import { refuseUnlessMay as refuseUnlessRole } from '#server/accounts/index.ts';
import { settleMatter } from '#server/council/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, type Reason, refused } from '#server/platform/problem.ts';
import { EMPTY_FORM, getApplicant } from './applicant.ts';
import { refuseUnlessMay } from './judge-case.ts';
import { changeCase, goOn, lockCase, subjectOf } from './store.ts';

export const beginApplication: Act<typeof BeginApplication> = async (work, { body: { organisation } }) => {
  refuseUnlessRole(work.identity, 'status.apply', organisation);
  const { isMerged, holdsStatus } = await getApplicant(work, organisation);
  const reasons: Reason[] = [
    ...(isMerged ? [{ code: 'status:hindrance.merged', paragraph: 'S-4.1' }] : []),
    ...(holdsStatus ? [{ code: 'status:hindrance.already-held', paragraph: 'S-10' }] : []),
  ];
  if (reasons.length > 0) throw refused(reasons);
  const made = await work.db
    .insertInto('status_case')
    .values({
      ...{ organisation, opened_at: work.at, opened_by: work.identity.account ?? '' },
      form: JSON.stringify(EMPTY_FORM),
    })
    .onConflict((conflict) => conflict.column('organisation').where('closed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new Problem('already-exists');
  const { id } = made;
  await work.db
    .insertInto('status_case_event')
    .values({
      ...{ case: id, organisation, number: 1, at: work.at, by: work.identity.account },
      event: JSON.stringify({ kind: 'begun' }),
    })
    .execute();
  const told = { act: 'status.begun', subject: subjectOf(id), organisation, paragraph: 'S-4.1' };
  await record(work, { ...told, after: {}, version: 1 });
  work.outcome.created = true;
  work.outcome.version = 1;
  return { id, version: 1 };
};

/** The journal keeps that it was written on, and its size; what counts is kept whole when it is submitted. */
export const saveApplication: Act<typeof SaveApplication> = async (work, { params: { id }, body }) => {
  const stored = await lockCase(work, id);
  refuseUnlessRole(work.identity, 'status.apply', stored.organisation);
  refuseUnlessMay(stored, { kind: 'edit' }, work.at);
  const version = await changeCase(work, stored, { form: JSON.stringify(body) });
  await record(work, {
    act: 'status.written',
    subject: subjectOf(id),
    organisation: stored.organisation,
    paragraph: 'S-4.1',
    after: { staff: body.staff.length, documents: body.documents.length },
    version,
  });
  return { version };
};

export const withdrawApplication: Act<typeof WithdrawApplication> = async (work, { params: { id }, body }) => {
  const stored = await lockCase(work, id);
  refuseUnlessRole(work.identity, 'status.submit', stored.organisation);
  refuseUnlessMay(stored, { kind: 'withdraw' }, work.at);
  const version = await goOn(
    work,
    stored,
    { kind: 'withdrawn', words: body.words },
    { act: 'status.withdrawn', paragraph: 'S-4.1' },
  );
  await settleMatter(work, id);
  return { version };
};
