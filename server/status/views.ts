// Cases for screens.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { CaseHindrance, CaseLine, CaseVote, CaseWhole, ListCases, ReadCase } from '#contract/status.ts';
import type { Term } from '#rules/calendar/term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { findApplicationFaults } from '#rules/status/application.ts';
import type { Assignment } from '#rules/status/assignment.ts';
import {
  type AssignmentAct,
  checkAssignmentAct,
  isActInPlace,
  needsJustification,
} from '#rules/status/check-assignment-act.ts';
import { confirmsWithoutCode } from '#server/accounts/index.ts';
import { listVotesOn } from '#server/council/index.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import { listPapersOf } from '#server/papers/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';
import { type Applicant, getApplicant } from './applicant.ts';
import { type Judged, judgeCase, staffReading } from './judge-case.ts';
import { outcomeOf, voteFor } from './resolve-case.ts';
import type { StatusPlan } from './status-plan.ts';
import { getCase, listAllCases, procedureOf, type StoredCase } from './store.ts';

type Organisation = CaseLine['organisation'];

async function nameAll({ db, at }: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>> {
  if (ids.length === 0) return new Map();
  const bins = await db
    .selectFrom('organisation')
    .select(['id', 'bin'])
    .where('id', 'in', [...ids])
    .execute();
  const names = await nameOrganisations(db, ids, at);
  return new Map(
    bins.map(({ id, bin }) => {
      const { kk, ru, en } = names.get(id) ?? {};
      const name = kk ?? ru ?? en ?? bin;
      return [id, { id, bin, names: { kk: name, ru: ru ?? name, en: en ?? name } }];
    }),
  );
}

function lineOf({ id, openedAt, assignment }: StoredCase, organisation: Organisation): CaseLine {
  const { stage, submittedAt = null, examination, missed } = assignment;
  return {
    ...{ id, organisation, stage, openedAt, submittedAt },
    examinationBy: stage === 'examination' ? (examination?.lastDay ?? null) : null,
    missed: missed !== undefined,
  };
}

/** `organisations`: for which whoever asks may begin an application now. */
export const listCases: Act<typeof ListCases> = async (work) => {
  const { identity } = work;
  const held = readHeldRoles(identity.roles);
  const all = await listAllCases(work.db);
  const own = identity.organisations.filter((id) => mayDoIn(held, 'status.apply', id));
  const busy = new Set(
    all.flatMap(({ organisation, assignment: { stage } }) =>
      ['draft', 'examination', 'approved', 'routed'].includes(stage) ? [organisation] : [],
    ),
  );
  const names = await nameAll(work, [...new Set([...all.map(({ organisation }) => organisation), ...own])]);
  return {
    cases: all.flatMap((one) => {
      const organisation = names.get(one.organisation);
      return organisation ? [lineOf(one, organisation)] : [];
    }),
    organisations: own.flatMap((id) => (busy.has(id) ? [] : (names.get(id) ?? []))),
  };
};

/** What travels owns its lists; the rules' are read-only. */
const copy = (term: Term): NonNullable<CaseWhole['examination']> => ({
  ...term,
  asked: { ...term.asked },
  reckonings: term.reckonings.map(({ steps, provisionalYears, ...rest }) => ({
    ...rest,
    provisionalYears: [...provisionalYears],
    steps: steps.map((step) => ({ ...step })),
  })),
});

const show = ({ code, paragraph, values }: CaseHindrance): CaseHindrance => ({
  code,
  paragraph,
  values: { ...values },
});

type Seen = {
  readonly work: Work;
  readonly stored: StoredCase;
  readonly applicant: Applicant;
  readonly judged: Judged;
};

function hindrancesOf({ work, stored, applicant }: Seen): CaseWhole['hindrances'] {
  const { assignment } = stored;
  const ask = (act: AssignmentAct) =>
    isActInPlace(act.kind, assignment.stage)
      ? checkAssignmentAct(assignment, act, work.at).map((one) => show({ ...one, values: { ...one.values } }))
      : null;
  const day = assignment.routed?.paper.on ?? getPlainDate('1900-01-01');
  return {
    submit: ask({ kind: 'submit', applicant }),
    withdraw: ask({ kind: 'withdraw' }),
    opinion: ask({ kind: 'give-opinion' }),
    route: ask({ kind: 'route', applicant }),
    decide: ask({ kind: 'decide', applicant, accepted: false, documentOn: day, from: null }),
  };
}

/** Before it is resolved they are the bodies' own. */
async function votesOf({ work, stored, applicant, judged }: Seen): Promise<CaseVote[]> {
  const { proposed } = judged.findings;
  return (await listVotesOn(work.db, stored.id)).map((one) => {
    const vote = voteFor(one);
    const act = { kind: 'resolve', applicant, vote, proposed, isJustified: true } as const;
    return {
      ...{ sitting: one.sitting, item: one.item, on: one.on, state: one.state, protocol: one.protocol },
      ...{ outcome: outcomeOf(one), adopted: one.result?.adopted ?? null },
      needsJustification: needsJustification(vote.outcome, proposed),
      hindrances: checkAssignmentAct(stored.assignment, act, work.at).map((found) =>
        show({ ...found, values: { ...found.values } }),
      ),
    };
  });
}

const opinionsOf = (db: Db, id: string): Promise<CaseWhole['opinions']> =>
  db
    .selectFrom('status_opinion')
    .select(['account', 'name', 'position', 'words', 'given_at as at'])
    .where('case', '=', id)
    .orderBy('given_at')
    .$castTo<CaseWhole['opinions'][number]>()
    .execute();

function stepsOf({ resolved, upheld, routed, decided, withdrawn }: Assignment) {
  const told = resolved && {
    ...{ outcome: resolved.outcome, proposed: resolved.proposed, sitting: resolved.sitting },
    ...{ protocol: resolved.protocol, on: resolved.on, at: resolved.at },
    justification: resolved.justification && { ...resolved.justification },
  };
  return {
    resolved: told ?? null,
    upheld: upheld ? { ...upheld, document: { ...upheld.document } } : null,
    routed: routed ? { ...routed, paper: { ...routed.paper } } : null,
    decided: decided
      ? { accepted: decided.accepted, document: { ...decided.document }, from: decided.from, at: decided.at }
      : null,
    withdrawn: withdrawn ? { ...withdrawn } : null,
  };
}

const copyFindings = ({ findings }: Judged): CaseWhole['findings'] =>
  structuredClone(findings) as CaseWhole['findings'];

const submittedOf = ({ submitted }: Judged): CaseWhole['submitted'] =>
  submitted
    ? {
        ...{ number: submitted.number, at: submitted.submittedAt, hash: submitted.hash, form: submitted.form },
        category: submitted.data.category,
      }
    : null;

async function documentsOf({ work, stored, judged }: Seen): Promise<CaseWhole['documents']> {
  const named = stored.form.documents.map(({ document }) => document);
  const kept = (judged.submitted?.documents ?? []).map(({ document, name }) => ({ document, name }));
  const fresh = named.filter((id) => kept.every(({ document }) => document !== id));
  if (fresh.length === 0) return kept;
  const found = await work.db
    .selectFrom('document')
    .select(['id as document', 'name'])
    .where('organisation', '=', stored.organisation)
    .where('id', 'in', fresh)
    .execute();
  return [...kept, ...found];
}

export const readCase =
  ({ accounts }: StatusPlan): Act<typeof ReadCase> =>
  async (work, { params: { id } }) => {
    const stored = await getCase(work.db, id);
    const { organisation, assignment, version } = stored;
    const held = readHeldRoles(work.identity.roles);
    const applicant = await getApplicant(work, organisation);
    const writes = mayDoIn(held, 'status.apply', organisation) && isActInPlace('edit', assignment.stage);
    const judged = await judgeCase(work, stored, applicant, writes ? 'form' : 'submitted');
    const seen = { work, stored, applicant, judged };
    const isBody = mayDoIn(held, 'council.read', null);
    const { bin, names, today } = applicant;
    work.outcome.version = version;
    return {
      ...lineOf(stored, { id: organisation, bin, names: { ...names } }),
      category: today?.category ?? null,
      founder: today?.founder ?? null,
      form: writes ? stored.form : null,
      withoutCode: await confirmsWithoutCode(accounts, work),
      submitted: submittedOf(judged),
      documents: await documentsOf(seen),
      years: judged.years.map(({ year, published }) => ({ year, published: published && { ...published } })),
      findings: copyFindings(judged),
      reading: { ...staffReading() },
      requirementsFrom: judged.requirementsFrom,
      faults: findApplicationFaults(judged.application).map((one) => show({ ...one, values: { ...one.values } })),
      examination: assignment.examination ? copy(assignment.examination) : null,
      opinions: isBody ? await opinionsOf(work.db, id) : [],
      votes: isBody ? await votesOf(seen) : [],
      ...stepsOf(assignment),
      papers: await listPapersOf(work.db, procedureOf(id)),
      hindrances: hindrancesOf(seen),
      version,
    };
  };
