// A stand-in for NCANode 3: POST /cms/verify over HTTP with its rules. A certificate is valid there when its days hold by its own
// clock, its issuer is known and, of what was asked, OCSP and CRL both said that it is active; a signature when the certificate is
// and the key made it. Of all that is not, it answers `valid: false` and not why. What NCANode does with Kalkan, OpenSSL does here.

import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type NcanodeState = {
  /** Folder of the authority whose `root.pem` and `between.pem` it knows; undefined: it knows none. */
  readonly trusted: string | undefined;
  readonly revocation: 'active' | 'revoked' | 'unanswered';
};

export type Asked = { readonly cms: string; readonly data?: string; readonly revocationCheck: readonly string[] };
export type StandInNcanode = {
  readonly address: string;
  readonly asked: Asked[];
  readonly close: () => Promise<void>;
};

const succeeds = (...told: string[]): boolean => {
  try {
    execFileSync('openssl', told, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const REASONS = { active: 'OK', revoked: 'OK', unanswered: 'Connect to ocsp.pki.gov.kz:80 failed: connect timed out' };

function holds(one: X509Certificate, file: string, { trusted, revocation }: NcanodeState, ways: readonly string[]) {
  const now = Date.now();
  const inTime = Date.parse(one.validFrom) < now && now < Date.parse(one.validTo);
  const known = [join(trusted ?? '', 'root.pem'), '-untrusted', join(trusted ?? '', 'between.pem')];
  const issuerKnown = trusted !== undefined && succeeds('verify', '-no_check_time', '-CAfile', ...known, file);
  return inTime && issuerKnown && (ways.length === 0 || revocation === 'active');
}

function describe(one: X509Certificate, valid: boolean, { revocation }: NcanodeState, ways: readonly string[]): object {
  const revoked = revocation === 'revoked';
  const time = revoked ? new Date(0).toISOString() : null;
  return {
    valid,
    revocations: ways.map((by) => ({ revoked, by, revocationTime: time, reason: REASONS[revocation] })),
    notBefore: new Date(one.validFrom).toISOString(),
    notAfter: new Date(one.validTo).toISOString(),
    keyUsage: 'SIGN',
    serialNumber: one.serialNumber.toLowerCase().replace(/^0+/, ''),
    signAlg: 'SHA256WITHRSA',
    keyUser: ['ORGANIZATION', 'CEO'],
    subject: { commonName: one.subject, iin: '700101300123', country: 'KZ', dn: one.subject },
    issuer: { commonName: one.issuer, country: 'KZ', dn: one.issuer },
  };
}

function verify(folder: string, { cms, data = '', revocationCheck }: Asked, state: NcanodeState): [number, object] {
  const [signature, content, file] = ['cms', 'data', 'signer.pem'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(signature, Buffer.from(cms, 'base64'));
  writeFileSync(content, Buffer.from(data, 'base64'));
  const told = ['cms', '-verify', '-binary', '-noverify', '-inform', 'DER', '-in', signature, '-content', content];
  const print = ['cms', '-cmsout', '-noout', '-inform', 'DER', '-in', signature];
  if (!succeeds(...print)) return [400, { status: 400, message: 'Malformed content.' }];
  const signed = succeeds(...told, '-out', join(folder, 'out'));
  writeFileSync(file, execFileSync('openssl', ['pkcs7', '-print_certs', '-inform', 'DER', '-in', signature]));
  const one = new X509Certificate(readFileSync(file));
  const valid = holds(one, file, state, revocationCheck);
  const certificates = [describe(one, valid, state, revocationCheck)];
  return [200, { status: 200, message: 'OK', valid: valid && signed, signers: [{ certificates, tsp: null }] }];
}

async function bodyOf(request: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString()) as Asked;
}

export async function openStandInNcanode(state: NcanodeState): Promise<StandInNcanode> {
  const folder = mkdtempSync(join(tmpdir(), 'shyraq-ncanode-'));
  const asked: Asked[] = [];
  const server = createServer(async (request, reply) => {
    const isRight = request.method === 'POST' && request.url === '/cms/verify';
    const body = isRight ? await bodyOf(request) : undefined;
    if (body) asked.push(body);
    const [status, answer] = body ? verify(folder, body, state) : [404, { status: 404, message: 'Not Found' }];
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
