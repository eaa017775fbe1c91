// Choices as they are shown, typed and offered. What fits no choice stays as it was typed: the finding at the cell says so.

import type { SheetChoice, SheetColumn } from './sheet-grid.ts';

type Chosen = Pick<SheetColumn, 'kind' | 'choices'>;

const SEPARATOR = ';';
const fold = (text: string) => text.trim().toLowerCase();
const labelOf = (choices: readonly SheetChoice[], value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value;

function codeOf(choices: readonly SheetChoice[], typed: string): string {
  const folded = fold(typed);
  const found =
    choices.find(({ value }) => value === typed) ??
    choices.find(({ label, value }) => fold(label) === folded || fold(value) === folded);
  return found?.value ?? typed;
}

/** What a cell shows of its text. */
export function shownText({ kind, choices }: Chosen, text: string): string {
  if (!choices || text === '') return text;
  if (kind !== 'several') return labelOf(choices, text);
  return text
    .split(SEPARATOR)
    .map((part) => labelOf(choices, part))
    .join(`${SEPARATOR} `);
}

/** The text of a cell into which this was typed or pasted: a choice by its word or by its code, anything else as it is. */
export function readTyped({ kind, choices }: Chosen, typed: string): string {
  if (!choices || typed === '') return typed;
  if (kind !== 'several') return codeOf(choices, typed);
  const parts = typed.split(SEPARATOR).map((part) => codeOf(choices, part));
  const known = parts.every((part) => choices.some(({ value }) => value === part) || fold(part) === '');
  return known ? parts.filter((part) => fold(part) !== '').join(SEPARATOR) : typed;
}

export type Offer = { readonly label: string; readonly typed: string };

/** The choices that go on from what is typed; all of them where nothing is typed yet or `all` is asked for. */
export function offerChoices({ kind, choices = [] }: Chosen, typed: string, all: boolean): readonly Offer[] {
  const cut = kind === 'several' ? typed.lastIndexOf(SEPARATOR) + 1 : 0;
  const begun = typed.slice(0, cut);
  const sought = fold(typed.slice(cut));
  const rank = ({ label, value }: SheetChoice) => {
    if (fold(label) === sought || fold(value) === sought) return 0;
    if (fold(label).startsWith(sought) || fold(value).startsWith(sought)) return 1;
    return fold(label).includes(sought) ? 2 : 3;
  };
  if (all) return choices.map(({ label }) => ({ label, typed: label }));
  return choices
    .filter((choice) => rank(choice) < 3)
    .sort((one, other) => rank(one) - rank(other))
    .map(({ label }) => ({ label, typed: begun === '' ? label : `${begun.trimEnd()} ${label}` }));
}
