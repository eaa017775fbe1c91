// A fact of an organisation in words.

import type { FactKind, FactsKnown, Period } from '#contract/organisations.ts';
import type { Say } from '#wording/speak.ts';

type Names = Pick<FactsKnown, 'name_kk' | 'name_ru' | 'name_en'>;

/** In the reader's language where it is known, else in another: an organisation is never without a name. */
export function nameOf(say: Say, facts: Names, bin: string): string {
  return facts[`name_${say.language}`] ?? facts.name_kk ?? facts.name_ru ?? facts.name_en ?? bin;
}

/** `nameOfParent` finds the name behind an identifier. */
export function wordFact(
  say: Say,
  kind: FactKind,
  value: string | null,
  nameOfParent: (id: string) => string | undefined,
): string {
  switch (kind) {
    case 'category':
      return say(`organisations:category.${value}`);
    case 'founder':
      return say(`organisations:founder.${value}`);
    case 'region':
      return say(`law:region.${value}`);
    case 'university_hospital':
      return say(value === 'yes' ? 'organisations:yes' : 'organisations:no');
    case 'parent':
      return value === null
        ? say('organisations:no-parent')
        : (nameOfParent(value) ?? say('organisations:parent-asked'));
    default:
      return value ?? '';
  }
}

type Held = Pick<Period, 'kind' | 'value' | 'from' | 'until' | 'knownUntil'>;

export function findHeld<P extends Held>(periods: readonly P[], kind: FactKind, day: string): P | undefined {
  return periods.find(
    (period) =>
      period.kind === kind &&
      period.knownUntil === null &&
      period.from <= day &&
      (period.until === null || period.until > day),
  );
}

/** The next day on which something else of this kind is already known to begin. */
export function findNext<P extends Held>(periods: readonly P[], kind: FactKind, day: string): P | undefined {
  return periods
    .filter((period) => period.kind === kind && period.knownUntil === null && period.from > day)
    .sort((one, other) => (one.from < other.from ? -1 : 1))[0];
}
