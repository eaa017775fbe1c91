// A mail server that takes calls and says nothing, as one behind a broken firewall does: letters wait at it, and jobs wait
// behind the letters.

import { createServer, type Socket } from 'node:net';

export type SilentPost = { readonly url: string; readonly callers: () => number; readonly hangUp: () => void };

export async function openSilentPost(): Promise<SilentPost> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const hangUp = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `smtp://127.0.0.1:${port}`, callers: () => sockets.size, hangUp };
}
