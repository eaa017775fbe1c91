// A tally as JSON: cells by the name of their block and their classes, so that it can be kept and read by a later program; whole
// numbers and decimals as texts, for JSON has no exact numbers.

import type { Edition } from '../editions/edition.ts';
import type { Organisation } from '../evidence/facts.ts';
import { findDecimal, toText } from '../kernel/exact.ts';
import { classesText, type Layout, layoutOf } from './cells.ts';
import type { OrganisationTally, TalliedCell, Tally } from './tally.ts';

export type OrganisationTallyJson = {
  /** Plain decimals; null where nothing was reported. */
  readonly positions: string | null;
  readonly headcount: string;
  readonly learners: string | null;
  /** Block and classes, items, the sums of the table's measures in their order: `publications 2.1 quartile=Q1 …`. */
  readonly cells: readonly (readonly [cell: string, items: string, ...sums: string[]])[];
};

const nameOf = ({ cells }: Layout, at: number): string => {
  const cell = cells[at];
  if (!cell) throw new RangeError(`no cell ${at}`);
  return `${cell.block.key} ${classesText(cell.classes)}`.trim();
};

export function writeTally(layout: Layout, tally: OrganisationTally): OrganisationTallyJson {
  const { positions, headcount, learners, cells } = tally;
  return {
    positions: positions ? toText(positions) : null,
    headcount: String(headcount),
    learners: learners ? toText(learners) : null,
    cells: cells.map(({ cell, items, sums }) => [nameOf(layout, cell), String(items), ...sums.map(String)]),
  };
}

const numbersOf = new WeakMap<Edition, ReadonlyMap<string, number>>();

function numbersIn(layout: Layout): ReadonlyMap<string, number> {
  const known = numbersOf.get(layout.edition);
  if (known) return known;
  const numbers = new Map(layout.cells.map((_, at) => [nameOf(layout, at), at]));
  numbersOf.set(layout.edition, numbers);
  return numbers;
}

function readCell(layout: Layout, [name, items, ...sums]: OrganisationTallyJson['cells'][number]): TalliedCell {
  const cell = numbersIn(layout).get(name);
  if (cell === undefined) throw new RangeError(`the edition has no cell ${name}`);
  return { cell, items: BigInt(items), sums: sums.map(BigInt) };
}

export type TalliedOrganisation = { readonly organisation: Organisation; readonly tally: OrganisationTallyJson };

/** Organisations keep their order. Throws a RangeError for a cell that the edition does not have. */
export function readTally(edition: Edition, reportingYear: number, all: readonly TalliedOrganisation[]): Tally {
  const layout = layoutOf(edition);
  const organisations = all.map(({ organisation, tally }): OrganisationTally => {
    const { positions, headcount, learners, cells } = tally;
    return {
      organisation,
      positions: positions === null ? undefined : findDecimal(positions),
      headcount: BigInt(headcount),
      learners: learners === null ? undefined : findDecimal(learners),
      cells: cells.map((one) => readCell(layout, one)),
    };
  });
  return { layout, reportingYear, organisations };
}
