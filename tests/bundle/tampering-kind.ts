// What a way to deceive a verifier is: how it is done, and what has to be said of it.

import type { CheckId, DifferenceCode } from '#exchange/bundle/verdict.ts';
import type { Opened } from './sample-bundle.ts';

/** Differences by check, as `code` or as `code part-of-a-value`: each must be there. */
type Expected =
  | { readonly unreadable: string }
  | { readonly differs: Partial<Record<CheckId, readonly string[]>> }
  | { readonly agrees: true };

export type Tampering = {
  readonly name: string;
  readonly spoil: (opened: Opened, bytes: Buffer) => Buffer | Promise<Buffer>;
  readonly expected: Expected;
  /** Node's own DecompressionStream passes over what a browser's refuses: that reader is asked in a browser only. */
  readonly inBrowserOnly?: true;
};

/** A difference as `code file`. */
export const change = (file: DifferenceCode, path: string) => `${file} ${path}`;
