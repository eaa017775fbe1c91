// The application is submitted by the head (S-4.1), and completed while it is examined.

import type { SubmitApplication } from '#contract/status.ts';
import type { ApplicationForm } from '#contract/status-application.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { type Application, findApplicationFaults } from '#rules/status/application.ts';
import { confirmSelf, refuseUnlessMay as refuseUnlessRole } from '#server/accounts/index.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import { raiseMatter } from '#server/council/index.ts';
import { holdDocuments } from '#server/documents/index.ts';
import { issuePaper } from '#server/papers/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { speak } from '#wording/speak.ts';
import { type Applicant, getApplicant } from './applicant.ts';
import { judgeCase, refuseUnlessMay } from './judge-case.ts';
import type { StatusPlan } from './status-plan.ts';
import { goOn, hashOf, type KeptDocument, lockCase, procedureOf, type StoredCase } from './store.ts';

/** Each of the own organisation and still there, as it is now. */
async function findDocuments(work: Work, stored: StoredCase, named: ApplicationForm['documents']) {
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
  return kept;
}

async function holdKept(work: Work, { id }: StoredCase, kept: readonly KeptDocument[]): Promise<void> {
  if (kept.length === 0) return;
  await holdDocuments(
    work,
    'status',
    kept.map(({ document }) => ({ document, subject: id })),
  );
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

type Laid = {
  readonly number: number;
  readonly hash: string;
  readonly data: Application;
  readonly documents: readonly KeptDocument[];
};

/** What counts is kept whole, as it was submitted. */
async function keep(work: Work, { id, organisation, form }: StoredCase, laid: Laid): Promise<void> {
  const { number, hash, data, documents } = laid;
  await work.db
    .insertInto('status_application')
    .values({
      ...{ case: id, organisation, number, hash, submitted_at: work.at },
      submitted_by: work.identity.account ?? '',
      ...{ data: JSON.stringify(data), form: JSON.stringify(form), documents: JSON.stringify(documents) },
    })
    .execute();
}

async function layDown(work: Work, stored: StoredCase, laid: Laid, factor: string) {
  const { number, hash, data } = laid;
  const { category } = data;
  await keep(work, stored, laid);
  const examination =
    stored.assignment.examination ??
    computeDaysAfter('application-examination', dayInAstana(work.at), await calendarInForce(work.db));
  const examinationBy = examination.lastDay;
  const version = await goOn(
    work,
    stored,
    { kind: 'submitted', number, category, examination },
    { act: 'status.submitted', paragraph: 'S-4.1', after: { number, hash, category, until: examinationBy, factor } },
  );
  return { version, number, hash, examinationBy };
}

/** S-4.1, S-4.2: the term runs from the first one, by the moment at which the request had arrived. */
export const submitApplication =
  ({ accounts }: StatusPlan): Act<typeof SubmitApplication> =>
  async (work, { params: { id }, body }) => {
    const stored = await lockCase(work, id);
    const { organisation, assignment, form } = stored;
    refuseUnlessRole(work.identity, 'status.submit', organisation);
    const applicant = await getApplicant(work, organisation);
    const { application: data } = await judgeCase(work, stored, applicant, 'form');
    const faults = findApplicationFaults(data).map(
      ({ code, paragraph, values }): Reason => ({ code: `status:fault.${code}`, paragraph, values }),
    );
    refuseUnlessMay(stored, { kind: 'submit', applicant }, work.at, faults);
    const kept = await findDocuments(work, stored, form.documents);
    const number = assignment.submissions + 1;
    const hash = hashOf({ data, form, documents: kept });
    const confirmed = await confirmSelf(accounts, work, body.code, {
      code: 'accounts:code-wrong',
      pointer: '/body/code',
    });
    if (!confirmed) return { version: stored.version, number, hash, examinationBy: '' };
    await holdKept(work, stored, kept);
    const answer = await layDown(work, stored, { number, hash, data, documents: kept }, confirmed.factor);
    if (number === 1) await putBeforeCouncil(work, stored, applicant);
    await sendReceipt(work, stored, { applicant, examinedBy: answer.examinationBy, hash, documents: kept });
    return answer;
  };
