// The fact that set a coefficient, a quantity or a refusal to count, in words.

import type { Edition } from '#rules/editions/edition.ts';
import type { Facts } from '#rules/scoring/explanation.ts';
import type { Say } from './speak.ts';
import { tameForeign } from './tame-foreign.ts';

type Value = Facts[string];

function languageName(say: Say, edition: Edition, code: string): string {
  const isNamed = edition.languageGroups.some((group) => group.languages.includes(code));
  return isNamed ? say(`law:language.${code}`) : code;
}

function authorshipText(say: Say, facts: Facts): string {
  const position = Number(facts.author_position);
  return say(facts.corresponding === true ? 'explanation:fact.corresponding' : 'explanation:fact.not-corresponding', {
    position,
  });
}

const number = (column: string) => (say: Say, value: Value) =>
  say(`explanation:fact.${column}`, { number: Number(value) });
/** A year stands here: the window of a work or a document. */
const dated = (say: Say, value: Value, facts: Facts) =>
  say('explanation:fact.dated', { year: Number(value), first: Number(facts.first), last: Number(facts.last) });

const tellers: Readonly<Record<string, (say: Say, value: Value, facts: Facts, edition: Edition) => string>> = {
  quartile: (say, value) =>
    value === '' ? say('explanation:fact.no-quartile') : say('explanation:fact.quartile', { quartile: String(value) }),
  language: (say, value, _, edition) =>
    say('explanation:fact.language', { language: languageName(say, edition, String(value)) }),
  kind: (say, value) => say('explanation:fact.kind', { work: say(`law:work.${value}`) }),
  author_position: (say, _, facts) => authorshipText(say, facts),
  in_wos: (say, value) => say(value === true ? 'explanation:fact.in-wos' : 'explanation:fact.not-in-wos'),
  wos: number('wos'),
  scopus: number('scopus'),
  google_scholar: number('google_scholar'),
  count: number('count'),
  code: (say, value) => say('explanation:fact.code', { code: tameForeign(String(value)) }),
  region: (say, value) => say('explanation:fact.region', { region: say(`law:region.${value}`) }),
  published_year: dated,
  protected_on: dated,
};

/** The facts of a step as one text; empty where the reason or the class says it all (a refusal at verification). */
export function wordFacts(say: Say, facts: Facts, edition: Edition): string {
  return Object.entries(facts)
    .flatMap(([column, value]) => tellers[column]?.(say, value, facts, edition) ?? [])
    .join('; ');
}
