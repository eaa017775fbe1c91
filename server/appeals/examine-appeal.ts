// The commission examines a complaint: a sitting is called, members say their conflicts of interest, the vote is recorded with the
// papers that follow from it (S-15 to S-17).

import type { CallCommission, DeclareAppealInterest, VoteOnAppeal } from '#contract/appeals.ts';
import type { PaperFact } from '#contract/paper-templates.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { quorumOf } from '#rules/council/count-votes.ts';
import { appealReadingOn } from '#rules/editions/appeal-readings.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { Voted } from '#rules/status/appeal.ts';
import { type AppealBallot, outcomeOfAppeal } from '#rules/status/check-appeal-act.ts';
import { record } from '#server/journal/index.ts';
import { issuePaper } from '#server/papers/index.ts';
import type { Act, AskedOf } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import {
  dayFact,
  findConflicts,
  goOn,
  listCommission,
  lockAppeal,
  refuseUnlessNow,
  type StoredAppeal,
  subjectOf,
} from './store.ts';
import { addressTo, alike, protocolFacts, toAuthority, wordCounts, wordDecision, wordReasons } from './word-papers.ts';

export const callCommission: Act<typeof CallCommission> = async (work, { params: { id }, body }) => {
  const stored = await lockAppeal(work, id);
  const on = getPlainDate(body.on);
  refuseUnlessNow(stored.appeal, { kind: 'call', on }, work.at);
  const version = await goOn(work, stored, { kind: 'called', on, place: body.place });
  await record(work, {
    ...{ act: 'appeals.called', subject: subjectOf(id), organisation: stored.organisation, paragraph: 'S-15' },
    ...{ after: { on, place: body.place }, version },
  });
  return { version };
};

export const declareInterest: Act<typeof DeclareAppealInterest> = async (work, { params: { id }, body }) => {
  const stored = await lockAppeal(work, id);
  const account = work.identity.account ?? '';
  if (!(await listCommission(work)).some((one) => one.account === account)) throw new Problem('forbidden');
  refuseUnlessNow(stored.appeal, { kind: 'declare-interest', account }, work.at);
  const version = await goOn(work, stored, { kind: 'interest-declared', account, words: body.words });
  await record(work, {
    ...{ act: 'appeals.interest-declared', subject: subjectOf(id), paragraph: 'S-15' },
    ...{ after: { account, words: body.words }, version },
  });
  return { version };
};

type Ballot = AskedOf<typeof VoteOnAppeal>['body'];
type Counted = Omit<Voted, 'protocol' | 'letter'> & { readonly needed: number };

async function count(
  work: Work,
  stored: StoredAppeal,
  { chair, present, votes, justification }: Ballot,
): Promise<Counted> {
  const people = await listCommission(work);
  const members = people.map(({ account, name }) => ({ account, name }));
  const conflicts = findConflicts(people, stored);
  const reading = appealReadingOn(dayInAstana(work.at));
  const ballot: AppealBallot = {
    ...{ present, chair, votes, reading },
    members: members.map(({ account }) => account),
    conflicted: conflicts.map(({ account }) => account),
  };
  refuseUnlessNow(stored.appeal, { kind: 'vote', ballot }, work.at);
  return {
    ...{
      members,
      present,
      conflicts: conflicts.filter(({ account }) => present.includes(account)),
      votes,
      justification,
    },
    chair: members.find(({ account }) => account === chair),
    outcome: outcomeOfAppeal({ votes, chair }),
    needed: quorumOf(members.length, reading),
  };
}

/** The protocol; and where something was decided, the recommendation to the authority (S-16.1) or the refusal (S-16.2). */
async function issuePapers(
  work: Work,
  stored: StoredAppeal,
  counted: Counted,
): Promise<Pick<Voted, 'protocol' | 'letter'>> {
  const { id, organisation, decisionKind: kind, decisionId, lodgedAt, appeal } = stored;
  const about = {
    'received-on': dayFact(lodgedAt),
    decision: wordDecision({ kind, id: decisionId }, appeal.lodged.decision?.decidedOn),
    meeting: dayFact(work.at),
  } satisfies Record<string, PaperFact>;
  const told = { organisation, procedure: { kind: 'appeal' as const, id } };
  const addressee = await addressTo(work, organisation);
  const at = appeal.called?.place ?? { kk: '', ru: '' };
  const protocol = await issuePaper(work, {
    ...{ ...told, template: 'appeal-protocol', addressee: toAuthority() },
    facts: { ...about, ...protocolFacts({ ...counted, place: at }) },
  });
  if (counted.outcome === 'undecided') return { protocol, letter: undefined };
  const facts = {
    ...{ ...about, protocol: alike(protocol.number), votes: wordCounts(counted.votes) },
    justification: wordReasons(counted.justification),
  };
  const satisfied = counted.outcome.startsWith('satisfied');
  const letter = await issuePaper(work, {
    ...{ ...told, facts },
    template: satisfied ? 'appeal-recommendation' : 'appeal-refusal',
    addressee: satisfied ? toAuthority() : addressee,
  });
  return { protocol, letter };
}

export const voteOnAppeal: Act<typeof VoteOnAppeal> = async (work, { params: { id }, body }) => {
  const stored = await lockAppeal(work, id);
  const { needed, ...counted } = await count(work, stored, body);
  const papers = await issuePapers(work, stored, { needed, ...counted });
  const version = await goOn(work, stored, { kind: 'voted', ...counted, ...papers });
  const { outcome, votes, chair } = counted;
  await record(work, {
    ...{ act: 'appeals.voted', subject: subjectOf(id), organisation: stored.organisation, paragraph: 'S-17' },
    after: {
      ...{ outcome, votes: votes.map((one) => ({ ...one })), chair: chair?.account ?? null },
      ...{ protocol: papers.protocol.number, letter: papers.letter?.number ?? null },
    },
    version,
  });
  return { version, outcome, protocol: papers.protocol };
};
