// Asks clamd whether a file holds malware, by its protocol INSTREAM: pieces with their length before them, then an empty
// one. An answer that is missing or not understood is never taken as good.

import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

export type Verdict = { readonly is: 'clean' } | { readonly is: 'infected'; readonly with: string };
/** Throws ScanFailed where there is no verdict. */
export type Scan = (path: string) => Promise<Verdict>;

export class ScanFailed extends Error {
  override readonly name = 'ScanFailed';
}

export type ClamdAddress = { readonly host: string; readonly port: number };

const LONGEST_ANSWER = 4096;

function readVerdict(answer: string): Verdict {
  const text = answer.replace(/\0.*$/s, '').trim();
  if (text === 'stream: OK') return { is: 'clean' };
  const found = /^stream: (.{1,200}) FOUND$/.exec(text);
  if (found?.[1]) return { is: 'infected', with: found[1] };
  throw new ScanFailed(text.slice(0, 200));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
}

async function send(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of createReadStream(path, { highWaterMark: 2 ** 16 })) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, Buffer.concat([length, piece]));
  }
  await write(socket, Buffer.alloc(4));
}

/** What clamd says until it hangs up. It may say so while we still send: a file over its limit. */
function hear(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      heard += text;
      if (heard.length > LONGEST_ANSWER || heard.includes('\0')) resolve(heard);
    });
    socket.once('end', () => resolve(heard));
    socket.once('error', reject);
  });
}

/** `patience` in milliseconds for the whole of one file. */
export function scanWithClamd({ host, port }: ClamdAddress, patience = 50_000): Scan {
  return async (path) => {
    const socket = connect(port, host);
    const late = new AbortController();
    try {
      const heard = hear(socket);
      // Where the sending breaks off, what was heard by then says why.
      const sent = send(socket, path).then(
        () => heard,
        () => heard,
      );
      const tooLate = after(patience, undefined, { signal: late.signal }).then(() => {
        throw new ScanFailed('no answer in time');
      });
      return readVerdict(await Promise.race([sent, heard, tooLate]));
    } catch (error) {
      if (error instanceof ScanFailed) throw error;
      throw new ScanFailed('clamd cannot be reached', { cause: error });
    } finally {
      late.abort();
      socket.destroy();
    }
  };
}
