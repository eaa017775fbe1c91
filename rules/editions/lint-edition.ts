// Asks whether an edition that is well formed also makes sense: no gap, no overlap, nothing that refers to nothing.

import { findDecimal, isZero } from '../kernel/exact.ts';
import type { Coefficient, Component, Edition, Effect, Interpretation, Reads } from './edition.ts';

export type LintCode =
  | 'duplicate-id'
  | 'unknown-reference'
  | 'class-missing'
  | 'class-unknown'
  | 'kind-missing'
  | 'kind-twice'
  | 'language-twice'
  | 'component-in-no-indicator'
  | 'component-in-two-indicators'
  | 'indicator-in-no-score'
  | 'indicator-in-two-scores'
  | 'coefficient-unused'
  | 'default-unknown'
  | 'option-without-effect'
  | 'key-wanted'
  | 'amount-of-nothing';

export type LintFault = { readonly code: LintCode; readonly at: string; readonly detail: string };

/** The classes that a coefficient must give a worth to, by the fact that it reads. */
export const CLASSES: { readonly [reads in Reads]: readonly string[] } = {
  spending: ['own', 'handed-on'],
  quartile: ['Q1', 'Q2', 'Q3', 'Q4', 'none'],
  language: ['state', 'other'],
  authorship: ['lead', 'other'],
  'in-wos': ['yes', 'no'],
};

const faultOf = (code: LintCode, at: string, detail: string): LintFault => ({ code, at, detail });

function repeated(list: readonly string[]): string[] {
  return [...new Set(list.filter((one, place) => list.indexOf(one) !== place))];
}

function lintIds(edition: Edition): LintFault[] {
  const lists: Record<string, readonly { id: string }[]> = {
    categories: edition.categories,
    divisors: edition.divisors,
    languageGroups: edition.languageGroups,
    coefficients: edition.coefficients,
    components: edition.components,
    indicators: edition.indicators,
    scores: edition.scores,
    interpretations: edition.interpretations,
  };
  return Object.entries(lists).flatMap(([name, list]) =>
    repeated(list.map((one) => one.id)).map((id) => faultOf('duplicate-id', name, id)),
  );
}

function worksOf(component: Component): readonly string[] {
  if (component.work) return [component.work];
  return component.audience ? ['article', 'short', 'monograph', 'chapter'] : [];
}

function lintCoefficient(coefficient: Coefficient, edition: Edition): LintFault[] {
  const wanted = CLASSES[coefficient.reads];
  const given = [...Object.keys(coefficient.classes), ...(coefficient.silent ? [coefficient.silent.class] : [])];
  const used = edition.components.filter((component) => component.coefficients.includes(coefficient.id));
  const works = used.flatMap(worksOf);
  const kinds = (coefficient.leads ?? []).flatMap((lead) => lead.kinds);
  return [
    ...wanted.filter((one) => !given.includes(one)).map((one) => faultOf('class-missing', coefficient.id, one)),
    ...given.filter((one) => !wanted.includes(one)).map((one) => faultOf('class-unknown', coefficient.id, one)),
    ...repeated(given).map((one) => faultOf('class-unknown', coefficient.id, one)),
    ...(used.length === 0 ? [faultOf('coefficient-unused', coefficient.id, '')] : []),
    ...(coefficient.reads === 'authorship'
      ? [...new Set(works)]
          .filter((kind) => !kinds.includes(kind))
          .map((kind) => faultOf('kind-missing', coefficient.id, kind))
      : []),
    ...repeated(kinds).map((kind) => faultOf('kind-twice', coefficient.id, kind)),
  ];
}

function lintComponent(component: Component, edition: Edition): LintFault[] {
  const homes = edition.indicators.filter((one) => [...one.divided, ...one.added].includes(component.id));
  const wants: [string, boolean, unknown][] = [
    ['per', component.counting === 'money', component.per],
    ['source', component.counting === 'citations' || component.counting === 'mean-of-squares', component.source],
    ['audience', component.counting === 'citations', component.audience],
    ['work', component.table === 'publications', component.work],
  ];
  const per = component.per && findDecimal(component.per.value);
  return [
    ...(homes.length === 0 ? [faultOf('component-in-no-indicator', component.id, '')] : []),
    ...(homes.length > 1
      ? [faultOf('component-in-two-indicators', component.id, homes.map((one) => one.id).join(', '))]
      : []),
    ...wants.filter(([, wanted, found]) => wanted && !found).map(([key]) => faultOf('key-wanted', component.id, key)),
    ...(per && isZero(per) ? [faultOf('amount-of-nothing', component.id, 'per')] : []),
  ];
}

