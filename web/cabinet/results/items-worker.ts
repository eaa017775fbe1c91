// The worker: what each single item of an organisation is worth to its place. The frozen rows and the tallies of everybody in; the
// items that matter most out.

import type { FrozenRows, Tallies } from '#contract/results.ts';
import type { ScoreId } from '#rules/editions/edition.ts';
import { isItem } from '#rules/evidence/facts.ts';
import { compare, type Exact, isZero, subtract } from '#rules/kernel/exact.ts';
import { standWithout } from '#rules/ranking/influence.ts';
import { evaluateFrozen } from '#web/kit/results/evaluate-frozen.ts';
import { readTallied } from '#web/kit/results/tallied.ts';

export type ItemsQuestion = {
  readonly frozen: FrozenRows;
  readonly tallies: Tallies;
  readonly score: ScoreId;
  readonly most: number;
};
export type ItemMove = {
  readonly row: string;
  readonly table: string;
  readonly id: string;
  readonly title: string;
  /** Points of the score that the item brings. */
  readonly by: Exact;
  readonly rankBefore: number | undefined;
  readonly rankAfter: number | undefined;
};
export type ItemsAnswer = {
  /** Those that bring the most first. */
  readonly moves: readonly ItemMove[];
  readonly counted: number;
};

function movesOf({ frozen, tallies, score }: ItemsQuestion): ItemMove[] {
  const tallied = readTallied(tallies);
  const { bin } = frozen.reporter;
  const tally = tallied.tally.organisations.find(({ organisation }) => organisation.bin === bin);
  if (!tally) return [];
  const { kernel, weighting, results, reportingYear } = tallied;
  const standing = { kernel, weighting, tally, results };
  const { evaluation } = evaluateFrozen(frozen);
  const fieldsOf = new Map(frozen.rows.map(({ row, fields }) => [row, fields]));
  return [...evaluation.facts].flatMap(([row, fact]): ItemMove[] => {
    // A code of a service counts with the others that name it: no single one holds it.
    if (!isItem(fact) || fact.table === 'htms') return [];
    const moved = standWithout(standing, reportingYear, fact);
    if (!('scores' in moved)) return [];
    const of = moved.scores.find((one) => one.score === score);
    if (!of || of.before === null || of.after === null) return [];
    const by = subtract(of.before, of.after);
    if (isZero(by)) return [];
    const { title = '', technology = '' } = fieldsOf.get(row) ?? {};
    const { rankBefore, rankAfter } = of;
    return [{ row, table: fact.table, id: fact.id, title: title || technology, by, rankBefore, rankAfter }];
  });
}

addEventListener('message', ({ data }: MessageEvent<ItemsQuestion>) => {
  const moves = movesOf(data).sort((one, other) => compare(other.by, one.by));
  postMessage({ moves: moves.slice(0, data.most), counted: moves.length } satisfies ItemsAnswer);
});
