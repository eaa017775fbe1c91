// The editions of the order that the product knows, the newest last. An amendment is a new entry, never an edit of an old.

import { type Edition, getById } from './edition.ts';
import from2023 from './kr-dsm-316-2020/2023-04-10.json' with { type: 'json' };
import { lintEdition } from './lint-edition.ts';
import { loadEdition } from './load-edition.ts';

function sound(data: unknown): Edition {
  const loaded = loadEdition(data);
  if (!('edition' in loaded))
    throw new TypeError(`an edition of the house is malformed: ${JSON.stringify(loaded.faults)}`);
  const lint = lintEdition(loaded.edition);
  if (lint.length > 0) throw new TypeError(`an edition of the house makes no sense: ${JSON.stringify(lint)}`);
  return loaded.edition;
}

export const EDITIONS: readonly Edition[] = [sound(from2023)];

export const CURRENT_EDITION: Edition = getById(EDITIONS, 'KR-DSM-316-2020/2023-04-10');

export function findEdition(id: string): Edition | undefined {
  return EDITIONS.find((edition) => edition.id === id);
}

/**
 * The edition that a round or a report names. Throws a RangeError where the product does not know it: the figures of another
 * edition would be silently wrong.
 */
export const getEdition = (id: string): Edition => getById(EDITIONS, id);
