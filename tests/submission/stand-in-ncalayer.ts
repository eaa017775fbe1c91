// A stand-in for NCALayer: a WebSocket server over TLS that greets, and signs what it is asked to with the key it was given.

import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { Key } from '#server/platform/testing/make-authority.ts';

const PORT = 13_579;
/** RFC 6455, 1.3. */
const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x81;

function writeFrame(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head = Buffer.alloc(bytes.length < 126 ? 2 : 4);
  head[0] = TEXT;
  head[1] = bytes.length < 126 ? bytes.length : 126;
  if (bytes.length >= 126) head.writeUInt16BE(bytes.length, 2);
  return Buffer.concat([head, bytes]);
}

/** The text of one whole frame of a client; undefined while it is not all there. */
function readFrame(bytes: Buffer): string | undefined {
  if (bytes.length < 2) return undefined;
  const short = (bytes[1] ?? 0) & 0x7f;
  const from = short === 126 ? 4 : 2;
  const length = short === 126 ? bytes.readUInt16BE(2) : short;
  if (bytes.length < from + 4 + length) return undefined;
  const mask = bytes.subarray(from, from + 4);
  const body = Buffer.from(bytes.subarray(from + 4, from + 4 + length));
  return body.map((byte, at) => byte ^ (mask[at % 4] ?? 0)).toString();
}

type Asked = {
  readonly module: string;
  readonly method: string;
  readonly args: { readonly data: string; readonly format: string };
};

/** What the person does in its window. */
export type Hand = { key: Key | 'cancel' };

export type StandIn = { readonly hand: Hand; readonly asked: Asked[]; readonly close: () => Promise<void> };

function answer({ key }: Hand, asked: Asked): object {
  if (key === 'cancel') return { status: false, code: 'USER_CANCELED', message: 'Action cancelled by user', body: {} };
  const cms = key.sign(Buffer.from(asked.args.data, 'base64'));
  return { status: true, body: { result: [cms.toString('base64')] } };
}

function serve(socket: Duplex, standIn: Pick<StandIn, 'hand' | 'asked'>): void {
  socket.write(writeFrame(JSON.stringify({ result: { version: '1.4' } })));
  let bytes = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (piece: Buffer) => {
    bytes = Buffer.concat([bytes, piece]);
    const text = bytes[0] === TEXT ? readFrame(bytes) : undefined;
    if (text === undefined) return;
    bytes = Buffer.alloc(0);
    const asked = JSON.parse(text) as Asked;
    standIn.asked.push(asked);
    socket.write(writeFrame(JSON.stringify(answer(standIn.hand, asked))));
  });
}

export async function openStandIn(key: Key): Promise<StandIn> {
  const folder = mkdtempSync(join(tmpdir(), 'shyraq-ncalayer-'));
  const at = (name: string) => join(folder, name);
  const form = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', `/CN=${randomUUID()}`];
  execFileSync('openssl', ['req', '-x509', ...form, '-keyout', at('key'), '-out', at('cert')], { stdio: 'ignore' });
  const server = createServer({ key: readFileSync(at('key')), cert: readFileSync(at('cert')) });
  const standIn = { hand: { key } as Hand, asked: [] as Asked[] };
  server.on('upgrade', (request, socket) => {
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${MAGIC}`).digest('base64');
    const lines = [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${accept}`,
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    serve(socket, standIn);
  });
  await new Promise<void>((resolve) => server.listen(PORT, '127.0.0.1', resolve));
  return {
    ...standIn,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
