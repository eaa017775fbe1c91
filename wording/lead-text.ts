// Who is a leading author of which kinds of work, in words.

import type { Lead } from '#rules/editions/edition.ts';
import type { Say } from './speak.ts';

/** `article, short publication: author position 1–5, or corresponding author`. */
export function leadText(say: Say, { kinds, first, corresponding }: Lead): string {
  const works = kinds.map((kind) => say(`law:work.${kind}`)).join(', ');
  const key = corresponding ? 'law:lead.with-corresponding' : 'law:lead.without-corresponding';
  return say(key, { kinds: works, first: first.value });
}
