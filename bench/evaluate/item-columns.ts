// Ten million items as columns in memory, the same at each run: organisations, blocks and facts as small codes, measures
// as whole numbers, in the proportions of the package of the other bench.

import { ITEMS_OF_100, REPORTING_YEAR } from '#bench/package/package-rows.ts';
import { type Chance, chanceOf } from '#cli/example/chance.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { LANGUAGES_OF_WORKS } from '#rules/evidence/classifiers.ts';
import { layoutOf, MEASURES, TALLIED_TABLES, type TalliedTable } from '#rules/scoring/cells.ts';
import { authorshipCode, languageCode, type Places, placesOf } from '#rules/scoring/codes.ts';
import type { Columns } from '#rules/scoring/tally-book.ts';

export { REPORTING_YEAR };
export const layout = layoutOf(CURRENT_EDITION);
export const ITEMS_AT_ONCE = 100;
/** Tiyn in the amount for which points are given. */
const STEP = 50_000_000;
const CODES_OF_SERVICES = 100;
const REGIONS_OF_SERVICES = 20;

export type TableColumns = {
  readonly table: TalliedTable;
  readonly places: Places;
  readonly columns: Columns;
  /** Of high-tech services: the code, and the region's place in the list. */
  readonly code: Uint8Array;
  readonly region: Uint8Array;
};

/** Shares of the blocks of a table, in their order. */
const SHARES: { readonly [table in TalliedTable]: readonly number[] } = {
  funding: [30, 35, 10, 15, 10],
  publications: [70, 2, 4, 10, 11, 3],
  citations: [76, 6, 3, 5, 8, 1, 0, 1],
  hirsch: [1],
  patents: [5, 40, 40, 1, 6, 8],
  commercialisation: [1],
  conferences: [30, 10, 10, 20, 15, 10, 5],
  htms: [60, 35, 5],
};
const LANGUAGES = ['en', 'ru', 'kk', 'uz', 'de'].map(languageCode);

function codeOf(chance: Chance, dimension: string): number {
  switch (dimension) {
    case 'quartile':
      return chance.share([8, 18, 22, 27, 25]);
    case 'language':
      return LANGUAGES[chance.share([60, 24, 12, 2, 2])] ?? LANGUAGES_OF_WORKS.length;
    case 'authorship':
      return authorshipCode(chance.between(1, 14), chance.happens(30));
    case 'in-wos':
      return chance.happens(10) ? 1 : 0;
    default:
      return chance.below(8);
  }
}

function measuresOf(chance: Chance, table: TalliedTable, block: number, first: readonly number[]): readonly number[] {
  const inSteps = (amount: number) => amount - (amount % STEP);
  switch (table) {
    case 'funding': {
      const handedOn = block === 4 || chance.happens(60) ? 0 : chance.below(1_000_000_000);
      const own = chance.between(100_000_000, 2_000_000_000);
      return [own, handedOn, inSteps(own), inSteps(handedOn)];
    }
    case 'commercialisation': {
      const income = chance.between(10_000_000, 2_000_000_000);
      return [income, inSteps(income)];
    }
    case 'citations':
      return [chance.below(60), chance.below(120)];
    case 'hirsch': {
      const [indexed, scholar] = [chance.below(30), chance.below(40)];
      return [indexed * indexed, indexed > 0 ? 1 : 0, scholar * scholar, scholar > 0 ? 1 : 0];
    }
    case 'htms':
      return [block === 0 ? chance.between(1, 400) : 1, ...first];
    default:
      return [];
  }
}

/** Columns of one table. A code of a service counts where it is met first, as the placing of items has it. */
function makeTable(table: TalliedTable, rows: number, organisations: number): TableColumns {
  const chance = chanceOf('items', table);
  const places = placesOf(layout, table);
  const organisation = new Uint16Array(rows);
  const block = new Uint8Array(rows);
  const codes = places.dimensions.map(() => new Uint8Array(rows));
  const measures = MEASURES[table].map(() => new Float64Array(rows));
  const services = table === 'htms' ? rows : 0;
  const [code, region] = [new Uint8Array(services), new Uint8Array(services)];
  const met = new Set<number>();
  const meet = (key: number) => {
    const first = met.has(key) ? 0 : 1;
    met.add(key);
    return first;
  };
  for (let row = 0; row < rows; row++) {
    const owner = chance.below(organisations);
    const number = chance.share(SHARES[table]);
    organisation[row] = owner;
    block[row] = number;
    places.dimensions.forEach((dimension, at) => {
      (codes[at] as Uint8Array)[row] = codeOf(chance, dimension);
    });
    let first: readonly number[] = [];
    if (services > 0) {
      code[row] = chance.below(CODES_OF_SERVICES);
      region[row] = chance.below(REGIONS_OF_SERVICES);
      const key = (owner * SHARES.htms.length + number) * CODES_OF_SERVICES + (code[row] as number);
      first = [meet(-1 - key), meet(key * REGIONS_OF_SERVICES + (region[row] as number))];
    }
    const values = measuresOf(chance, table, number, first);
    for (let slot = 0; slot < values.length; slot++) (measures[slot] as Float64Array)[row] = values[slot] as number;
  }
  return { table, places, columns: { rows, organisation, block, codes, measures }, code, region };
}

/** All tables with `items` items in all. */
export function makeItems(items: number, organisations: number): TableColumns[] {
  return TALLIED_TABLES.map((table) =>
    makeTable(table, Math.round((items * ITEMS_OF_100[table]) / ITEMS_AT_ONCE), organisations),
  );
}

/** The first rows of a table, without copying. */
export function firstRows({ columns, ...rest }: TableColumns, rows: number): TableColumns {
  return {
    ...rest,
    columns: {
      rows,
      organisation: columns.organisation.subarray(0, rows),
      block: columns.block.subarray(0, rows),
      codes: columns.codes.map((column) => column.subarray(0, rows)),
      measures: columns.measures.map((column) => column.subarray(0, rows)),
    },
  };
}
