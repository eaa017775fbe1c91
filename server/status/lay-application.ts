// The application of an organisation (S-4.1): begun, written, submitted by the head, completed while it is examined, withdrawn.

import type { BeginApplication, SaveApplication, SubmitApplication, WithdrawApplication } from '#contract/status.ts';
import type { ApplicationForm } from '#contract/status-application.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { findApplicationFaults } from '#rules/status/application.ts';
import { refuseUnlessMay as refuseUnlessRole } from '#server/accounts/index.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import { raiseMatter, settleMatter } from '#server/council/index.ts';
import { holdDocuments } from '#server/documents/index.ts';
import { record } from '#server/journal/index.ts';
import { issuePaper } from '#server/papers/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { speak } from '#wording/speak.ts';
import { type Applicant, EMPTY_FORM, getApplicant } from './applicant.ts';
import { judgeCase, refuseUnlessMay } from './judge-case.ts';
import {
  changeCase,
  goOn,
  hashOf,
  type KeptDocument,
  lockCase,
  procedureOf,
  type StoredCase,
  subjectOf,
} from './store.ts';

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

/** Each of the own organisation and still there, as it is now. */
async function keepDocuments(work: Work, stored: StoredCase, named: ApplicationForm['documents']) {
  if (named.length === 0) return [];
  const found = await work.db
    .selectFrom('document')
    .select(['id', 'name', 'hash'])
    .where('organisation', '=', stored.organisation)
    .where('removed_at', 'is', null)
    .where(
      'id',
      'in',
      named.map(({ document }) => document),
    )
    .execute();
  const byId = new Map(found.map((one) => [one.id, one]));
  const kept = named.flatMap(({ document, about }): KeptDocument[] => {
    const one = byId.get(document);
    return one ? [{ document, about, name: one.name, hash: one.hash }] : [];
  });
  if (kept.length < named.length) throw refused([{ code: 'status:document-gone', paragraph: 'S-4.1' }]);
  await holdDocuments(
    work,
    'status',
    kept.map(({ document }) => ({ document, subject: stored.id })),
  );
  return kept;
}

async function putBeforeCouncil(work: Work, { id, organisation }: StoredCase, { names }: Applicant): Promise<void> {
  const title = (language: 'kk' | 'ru') => speak(language)('status:matter-title', { name: names[language] });
  await raiseMatter(work, { id, kind: 'application', organisation, title: { kk: title('kk'), ru: title('ru') } });
}

const sameInThree = (text: string) => ({ kk: text, ru: text, en: text });

async function sendReceipt(work: Work, { id, organisation }: StoredCase, told: Receipt): Promise<void> {
  const { applicant, examinedBy, hash, documents } = told;
  const enclosed = documents.length > 0 ? { enclosed: { list: documents.map(({ name }) => sameInThree(name)) } } : {};
  await issuePaper(work, {
    ...{ template: 'application-receipt', organisation, procedure: procedureOf(id) },
    addressee: applicant.names,
    facts: {
      'received-on': { day: dayInAstana(work.at) },
      'examined-by': { day: examinedBy },
      hash: sameInThree(hash),
      ...enclosed,
    },
  });
}

type Receipt = {
  readonly applicant: Applicant;
  readonly examinedBy: string;
  readonly hash: string;
  readonly documents: readonly KeptDocument[];
};

/** S-4.1, S-4.2: the term runs from the first one, by the moment at which the request had arrived. */
export const submitApplication: Act<typeof SubmitApplication> = async (work, { params: { id } }) => {
  const stored = await lockCase(work, id);
  const { organisation, assignment, form } = stored;
  refuseUnlessRole(work.identity, 'status.submit', organisation);
  const applicant = await getApplicant(work, organisation);
  const { application: data } = await judgeCase(work, stored, applicant, 'form');
  const faults = findApplicationFaults(data).map(
    ({ code, paragraph, values }): Reason => ({ code: `status:fault.${code}`, paragraph, values }),
  );
  refuseUnlessMay(stored, { kind: 'submit', applicant }, work.at, faults);
  const documents = await keepDocuments(work, stored, form.documents);
  const number = assignment.submissions + 1;
  const hash = hashOf({ data, form, documents });
  await work.db
    .insertInto('status_application')
    .values({
      ...{ case: id, organisation, number, hash, submitted_at: work.at },
      submitted_by: work.identity.account ?? '',
      ...{ data: JSON.stringify(data), form: JSON.stringify(form), documents: JSON.stringify(documents) },
    })
    .execute();
  const calendar = await calendarInForce(work.db);
  const examination =
    assignment.examination ?? computeDaysAfter('application-examination', dayInAstana(work.at), calendar);
  const { category } = data;
  const version = await goOn(
    work,
    stored,
    { kind: 'submitted', number, category, examination },
    { act: 'status.submitted', paragraph: 'S-4.1', after: { number, hash, category, until: examination.lastDay } },
  );
  if (number === 1) await putBeforeCouncil(work, stored, applicant);
  const examinationBy = examination.lastDay;
  await sendReceipt(work, stored, { applicant, examinedBy: examinationBy, hash, documents });
  return { version, number, hash, examinationBy };
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
