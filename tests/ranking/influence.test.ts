// What holds a place up, against the plain way: take it away, evaluate everything again, rank everybody again.

import { describe, expect, it } from 'vitest';
import { type Fact, type ItemFact, isItem } from '#rules/evidence/facts.ts';
import { sum, toText, ZERO } from '#rules/kernel/exact.ts';
import {
  influenceOfIndicators,
  type Moved,
  movesWithout,
  type Standing,
  standWithMore,
  standWithout,
} from '#rules/ranking/influence.ts';
import { rankAll, rankByCategory } from '#rules/ranking/rank.ts';
import { prepareKernel } from '#rules/scoring/score-tally.ts';
import { edition, evaluateFacts, exampleFacts, weightingOf } from './example-year.ts';

const YEAR = 2025;
const facts = exampleFacts(YEAR);
const weighting = weightingOf({ 1: '0.4', 2: '0.05', 3: '0.001', 9: '0' });
const whole = evaluateFacts(facts, YEAR, weighting);
const { results, resolved, tally } = whole;
const { rankOf } = rankAll(edition, results);

describe('an indicator', () => {
  it.each(['A', 'B', 'C'] as const)('brings its part of S%s, and all parts are the score', (score) => {
    const influences = influenceOfIndicators(resolved, results, weighting, score);
    let valued = 0;
    for (const { organisation, scores } of results) {
      const value = scores.get(score)?.value ?? null;
      if (value === null) continue;
      valued += 1;
      const terms = influences.get(organisation.bin) ?? [];
      expect(toText(sum(terms.map((term) => term.value ?? ZERO)))).toBe(toText(value));
      if (value.top > 0n) expect(toText(sum(terms.map(({ share }) => share ?? ZERO)))).toBe('1');
    }
    expect(valued).toBeGreaterThan(3);
  });

  it('taken out leaves the places of a weighting without it', () => {
    const influences = influenceOfIndicators(resolved, results, weighting, 'A');
    let moved = 0;
    for (const indicator of ['1', '2', '3', '4', '5', '6']) {
      const values = { ...weighting.values, [indicator]: '0' };
      const without = evaluateFacts(facts, YEAR, { ...weighting, values }).results;
      const ranks = rankAll(edition, without);
      for (const { organisation } of results) {
        const told = influences.get(organisation.bin)?.find((one) => one.indicator === indicator);
        expect(told?.rankWithout).toBe(ranks.rankOf('A', organisation.bin));
        if (told?.rankWithout !== rankOf('A', organisation.bin)) moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(5);
  });

  it('that is the whole score leaves no list behind', () => {
    const [first] = influenceOfIndicators(resolved, results, weighting, 'B').values();
    expect(first?.map(({ indicator, rankWithout }) => [indicator, rankWithout])).toEqual([['7', undefined]]);
  });
});

describe('an organisation', () => {
  it('taken out moves up by one whoever stands after it, and nobody else', () => {
    for (const list of rankByCategory(edition, results, 'A')) {
      for (const { result } of list.places) {
        const { bin } = result.organisation;
        const others = results.filter(({ organisation }) => organisation.bin !== bin);
        const ranks = rankAll(edition, others);
        const plain = list.places
          .map((one) => ({ bin: one.result.organisation.bin, from: one.rank }))
          .filter((one) => one.bin !== bin)
          .map((one) => ({ ...one, to: ranks.rankOf('A', one.bin) }))
          .filter(({ from, to }) => from !== to);
        expect(movesWithout(list, bin)).toEqual(plain);
      }
    }
    expect(movesWithout({ score: 'A', category: 'clinical', places: [] }, '1')).toEqual([]);
  });
});

function standingOf(bin: string): Standing {
  const own = tally.organisations.find(({ organisation }) => organisation.bin === bin);
  if (!own) throw new RangeError(bin);
  return { kernel: prepareKernel(resolved, tally.layout), weighting, tally: own, results };
}

/** Everything evaluated and ranked again with these facts, told as standWith tells it. */
function plainly(changed: readonly Fact[], bin: string) {
  const after = evaluateFacts(changed, YEAR, weighting).results;
  const ranks = rankAll(edition, after);
  const own = after.find(({ organisation }) => organisation.bin === bin);
  return edition.scores.map(({ id }) => {
    const value = own?.scores.get(id)?.value ?? null;
    return `${id} ${value && toText(value)} ${rankOf(id, bin)} ${ranks.rankOf(id, bin)}`;
  });
}

const tell = (moved: Moved) =>
  moved.scores.map(
    ({ score, after, rankBefore, rankAfter }) => `${score} ${after && toText(after)} ${rankBefore} ${rankAfter}`,
  );

const isMoved = (told: Moved | { readonly reason: string }): told is Moved => 'scores' in told;
/** Of each table the first that counts: one of the kind is enough, evaluation from the beginning is slow. */
const firstOfTables = (): ItemFact[] => {
  const items = facts.filter(isItem).filter(({ credited, table }) => credited && table !== 'htms');
  return [...new Map(items.toReversed().map((fact) => [fact.table, fact])).values()];
};

describe('an item', () => {
  it('taken out leaves the scores and places of a report without it', { timeout: 60_000 }, () => {
    let counted = 0;
    for (const fact of firstOfTables()) {
      const told = standWithout(standingOf(fact.organisation), YEAR, fact);
      if (!isMoved(told)) continue;
      counted += 1;
      expect(tell(told)).toEqual(
        plainly(
          facts.filter((one) => one !== fact),
          fact.organisation,
        ),
      );
    }
    expect(counted).toBeGreaterThan(4);
  });

  it('more brings what it would have brought if it had been reported', { timeout: 60_000 }, () => {
    const bin = results.find(({ organisation }) => rankOf('A', organisation.bin) === 2)?.organisation.bin ?? '';
    const article: ItemFact = {
      ...{ table: 'publications', row: 9_999, organisation: bin, id: 'one-more', credited: true, component: '2.1' },
      ...{ quartile: 'Q1', language: 'en', authorPosition: 1, corresponding: true },
    };
    const told = standWithMore(standingOf(bin), YEAR, article, 3);
    if (!isMoved(told)) throw new Error(told.reason);
    expect(tell(told)).toEqual(plainly([...facts, article, article, article], bin));
    const [before] = told.scores;
    expect(
      before?.after && before.before && before.after.top * before.before.over > before.before.top * before.after.over,
    ).toBe(true);
    const service: ItemFact = {
      ...{ table: 'htms', row: 9_999, organisation: bin, id: 'new', credited: true, component: '7.1', code: 'X99' },
      ...{ count: 4, region: '', paidByFund: true },
    };
    const more = standWithMore(standingOf(bin), YEAR, service);
    expect(isMoved(more) && tell(more)).toEqual(plainly([...facts, service], bin));
  });

  it('that no reading counts says why, and one that was never there is refused', () => {
    const fact = facts.filter(isItem).find(({ credited, table }) => credited && table === 'publications');
    if (!fact) throw new RangeError('no publication');
    const standing = standingOf(fact.organisation);
    expect(standWithout(standing, YEAR, { ...fact, credited: false })).toEqual({
      reason: 'not-credited',
      paragraph: 'E-7',
    });
    const empty = { ...standing, tally: { ...standing.tally, cells: [] } };
    expect(() => standWithout(empty, YEAR, fact)).toThrow(RangeError);
  });
});
