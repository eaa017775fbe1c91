// The example held against the rules: nothing of it is refused, every reading of the law changes something, and the years
// tell the stories that the pages on trends need.

import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import { type RowReader, readHeading, rowReader } from '#rules/evidence/read-row.ts';
import { Register } from '#rules/evidence/register.ts';
import { TABLES, type TableName } from '#rules/evidence/tables.ts';
import { compare, type Exact, equal, fraction, multiply } from '#rules/kernel/exact.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { rankByCategory } from '#rules/ranking/rank.ts';
import { type OrganisationResult, resultsText } from '#rules/scoring/result.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { Tallier, type Tally } from '#rules/scoring/tally.ts';
import { type ExampleYear, exampleRows, exampleYears } from './example-rows.ts';
import { exampleOrganisations } from './organisation.ts';

const edition = CURRENT_EDITION;
const weighting = draftWeighting(edition);

function readExample(year: ExampleYear): { tally: Tally; findings: Finding[] } {
  const tallier = new Tallier(edition, year);
  const findings: Finding[] = [];
  const register = new Register();
  const report = (finding: Finding) => findings.push(finding);
  const readers = new Map<TableName, { read: RowReader; number: number }>();
  for (const { table, row } of exampleRows(year)) {
    const columns = TABLES[table].columns.map(({ name }) => name);
    const reader = readers.get(table) ?? {
      read: rowReader(table, readHeading(table, columns), { edition, reportingYear: year, register, report }),
      number: 1,
    };
    readers.set(table, reader);
    reader.number++;
    const cell = (place: number) => row[columns[place] ?? ''] ?? '';
    const fact = reader.read({ number: reader.number, isEmpty: (place) => cell(place) === '', text: cell });
    if (fact) tallier.add(fact);
  }
  return { tally: tallier.tally(), findings };
}

const evaluate = (tally: Tally, chosen: Record<string, string> = {}) =>
  scoreTally(tally, resolveEdition(edition, completeSettings(edition, chosen).settings), weighting);

const years = exampleYears.map((year) => {
  const { tally, findings } = readExample(year);
  return { year, tally, findings, results: evaluate(tally) };
});
const keys = new Map(exampleOrganisations().map(({ bin, profile }) => [bin, profile.key]));

/** The results of one organisation in the three years. */
function resultsOf(key: string): OrganisationResult[] {
  return years.flatMap(({ results }) => results.filter(({ organisation }) => keys.get(organisation.bin) === key));
}

function valuesOf(key: string, indicator: string): (Exact | null)[] {
  return resultsOf(key).map((result) => result.indicators.get(indicator)?.value ?? null);
}

function fallsTwice([first, second, third]: readonly (Exact | null)[]): boolean {
  return !!first && !!second && !!third && compare(first, second) > 0 && compare(second, third) > 0;
}

const scoreOf = (result: OrganisationResult | undefined, score: 'A' | 'B' | 'C') =>
  result?.scores.get(score)?.value ?? null;

describe.each(years)('the example of $year', ({ tally, findings, results }) => {
  it('has no row that is refused', () => {
    expect(findings).toEqual([]);
    expect(results).toHaveLength(24);
  });

  const options = edition.interpretations
    .filter(({ concerns }) => concerns === 'scoring')
    .flatMap(({ id, options: all, default: usual }) =>
      all.filter((option) => option.id !== usual).map((option) => ({ id, option: option.id })),
    );

  it.each(options)('gives other results under $id=$option', ({ id, option }) => {
    expect(resultsText(evaluate(tally, { [id]: option }))).not.toBe(resultsText(results));
  });

  it('has points in every component', () => {
    for (const { id } of edition.components) {
      const bringing = results.filter((result) => (result.components.get(id)?.value?.top ?? 0n) > 0n);
      expect(bringing.length, id).toBeGreaterThan(0);
    }
  });

  it('cannot evaluate the learners of an organisation that has none', () => {
    const result = results.find(({ organisation }) => keys.get(organisation.bin) === 'saraptama');
    expect(result?.scores.get('C')).toMatchObject({ value: null, reason: 'indicator-without-value' });
    expect(result?.indicators.get('8')).toMatchObject({ value: null, reason: 'learners-not-reported' });
  });

  it('ranks on clinical practice only clinics and universities with a hospital (E-2)', () => {
    const places = rankByCategory(edition, results, 'B').map((list) => list.places.length);
    expect(places).toEqual([10, 4]);
  });
});

describe('the three years of the example', () => {
  it('has an exact tie on Sb in 2024: two clinics of different size share a rank', () => {
    const results = years.find(({ year }) => year === 2024)?.results ?? [];
    const clinics = rankByCategory(edition, results, 'B').find(({ category }) => category === 'clinical');
    const ranks = new Map(clinics?.places.map(({ result, rank }) => [keys.get(result.organisation.bin), rank]));
    expect(ranks.get('kozaiym')).toBe(7);
    expect(ranks.get('bulaq')).toBe(7);
    expect([...ranks.values()]).not.toContain(8);
    const [, kozaiym] = resultsOf('kozaiym');
    const [, bulaq] = resultsOf('bulaq');
    expect(equal(kozaiym?.positions ?? fraction(0n), bulaq?.positions ?? fraction(0n))).toBe(false);
  });

  it.each(['nysana', 'kenish'])('shows %s in decline: at least four indicators fall in both steps (S12)', (key) => {
    const falling = edition.indicators.filter(({ id }) => fallsTwice(valuesOf(key, id)));
    expect(falling.length).toBeGreaterThanOrEqual(4);
  });

  it.each(['nysana', 'kenish'])('lets Sa of %s fall from 2023 to 2025', (key) => {
    const [first, , last] = resultsOf(key).map((result) => scoreOf(result, 'A') ?? fraction(0n));
    expect(compare(first ?? fraction(0n), last ?? fraction(0n))).toBeGreaterThan(0);
  });

  it('lets Sa of most grow from 2023 to 2025', () => {
    const growing = [...keys.values()].filter((key) => {
      const [first, , last] = resultsOf(key).map((result) => scoreOf(result, 'A'));
      return first && last && compare(last, first) > 0;
    });
    expect(growing.length).toBeGreaterThanOrEqual(18);
  });

  it('leaves one flat: Sa of samal ends within a tenth of where it began', () => {
    const [first = null, , last = null] = resultsOf('samal').map((result) => scoreOf(result, 'A'));
    const tenths = (value: Exact | null, number: bigint) => multiply(value ?? fraction(0n), fraction(number, 10n));
    expect(compare(tenths(last, 10n), tenths(first, 9n))).toBeGreaterThan(0);
    expect(compare(tenths(last, 10n), tenths(first, 11n))).toBeLessThan(0);
  });

  it('gives the young organisation no patents and no income from them (4, 5) in any year', () => {
    for (const indicator of ['4', '5']) {
      expect(valuesOf('serpilis', indicator).every((value) => value?.top === 0n)).toBe(true);
    }
  });
});
