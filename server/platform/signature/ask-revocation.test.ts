// Revocation asked of a real responder (openssl ocsp) and of real lists over HTTP, and of those who lie.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Authority, type Holder } from '../testing/make-authority.ts';
import { findPort, openResponder, type Responder } from '../testing/open-responder.ts';
import { openRevocation } from './ask-revocation.ts';
import type { Http } from './fetch-bytes.ts';
import { readAuthorities } from './open-verifier.ts';
import { verifyHere } from './verify-here.ts';

const TEXT = Buffer.from('Біз осы деректерді тапсырамыз.');
const HEAD = { name: 'ҚАСЫМОВ ЕРЛАН', iin: '700101300123', bin: '940140000385' };
const DELEGATE = ['basicConstraints=CA:FALSE', 'keyUsage=critical,digitalSignature', 'extendedKeyUsage=OCSPSigning'];
const now = () => Date.now() + 1_000;
const DAY = 86_400_000;

let authority: Authority;
let port: number;
const opened: { close: () => Promise<unknown> }[] = [];
beforeAll(async () => {
  authority = await new Authority().open();
  port = await findPort();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
afterAll(() => authority.close());

const respond = async (...told: [signer?: string, more?: string[]]): Promise<Responder> => {
  const responder = await openResponder(authority, port, ...told);
  opened.push(responder);
  return responder;
};
const head = (more: Partial<Holder> = {}) =>
  authority.issue({ ...HEAD, list: 'none', responder: `http://127.0.0.1:${port}`, ...more });
const delegate = (more: Partial<Holder> = {}) =>
  authority.issue({ name: 'Responder', iin: '0', extensions: DELEGATE, ...more }).name;
const check = (signature: Buffer, { at = now(), http = fetch as Http, patience = 30_000 } = {}) =>
  verifyHere(readAuthorities(authority.roots), openRevocation(patience, http))(TEXT, signature, at);

const GOOD = { good: true, revocation: 'good', asked: 'ocsp' };
const UNKNOWN = { good: true, revocation: 'not-known', asked: null };

describe('a responder', () => {
  it.each([
    ['the authority itself', () => 'between', ['-ndays', '3650']],
    ['whom the authority named for it', () => delegate(), ['-ndays', '3650']],
    ['who names its key and not its name', () => 'between', ['-ndays', '3650', '-resp_key_id']],
    ['who says no end, but answers this very question', () => 'between', []],
  ])('who is %s says that a certificate is good, and from when on it is not', async (_, signer, more) => {
    const name = signer();
    const key = head();
    const lost = head();
    lost.revoke();
    await respond(name, more);
    expect(await check(key.sign(TEXT))).toMatchObject(GOOD);
    expect(await check(lost.sign(TEXT))).toEqual({ good: false, fault: 'revoked' });
  });

  it('is asked again for each signature: who was good is not for ever', async () => {
    const key = head();
    const signature = key.sign(TEXT);
    const responder = await respond();
    const verify = verifyHere(readAuthorities(authority.roots), openRevocation(30_000));
    expect(await verify(TEXT, signature, now())).toMatchObject(GOOD);
    key.revoke();
    await responder.close();
    await respond();
    expect(await verify(TEXT, signature, now())).toEqual({ good: false, fault: 'revoked' });
  });

  it('that does not know the certificate leaves the word to the list', async () => {
    await respond();
    // Issued after the responder read its index.
    expect(await check(head().sign(TEXT))).toMatchObject(UNKNOWN);
    const { list: _, ...listed } = { ...HEAD, list: undefined, responder: `http://127.0.0.1:${port}` };
    const key = authority.issue(listed);
    expect(await check(key.sign(TEXT))).toMatchObject({ good: true, revocation: 'good', asked: 'crl' });
    key.revoke();
    expect(await check(key.sign(TEXT))).toEqual({ good: false, fault: 'revoked' });
  });

  it.each([
    ['was not named for it', { extensions: ['keyUsage=digitalSignature', 'extendedKeyUsage=emailProtection'] }],
    ['has a certificate that is over', { until: '20210101000000Z' }],
    ['has a key that signs nothing', { extensions: ['keyUsage=keyAgreement', 'extendedKeyUsage=OCSPSigning'] }],
  ])('who %s is not heard', async (_, more) => {
    const key = head();
    await respond(delegate(more));
    expect(await check(key.sign(TEXT))).toMatchObject(UNKNOWN);
  });

  it('of another authority, or whose answer was changed, is not heard', async () => {
    const stranger = await new Authority().open();
    opened.push(stranger);
    const key = head();
    const other = stranger.issue({ name: 'Responder', iin: '0', extensions: DELEGATE });
    const by = ['-rsigner', stranger.at(`${other.name}.pem`), '-rkey', stranger.at(`${other.name}.key`)];
    const responder = await respond('between', ['-ndays', '3650', ...by]);
    expect(await check(key.sign(TEXT))).toMatchObject(UNKNOWN);
    await responder.close();
    await respond('between', ['-ndays', '3650', '-badsig']);
    expect(await check(key.sign(TEXT))).toMatchObject(UNKNOWN);
  });

  it('whose digest is SHA-1 is not heard', async () => {
    const key = head();
    await respond('between', ['-ndays', '3650', '-rmd', 'sha1']);
    expect(await check(key.sign(TEXT))).toMatchObject(UNKNOWN);
  });

  it('of an hour that is over, or still to come, is not heard', async () => {
    const signature = head().sign(TEXT);
    await respond('between', ['-nmin', '5']);
    expect(await check(signature)).toMatchObject(GOOD);
    expect(await check(signature, { at: now() + DAY })).toMatchObject(UNKNOWN);
    expect(await check(signature, { at: now() - DAY })).toMatchObject(UNKNOWN);
  });

  it('whose answer to another question is played again is not heard', async () => {
    const signature = head().sign(TEXT);
    await respond();
    const answers: ArrayBuffer[] = [];
    const keep: Http = async (address, init) => {
      const bytes = await (await fetch(address, init)).arrayBuffer();
      if (init?.method === 'POST') answers.push(bytes);
      return new Response(bytes);
    };
    expect(await check(signature, { http: keep })).toMatchObject(GOOD);
    expect(answers).toHaveLength(1);
    const replay: Http = async (address, init) => (init?.method === 'POST' ? new Response(answers[0]) : fetch(address));
    expect(await check(signature, { http: replay })).toMatchObject(UNKNOWN);
    const nonsense: Http = async (address, init) => (init?.method === 'POST' ? new Response('no') : fetch(address));
    expect(await check(signature, { http: nonsense })).toMatchObject(UNKNOWN);
  });

  it('that is silent is not waited for longer than told, and the list is asked', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const responder = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const key = authority.issue({ ...HEAD, responder });
    const verify = verifyHere(readAuthorities(authority.roots), openRevocation(2_000));
    const began = performance.now();
    expect(await verify(TEXT, key.sign(TEXT), now())).toMatchObject({ revocation: 'good', asked: 'crl' });
    expect(performance.now() - began).toBeGreaterThan(1_900);
    const again = performance.now();
    expect(await verify(TEXT, key.sign(TEXT), now())).toMatchObject({ revocation: 'good', asked: 'crl' });
    // Nobody else waits for it for a while.
    expect(performance.now() - again).toBeLessThan(1_900);
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  });
});

describe('neither a responder nor a list', () => {
  it('that answers is told as not known', async () => {
    expect(await check(head({ list: 'silent', responder: 'http://127.0.0.1:9/' }).sign(TEXT))).toMatchObject(UNKNOWN);
    expect(await check(authority.issue({ ...HEAD, list: 'none' }).sign(TEXT))).toMatchObject(UNKNOWN);
  });

  it('is asked at another address than one of http', async () => {
    const asked: string[] = [];
    const http: Http = (address, init) => {
      asked.push(String(address));
      return fetch(address, init);
    };
    await check(head({ responder: 'file:///etc/hostname' }).sign(TEXT), { http });
    expect(asked).toEqual([expect.stringMatching(/^http:.*root\.crl$/)]);
  });

  it('is asked before the chain holds: nobody makes the server call an address of their own', async () => {
    const stranger = await new Authority().open();
    opened.push(stranger);
    const asked: string[] = [];
    const http: Http = (address, init) => {
      asked.push(String(address));
      return fetch(address, init);
    };
    const forged = stranger.issue({ ...HEAD, responder: 'http://127.0.0.1:1/inside' });
    expect(await check(forged.sign(TEXT), { http })).toEqual({ good: false, fault: 'unknown-issuer' });
    expect(asked).toEqual([]);
  });
});
