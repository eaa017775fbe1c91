// What stands beside most items: the files that prove it, and the word of the verifier.

import type { Chance } from './chance.ts';
import type { Profile } from './profile.ts';

const FILES = {
  agreement: ['келісім', 'договор'],
  topic: ['тіркеу-картасы', 'регистрационная-карта'],
  printout: ['дерекқор-беті', 'страница-базы'],
  certificate: ['куәлік', 'свидетельство'],
  licence: ['лицензиялық-келісім', 'лицензионный-договор'],
  programme: ['конференция-бағдарламасы', 'программа-конференции'],
  report: ['есеп', 'отчёт'],
  profile: ['автор-парағы', 'профиль-автора'],
} as const;
type File = keyof typeof FILES;

/** The files of an item in the organisation's language; now and then one was forgotten, or all. */
export function evidenceOf(profile: Profile, chance: Chance, id: string, ...files: readonly File[]): string {
  if (chance.happens(6)) return '';
  const brought = files.filter((_, place) => place === 0 || !chance.happens(7));
  return brought.map((file) => `${FILES[file][profile.writes === 'kk' ? 0 : 1]}-${id}.pdf`).join(';');
}

/** Most items stand as reported; some were looked at, and a few of these refused. */
export function creditedBy(chance: Chance): string {
  const word = chance.below(100);
  if (word < 3) return 'no';
  return word < 20 ? 'yes' : '';
}

/** A day of the year; never after the 28th, so that it exists in each month. */
export function dayIn(chance: Chance, year: number, firstMonth = 1, lastMonth = 12): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(chance.between(firstMonth, lastMonth))}-${two(chance.between(1, 28))}`;
}

/** Ids such as `P23-0042`: table, year, number. */
export function idOf(letter: string, year: number, number: number): string {
  return `${letter}${year % 100}-${String(number).padStart(4, '0')}`;
}
