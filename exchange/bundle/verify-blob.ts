// The whole verification of a file that somebody holds in a browser: opened, verified, and what is no bundle answered as data.

import { UnreadablePackage } from '#exchange/package/package-source.ts';
import { openBlob } from './open-blob.ts';
import type { Verdict } from './verdict.ts';
import { type Verifying, verifyBundle } from './verify-bundle.ts';

export type BlobAnswer =
  | { readonly verdict: Verdict }
  | {
      readonly unreadable: {
        readonly code: string;
        readonly values: Readonly<Record<string, string | number>>;
      };
    };

export async function verifyBlob(blob: Blob, verifying: Verifying = {}): Promise<BlobAnswer> {
  try {
    return { verdict: await verifyBundle(await openBlob(blob), verifying) };
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    return { unreadable: { code: error.code, values: error.values } };
  }
}
