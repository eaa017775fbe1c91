// The product's way: columns into cells, cells into scores. The organisations are invented; all have staff and learners.

import { makeBins } from '#bench/package/write-package.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { fraction } from '#rules/kernel/exact.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { cellsOf, type Tally } from '#rules/scoring/tally.ts';
import { TallyBook } from '#rules/scoring/tally-book.ts';
import type { SqlOrganisation } from '#rules/scoring/tally-from-rows.ts';
import { layout, REPORTING_YEAR, type TableColumns } from './item-columns.ts';

export const resolved = resolveEdition(CURRENT_EDITION, completeSettings(CURRENT_EDITION).settings);
const weighting = draftWeighting(CURRENT_EDITION);

export function makeOrganisations(count: number): SqlOrganisation[] {
  return makeBins(count).map((bin, number) => ({
    organisation: {
      table: 'organisations',
      row: number + 2,
      bin,
      names: { kk: '', ru: '', en: `Organisation ${number + 1}` },
      category: CATEGORIES[number % CATEGORIES.length] ?? 'clinical',
      universityHospital: number % 2 === 0,
      region: '',
      founder: '',
    },
    positions: fraction(BigInt(100 + number), 4n),
    headcount: BigInt(50 + number),
    learners: fraction(BigInt(10 + number)),
  }));
}

export function tallyColumns(tables: readonly TableColumns[], organisations: readonly SqlOrganisation[]): Tally {
  const book = new TallyBook(layout, organisations.length);
  for (const { columns, places } of tables) book.addColumns(columns, places);
  return {
    layout,
    reportingYear: REPORTING_YEAR,
    organisations: organisations.map((one, number) => ({ ...one, cells: cellsOf(book, number) })),
  };
}

export const score = (tally: Tally): OrganisationResult[] => scoreTally(tally, resolved, weighting);
