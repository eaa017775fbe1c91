// NCANode asked over HTTP for signatures that OpenSSL made: what it says of them all is «not valid», and each has its name here.

import { X509Certificate } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { StartFault } from '../start-fault.ts';
import { Authority, type Key } from '../testing/make-authority.ts';
import { type NcanodeState, openStandInNcanode } from '../testing/stand-in-ncanode.ts';
import { listKeys, openVerifier, readAuthorities } from './open-verifier.ts';
import { verifyByNcanode } from './verify-by-ncanode.ts';

const TEXT = Buffer.from('Біз осы деректерді тапсырамыз.');
const HEAD = { name: 'ҚАСЫМОВ ЕРЛАН', iin: '700101300123', bin: '940140000385' };
const fault = (fault: string) => ({ good: false, fault });

let authority: Authority;
let key: Key;
const opened: { close: () => Promise<unknown> }[] = [];
beforeAll(async () => {
  authority = await new Authority().open();
  key = authority.issue(HEAD);
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
afterAll(() => authority.close());

const open = async (state: Partial<NcanodeState> = {}) => {
  const node = await openStandInNcanode({ trusted: authority.roots, revocation: 'active', ...state });
  opened.push(node);
  return node;
};

describe('a signature that NCANode', () => {
  it('finds valid is good, asked once with both ways of revocation', async () => {
    const node = await open();
    const verdict = await verifyByNcanode(node.address)(TEXT, key.sign(TEXT), Date.now());
    expect(verdict).toMatchObject({ good: true, revocation: 'good', by: 'ncanode', signer: { bin: HEAD.bin } });
    expect(node.asked.map(({ revocationCheck }) => revocationCheck)).toEqual([['CRL', 'OCSP']]);
  });

  it.each<[string, Partial<NcanodeState>, string, string[][]]>([
    ['knows revoked is revoked', { revocation: 'revoked' }, 'revoked', [['CRL', 'OCSP']]],
    ['knows no issuer of is of nobody', { trusted: undefined }, 'unknown-issuer', [['CRL', 'OCSP'], []]],
  ])('%s', async (_, state, expected, asked) => {
    const node = await open(state);
    expect(await verifyByNcanode(node.address)(TEXT, key.sign(TEXT), Date.now())).toEqual(fault(expected));
    expect(node.asked.map(({ revocationCheck }) => revocationCheck)).toEqual(asked);
  });

  it('could not ask about is asked for again without, and of unknown standing; never good', async () => {
    const node = await open({ revocation: 'unanswered' });
    const verdict = await verifyByNcanode(node.address)(TEXT, key.sign(TEXT), Date.now());
    expect(verdict).toMatchObject({ good: true, revocation: 'not-known', asked: null });
    expect(node.asked.map(({ revocationCheck }) => revocationCheck)).toEqual([['CRL', 'OCSP'], []]);
  });

  it('is told of over other bytes is none, whether revocation was answered or not', async () => {
    for (const revocation of ['active', 'unanswered'] as const) {
      const node = await open({ revocation });
      const verdict = await verifyByNcanode(node.address)(Buffer.from('others'), key.sign(TEXT), Date.now());
      expect(verdict).toEqual(fault('wrong'));
    }
  });

  it('need not be asked about, for it is over, of tomorrow or for signing in, is refused before', async () => {
    const node = await open();
    const verify = verifyByNcanode(node.address);
    const over = authority.issue({ ...HEAD, until: '20210101000000Z' });
    expect(await verify(TEXT, over.sign(TEXT), Date.now())).toEqual(fault('expired'));
    expect(await verify(TEXT, key.sign(TEXT), Date.UTC(2019, 0, 1))).toEqual(fault('not-yet-valid'));
    const entry = authority.issue({ ...HEAD, keyUsage: 'digitalSignature,keyEncipherment' });
    expect(await verify(TEXT, entry.sign(TEXT), Date.now())).toEqual(fault('key-usage'));
    expect(node.asked).toEqual([]);
  });
});

describe('an answer', () => {
  const answering = async (status: number, answer: string) => {
    const server = createServer((_, reply) => void reply.writeHead(status).end(answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.push({ close: () => new Promise((resolve) => server.close(resolve)) });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const valid = (...certificates: object[]) => JSON.stringify({ valid: true, signers: [{ certificates }] });

  it.each([
    ['of an error', 400, JSON.stringify({ status: 400, message: 'Malformed content.' })],
    ['of an error that calls itself valid', 500, valid({ valid: true })],
    ['that is no JSON', 200, '<html>'],
    ['that is valid without a certificate: the signer was not found', 200, valid()],
    ['about two certificates', 200, valid({ valid: true }, { valid: true })],
    ['about another certificate', 200, valid({ valid: true, serialNumber: 'abcdef' })],
    ['that is valid by a certificate that is not', 200, valid({ valid: false })],
  ])('%s is none', async (_, status, answer) => {
    const verify = verifyByNcanode(await answering(status, answer));
    expect(await verify(TEXT, key.sign(TEXT), Date.now())).toEqual(fault('verifier-silent'));
  });
});

describe('the house', () => {
  const folderOf = (...certificates: readonly Buffer[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'shyraq-roots-'));
    for (const [place, bytes] of certificates.entries()) writeFileSync(join(folder, `${place}.cer`), bytes);
    opened.push({ close: async () => rmSync(folder, { recursive: true }) });
    return folder;
  };
  const root = () => new X509Certificate(readFileSync(join(authority.roots, 'root.pem'))).raw;
  /** The kind of key is that of Kazakhstan's GOST, 1.2.398.3.10.1.1.1.1; nothing here verifies by it. */
  const gost = () => {
    const key = Buffer.from('06072a8648ce3d0201', 'hex');
    const bytes = Buffer.from(root());
    Buffer.from('06072a830e030a0101', 'hex').copy(bytes, bytes.indexOf(key));
    return bytes;
  };

  it('says whose signatures it verifies', () => {
    expect(listKeys({ roots: undefined, ncanode: undefined })).toEqual([]);
    expect(listKeys({ roots: authority.roots, ncanode: undefined })).toEqual(['rsa']);
    expect(listKeys({ roots: undefined, ncanode: 'http://127.0.0.1:1' })).toEqual(['rsa', 'gost']);
  });

  it('passes over roots whose keys OpenSSL does not know, beside those that it does', () => {
    expect(readAuthorities(folderOf(root(), gost())).roots).toHaveLength(1);
  });

  it('does not start with a folder in which nobody could be trusted, unless NCANode stands in', async () => {
    for (const folder of [folderOf(), folderOf(gost())]) {
      expect(() => openVerifier({ roots: folder, ncanode: undefined })).toThrow(StartFault);
      expect(openVerifier({ roots: folder, ncanode: 'http://127.0.0.1:1' })).toBeDefined();
    }
    expect(() => openVerifier({ roots: folderOf(Buffer.from('no certificate')), ncanode: undefined })).toThrow(
      StartFault,
    );
    const whole = folderOf(root());
    copyFileSync(join(authority.roots, 'between.pem'), join(whole, 'between.pem'));
    const verify = openVerifier({ roots: whole, ncanode: undefined });
    expect(await verify?.(TEXT, key.sign(TEXT), Date.now())).toMatchObject({ good: true });
  });
});
