// The business identification number of Kazakhstan: twelve digits, the last of which checks the others.

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

export type BinFault = 'length' | 'digits' | 'check';

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0) % 11;
}

/** The check digit of the first eleven digits; undefined where no number with these eleven digits can exist. */
export function checkDigitOf(eleven: readonly number[]): number | undefined {
  const first = weighted(eleven, FIRST_WEIGHTS);
  if (first < 10) return first;
  const second = weighted(eleven, SECOND_WEIGHTS);
  return second < 10 ? second : undefined;
}

/** What is wrong with a BIN; undefined for a valid one. The month and the type in it are never a reason to refuse. */
export function findBinFault(text: string): BinFault | undefined {
  if (!/^\d*$/.test(text)) return 'digits';
  if (text.length !== 12) return 'length';
  const digits = [...text].map(Number);
  return checkDigitOf(digits.slice(0, 11)) === digits[11] ? undefined : 'check';
}
