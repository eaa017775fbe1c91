// An organisation's year as a small table of cells with exact measures, beside its divisors: all that scoring needs.

import type { Divisor, Edition } from '../editions/edition.ts';
import { getById } from '../editions/edition.ts';
import { type Fact, isItem, type Learners, type Organisation, type Staff } from '../evidence/facts.ts';
import { add, type Exact, toText, ZERO } from '../kernel/exact.ts';
import { type Cell, classesText, type Layout, layoutOf, MEASURES } from './cells.ts';
import { ItemPlacer } from './place-item.ts';
import { TallyBook } from './tally-book.ts';

export type TalliedCell = {
  /** The cell's number in the layout of the edition. */
  readonly cell: number;
  readonly items: bigint;
  /** The sums of the table's measures, in their order. */
  readonly sums: readonly bigint[];
};

export type OrganisationTally = {
  readonly organisation: Organisation;
  /** P: full-time positions of operational staff; undefined where no staff table was reported. */
  readonly positions: Exact | undefined;
  /** H: individuals who hold them. */
  readonly headcount: bigint;
  /** L: residents, master's and doctoral students, yearly average; undefined where none were reported. */
  readonly learners: Exact | undefined;
  /** The cells that hold anything, in the order of the layout. */
  readonly cells: readonly TalliedCell[];
};

export type Tally = {
  readonly layout: Layout;
  readonly reportingYear: number;
  readonly organisations: readonly OrganisationTally[];
};

type Divisors = { positions: Exact | undefined; headcount: bigint; learners: Exact | undefined };

/** Takes the facts of a package one by one, organisations first, and gives the tally. */
export class Tallier {
  readonly layout: Layout;
  readonly reportingYear: number;
  readonly #numbers = new Map<string, number>();
  readonly #organisations: Organisation[] = [];
  readonly #divisors: Divisors[] = [];
  readonly #learners: Divisor;
  readonly #placer: ItemPlacer;
  #book: TallyBook | undefined;

  constructor(edition: Edition, reportingYear: number) {
    this.layout = layoutOf(edition);
    this.reportingYear = reportingYear;
    this.#learners = getById(edition.divisors, 'learners');
    this.#placer = new ItemPlacer(this.layout, reportingYear);
  }

  /** Counts a fact. Throws a RangeError for a fact of an organisation that has not been added before. */
  add(fact: Fact): void {
    if (fact.table === 'organisations') {
      if (this.#book) throw new RangeError('organisations come before items');
      this.#numbers.set(fact.bin, this.#organisations.length);
      this.#organisations.push(fact);
      this.#divisors.push({ positions: undefined, headcount: 0n, learners: undefined });
      return;
    }
    const number = this.#numbers.get(fact.organisation);
    if (number === undefined) throw new RangeError(`no organisation ${fact.organisation}`);
    if (!isItem(fact)) {
      this.#addDivisor(number, fact);
      return;
    }
    const placed = this.#placer.place(fact);
    if (!('cell' in placed)) return;
    this.#book ??= new TallyBook(this.layout, this.#organisations.length);
    this.#book.add(number, placed.cell, this.#placer.measures(fact));
  }

  #addDivisor(number: number, fact: Staff | Learners): void {
    const divisors = this.#divisors[number];
    if (!divisors) return;
    if (fact.table === 'staff') {
      divisors.positions = add(divisors.positions ?? ZERO, fact.positions);
      divisors.headcount += BigInt(fact.headcount);
    } else if (this.#learners.of?.includes(fact.category)) {
      divisors.learners = add(divisors.learners ?? ZERO, fact.averageNumber);
    }
  }

  tally(): Tally {
    const book = this.#book;
    const organisations = this.#organisations.map((organisation, number) => ({
      organisation,
      ...(this.#divisors[number] ?? { positions: undefined, headcount: 0n, learners: undefined }),
      cells: book ? cellsOf(book, number) : [],
    }));
    return { layout: this.layout, reportingYear: this.reportingYear, organisations };
  }
}

/** The cells of an organisation that hold anything. */
export function cellsOf(book: TallyBook, organisation: number): TalliedCell[] {
  return book.layout.cells.flatMap(({ block }: Cell, cell): TalliedCell[] => {
    const items = book.items(organisation, cell);
    if (items === 0) return [];
    const sums = MEASURES[block.table].map((_, slot) => book.sum(organisation, cell, slot));
    return [{ cell, items: BigInt(items), sums }];
  });
}

/** The tally as text, one line a cell, organisations by BIN: equal texts are equal tallies. */
export function tallyText(tally: Tally): string {
  const { cells } = tally.layout;
  const lines = tally.organisations.flatMap(({ organisation, positions, headcount, learners, cells: held }) => [
    `${organisation.bin} P=${positions ? toText(positions) : '-'} H=${headcount} L=${learners ? toText(learners) : '-'}`,
    ...held.map(({ cell, items, sums }) => {
      const { block, classes } = cells[cell] as Cell;
      const measures = MEASURES[block.table].map((name, slot) => `${name}=${sums[slot]}`);
      return [organisation.bin, block.key, classesText(classes), `items=${items}`, ...measures].join(' ');
    }),
  ]);
  return `${[String(tally.reportingYear), ...lines.sort()].join('\n')}\n`;
}
