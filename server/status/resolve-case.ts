// What the bodies do in a case: opinions of members (S-4.2), the resolution that a signed protocol brings (S-4.3), the paper on the
// route of the founder (S-10), the founder's decision, and with it the status.

import type { EnterFounderDecision, GiveOpinion, ResolveCase, RouteCase } from '#contract/status.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { FounderRoute } from '#rules/status/assignment.ts';
import type { ApplicationFindings } from '#rules/status/find-requirements.ts';
import type { Justification } from '#rules/status/justification.ts';
import { nameSelf } from '#server/accounts/index.ts';
import { listVotesOn, type MatterVote, settleMatter } from '#server/council/index.ts';
import { record } from '#server/journal/index.ts';
import { issuePaper } from '#server/papers/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { enterStatusAct } from '#server/status-register/index.ts';
import { speak } from '#wording/speak.ts';
import { wordJustification } from '#wording/word-justification.ts';
import { wordStatusFinding } from '#wording/word-status-finding.ts';
import { type Applicant, getApplicant } from './applicant.ts';
import { judgeCase, refuseUnlessMay } from './judge-case.ts';
import { changeCase, goOn, lockCase, procedureOf, type StoredCase, subjectOf } from './store.ts';

/** Of an organisation of their own a member says nothing. */
export const giveOpinion: Act<typeof GiveOpinion> = async (work, { params: { id }, body }) => {
  const stored = await lockCase(work, id);
  refuseUnlessMay(stored, { kind: 'give-opinion' }, work.at);
  if (work.identity.organisations.includes(stored.organisation))
    throw refused([{ code: 'status:hindrance.member-in-conflict', paragraph: 'S-4.2' }]);
  const told = { ...body, name: await nameSelf(work), given_at: work.at };
  await work.db
    .insertInto('status_opinion')
    .values({ ...told, case: id, account: work.identity.account ?? '' })
    .onConflict((conflict) => conflict.columns(['case', 'account']).doUpdateSet(told))
    .execute();
  const version = await changeCase(work, stored);
  // Without the organisation: what members say before the vote is the bodies' own.
  await record(work, {
    act: 'status.opinion-given',
    subject: subjectOf(id),
    paragraph: 'S-4.2',
    after: { position: body.position },
    version,
  });
  return { version };
};

const inThree = (word: (language: 'kk' | 'ru' | 'en') => string) => ({
  kk: word('kk'),
  ru: word('ru'),
  en: word('en'),
});

/** Every finding in one sentence, for a paper. */
const listFindings = ({ potential, conformity, activity }: ApplicationFindings) => ({
  list: [...potential, ...conformity, ...activity].map((finding) =>
    inThree((language) => wordStatusFinding(speak(language), finding)),
  ),
});

/** As it votes on proposals: the one that was put. */
export const outcomeOf = ({ proposal }: MatterVote): 'approve' | 'refuse' =>
  proposal === 'refuse' ? 'refuse' : 'approve';

export const voteFor = (vote: MatterVote) => ({
  isSigned: vote.state === 'signed',
  isAdopted: vote.result?.adopted === true,
  outcome: outcomeOf(vote),
  on: getPlainDate(vote.on),
});

type Conclusion = {
  readonly vote: MatterVote;
  readonly applicant: Applicant;
  readonly findings: ApplicationFindings;
  readonly justification: Justification | null;
};

async function issueConclusion(work: Work, { id, organisation }: StoredCase, told: Conclusion): Promise<void> {
  const { vote, applicant, findings, justification } = told;
  const why = justification
    ? { justification: inThree((language) => wordJustification(speak(language), justification)) }
    : {};
  await issuePaper(work, {
    template: outcomeOf(vote) === 'approve' ? 'conclusion-approval' : 'conclusion-refusal',
    ...{ organisation, procedure: procedureOf(id), addressee: applicant.names },
    facts: {
      meeting: { day: vote.on },
      protocol: inThree(() => vote.protocol ?? ''),
      findings: listFindings(findings),
      ...why,
    },
  });
}

