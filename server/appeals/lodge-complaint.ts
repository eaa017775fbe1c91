// An organisation complains of a refusal or a withdrawal (S-14). What is late or not about its own decision is kept, and answered with
// the rule; whether it is late is decided by the moment at which the request had arrived.

import { createHash, randomUUID } from 'node:crypto';
import type { LodgeComplaint, ReadAppealable } from '#contract/appeals.ts';
import type { PaperFact } from '#contract/paper-templates.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { AppealedAs } from '#rules/status/appeal.ts';
import { type AppealHindrance, checkComplaint } from '#rules/status/check-appeal-act.ts';
import { confirmSelf, confirmsWithoutCode, refuseUnlessMay } from '#server/accounts/index.ts';
import { holdDocument } from '#server/documents/index.ts';
import { record } from '#server/journal/index.ts';
import { type IssuedPaper, issuePaper } from '#server/papers/index.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Act, AskedOf } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { formatDate } from '#wording/format-date.ts';
import type { LodgingPlan } from './appeals-plan.ts';
import { addEvent, dayFact, findAdmitted, findDecision, subjectOf, type TermedDecision } from './store.ts';
import { addressTo, alike, inThree, wordDecision } from './word-papers.ts';

type Asked = AskedOf<typeof LodgeComplaint>['body'];

/** What is kept and hashed: the code that confirmed it is nobody's. */
const complaintOf = ({ organisation, decision, words, documents }: Asked) => ({
  organisation,
  decision,
  words,
  documents,
});
type Kept = { readonly id: string; readonly name: string; readonly hash: string };

/** Each of the own organisation and still there: another's is not found. */
async function findDocuments({ db }: Work, { organisation, documents }: Asked): Promise<Kept[]> {
  const wanted = [...new Set(documents)];
  if (wanted.length === 0) return [];
  const found = await db
    .selectFrom('document')
    .select(['id', 'name', 'hash'])
    .where('organisation', '=', organisation)
    .where('removed_at', 'is', null)
    .where('id', 'in', wanted)
    .orderBy('id')
    .execute();
  if (found.length < wanted.length) throw refused([{ code: 'appeals:document-gone', pointer: '/body/documents' }]);
  return found;
}

/** One decision has one complaint that is examined. */
async function insert(work: Work, id: string, { organisation, decision, words }: Asked, admitted: boolean) {
  const { numInsertedOrUpdatedRows: made } = await work.db
    .insertInto('appeal')
    .values({
      ...{ id, organisation, words, admitted, decision_kind: decision.kind, decision_id: decision.id },
      ...{ lodged_at: work.at, lodged_by: work.identity.account ?? '' },
    })
    .onConflict((conflict) =>
      conflict.columns(['decision_kind', 'decision_id']).where('admitted', '=', true).doNothing(),
    )
    .executeTakeFirst();
  if (made !== 1n) throw new Problem('already-exists');
}

async function putDocuments(work: Work, appeal: string, organisation: string, documents: readonly Kept[]) {
  if (documents.length === 0) return;
  await work.db
    .insertInto('appeal_document')
    .values(documents.map(({ id: document, name, hash }) => ({ appeal, organisation, document, name, hash })))
    .execute();
  for (const { id } of documents) await holdDocument(work, id, { room: 'appeals', subject: appeal });
}

const wordFault = ({ code, values }: AppealHindrance) =>
  inThree((say) => {
    const { lastDay } = values;
    const told = typeof lastDay === 'string' ? { lastDay: formatDate(getPlainDate(lastDay), say.language) } : {};
    return say(`appeals:hindrance.${code}`, { ...values, ...told });
  });

type Laid = {
  readonly id: string;
  readonly asked: Asked;
  readonly decision: TermedDecision | undefined;
  readonly faults: readonly AppealHindrance[];
  readonly documents: readonly Kept[];
};

