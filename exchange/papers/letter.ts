// A letter as what stands on it: a text with placeholders and what is to stand in them. Both writers, PDF and DOCX, print this and
// nothing of their own; no text of a person can become markup.

import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { endOnce } from '#wording/end-once.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Language } from '#wording/texts.ts';

type InThree = Readonly<Record<Language, string>>;

/** A text in three languages, a day, or a list of texts. */
export type LetterFact = InThree | { readonly day: string } | { readonly list: readonly InThree[] };

export type LetterBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export type Letter = {
  readonly language: Language;
  /** Who writes: the letterhead, line by line. */
  readonly issuer: readonly string[];
  /** `№ 12/2026` */
  readonly number: string;
  readonly on: string;
  readonly addressee: string;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  /** Who signs, by office. */
  readonly signer: string;
  readonly footer: string;
};

export type LetterText = { readonly title: string; readonly body: string; readonly signer: string };

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The names in braces, each once, in the order in which they stand. */
export const listPlaceholders = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)),
];

/** A brace that opens or closes no placeholder. */
export const hasLooseBrace = (text: string): boolean => /[{}]/.test(text.replace(PLACEHOLDER, ''));

function wordFact(fact: LetterFact, language: Language): string {
  if ('day' in fact) return formatDate(getPlainDate(fact.day), language);
  if ('list' in fact) return fact.list.map((one) => one[language]).join('; ');
  return fact[language];
}

type Facts = Readonly<Record<string, LetterFact>>;

const isMissing = (fact: LetterFact | undefined): boolean =>
  fact === undefined || ('list' in fact && fact.list.length === 0);

const fill = (text: string, facts: Facts, language: Language): string =>
  endOnce(
    text.replace(PLACEHOLDER, (all, name: string) => {
      const fact = facts[name];
      return fact ? wordFact(fact, language) : all;
    }),
  );

const isLeftOut = (line: string, facts: Facts): boolean =>
  listPlaceholders(line).some((name) => isMissing(facts[name]));

/** `Enclosed:` says nothing where the list that it leads to is left out. */
const leadsToNothing = (line: string, next: string | undefined, facts: Facts): boolean =>
  line.endsWith(':') && next !== undefined && /^\{[^{}]*\}[.;]?$/.test(next) && isLeftOut(next, facts);

/** As long a word cannot be divided, and a line before it would be torn apart to both edges. */
const LONGEST_WORD = 40;
export const hasLongWord = (text: string): boolean => text.split(/\s/).some((word) => word.length > LONGEST_WORD);

/**
 * The blocks of a body: a line of the text is a paragraph. A line that names something that there is not is left out whole, and the
 * line with a colon that leads to it; a list that stands alone on its line is printed as one.
 */
export function composeBlocks(body: string, facts: Facts, language: Language): LetterBlock[] {
  const lines = body.split('\n').flatMap((raw) => (raw.trim() === '' ? [] : [raw.trim()]));
  return lines.flatMap((line, at): LetterBlock[] => {
    if (isLeftOut(line, facts) || leadsToNothing(line, lines[at + 1], facts)) return [];
    const alone = /^\{([^{}]*)\}[.;]?$/.exec(line)?.[1];
    const fact = alone === undefined ? undefined : facts[alone];
    if (fact && 'list' in fact) return [{ kind: 'list', items: fact.list.map((one) => one[language]) }];
    return [{ kind: 'text', text: fill(line, facts, language) }];
  });
}

export type LetterPlan = Pick<Letter, 'language' | 'issuer' | 'number' | 'on' | 'addressee' | 'footer'> & {
  readonly text: LetterText;
  readonly facts: Facts;
};

export function composeLetter({ text, facts, ...head }: LetterPlan): Letter {
  const { language } = head;
  return {
    ...head,
    title: fill(text.title, facts, language),
    blocks: composeBlocks(text.body, facts, language),
    signer: fill(text.signer, facts, language),
  };
}
