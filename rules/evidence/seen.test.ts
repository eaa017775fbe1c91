import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeSpan, hashSpan } from '../kernel/span.ts';
import { Seen } from './seen.ts';

const hashOf = (text: string) => hashSpan(encodeSpan(text));

/** Keys that all share one hash, made as somebody with bad intentions would make them: pairs of words that lead the hash
 * from the same number to the same number, one pair behind the other. */
function keysOfOneHash(count: number): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const pairs: [string, string][] = [];
  let front = '';
  while (2 ** pairs.length < count) {
    const met = new Map<number, string>();
    for (let number = 0; ; number++) {
      const word = Array.from({ length: 5 }, (_, place) => letters[Math.floor(number / 36 ** place) % 36]).join('');
      const hash = hashOf(front + word);
      const other = met.get(hash);
      if (other !== undefined) {
        pairs.push([other, word]);
        front += other;
        break;
      }
      met.set(hash, word);
    }
  }
  return Array.from({ length: count }, (_, number) => pairs.map((pair, bit) => pair[(number >> bit) & 1]).join(''));
}

/** What a map of texts says to the same questions. */
class Model {
  readonly #rows = new Map<string, number>();
  find = (part: string, organisation: string, key: string) => this.#rows.get(JSON.stringify([part, organisation, key]));
  remember = (part: string, organisation: string, key: string, row: number) =>
    this.#rows.set(JSON.stringify([part, organisation, key]), row);
}

function compare(questions: readonly [string, string, string][]): void {
  const seen = new Seen();
  const model = new Model();
  questions.forEach(([part, organisation, key], row) => {
    const span = encodeSpan(key);
    const found = seen.find(part, organisation, span);
    expect(found).toBe(model.find(part, organisation, key));
    if (found !== undefined) return;
    seen.remember(span, row);
    model.remember(part, organisation, key, row);
  });
}

describe('what has been seen', () => {
  const few = fc.constantFrom('', 'a', 'b', 'ab', 'é', 'Ã©', '😀', '\ud800', '10.1000/x');
  const text = fc.oneof(few, fc.string({ unit: 'binary', maxLength: 12 }));

  it('is what a map of texts would say, by part and organisation', () => {
    const part = fc.constantFrom('2.1', '2.4', 'a b', 'a');
    const organisation = fc.constantFrom('A', 'B', 'b A');
    fc.assert(
      fc.property(fc.array(fc.tuple(part, organisation, text), { maxLength: 400 }), (questions) => compare(questions)),
    );
  });

  it('is so for many keys, and for keys of one hash among them', () => {
    const crafted = keysOfOneHash(300);
    expect(new Set(crafted).size).toBe(300);
    expect(new Set(crafted.map(hashOf)).size).toBe(1);
    const keys = Array.from({ length: 3_000 }, (_, number) => crafted[number % 500] ?? `id${number % 1_700}`);
    compare(keys.map((key, place) => ['2.1', place % 7 === 0 ? 'B' : 'A', key]));
  });

  // A search of all of them for each of them would take the better part of an hour: the limit is what ends it.
  it('ends for many keys that were made to share a hash', { timeout: 240_000 }, () => {
    const keys = keysOfOneHash(60_000).map(encodeSpan);
    const seen = new Seen();
    const repeated = keys.filter((key, row) => {
      const found = seen.find('hirsch', 'A', key) !== undefined;
      if (!found) seen.remember(key, row);
      return found;
    });
    expect(repeated).toEqual([]);
    expect(seen.find('hirsch', 'A', keys[59_999] ?? encodeSpan(''))).toBe(59_999);
  });
});
