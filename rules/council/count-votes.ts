// Whether the Council may decide at all, and what a ballot comes to: by the reading of the order in force on the day.

import type { CouncilReading } from '../editions/council-readings.ts';

/** How many of so many members have to be there. */
export function quorumOf(members: number, { quorum: { moreThan } }: CouncilReading): number {
  const parts = members * moreThan.top;
  return (parts - (parts % moreThan.over)) / moreThan.over + 1;
}

export const hasQuorum = (members: number, present: number, reading: CouncilReading): boolean =>
  members > 0 && present >= quorumOf(members, reading);

export const VOTES = ['for', 'against', 'abstained'] as const;
export type Vote = (typeof VOTES)[number];

export type Ballot = Readonly<Record<Vote, number>> & {
  /** Undefined in a secret ballot, or where whoever presides does not vote on the item. */
  readonly ofChair?: Vote | undefined;
};

/** `rejected-equal`: as many for as against, and no vote of the chair that would decide. */
export type Outcome = 'adopted' | 'adopted-by-chair' | 'rejected' | 'rejected-equal';

export function outcomeOf(ballot: Ballot): Outcome {
  if (ballot.for > ballot.against) return 'adopted';
  if (ballot.for < ballot.against || ballot.for === 0) return 'rejected';
  return ballot.ofChair === 'for' ? 'adopted-by-chair' : 'rejected-equal';
}

export const isAdopted = (outcome: Outcome): boolean => outcome.startsWith('adopted');

export function countVotes(votes: readonly Vote[]): Readonly<Record<Vote, number>> {
  const count = (wanted: Vote) => votes.filter((vote) => vote === wanted).length;
  return { for: count('for'), against: count('against'), abstained: count('abstained') };
}
