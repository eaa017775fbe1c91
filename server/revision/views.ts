// Revisions for screens.

import type { ListRevisions, ReadRevision, RevisionLine, RevisionWhole } from '#contract/revision.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { Term } from '#rules/calendar/term.ts';
import { yearOf } from '#rules/kernel/plain-date.ts';
import {
  checkRevisionAct,
  isRevisionActInPlace,
  type RevisionAct,
  type RevisionActName,
} from '#rules/status/check-revision-act.ts';
import { runningTermOf } from '#rules/status/revision.ts';
import type { MatterVote } from '#server/council/index.ts';
import { historyOf } from '#server/journal/index.ts';
import { listPapersOf } from '#server/papers/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';
import { assembleDossier, loadPublished, type PublishedYears } from './assemble-dossier.ts';
import { findVote, voteFor } from './find-vote.ts';
import { getHolder, type Holder, nameAll } from './holder.ts';
import { listToOpen } from './open-revisions.ts';
import { getRevision, listAllRevisions, type StoredRevision, subjectOf } from './store.ts';

const untilOf = ({ revision }: StoredRevision): string | null => runningTermOf(revision)?.term.lastDay ?? null;

function lineOf(
  stored: StoredRevision,
  organisation: RevisionLine['organisation'],
  proposed: RevisionLine['proposed'],
) {
  const { id, reportingYear, openedAt, revision } = stored;
  return {
    ...{ id, organisation, reportingYear, openedAt, proposed, stage: revision.stage },
    resolved: revision.resolved?.outcome ?? null,
    until: untilOf(stored),
    missed: revision.missed.length > 0,
  };
}

/** Published years are large: each is read once for the whole list. */
function publishedOnce(work: Work) {
  const known = new Map<number, PublishedYears>();
  return async (reportingYear: number) => {
    const found = known.get(reportingYear) ?? (await loadPublished(work.db, reportingYear));
    known.set(reportingYear, found);
    return found;
  };
}

export const listRevisions: Act<typeof ListRevisions> = async (work) => {
  const all = await listAllRevisions(work.db);
  const names = await nameAll(work, [...new Set(all.map(({ organisation }) => organisation))]);
  const published = publishedOnce(work);
  const revisions: RevisionLine[] = [];
  for (const stored of all) {
    const named = names.get(stored.organisation);
    if (!named) continue;
    const of = { organisation: named.id, bin: named.bin, reportingYear: stored.reportingYear };
    const dossier = stored.dossier ?? (await assembleDossier(work.db, of, await published(stored.reportingYear)));
    revisions.push(lineOf(stored, named, dossier.proposed));
  }
  const reportingYear = yearOf(dayInAstana(work.at)) - 1;
  return { revisions, next: { reportingYear, holders: (await listToOpen(work, reportingYear)).length } };
};

/** What travels owns its lists; the rules' are read-only. */
const copy = (term: Term): RevisionWhole['terms'][number]['term'] => ({
  ...term,
  asked: { ...term.asked },
  reckonings: term.reckonings.map(({ steps, provisionalYears, ...rest }) => ({
    ...rest,
    provisionalYears: [...provisionalYears],
    steps: steps.map((step) => ({ ...step, day: { ...step.day } })),
  })),
});

function termsOf({ revision }: StoredRevision): RevisionWhole['terms'] {
  const running = runningTermOf(revision)?.name;
  const all = [
    { name: 'examination', term: revision.examination },
    { name: 'submission', term: revision.resolved?.submission },
    { name: 'answer', term: revision.submitted?.answer },
  ] as const;
  return all.flatMap(({ name, term }) => (term ? [{ name, term: copy(term), running: name === running }] : []));
}

const ACTS: readonly RevisionActName[] = ['resolve', 'submit', 'answer', 'decide', 'end'];

type Seen = {
  readonly holder: Holder;
  readonly vote: MatterVote | undefined;
  readonly proposed: RevisionLine['proposed'];
};

/** As if everything that is asked for were entered rightly: what is left stands in the way itself. */
function actsOf({ revision }: StoredRevision, { holder, vote, proposed }: Seen, work: Work): RevisionWhole['acts'] {
  const today = dayInAstana(work.at);
  const actOf = (kind: RevisionActName): RevisionAct => {
    if (kind === 'resolve') return { kind, vote: vote && voteFor(vote), proposed, isJustified: true };
    return kind === 'decide' ? { kind, withdrawn: true, documentOn: today, from: today } : { kind };
  };
  return ACTS.filter((act) => isRevisionActInPlace(act, revision.stage)).map((act) => ({
    act,
    hindrances: checkRevisionAct(revision, actOf(act), holder, work.at).map((one) => ({
      ...one,
      values: { ...one.values },
    })),
  }));
}

function voteOf(vote: MatterVote | undefined): RevisionWhole['vote'] {
  if (!vote) return null;
  const { sitting, item, on, state, protocol, result } = vote;
  return { sitting, item, on, state, protocol, outcome: voteFor(vote).outcome, adopted: result?.adopted ?? null };
}

function happened({ revision }: StoredRevision) {
  const { resolved, submitted, answered, decided } = revision;
  return {
    resolution: resolved
      ? {
          ...{ outcome: resolved.outcome, proposed: resolved.proposed, protocol: resolved.protocol },
          ...{ sitting: resolved.sitting, on: resolved.on, at: resolved.at },
          justification: resolved.justification && { ...resolved.justification },
        }
      : null,
    submitted: submitted ? { at: submitted.at, paper: { ...submitted.paper } } : null,
    answered: answered ? { ...answered, paper: { ...answered.paper } } : null,
    decided: decided ? { ...decided, document: { ...decided.document } } : null,
  };
}

/** More than a case ever has. */
const ALL_ACTS = 100;

async function listReceipts({ db }: Work, id: string): Promise<RevisionWhole['receipts']> {
  const entries = await historyOf(db, subjectOf(id), { limit: ALL_ACTS });
  return entries.map(({ version, number, at, hash }) => ({ version: version ?? 0, number, at, hash }));
}

export const readRevision: Act<typeof ReadRevision> = async (work, { params: { id } }) => {
  const stored = await getRevision(work.db, id);
  const { organisation, reportingYear, revision } = stored;
  const holder = await getHolder(work, organisation);
  const of = { organisation, bin: holder.bin, reportingYear };
  const dossier = stored.dossier ?? (await assembleDossier(work.db, of, await loadPublished(work.db, reportingYear)));
  const vote = work.identity.sight === 'all' ? await findVote(work.db, id) : undefined;
  const { proposed } = dossier;
  work.outcome.version = stored.version;
  return {
    ...lineOf(stored, { id: holder.id, bin: holder.bin, names: { ...holder.names } }, proposed),
    ...{ founder: holder.founder ?? null, holdsStatus: holder.holdsStatus, dossier, frozen: stored.dossier !== null },
    terms: termsOf(stored),
    missedTerms: revision.missed.map((one) => ({ ...one })),
    vote: voteOf(vote),
    ...happened(stored),
    papers: await listPapersOf(work.db, { kind: 'revision', id }),
    acts: actsOf(stored, { holder, vote, proposed }, work),
    receipts: await listReceipts(work, id),
    needsJustification: vote !== undefined && voteFor(vote).outcome !== proposed,
    version: stored.version,
  };
};
