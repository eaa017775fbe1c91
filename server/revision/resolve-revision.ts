// What the bodies do with a revision: the resolution that a signed protocol brings (S-11), the submission of the Council (S-12), the
// petition or the order of the authority (S-13), the Government's decision, and with it the status.

import type {
  AnswerSubmission,
  EndRevision,
  EnterGovernmentDecision,
  ResolveRevision,
  SubmitWithdrawal,
} from '#contract/revision.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { checkRevisionAct, type HolderToday, type RevisionAct } from '#rules/status/check-revision-act.ts';
import type { Justification } from '#rules/status/justification.ts';
import { type MatterVote, settleMatter } from '#server/council/index.ts';
import { issuePaper } from '#server/papers/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { enterStatusAct } from '#server/status-register/index.ts';
import { speak } from '#wording/speak.ts';
import { wordJustification } from '#wording/word-justification.ts';
import { assembleDossier, loadPublished } from './assemble-dossier.ts';
import { findVote, voteFor } from './find-vote.ts';
import { getHolder } from './holder.ts';
import { goOn, lockRevision, type StoredRevision } from './store.ts';
import { inThree, wordFindings, wordYears } from './word-grounds.ts';

function refuseUnlessNow({ revision }: StoredRevision, act: RevisionAct, holder: HolderToday, work: Work): void {
  const hindrances = checkRevisionAct(revision, act, holder, work.at);
  if (hindrances.length === 0) return;
  throw refused(
    hindrances.map(({ code, paragraph, values }) => ({ code: `revision:hindrance.${code}`, paragraph, values })),
  );
}

const justify = (words: Justification | null) =>
  words ? { justification: inThree((say) => wordJustification(say, words)) } : {};
const meetingOf = ({ on, protocol }: Pick<MatterVote, 'on' | 'protocol'>) => ({
  meeting: { day: on },
  protocol: inThree(() => protocol ?? ''),
});

export const resolveRevision: Act<typeof ResolveRevision> = async (
  work,
  { params: { id }, body: { justification } },
) => {
  const stored = await lockRevision(work, id);
  const { organisation, reportingYear, calendar } = stored;
  const holder = await getHolder(work, organisation);
  const of = { organisation, bin: holder.bin, reportingYear };
  const dossier = await assembleDossier(work.db, of, await loadPublished(work.db, reportingYear));
  const vote = await findVote(work.db, id);
  const { proposed } = dossier;
  const isJustified = justification !== null;
  refuseUnlessNow(stored, { kind: 'resolve', vote: vote && voteFor(vote), proposed, isJustified }, holder, work);
  if (!vote) throw refused([{ code: 'revision:hindrance.not-voted', paragraph: 'S-11' }]);
  const { outcome, on } = voteFor(vote);
  const procedure = { kind: 'revision', id } as const;
  const facts = { ...meetingOf(vote), years: wordYears(dossier), findings: { list: wordFindings(dossier) } };
  const kept =
    outcome === 'keep'
      ? await issuePaper(work, {
          ...{ template: 'revision-keep', organisation, procedure, addressee: holder.names },
          facts: { ...facts, ...justify(justification) },
        })
      : null;
  const version = await goOn(
    work,
    stored,
    {
      ...{ kind: 'resolved', outcome, proposed, on, justification },
      ...{ sitting: vote.sitting, item: vote.item, protocol: vote.protocol ?? '' },
      paper: kept && { id: kept.id, number: kept.number, on: kept.on },
      submission: outcome === 'withdraw' ? computeDaysAfter('withdrawal-submission', on, calendar) : null,
    },
    { act: 'revision.resolved', paragraph: outcome === 'keep' ? 'S-11' : 'S-12', dossier },
  );
  await settleMatter(work, id);
  return { version };
};

const addressee = (name: string) => inThree((say) => say(`revision:addressee.${name}`));
const groundsOf = ({ dossier }: StoredRevision) => ({ list: dossier ? wordFindings(dossier) : [] });

