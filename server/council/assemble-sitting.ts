// A sitting put together: its day, who may vote on what, and what the ballots came to. Read by the pages, by every act and by the
// protocol, so that all of them say the same.

import type { CouncilConflict, ItemResult } from '#contract/council-agenda.ts';
import { type Ballot, hasQuorum, type Outcome, outcomeOf, quorumOf, type Vote } from '#rules/council/count-votes.ts';
import { councilReadingOn } from '#rules/editions/council-readings.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, listParticipating, type StoredRound } from '#server/rounds/index.ts';
import { findMatters, type StoredMatter } from './matters.ts';
import {
  type CouncilPerson,
  listCouncil,
  listDeclared,
  listItems,
  listSeats,
  listVotes,
  type Sitting,
  type StoredConflict,
  type StoredItem,
  type StoredSeat,
  type StoredVote,
} from './store.ts';

export type Quorum = {
  readonly members: number;
  readonly needed: number;
  readonly present: number;
  readonly there: boolean;
  readonly paragraph: string;
  readonly from: string;
};

export type Assembled = {
  readonly sitting: Sitting;
  readonly round: StoredRound | undefined;
  readonly day: string;
  readonly seats: readonly StoredSeat[];
  readonly quorum: Quorum;
  readonly items: readonly AssembledItem[];
};

export type AssembledItem = StoredItem & {
  readonly conflicts: readonly CouncilConflict[];
  /** Of those who are there, who may vote on it. */
  readonly voters: readonly StoredSeat[];
  readonly result: ItemResult | null;
};

/** Two truths there are not: until a sitting is held its day is that for which the round's Council is called. */
export const dayOf = ({ openedAt, cancelledAt, day }: Sitting, round: StoredRound | undefined): string =>
  openedAt === null && cancelledAt === null ? (round?.round.councilOn ?? day) : day;

function quorumOn(day: string, seats: readonly StoredSeat[]): Quorum {
  const reading = councilReadingOn(getPlainDate(day));
  const present = seats.filter(({ presence }) => presence !== null).length;
  return {
    members: seats.length,
    needed: quorumOf(seats.length, reading),
    present,
    there: hasQuorum(seats.length, present, reading),
    paragraph: reading.quorum.paragraph,
    from: reading.from,
  };
}

type Ground = {
  readonly work: Work;
  readonly round: StoredRound | undefined;
  readonly seats: readonly StoredSeat[];
  readonly people: readonly CouncilPerson[];
  readonly declared: readonly StoredConflict[];
  readonly votes: readonly StoredVote[];
  readonly chair: string | null;
  readonly matters: ReadonlyMap<string, StoredMatter>;
};

/** Organisations that an item judges: all of its round, or the one of its case. */
async function listJudged({ work, round, matters }: Ground, { kind, matter }: StoredItem): Promise<readonly string[]> {
  if (kind === 'results') return round ? listParticipating(work.db, round.id) : [];
  const found = matter === null ? undefined : matters.get(matter);
  return found ? [found.organisation] : [];
}

/** E-12: who has, or ever had, a role in an organisation that is judged. */
async function findByRole(ground: Ground, item: StoredItem): Promise<CouncilConflict[]> {
  const { work, seats, people } = ground;
  const evaluated = new Set(await listJudged(ground, item));
  const known = new Map(people.map(({ account, organisations }) => [account, organisations]));
  const own = seats.map((seat) => ({
    seat,
    ids: (known.get(seat.account) ?? []).filter((id) => evaluated.has(id)),
  }));
  const asked = own.flatMap(({ ids }) => ids);
  if (asked.length === 0) return [];
  const names = await nameOrganisations(work.db, asked, work.at);
  return own.flatMap(({ seat: { account, name }, ids }) =>
    ids.length === 0
      ? []
      : [
          {
            account,
            name,
            ground: 'role' as const,
            words: '',
            organisations: ids.map((id) => {
              const { kk, ru, en } = names.get(id) ?? {};
              const some = kk ?? ru ?? en ?? id;
              return { kk: kk ?? some, ru: ru ?? some, en: en ?? some };
            }),
          },
        ],
  );
}

export function ballotOf(item: Pick<StoredItem, 'for' | 'against' | 'abstained'>, ofChair?: Vote): Ballot | undefined {
  const { for: yes, against, abstained } = item;
  if (yes === null || against === null || abstained === null) return undefined;
  return { for: yes, against, abstained, ofChair };
}

function resultOf(item: StoredItem, { votes, seats, chair }: Ground): ItemResult | null {
  const cast = votes.filter((vote) => vote.item === item.id);
  const ballot = ballotOf(item, cast.find(({ account }) => account === chair)?.vote);
  if (!ballot || item.votedAt === null) return null;
  const outcome: Outcome = outcomeOf(ballot);
  const names = new Map(seats.map(({ account, name }) => [account, name]));
  return {
    for: ballot.for,
    against: ballot.against,
    abstained: ballot.abstained,
    outcome,
    votes: cast
      .map(({ account, vote }) => ({ account, vote, name: names.get(account) ?? '' }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    resolution: { kk: item.resolutionKk ?? '', ru: item.resolutionRu ?? '' },
    at: item.votedAt,
  };
}

async function assembleItem(item: StoredItem, ground: Ground): Promise<AssembledItem> {
  const { seats, declared } = ground;
  const said = declared.filter((one) => one.item === item.id);
  const found = await findByRole(ground, item);
  const conflicts: CouncilConflict[] = [
    ...found,
    ...said
      .filter(({ account }) => !found.some((one) => one.account === account))
      .map(({ account, words }) => ({
        ...{ account, words, organisations: [] },
        name: seats.find((seat) => seat.account === account)?.name ?? '',
        ground: 'declared' as const,
      })),
  ];
  const barred = new Set(conflicts.map(({ account }) => account));
  const voters = seats.filter(({ account, presence }) => presence !== null && !barred.has(account));
  return { ...item, conflicts, voters, result: resultOf(item, ground) };
}

export async function assemble(work: Work, sitting: Sitting): Promise<Assembled> {
  const { db } = work;
  const round = sitting.round === null ? undefined : await findRound(db, sitting.round);
  const seats = await listSeats(work, sitting);
  const day = dayOf(sitting, round);
  const stored = await listItems(db, sitting.id);
  const ground: Ground = {
    ...{ work, round, seats, chair: sitting.chair },
    people: await listCouncil(work),
    declared: await listDeclared(db, sitting.id),
    votes: await listVotes(db, sitting.id),
    matters: await findMatters(
      db,
      stored.flatMap(({ matter }) => (matter === null ? [] : [matter])),
    ),
  };
  const items: AssembledItem[] = [];
  for (const item of stored) items.push(await assembleItem(item, ground));
  return { sitting, round, day, seats, quorum: quorumOn(day, seats), items };
}
