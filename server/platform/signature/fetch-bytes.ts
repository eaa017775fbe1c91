// What authorities publish, fetched with an end to patience and to size. Another fetch than the machine's (a proxy) can be given.

import { ReadingFault } from './read-encoded.ts';

export type Http = typeof fetch;

type Asked = {
  readonly http: Http;
  /** Milliseconds. */
  readonly patience: number;
  /** Bytes. */
  readonly largest: number;
  /** With its type: it is then posted. */
  readonly body?: { readonly type: string; readonly bytes: Uint8Array };
};

async function readBody(reply: Response, largest: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of reply.body ?? []) {
    size += piece.length;
    if (size > largest) throw new ReadingFault('an answer that is too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Undefined where nothing comes in time, too much comes, or it is somewhere else: no address leads on to another. */
export async function fetchBytes(
  address: string,
  { http, patience, largest, body }: Asked,
): Promise<Buffer | undefined> {
  const posted = body && { method: 'POST', headers: { 'content-type': body.type }, body: new Uint8Array(body.bytes) };
  try {
    const reply = await http(address, { ...posted, signal: AbortSignal.timeout(patience), redirect: 'error' });
    return reply.ok ? await readBody(reply, largest) : undefined;
  } catch {
    return undefined;
  }
}