export const submitWithdrawal: Act<typeof SubmitWithdrawal> = async (work, { params: { id } }) => {
  const stored = await lockRevision(work, id);
  const { organisation, dossier, revision, calendar } = stored;
  refuseUnlessNow(stored, { kind: 'submit' }, await getHolder(work, organisation), work);
  const { resolved } = revision;
  const { on = '', protocol = '', justification = null } = resolved ?? {};
  const paper = await issuePaper(work, {
    ...{ template: 'withdrawal-submission', organisation, procedure: { kind: 'revision', id } },
    addressee: addressee('authority'),
    facts: {
      ...meetingOf({ on, protocol }),
      years: dossier ? wordYears(dossier) : inThree(() => ''),
      ...{ grounds: groundsOf(stored), ...justify(justification) },
    },
  });
  const answer = computeDaysAfter('petition-or-order', paper.on, calendar);
  const sent = { id: paper.id, number: paper.number, on: paper.on };
  const event = { kind: 'submitted', paper: sent, answer } as const;
  return { version: await goOn(work, stored, event, { act: 'revision.submitted', paragraph: 'S-12' }) };
};

/** S-13: whose founder is the Government is petitioned for; every other one loses the status by the authority's own order. */
export const answerSubmission: Act<typeof AnswerSubmission> = async (work, { params: { id } }) => {
  const stored = await lockRevision(work, id);
  const { organisation, revision } = stored;
  const holder = await getHolder(work, organisation);
  refuseUnlessNow(stored, { kind: 'answer' }, holder, work);
  const today = dayInAstana(work.at);
  const isPetition = holder.founder === 'government';
  const { submitted } = revision;
  const facts = {
    submission: inThree(() => submitted?.paper.number ?? ''),
    'submitted-on': { day: submitted?.paper.on ?? '' },
    grounds: groundsOf(stored),
  };
  const procedure = { kind: 'revision', id } as const;
  const issued = await (isPetition
    ? issuePaper(work, {
        ...{ template: 'petition-government', organisation, procedure, facts },
        addressee: addressee('government'),
      })
    : issuePaper(work, {
        ...{ template: 'withdrawal-order', organisation, procedure, addressee: holder.names },
        facts: { ...facts, 'withdrawn-from': { day: today } },
      }));
  const paper = { id: issued.id, number: issued.number, on: issued.on };
  const version = await goOn(
    work,
    stored,
    { kind: 'answered', route: isPetition ? 'petition' : 'order', paper, from: isPetition ? null : today },
    { act: isPetition ? 'revision.petitioned' : 'revision.ordered', paragraph: isPetition ? 'S-13.1' : 'S-13.2' },
  );
  if (!isPetition)
    await enterStatusAct(work, {
      ...{ organisation, act: 'withdrawn', from: today, paragraph: 'S-13.2', procedure },
      ground: { code: 'revision:ground-withdrawn', values: { year: stored.reportingYear } },
      document: {
        ...{ kind: 'authority-order', number: paper.number, on: paper.on },
        issuer: speak('kk')('revision:issuer.authority'),
      },
    });
  return { version };
};

export const enterGovernmentDecision: Act<typeof EnterGovernmentDecision> = async (work, { params: { id }, body }) => {
  const stored = await lockRevision(work, id);
  const { organisation } = stored;
  const { withdrawn, number, issuer } = body;
  const on = getPlainDate(body.on);
  const from = body.from === null ? null : getPlainDate(body.from);
  const holder = await getHolder(work, organisation);
  refuseUnlessNow(stored, { kind: 'decide', withdrawn, documentOn: on, from }, holder, work);
  const version = await goOn(
    work,
    stored,
    { kind: 'decided', withdrawn, document: { number, on, issuer }, from },
    { act: 'revision.government-decided', paragraph: 'S-13.1' },
  );
  if (from !== null)
    await enterStatusAct(work, {
      ...{ organisation, act: 'withdrawn', from, paragraph: 'S-13.1', procedure: { kind: 'revision', id } },
      ground: { code: 'revision:ground-withdrawn', values: { year: stored.reportingYear } },
      document: { kind: 'government-decision', number, on, issuer },
    });
  return { version };
};

export const endRevision: Act<typeof EndRevision> = async (work, { params: { id } }) => {
  const stored = await lockRevision(work, id);
  const holder = await getHolder(work, stored.organisation);
  refuseUnlessNow(stored, { kind: 'end' }, holder, work);
  const because = holder.isMerged ? 'merged' : 'not-held';
  const version = await goOn(work, stored, { kind: 'ended', because }, { act: 'revision.ended', paragraph: 'S-11' });
  await settleMatter(work, id);
  return { version };
};
