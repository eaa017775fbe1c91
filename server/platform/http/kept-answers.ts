// Answers that many people ask for and that are the same for all of them, written once for each state of what they tell of;
// and large answers made small on their way.

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export type Kept = {
  readonly text: string;
  /** SHA-256 of the text. */
  readonly digest?: string;
  /** Made when somebody first takes it so. */
  packed: Promise<Buffer> | undefined;
};

/** Characters of all kept answers together; the one that was asked for longest ago goes first. */
const ROOM = 50_000_000;
/** Smaller ones are not worth the work. */
const WORTH_PACKING = 8_000;
const LEVEL = 4;

const pack = promisify(gzip);

export class KeptAnswers {
  readonly #answers = new Map<string, Kept>();
  #size = 0;

  find(key: string): Kept | undefined {
    const kept = this.#answers.get(key);
    if (!kept) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, kept);
    return kept;
  }

  keep(key: string, text: string): Kept {
    const kept: Kept = { text, digest: createHash('sha256').update(text).digest('hex'), packed: undefined };
    if (text.length > ROOM / 4) return kept;
    this.#size += text.length - (this.#answers.get(key)?.text.length ?? 0);
    this.#answers.delete(key);
    this.#answers.set(key, kept);
    for (const [oldest, { text: gone }] of this.#answers) {
      if (this.#size <= ROOM) break;
      this.#answers.delete(oldest);
      this.#size -= gone.length;
    }
    return kept;
  }
}

/** The answer for somebody who reads gzip; undefined where it goes as it is. */
export function packAnswer(kept: Kept, accepted: string | undefined): Promise<Buffer> | undefined {
  if (kept.text.length < WORTH_PACKING || !/\bgzip\b/.test(accepted ?? '')) return undefined;
  kept.packed ??= pack(kept.text, { level: LEVEL });
  return kept.packed;
}

/** `If-None-Match` names what would be given. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
