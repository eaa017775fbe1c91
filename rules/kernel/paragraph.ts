// Where in the law a figure, a condition or a refusal stands. `E-5.1` is paragraph 5, sub-paragraph 1 of the Rules of
// evaluation; `S-…` the Rules of the status; `A1-2.1` indicator component 2.1 of Annex 1; `A1-n3` note 3 under its table;
// `A2-4` the supporting documents of indicator 4; `RP` our own reporting package, which is not law.

export type Paragraph = string;

const SHAPE = /^(?:[ES]-\d{1,2}(?:\.\d{1,2})?|A1-(?:\d{1,2}(?:\.\d)?|n\d{1,2})|A2-(?:\d{1,2}|staff|learners)|RP)$/;

export type Place =
  | { in: 'evaluation' | 'status'; paragraph: string; sub?: string }
  | { in: 'annex-1'; indicator: string }
  | { in: 'annex-1'; note: string }
  | { in: 'annex-2'; indicator: string }
  | { in: 'reporting-package' };

export function isParagraph(text: string): boolean {
  return SHAPE.test(text);
}

/** Takes a reference apart so that it can be said in words. Throws a RangeError for a text that is no reference. */
export function placeOf(reference: Paragraph): Place {
  if (!isParagraph(reference)) throw new RangeError(`not a reference to a paragraph: ${reference}`);
  if (reference === 'RP') return { in: 'reporting-package' };
  const [house = '', rest = ''] = reference.split('-');
  if (house === 'A1')
    return rest.startsWith('n') ? { in: 'annex-1', note: rest.slice(1) } : { in: 'annex-1', indicator: rest };
  if (house === 'A2') return { in: 'annex-2', indicator: rest };
  const [paragraph = '', sub] = rest.split('.');
  const where = house === 'E' ? 'evaluation' : 'status';
  return sub === undefined ? { in: where, paragraph } : { in: where, paragraph, sub };
}
