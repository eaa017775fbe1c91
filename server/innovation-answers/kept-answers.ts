// Rows and answers of this program, kept as long as the marks of the database say that nothing has changed: a page counts what a change
// has touched and nothing else. Marks are read before rows, so that rows are never taken for newer than they are.

import type { CountedRows, Span } from '#rules/innovation/counted-rows.ts';
import { type Answers, answer } from '#rules/innovation/find-findings.ts';
import { type MatrixLine, measureMatrix } from '#rules/innovation/measure-transfers.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { type Catalogue, loadCatalogue, loadPair, markCatalogue, type Pair, type PairRows } from './store.ts';

/** Pairs of organisation and group; an organisation of the largest holding has some ten thousand rows. */
const MOST_PAIRS = 400;
const MOST_ANSWERS = 64;

export type Counted = { readonly answers: Answers; readonly matrix: readonly MatrixLine[] };

/** The newest stays, the one that was asked for longest ago goes. */
class Shelf<V> {
  readonly #kept = new Map<string, V>();
  readonly #most: number;
  constructor(most: number) {
    this.#most = most;
  }
  async take(key: string, make: () => Promise<V>): Promise<V> {
    const value = this.#kept.get(key) ?? (await make());
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}

export class KeptAnswers {
  readonly #pairs = new Map<string, { readonly revision: string; readonly rows: PairRows }>();
  readonly #answers = new Shelf<Counted>(MOST_ANSWERS);
  readonly #catalogues = new Shelf<Catalogue>(2);

  async #rowsOf(db: Db, pair: Pair): Promise<PairRows> {
    const key = `${pair.organisation} ${pair.holding}`;
    const known = this.#pairs.get(key);
    const rows = known?.revision === pair.revision ? known.rows : await loadPair(db, pair);
    this.#pairs.delete(key);
    this.#pairs.set(key, { revision: pair.revision, rows });
    const [oldest] = this.#pairs.keys();
    if (this.#pairs.size > MOST_PAIRS && oldest !== undefined) this.#pairs.delete(oldest);
    return rows;
  }

  async #gather(db: Db, pairs: readonly Pair[], mark: string): Promise<CountedRows> {
    const catalogue = await this.#catalogues.take(mark, () => loadCatalogue(db));
    const all: PairRows[] = [];
    for (const pair of pairs) all.push(await this.#rowsOf(db, pair));
    return {
      ...catalogue,
      introductions: all.flatMap(({ introductions }) => introductions),
      transfers: all.flatMap(({ transfers }) => transfers),
      programmes: all.flatMap(({ programmes }) => programmes),
      protective: all.flatMap(({ protective }) => protective),
    };
  }

  /** The answers for these pairs, as row-level security has given them. */
  async count(db: Db, pairs: readonly Pair[], span: Span): Promise<Counted> {
    const mark = await markCatalogue(db);
    const key = JSON.stringify([span.from, span.to, mark, pairs.map((one) => Object.values(one))]);
    return this.#answers.take(key, async () => {
      const rows = await this.#gather(db, pairs, mark);
      return { answers: answer(rows, span), matrix: measureMatrix(rows, span) };
    });
  }

  /** Lines of one channel: not kept, for they are counted from kept rows. */
  async countMatrix(db: Db, pairs: readonly Pair[], span: Span, channel: string): Promise<readonly MatrixLine[]> {
    return measureMatrix(await this.#gather(db, pairs, await markCatalogue(db)), span, channel);
  }
}
