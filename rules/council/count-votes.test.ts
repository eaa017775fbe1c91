import { describe, expect, it } from 'vitest';
import { councilReadingOn } from '../editions/council-readings.ts';
import { getPlainDate } from '../kernel/plain-date.ts';
import { countVotes, hasQuorum, outcomeOf, quorumOf } from './count-votes.ts';

const reading = councilReadingOn(getPlainDate('2026-04-15'));

describe('the Council (our reading of E-10, S-17)', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [10, 6],
    [11, 6],
  ])('of %i members needs %i', (members, needed) => {
    expect(quorumOf(members, reading)).toBe(needed);
    expect(hasQuorum(members, needed, reading)).toBe(true);
    expect(hasQuorum(members, needed - 1, reading)).toBe(false);
  });

  it('without a member has no quorum', () => expect(hasQuorum(0, 0, reading)).toBe(false));

  it('has no reading before the revision of the order', () =>
    expect(() => councilReadingOn(getPlainDate('2023-04-09'))).toThrow('no reading'));

  it.each([
    [{ for: 3, against: 2, abstained: 5 }, 'adopted'],
    [{ for: 2, against: 3, abstained: 0 }, 'rejected'],
    [{ for: 0, against: 0, abstained: 6 }, 'rejected'],
    [{ for: 2, against: 2, abstained: 1, ofChair: 'for' as const }, 'adopted-by-chair'],
    [{ for: 2, against: 2, abstained: 1, ofChair: 'against' as const }, 'rejected-equal'],
    [{ for: 2, against: 2, abstained: 1, ofChair: 'abstained' as const }, 'rejected-equal'],
    [{ for: 2, against: 2, abstained: 1 }, 'rejected-equal'],
  ])('comes from %j to %s', (ballot, outcome) => expect(outcomeOf(ballot)).toBe(outcome));

  it('counts votes by name', () =>
    expect(countVotes(['for', 'abstained', 'for', 'against'])).toEqual({ for: 2, against: 1, abstained: 1 }));
});
