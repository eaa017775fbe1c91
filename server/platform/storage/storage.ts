// Files by what they contain: the name of a file is the SHA-256 of its bytes. The same bytes are kept once, and whoever
// reads can tell whether they are still the same.

import type { Readable } from 'node:stream';

declare const contentHash: unique symbol;
/** 64 hexadecimal digits. */
export type ContentHash = string & { readonly [contentHash]: true };

export type Stored = { readonly hash: ContentHash; readonly size: number };

export type Span = { readonly from: number /** Inclusive. */; readonly to: number };

export type Storage = {
  /**
   * Keeps the bytes; resolves when they would survive a cut of power. Throws a Problem `body-too-large` past `largest`, and
   * keeps nothing of a stream that breaks off.
   */
  readonly put: (bytes: Readable, largest: number) => Promise<Stored>;
  /** The bytes, or a span of them; undefined where there are none of the hash. */
  readonly get: (
    hash: ContentHash,
    span?: Span,
  ) => Promise<{ readonly bytes: Readable; readonly size: number } | undefined>;
  readonly sizeOf: (hash: ContentHash) => Promise<number | undefined>;
  readonly remove: (hash: ContentHash) => Promise<void>;
  readonly close: () => void;
};

const SHAPE = /^[0-9a-f]{64}$/;

export function findContentHash(text: string): ContentHash | undefined {
  return SHAPE.test(text) ? (text as ContentHash) : undefined;
}

/** Two levels of folders, so that none holds a million names. */
export function pathOf(hash: ContentHash): string {
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
}
