// The files of a bundle that somebody has opened: by a path in Node, out of a dropped file in a browser.

import { UnreadablePackage } from '#exchange/package/package-source.ts';

/** A running SHA-256; what it says in the end is in hexadecimal, as a manifest writes it. */
export type Hashing = { readonly update: (bytes: Uint8Array) => void; readonly digest: () => Promise<string> };

export type BundledFile = {
  readonly name: string;
  /** Unpacked bytes, as the directory of the file declares them; reading ends in a fault where they are not so many. */
  readonly size: number;
  readonly read: () => AsyncIterable<Uint8Array>;
};

export type BundleFiles = {
  /** In the order of the file's directory; no name is there twice, none leads out of the bundle. */
  readonly files: readonly BundledFile[];
  readonly startHash: () => Hashing;
  readonly close: () => Promise<void>;
};

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

/** All bytes of a file. Throws UnreadablePackage where it is larger than `most` or not what the directory says. */
export async function readWhole(file: BundledFile, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > most) throw new UnreadablePackage('table-too-large', { file: file.name, bytes: file.size, most });
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.read()) chunks.push(chunk);
  return joinBytes(chunks);
}

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** By WebCrypto, which hashes whole files only: the bytes of one file are kept until its end. */
export function startWebHash(): Hashing {
  const chunks: Uint8Array[] = [];
  return {
    update: (bytes) => void chunks.push(bytes),
    digest: async () => toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(chunks)))),
  };
}
