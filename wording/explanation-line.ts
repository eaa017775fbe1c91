// The lines of an explanation, and what every part of it says in the same way.

import type { Resolved } from '#rules/editions/resolve-edition.ts';
import { getOption } from '#rules/editions/settings.ts';
import type { Paragraph } from '#rules/kernel/paragraph.ts';
import type { Outcome } from '#rules/scoring/result.ts';
import { type Showing, showNumber } from './show-number.ts';

/** A line of an explanation: a tree told by its depth. */
export type ExplanationLine = {
  readonly depth: number;
  readonly text: string;
  /** What the text comes to; a sentence where there is no value. */
  readonly value?: string;
  readonly reference?: Paragraph;
  /** Of an indicator or a component: its number, which has an explanation of its own. */
  readonly number?: string;
  /** Of an item: the row of its table, as evaluation numbers them. */
  readonly item?: { readonly table: string; readonly row: number };
  readonly kind: 'score' | 'indicator' | 'component' | 'cell' | 'item' | 'coefficient' | 'not-counted' | 'note';
};

export type Telling = Showing & { readonly resolved: Resolved };

export const noteLine = (depth: number, text: string, reference?: Paragraph): ExplanationLine => ({
  depth,
  text,
  ...(reference ? { reference } : {}),
  kind: 'note',
});

/** The number of an outcome, or why there is none. */
export function outcomeText(outcome: Outcome, telling: Telling): string {
  return outcome.value === null ? telling.say(`law:no-value.${outcome.reason}`) : showNumber(outcome.value, telling);
}

/** The question that the text leaves open and the answer chosen, for each of these interpretations. */
export function interpretationLines(
  interpretations: Resolved['edition']['interpretations'],
  depth: number,
  { say, resolved }: Telling,
): ExplanationLine[] {
  return interpretations.map((one) => {
    const option = say(`law:option.${one.id}.${getOption(one, resolved.settings).id}`);
    const question = say(`law:interpretation.${one.id}.question`);
    return noteLine(depth, say('explanation:interpretation', { id: one.id, question, option }), one.paragraph);
  });
}