export const resolveCase: Act<typeof ResolveCase> = async (work, { params: { id }, body: { item, justification } }) => {
  const stored = await lockCase(work, id);
  const applicant = await getApplicant(work, stored.organisation);
  const { findings } = await judgeCase(work, stored, applicant);
  const vote = (await listVotesOn(work.db, id)).find((one) => one.item === item);
  const { proposed } = findings;
  refuseUnlessMay(
    stored,
    {
      ...{ kind: 'resolve', applicant, proposed, isJustified: justification !== null },
      vote: vote && voteFor(vote),
    },
    work.at,
  );
  if (!vote) throw refused([{ code: 'status:hindrance.not-voted', paragraph: 'S-4.3' }]);
  const outcome = outcomeOf(vote);
  const version = await goOn(
    work,
    stored,
    {
      ...{ kind: 'resolved', outcome, proposed, item, justification },
      ...{ sitting: vote.sitting, protocol: vote.protocol ?? '', on: getPlainDate(vote.on) },
    },
    { act: 'status.resolved', paragraph: outcome === 'approve' ? 'S-5' : 'S-6' },
  );
  await settleMatter(work, id);
  await issueConclusion(work, stored, { vote, applicant, findings, justification });
  return { version };
};

const PAPER_OF = {
  government: { template: 'draft-decision-government', paragraph: 'S-10.1' },
  akimat: { template: 'recommendation-akimat', paragraph: 'S-10.2' },
  non_state: { template: 'recommendation-founders', paragraph: 'S-10.3' },
} as const;

function addresseeOf(route: FounderRoute, { names, today }: Applicant) {
  return inThree((language) => {
    const say = speak(language);
    const region = today?.region === undefined ? '' : say(`law:region.${today.region}`);
    return say(`status:addressee.${route === 'akimat' && region === '' ? 'some-akimat' : route}`, {
      name: names[language],
      region,
    });
  });
}

/** S-10: by the founder that the register has on the day. */
export const routeCase: Act<typeof RouteCase> = async (work, { params: { id } }) => {
  const stored = await lockCase(work, id);
  const { organisation, assignment } = stored;
  const applicant = await getApplicant(work, organisation);
  refuseUnlessMay(stored, { kind: 'route', applicant }, work.at);
  const { findings } = await judgeCase(work, stored, applicant);
  const route = applicant.today?.founder ?? 'non_state';
  const { template, paragraph } = PAPER_OF[route];
  const paper = await issuePaper(work, {
    ...{ template, organisation, procedure: procedureOf(id), addressee: addresseeOf(route, applicant) },
    facts: {
      meeting: { day: assignment.resolved?.on ?? '' },
      protocol: inThree(() => assignment.resolved?.protocol ?? ''),
      grounds: listFindings(findings),
    },
  });
  const { id: kept, number, on } = paper;
  const sent = { id: kept, number, on };
  const version = await goOn(work, stored, { kind: 'routed', route, paper: sent }, { act: 'status.routed', paragraph });
  return { version, paper: sent };
};

const DECISION_OF = {
  government: 'government-decision',
  akimat: 'akimat-decision',
  non_state: 'founders-decision',
} as const;

/** A status is given by the founder's paper, on the day that it says. */
export const enterFounderDecision: Act<typeof EnterFounderDecision> = async (work, { params: { id }, body }) => {
  const stored = await lockCase(work, id);
  const { organisation, assignment } = stored;
  const applicant = await getApplicant(work, organisation);
  const { accepted, number, issuer } = body;
  const on = getPlainDate(body.on);
  const from = body.accepted && body.from !== null ? getPlainDate(body.from) : null;
  refuseUnlessMay(stored, { kind: 'decide', applicant, accepted, documentOn: on, from }, work.at);
  const route = assignment.routed?.route ?? 'non_state';
  const version = await goOn(
    work,
    stored,
    { kind: 'decided', accepted, document: { number, on, issuer }, from },
    { act: 'status.founder-decided', paragraph: PAPER_OF[route].paragraph },
  );
  if (from !== null)
    await enterStatusAct(work, {
      ...{ organisation, act: 'assigned', from, paragraph: PAPER_OF[route].paragraph },
      ground: {
        code: 'status:ground-assigned',
        values: { protocol: assignment.resolved?.protocol ?? '', route: number },
      },
      document: { kind: DECISION_OF[route], number, on, issuer },
      procedure: procedureOf(id),
    });
  return { version };
};
