// The tally of a package by runs of columns, as a file or a database would hand them over.

import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { type Fact, type ItemFact, isItem } from '#rules/evidence/facts.ts';
import { layoutOf, MEASURES, TALLIED_TABLES, type TalliedTable } from '#rules/scoring/cells.ts';
import {
  authorshipCode,
  inWosCode,
  languageCode,
  type Places,
  placesOf,
  quartileCode,
  yearsBeforeCode,
} from '#rules/scoring/codes.ts';
import { blockKeyOf, datedYearOf, ItemPlacer } from '#rules/scoring/place-item.ts';
import { cellsOf, type Tally } from '#rules/scoring/tally.ts';
import { type Columns, TallyBook } from '#rules/scoring/tally-book.ts';

function codeOf(fact: ItemFact, dimension: Places['dimensions'][number], year: number): number {
  if (dimension === 'quartile') return fact.table === 'publications' ? quartileCode(fact.quartile) : 0;
  if (dimension === 'language') return 'language' in fact ? languageCode(fact.language) : 0;
  if (dimension === 'authorship')
    return 'authorPosition' in fact ? authorshipCode(fact.authorPosition, fact.corresponding) : 0;
  if (dimension === 'in-wos') return fact.table === 'patents' ? inWosCode(fact.inWos) : 0;
  return yearsBeforeCode(datedYearOf(fact) ?? year, year);
}

function columnsOf(
  items: readonly { fact: ItemFact; measures: readonly number[] }[],
  places: Places,
  numberOf: (bin: string) => number,
  table: TalliedTable,
  year: number,
): Columns {
  const keys = places.blocks.map((block) => block.key);
  return {
    rows: items.length,
    organisation: Uint16Array.from(items, ({ fact }) => numberOf(fact.organisation)),
    block: Uint8Array.from(items, ({ fact }) => keys.indexOf(blockKeyOf(fact))),
    codes: places.dimensions.map((name) => Uint8Array.from(items, ({ fact }) => codeOf(fact, name, year))),
    measures: MEASURES[table].map((_, slot) => Float64Array.from(items, ({ measures }) => measures[slot] ?? 0)),
  };
}

/** Counts facts by columns, `run` rows at once; divisors are taken over from a tally made otherwise. */
export function tallyByColumns(facts: readonly Fact[], year: number, of: Tally, run: number): Tally {
  const layout = layoutOf(CURRENT_EDITION);
  const placer = new ItemPlacer(layout, year);
  const book = new TallyBook(layout, of.organisations.length);
  const bins = of.organisations.map(({ organisation }) => organisation.bin);
  for (const table of TALLIED_TABLES) {
    const places = placesOf(layout, table);
    // Who refuses an item (a verifier, a requirement) has done so before columns are made; windows are in the codes.
    const items = facts
      .filter((fact): fact is ItemFact => isItem(fact) && fact.table === table)
      .filter((fact) => {
        const placed = placer.place(fact);
        return 'cell' in placed || placed.reason === 'outside-window';
      })
      .map((fact) => ({ fact, measures: placer.measures(fact) }));
    for (let from = 0; from < items.length; from += run) {
      const some = items.slice(from, from + run);
      book.addColumns(
        columnsOf(some, places, (bin) => bins.indexOf(bin), table, year),
        places,
      );
    }
  }
  return { ...of, organisations: of.organisations.map((one, number) => ({ ...one, cells: cellsOf(book, number) })) };
}
