// The text of a file piece by piece, in whatever encoding it is, without ever holding the whole of it.

import { createReadStream } from 'node:fs';
import { type Encoding, judgeEncoding } from './decode-bytes.ts';
import { SAMPLE } from './detect-format.ts';

/** Bytes. */
const PIECE = 262_144;

export type OpenedFile = {
  readonly encoding: Encoding;
  /** Bytes that no letter could be made of. */
  readonly undecodable: number;
  /** The beginning of the text, enough to know the format by. */
  readonly sample: string;
  /** The text; `count` is told of every piece's bytes. */
  readonly pieces: (count: (bytes: number) => void) => AsyncGenerator<string>;
};

async function* readBytes(path: string, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: PIECE, ...(signal ? { signal } : {}) });
  for await (const bytes of stream) yield bytes as Uint8Array;
}

/**
 * Looks through a file once to know its encoding. Throws a BibliographyRefusal (`spreadsheet`, `not-text`), the file
 * system's error, or an AbortError.
 */
export async function openFileText(path: string, signal?: AbortSignal): Promise<OpenedFile> {
  const judge = judgeEncoding();
  let head: Uint8Array | undefined;
  for await (const bytes of readBytes(path, signal)) {
    head ??= bytes.slice(0, SAMPLE * 2);
    judge.push(bytes);
  }
  const { encoding, undecodable } = judge.judge();
  const sample = new TextDecoder(encoding).decode(head ?? new Uint8Array(), { stream: true });
  async function* pieces(count: (bytes: number) => void): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const bytes of readBytes(path, signal)) {
      count(bytes.length);
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  }
  return { encoding, undecodable, sample, pieces };
}
