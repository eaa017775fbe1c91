// Which pages a reader is offered: the first, the last, the one he is on with its neighbours, and gaps between.

/** `gap-…` stands for pages that are left out; never for a single one. */
export function listPages(page: number, pages: number): readonly (number | `gap-${number}`)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const kept = [...new Set(near)].sort((a, b) => a - b);
  return kept.flatMap((one, index) => {
    const before = kept[index - 1];
    if (before === undefined || one - before === 1) return [one];
    return one - before === 2 ? [one - 1, one] : [`gap-${one}` as const, one];
  });
}
