// The addresses in a text. Nothing but http and https becomes a link.

type Part = { readonly at: number; readonly part: string; readonly isLink: boolean };

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

/** All parts of the text in their order; `at` is where each begins. */
export function splitLinks(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    if (found.index > from) parts.push({ at: from, part: text.slice(from, found.index), isLink: false });
    parts.push({ at: found.index, part: found[0], isLink: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ at: from, part: text.slice(from), isLink: false });
  return parts;
}
