// What a bundle says of a package that has been evaluated, as the texts of its files. Whoever writes a bundle and whoever
// verifies one make them by the same functions, from the package that lies in the bundle and from nothing else.

import type { Evaluation } from '#exchange/package/evaluate-package.ts';
import { resultJson, type Word } from '#exchange/results/result-json.ts';
import type { Calendar } from '#rules/calendar/calendar.ts';
import { type Edition, getById } from '#rules/editions/edition.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import type { Fact } from '#rules/evidence/facts.ts';
import { toText } from '#rules/kernel/exact.ts';
import { explainOrganisation } from '#rules/scoring/explain.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { CALENDAR, EDITION, ORGANISATIONS, RANKING, RESULTS, SETTINGS, WEIGHTING } from './bundle-format.ts';
import { explanationJson } from './explanation-json.ts';

export const textOf = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;

/** In the form that `shyraq evaluate --weights` reads. */
export function weightingJson({ source, date, values }: Weighting) {
  const weights = Object.fromEntries(Object.entries(values).map(([id, value]) => [`Q${id}`, value]));
  return { source, ...(date === undefined ? {} : { date }), ...weights };
}

export function calendarJson({ version, announcedOn, years, days }: Calendar) {
  const byDate = [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
  return {
    version,
    announcedOn,
    years: [...years.values()].map(({ year, provisional, source }) => ({ year, provisional, source })),
    days: byDate.map(({ date, change, source }) => ({ date, change, source })),
  };
}

export function rankingJson({ ranking }: Evaluation) {
  return ranking.lists.map(({ score, category, places }) => ({
    score,
    category,
    places: places.map(({ rank, result }) => {
      const value = result.scores.get(score)?.value;
      return { rank, bin: result.organisation.bin, value: value ? toText(value) : '' };
    }),
  }));
}

/** The facts of a package by organisation, kept until their explanation is asked for. */
export class FactsByOrganisation {
  readonly #facts = new Map<string, Fact[]>();

  take = (fact: Fact): void => {
    if (fact.table === 'organisations') return;
    const facts = this.#facts.get(fact.organisation);
    if (facts) facts.push(fact);
    else this.#facts.set(fact.organisation, [fact]);
  };

  of(bin: string): readonly Fact[] {
    return this.#facts.get(bin) ?? [];
  }
}

export const explanationPath = (bin: string): string => `${ORGANISATIONS}${bin}.json`;

/** The file of one organisation. One line: a national bundle has a hundred of them with thousands of rows. */
export function explanationText(evaluation: Evaluation, result: OrganisationResult, facts: readonly Fact[]): string {
  const { resolved, weighting, reportingYear } = evaluation;
  const { organisation } = result;
  const reported = { organisation, facts, titleOf: () => '' };
  const explanation = explainOrganisation(reported, resolved, weighting, reportingYear);
  const json = explanationJson(explanation, (component) => getById(resolved.edition.components, component).table);
  return `${JSON.stringify(json)}\n`;
}

export type Choices = { readonly edition: Edition; readonly weighting: Weighting; readonly calendar: Calendar };

/** The small files, by path. `word` writes why a row was refused. */
export function smallFiles(evaluation: Evaluation, { edition, weighting, calendar }: Choices, word: Word) {
  return {
    [EDITION]: textOf(edition),
    [SETTINGS]: textOf(evaluation.resolved.settings),
    [WEIGHTING]: textOf(weightingJson(weighting)),
    [CALENDAR]: textOf(calendarJson(calendar)),
    [RESULTS]: textOf(resultJson(evaluation, word)),
    [RANKING]: textOf(rankingJson(evaluation)),
  };
}
