// An edition with some figures changed: what the order would do if it said something else. The law itself is never edited;
// a draft lives as long as the question.

import type { Edition, Figure } from '../editions/edition.ts';
import { compare, findDecimal, ZERO } from '../kernel/exact.ts';

/** A figure and what stands in its place: a plain decimal. `of` is a component, or for a class of facts a coefficient. */
export type FigureChange =
  | { readonly figure: 'rate' | 'per'; readonly of: string; readonly value: string }
  | { readonly figure: 'class'; readonly of: string; readonly class: string; readonly value: string };

/** The figure as the edition has it; undefined where it has none there. */
export function findFigure(edition: Edition, change: FigureChange): Figure | undefined {
  if (change.figure === 'class') {
    const classes = edition.coefficients.find(({ id }) => id === change.of)?.classes;
    return classes && Object.hasOwn(classes, change.class) ? classes[change.class] : undefined;
  }
  return edition.components.find(({ id }) => id === change.of)?.[change.figure];
}

/** Rates and coefficients may be 0; an amount for which points are given may not. */
export function isFigure({ figure, value }: FigureChange): boolean {
  const number = findDecimal(value);
  if (number === undefined) return false;
  const sign = compare(number, ZERO);
  return figure === 'per' ? sign > 0 : sign >= 0;
}

const put = (figure: Figure, change: FigureChange | undefined): Figure =>
  change ? { ...figure, value: change.value } : figure;

/** The edition itself where nothing is changed. Throws a RangeError for a figure that the edition does not have. */
export function draftEdition(edition: Edition, changes: readonly FigureChange[]): Edition {
  if (changes.length === 0) return edition;
  for (const change of changes)
    if (!findFigure(edition, change)) throw new RangeError(`the edition has no ${change.figure} of ${change.of}`);
  const find = (figure: FigureChange['figure'], of: string, name = '') =>
    changes.find((one) => one.figure === figure && one.of === of && (one.figure !== 'class' || one.class === name));
  return {
    ...edition,
    components: edition.components.map((component) => ({
      ...component,
      rate: put(component.rate, find('rate', component.id)),
      ...(component.per ? { per: put(component.per, find('per', component.id)) } : {}),
    })),
    coefficients: edition.coefficients.map((coefficient) => ({
      ...coefficient,
      classes: Object.fromEntries(
        Object.entries(coefficient.classes).map(([name, figure]) => [
          name,
          put(figure, find('class', coefficient.id, name)),
        ]),
      ),
    })),
  };
}
