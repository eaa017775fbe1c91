// A responder of the tests, `openssl ocsp`: it says of each certificate of an authority whether it was revoked.

import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Authority } from './make-authority.ts';

export type Responder = { readonly address: string; readonly close: () => Promise<void> };

/** A port that nobody has: openssl does not say which one it would have been given. */
export async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const listens = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const read = (piece: Buffer) => void (/ACCEPT|waiting/i.test(piece.toString()) && resolve());
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('exit', (status) => reject(new Error(`openssl ocsp ended: ${status}`)));
  });

/**
 * `signer`: the name of whoever signs its answers, and must be of those that the authority issued, or itself. `more` goes to
 * `openssl ocsp`. An answer holds for ten years: tests have clocks of their own.
 */
export async function openResponder(
  authority: Authority,
  port: number,
  signer = 'between',
  more: readonly string[] = ['-ndays', '3650'],
): Promise<Responder> {
  const by = ['-CA', authority.at('between.pem'), '-rsigner', authority.at(`${signer}.pem`)];
  const told = ['-index', authority.writeIndex(), ...by, '-rkey', authority.at(`${signer}.key`), ...more];
  const child = spawn('openssl', ['ocsp', '-port', String(port), ...told], { stdio: ['ignore', 'pipe', 'pipe'] });
  await listens(child);
  child.removeAllListeners('exit');
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}
