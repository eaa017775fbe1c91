// The names that the seven answers speak of, in one language, and how they and numbers are written into a sentence.

import type { ContentCell, ContentColumn, ItemsLink } from '#rules/innovation/content.ts';
import type { Span } from '#rules/innovation/counted-rows.ts';
import type { Share } from '#rules/innovation/growth.ts';
import type { RegionArea } from '#rules/innovation/region-areas.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Say } from '../speak.ts';

type Names = Readonly<Record<string, string>>;

export type AnswerNames = {
  /** Of the group itself: a holding, a region, all. */
  readonly group: string;
  readonly organisations: Names;
  readonly technologies: Names;
  /** Entries of the Ministry's list. */
  readonly unique: Names;
  readonly fields: Names;
  readonly sources: Names;
  readonly channels: Names;
};

export type AnswerWords = {
  readonly say: Say;
  readonly names: AnswerNames;
  readonly span: Span;
  /** What every link to items is filtered by: the group; null where no filter of the registers says what the group is. */
  readonly scope: Readonly<Record<string, string>> | null;
  /** Under each picture. */
  readonly source: string;
};

/** Longer lists are cut, and say by how much; the table beside them has all. */
const MOST_NAMED = 12;

export const left = (title: string): ContentColumn => ({ title, align: 'left' });
export const right = (title: string): ContentColumn => ({ title, align: 'right' });
/** Nothing stands behind a 0. */
export const cell = (text: string, items?: ItemsLink): ContentCell =>
  items && text !== '0' ? { text, items } : { text };

export const write = (value: number | string, { say }: AnswerWords): string =>
  formatNumber(String(value), say.language);

/** A decimal, or the words for a measure that does not exist. */
export const writeOr = (value: string | null, words: AnswerWords): string =>
  value === null ? words.say('answers:not-measured') : write(value, words);

export const writePercent = ({ percent }: Share, words: AnswerWords): string => writeOr(percent, words);

/** A code that nobody named stands as it is: an item is never left out because a name is missing. */
export const nameIn = (names: Names, id: string): string => names[id] ?? id;

export function writeList(texts: readonly string[], { say }: AnswerWords): string {
  const named = texts.slice(0, MOST_NAMED).join(', ');
  const rest = texts.length - MOST_NAMED;
  return rest > 0 ? `${named} ${say('answers:more', { count: rest })}` : named;
}

export const nameRegion = (code: string, { say }: AnswerWords): string => say(`law:region.${code}`);

/** An area that was divided since carries the day until which it was so. */
export function nameArea({ code, divided }: RegionArea, words: AnswerWords): string {
  const name = nameRegion(code, words);
  if (divided === null) return name;
  const date = formatDate(getPlainDate(divided), words.say.language, 'short');
  return words.say('answers:note.former', { name, date });
}

/** Items of a register within the group and the years. */
export function itemsOf(
  register: ItemsLink['register'],
  { scope, span }: AnswerWords,
  filters: Readonly<Record<string, string | number>> = {},
): ItemsLink | undefined {
  const own = Object.fromEntries(Object.entries(filters).map(([key, value]) => [key, String(value)]));
  if (scope === null && own.organisation === undefined) return undefined;
  return { register, filters: { ...scope, from: String(span.from), to: String(span.to), ...own } };
}
/** Of one year of them. */
export const itemsIn = (
  register: ItemsLink['register'],
  words: AnswerWords,
  year: number,
  filters: Readonly<Record<string, string | number>> = {},
): ItemsLink | undefined => itemsOf(register, words, { ...filters, from: year, to: year });