const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);

function targetsOf(effect: Effect, edition: Edition): [readonly string[], readonly string[]][] {
  const components = ids(edition.components);
  const coefficients = ids(edition.coefficients);
  if (effect.does === 'decimals') return [];
  if (effect.does === 'sum')
    return [
      [[effect.indicator], ids(edition.indicators)],
      [effect.of, components],
    ];
  if (effect.does === 'languages')
    return [
      [effect.coefficients, coefficients],
      [effect.groups, ids(edition.languageGroups)],
    ];
  return 'coefficients' in effect ? [[effect.coefficients, coefficients]] : [[effect.of, components]];
}

function lintInterpretation(interpretation: Interpretation, edition: Edition): LintFault[] {
  const says = interpretation.options.map((option) => JSON.stringify(option.effects));
  const counts = ['scoring', 'display'].includes(interpretation.concerns);
  return [
    ...(ids(interpretation.options).includes(interpretation.default)
      ? []
      : [faultOf('default-unknown', interpretation.id, interpretation.default)]),
    ...repeated(ids(interpretation.options)).map((id) => faultOf('duplicate-id', interpretation.id, id)),
    ...(counts ? repeated(says).map((one) => faultOf('option-without-effect', interpretation.id, one)) : []),
    ...interpretation.options
      .flatMap((option) => option.effects.flatMap((effect) => targetsOf(effect, edition)))
      .flatMap(([found, known]) => found.filter((one) => !known.includes(one)))
      .map((one) => faultOf('unknown-reference', interpretation.id, one)),
  ];
}

function lintReferences(edition: Edition): LintFault[] {
  const interpretations = ids(edition.interpretations);
  const refers: [string, readonly string[], readonly string[]][] = [
    ...edition.components.map((one): [string, readonly string[], readonly string[]] => [
      one.id,
      one.coefficients,
      ids(edition.coefficients),
    ]),
    ...edition.components.map((one): [string, readonly string[], readonly string[]] => [
      one.id,
      one.window ? [one.window.interpretation] : [],
      interpretations,
    ]),
    ...edition.coefficients.map((one): [string, readonly string[], readonly string[]] => [
      one.id,
      [one.silent?.interpretation, one.interpretation].filter((id) => id !== undefined),
      interpretations,
    ]),
    ...edition.indicators.map((one): [string, readonly string[], readonly string[]] => [
      one.id,
      [...one.divided, ...one.added],
      ids(edition.components),
    ]),
    ...edition.scores.map((one): [string, readonly string[], readonly string[]] => [
      one.id,
      [...one.weighted, ...one.plain],
      ids(edition.indicators),
    ]),
    ...edition.scores.map((one): [string, readonly string[], readonly string[]] => [
      one.id,
      one.ranked.map((rank) => rank.category),
      ids(edition.categories),
    ]),
  ];
  return refers.flatMap(([at, found, known]) =>
    found.filter((one) => !known.includes(one)).map((one) => faultOf('unknown-reference', at, one)),
  );
}

/** Every gap, overlap and dangling reference of an edition; none for one that may be used. */
export function lintEdition(edition: Edition): LintFault[] {
  const scored = edition.scores.flatMap((one) => [...one.weighted, ...one.plain]);
  return [
    ...lintIds(edition),
    ...lintReferences(edition),
    ...edition.coefficients.flatMap((one) => lintCoefficient(one, edition)),
    ...edition.components.flatMap((one) => lintComponent(one, edition)),
    ...edition.interpretations.flatMap((one) => lintInterpretation(one, edition)),
    ...ids(edition.indicators)
      .filter((id) => !scored.includes(id))
      .map((id) => faultOf('indicator-in-no-score', id, '')),
    ...repeated(scored).map((id) => faultOf('indicator-in-two-scores', id, '')),
    ...repeated(edition.languageGroups.flatMap((one) => one.languages)).map((one) =>
      faultOf('language-twice', 'languageGroups', one),
    ),
  ];
}
