// Conflicts of interest and votes (E-10, E-12, our reading of S-17).

import type { DeclareInterest, ItemKind, RecordVote } from '#contract/council-agenda.ts';
import { countVotes, isAdopted, outcomeOf } from '#rules/council/count-votes.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act, AskedOf } from '#server/platform/http/route.ts';
import { Problem, type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { type AssembledItem, assemble } from './assemble-sitting.ts';
import { findAllFaults, quorumMissing } from './find-council-faults.ts';
import { changeColumns, getItem, listSeats, lockSitting, stateOf, subjectOf } from './store.ts';

/** A member declares for themselves; for others the secretary writes down what they said. */
export const declareInterest: Act<typeof DeclareInterest> = async (work, { params: { id, item }, body }) => {
  const sitting = await lockSitting(work, id);
  if (body.account !== work.identity.account) refuseUnlessMay(work.identity, 'council.keep', null);
  if (!['planned', 'open'].includes(stateOf(sitting))) throw refused([{ code: 'council:sitting-over' }]);
  const { votedAt } = await getItem(work.db, id, item);
  if (votedAt !== null) throw refused([{ code: 'council:item-voted' }]);
  if (!(await listSeats(work, sitting)).some(({ account }) => account === body.account))
    throw refused([{ code: 'council:no-such-member', pointer: '/body/account' }]);
  const { numInsertedOrUpdatedRows: made } = await work.db
    .insertInto('council_conflict')
    .values({ ...body, item, declared_at: work.at, declared_by: work.identity.account ?? '' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made !== 1n) throw refused([{ code: 'council:declared-already' }]);
  const version = await changeColumns(work, sitting, {});
  await record(work, {
    act: 'council.interest-declared',
    subject: subjectOf(id),
    paragraph: 'E-12',
    after: { item, account: body.account, words: body.words },
    version,
  });
  return { version };
};

type Votes = AskedOf<typeof RecordVote>['body']['votes'];

/** Every member who is there and may vote has one vote; to abstain is one. */
function findVoteFaults({ ballot, voters, conflicts }: AssembledItem, votes: Votes): Reason[] {
  const pointer = '/body/votes';
  if (votes.ballot !== ballot) return [{ code: `council:ballot-is-${ballot}`, pointer }];
  if (voters.length === 0) return [{ code: 'council:nobody-may-vote', pointer, paragraph: 'E-12' }];
  if (votes.ballot === 'secret') {
    const cast = votes.for + votes.against + votes.abstained;
    return cast === voters.length
      ? []
      : [{ code: 'council:votes-do-not-sum', pointer, values: { cast, voters: voters.length } }];
  }
  const cast = new Set(votes.of.map(({ account }) => account));
  const may = new Set(voters.map(({ account }) => account));
  const barred = conflicts.filter(({ account }) => cast.has(account));
  const missing = voters.filter(({ account }) => !cast.has(account)).length;
  const strangers = [...cast].filter((one) => !may.has(one) && !barred.some(({ account }) => account === one));
  return [
    ...barred.map(({ name }) => ({ code: 'council:voter-in-conflict', pointer, paragraph: 'E-12', values: { name } })),
    ...(strangers.length > 0 || cast.size < votes.of.length ? [{ code: 'council:not-a-voter', pointer }] : []),
    ...(missing > 0 ? [{ code: 'council:vote-missing', pointer, values: { count: missing } }] : []),
  ];
}

const countsOf = (votes: Votes) => (votes.ballot === 'open' ? countVotes(votes.of.map(({ vote }) => vote)) : votes);

async function write(work: Work, item: string, votes: Votes): Promise<void> {
  await work.db.deleteFrom('council_vote').where('item', '=', item).execute();
  if (votes.ballot === 'open')
    await work.db
      .insertInto('council_vote')
      .values(votes.of.map((one) => ({ ...one, item })))
      .execute();
}

/** On what ground each kind is voted on; our reading of the vote itself is of S-17. */
const PARAGRAPH_OF: Readonly<Record<ItemKind, string>> = {
  results: 'E-10',
  free: 'S-17',
  application: 'S-4.3',
  revision: 'S-11',
};

/** While it sits a vote may be written down anew; the journal keeps both. */
export const recordVote: Act<typeof RecordVote> = async (work, { params: { id, item: at }, body }) => {
  const sitting = await lockSitting(work, id);
  if (stateOf(sitting) !== 'open') throw refused([{ code: 'council:not-open' }]);
  const assembled = await assemble(work, sitting);
  const item = assembled.items.find((one) => one.id === at);
  if (!item) throw new Problem('not-found');
  if (!assembled.quorum.there) throw refused([quorumMissing(assembled.quorum)]);
  const faults = [
    ...findVoteFaults(item, body.votes),
    ...(item.kind === 'results' ? await findAllFaults(work, assembled) : []),
  ];
  if (faults.length > 0) throw refused(faults);
  const { votes, resolution } = body;
  const { for: yes, against, abstained } = countsOf(votes);
  const ofChair = votes.ballot === 'open' ? votes.of.find(({ account }) => account === sitting.chair)?.vote : undefined;
  const outcome = outcomeOf({ for: yes, against, abstained, ofChair });
  await write(work, at, votes);
  await work.db
    .updateTable('council_item')
    .set({
      ...{ votes_for: yes, votes_against: against, votes_abstained: abstained },
      ...{ resolution_kk: resolution.kk, resolution_ru: resolution.ru },
      ...{ adopted: isAdopted(outcome), voted_at: work.at },
    })
    .where('id', '=', at)
    .execute();
  const version = await changeColumns(work, sitting, {});
  await record(work, {
    act: 'council.voted',
    subject: subjectOf(id),
    paragraph: PARAGRAPH_OF[item.kind],
    after: { item: at, votes, outcome, resolution },
    version,
  });
  return { version };
};
