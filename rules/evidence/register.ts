// What has been read so far of one package: which organisations it names, which ids and works it has already met. The
// second of two equal things is refused, so that nothing is counted twice.

import type { Organisation } from './facts.ts';

/** Cyrillic letters that look like Latin ones: a DOI typed with one of them is still the same DOI. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
};
const HAS_CYRILLIC = /[\u0400-\u04ff]/;

/** The one spelling of a DOI: without resolver and prefix, lower case, look-alike letters made Latin. Empty for no DOI. */
export function normaliseDoi(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?(?:doi\.org\/)?(?:doi:\s*)?/, '');
  return HAS_CYRILLIC.test(bare) ? [...bare].map((letter) => LOOKALIKES[letter] ?? letter).join('') : bare;
}

/** Rows by a key within a scope, such as ids within the table of an organisation. */
export class Seen {
  readonly #rows = new Map<string, Map<string, number>>();

  /** The row that was remembered under the key; undefined where none was. */
  find(scope: string, key: string): number | undefined {
    return this.#rows.get(scope)?.get(key);
  }

  remember(scope: string, key: string, row: number): void {
    const rows = this.#rows.get(scope);
    if (rows) rows.set(key, row);
    else this.#rows.set(scope, new Map([[key, row]]));
  }
}

export class Register {
  readonly organisations = new Map<string, Organisation>();
  /** Scope: table and organisation. */
  readonly ids = new Seen();
  /** Scope: component and organisation. */
  readonly works = new Seen();
}