/** The receipt, or the notice that it is not examined. */
async function answer(work: Work, { id, asked, decision, faults, documents }: Laid): Promise<IssuedPaper> {
  const hash = createHash('sha256')
    .update(canonicalJson({ ...complaintOf(asked), documents: documents.map((one) => one.hash), at: work.at }))
    .digest('hex');
  const common = {
    'received-on': dayFact(work.at),
    decision: wordDecision(asked.decision, decision?.decidedOn),
  } satisfies Record<string, PaperFact>;
  const told = {
    organisation: asked.organisation,
    procedure: { kind: 'appeal' as const, id },
    addressee: await addressTo(work, asked.organisation),
  };
  if (faults.length === 0)
    return issuePaper(work, {
      ...{ ...told, template: 'complaint-receipt' },
      facts: { ...common, enclosed: { list: documents.map(({ name }) => alike(name)) }, hash: alike(hash) },
    });
  const days: Record<string, PaperFact> = decision
    ? { 'decision-received-on': { day: decision.receivedOn }, 'last-day': { day: decision.term.lastDay } }
    : {};
  return issuePaper(work, {
    ...{ ...told, template: 'complaint-refused-late' },
    facts: { ...common, ...days, reasons: { list: faults.map(wordFault) } },
  });
}

const asFound = ({ outcome, decidedOn, receivedOn, term }: TermedDecision): AppealedAs => ({
  ...{ outcome, decidedOn, receivedOn, term },
});

/** A decision of another organisation is none that this one may know of. */
const ownOf = (found: TermedDecision | undefined, organisation: string): TermedDecision | undefined =>
  found?.organisation === organisation ? found : undefined;

const WRONG_CODE = { code: 'accounts:code-wrong', pointer: '/body/code' };

async function lay(work: Work, laid: Laid, factor: string) {
  const { id, asked, decision, faults, documents } = laid;
  const { organisation } = asked;
  const admitted = faults.length === 0;
  await insert(work, id, asked, admitted);
  await putDocuments(work, id, organisation, documents);
  const paper = await answer(work, laid);
  const codes = faults.map(({ code }) => code);
  await addEvent(work, id, 1, { kind: 'lodged', decision: decision ? asFound(decision) : null, faults, paper });
  await record(work, {
    ...{ act: admitted ? 'appeals.lodged' : 'appeals.not-admitted', subject: subjectOf(id), organisation },
    paragraph: 'S-14',
    after: {
      ...{ decision: { ...asked.decision }, faults: codes, factor },
      documents: documents.map(({ hash }) => hash),
    },
    version: 1,
  });
  work.outcome.created = true;
  work.outcome.version = 1;
  return { id, version: 1, admitted, faults: [...faults], paper, at: work.at };
}

export const lodgeComplaint =
  (plan: LodgingPlan): Act<typeof LodgeComplaint> =>
  async (work, { body }) => {
    const { organisation } = body;
    refuseUnlessMay(work.identity, 'appeal.lodge', organisation);
    const decision = ownOf(await findDecision(plan, work.db, body.decision), organisation);
    const faults = checkComplaint({ organisation, decision, at: work.at });
    const documents = await findDocuments(work, body);
    const id = randomUUID();
    const confirmed = await confirmSelf(plan.accounts, work, body.code, WRONG_CODE);
    // The refusal is what goes out; nothing was lodged.
    if (!confirmed) return { id, version: 0, admitted: false, faults, paper: { id, number: '', on: '' }, at: work.at };
    return lay(work, { id, asked: body, decision, faults, documents }, confirmed.factor);
  };

export const readAppealable =
  (plan: LodgingPlan): Act<typeof ReadAppealable> =>
  async (work, { params: { organisation, ...place } }) => {
    refuseUnlessMay(work.identity, 'appeal.lodge', organisation);
    const decision = ownOf(await findDecision(plan, work.db, place), organisation);
    return {
      decision: decision ? showDecision(place, decision) : null,
      faults: checkComplaint({ organisation, decision, at: work.at }),
      appeal: decision ? await findAdmitted(work.db, place) : null,
      withoutCode: await confirmsWithoutCode(plan.accounts, work),
    };
  };

export function showDecision(place: Asked['decision'], { outcome, decidedOn, receivedOn, term }: AppealedAs) {
  return { place, outcome, decidedOn, receivedOn, term: { lastDay: term.lastDay, endsAt: term.endsAt } };
}
