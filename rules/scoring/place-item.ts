// Where an item falls in the cells, and what it brings there; or why it is listed and not counted.

import type { Component, Requirement } from '../editions/edition.ts';
import type { ItemFact } from '../evidence/facts.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import { yearOf } from '../kernel/plain-date.ts';
import type { Block, DimensionName, Layout, TalliedTable } from './cells.ts';
import { TALLIED_TABLES } from './cells.ts';
import {
  authorshipCode,
  CODES,
  inWosCode,
  languageCode,
  type Places,
  placesOf,
  quartileCode,
  yearsBeforeCode,
} from './codes.ts';

/** Why an item that was accepted brings no points under any reading. */
export type NotCounted = { readonly reason: string; readonly paragraph: Paragraph };
export type Placed = { readonly cell: number } | NotCounted;

const NOT_CREDITED: NotCounted = { reason: 'not-credited', paragraph: 'E-7' };

/** The larger of two reported numbers; undefined where neither was reported. */
export function largest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b;
  return b !== undefined && b > a ? b : a;
}

function meets(fact: ItemFact, requirement: Requirement): boolean {
  if (requirement.column === 'holder_is_organisation') return fact.table === 'patents' && fact.holderIsOrganisation;
  if (requirement.column === 'paid_by_fund') return fact.table === 'htms' && fact.paidByFund;
  throw new RangeError(`no fact answers the requirement of ${requirement.column}`);
}

/** The year of the work or document whose age the components of the block look at. */
export function datedYearOf(fact: ItemFact): number | undefined {
  if (fact.table === 'citations') return fact.publishedYear;
  return fact.table === 'commercialisation' ? yearOf(fact.protectedOn) : undefined;
}

export function blockKeyOf(fact: ItemFact): string {
  if (fact.table === 'citations') return `citations ${fact.audience} ${fact.kind}`;
  return 'component' in fact ? `${fact.table} ${fact.component}` : fact.table;
}

type Placing = {
  readonly block: Block;
  readonly places: Places;
  /** Where the block's codes begin in each of the places. */
  readonly codes: number;
  readonly requires: readonly Requirement[];
  readonly outside: NotCounted;
};

function placingOf(places: Places, block: Block, number: number): Placing {
  return {
    block,
    places,
    codes: number * CODES,
    requires: block.feeds.flatMap((component) => component.requires ?? []),
    outside: { reason: 'outside-window', paragraph: block.feeds[0]?.paragraph ?? 'RP' },
  };
}

/** Placings by table, then by component or audience, then by kind of work: found without making a key for each item. */
type Placings = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Placing>>>;

const firstOf = (block: Block) => block.component || block.audience;
const secondOf = (block: Block) => (block.audience ? block.work : '');

function placingsOf(layout: Layout): Placings {
  return new Map(
    TALLIED_TABLES.map((table: TalliedTable) => {
      const places = placesOf(layout, table);
      const placings = places.blocks.map((block, number) => placingOf(places, block, number));
      const firsts = [...new Set(places.blocks.map(firstOf))];
      const byFirst = firsts.map((first): [string, ReadonlyMap<string, Placing>] => {
        const those = placings.filter(({ block }) => firstOf(block) === first);
        return [first, new Map(those.map((placing) => [secondOf(placing.block), placing]))];
      });
      return [table, new Map(byFirst)];
    }),
  );
}

/** Places the items of a package. One for a package: it remembers which codes of services it has met. */
export class ItemPlacer {
  readonly layout: Layout;
  readonly reportingYear: number;
  readonly #placings: Placings;
  readonly #steps: ReadonlyMap<string, number>;
  readonly #met = new Set<string>();

  constructor(layout: Layout, reportingYear: number) {
    this.layout = layout;
    this.reportingYear = reportingYear;
    this.#placings = placingsOf(layout);
    this.#steps = new Map(layout.blocks.map((block) => [block.key, stepOf(block.feeds)]));
  }

  /** The cell of an item, or the reason why no reading counts it. */
  place(fact: ItemFact): Placed {
    if (!fact.credited) return NOT_CREDITED;
    const placing = this.#placingOf(fact);
    for (const requirement of placing.requires) {
      if (!meets(fact, requirement)) return { reason: requirement.reason, paragraph: requirement.paragraph };
    }
    const { places, dimensions } = placing.places;
    let cell = placing.block.base;
    for (let at = 0; at < dimensions.length; at++) {
      const code = this.#code(fact, dimensions[at] as DimensionName);
      cell += (places[at] as Int32Array)[placing.codes + code] ?? 0;
    }
    return cell >= 0 ? { cell } : placing.outside;
  }

  #placingOf(fact: ItemFact): Placing {
    const table = this.#placings.get(fact.table);
    let placing: Placing | undefined;
    if (fact.table === 'citations') placing = table?.get(fact.audience)?.get(fact.kind);
    else placing = table?.get('component' in fact ? fact.component : '')?.get('');
    if (!placing) throw new RangeError(`the edition has no cells for ${blockKeyOf(fact)}`);
    return placing;
  }

  #code(fact: ItemFact, dimension: DimensionName): number {
    switch (dimension) {
      case 'quartile':
        return fact.table === 'publications' ? quartileCode(fact.quartile) : 0;
      case 'language':
        return fact.table === 'publications' || fact.table === 'conferences' ? languageCode(fact.language) : 0;
      case 'authorship':
        return fact.table === 'publications' || fact.table === 'citations'
          ? authorshipCode(fact.authorPosition, fact.corresponding)
          : 0;
      case 'in-wos':
        return fact.table === 'patents' ? inWosCode(fact.inWos) : 0;
      case 'years-before':
        return yearsBeforeCode(datedYearOf(fact) ?? this.reportingYear, this.reportingYear);
    }
  }

  /** What the item adds to the sums of its cell, in the order of the table's measures. Ask once for each item. */
  measures(fact: ItemFact): readonly number[] {
    switch (fact.table) {
      case 'funding': {
        const step = this.#steps.get(blockKeyOf(fact)) ?? 1;
        const own = fact.received - fact.handedOn;
        return [own, fact.handedOn, own - (own % step), fact.handedOn - (fact.handedOn % step)];
      }
      case 'commercialisation':
        return [fact.income, fact.income - (fact.income % (this.#steps.get('commercialisation') ?? 1))];
      case 'citations':
        return [largest(fact.wos, fact.scopus) ?? 0, fact.googleScholar ?? 0];
      case 'hirsch':
        return [...squareOf(largest(fact.wos, fact.scopus)), ...squareOf(fact.googleScholar)];
      case 'htms': {
        const code = `${fact.component} ${fact.organisation} ${fact.code}`;
        // The region stands first: behind the code, a code that ends like a region would be taken for one.
        return [fact.count, this.#first(code), this.#first(`${fact.region} in ${code}`)];
      }
      default:
        return [];
    }
  }

  #first(key: string): number {
    if (this.#met.has(key)) return 0;
    this.#met.add(key);
    return 1;
  }
}

function squareOf(index: number | undefined): [number, number] {
  const value = index ?? 0;
  return [value * value, value > 0 ? 1 : 0];
}

/** The amount in tiyn for which points are given; 1 where the block holds no money. */
function stepOf(feeds: readonly Component[]): number {
  const per = feeds.find((component) => component.per)?.per;
  return per ? Number(per.value) * 100 : 1;
}
