// A scanner for tests that speaks the protocol of clamd over a real socket: command, pieces with their length before them,
// an empty piece, one answer.

import { createServer, type Server } from 'node:net';

const COMMAND = 'zINSTREAM\0';

/** The bytes of all pieces once the empty one has come; undefined until then. */
function readPieces(received: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > received.length) return undefined;
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

/** `say` is given the bytes and gives the answer; null: it hangs up without a word. */
export function startClamd(say: (bytes: Buffer) => string | null): Promise<Server> {
  const listening = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const whole = received.subarray(0, COMMAND.length).toString() === COMMAND ? readPieces(received) : undefined;
      if (!whole) return;
      const said = say(whole);
      if (said === null) socket.destroy();
      else socket.end(`${said}\0`);
    });
  });
  return new Promise((resolve) => listening.listen(0, '127.0.0.1', () => resolve(listening)));
}
