// A term of a round as the calendar counts it, or why it cannot be counted to its end.

import { Notice } from '#web/design/notice.tsx';
import { TermLine } from '#web/design/term-line.tsx';
import { useSay } from '#web/design/words.tsx';
import { wordReference } from '#wording/word-finding.ts';
import type { WordedTerm } from '#wording/word-term.ts';

export function CountedTerm({ term }: { readonly term: WordedTerm | string }) {
  const say = useSay();
  if (typeof term === 'string') return <Notice tone="waiting" title={term} />;
  return <TermLine term={term} reference={wordReference(say, term.paragraph)} />;
}
