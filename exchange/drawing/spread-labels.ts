// Names at the ends of lines must not lie on one another.

/** Heights at least `gap` apart, each as near to where it wanted to be as the ones above it leave room. */
export function spreadLabels(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    last = Math.max(wanted[index] ?? 0, last + gap);
    placed[index] = last;
  }
  return placed;
}
