// Signatures made by OpenSSL, verified by us: each way in which one is none, by its name.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authority, type Key } from '../testing/make-authority.ts';
import { openRevocation } from './ask-revocation.ts';
import { openVerifier, readAuthorities } from './open-verifier.ts';
import { partsOf, readEncoded, wholeOf } from './read-encoded.ts';
import type { VerifySignature } from './verifier.ts';
import { verifyByNcanode } from './verify-by-ncanode.ts';
import { verifyHere } from './verify-here.ts';

const TEXT = 'Біз осы деректерді тапсырамыз: 3 жарияланым.';
const HEAD = { name: 'ҚАСЫМОВ ЕРЛАН', iin: '700101300123', bin: '940140000385' };
const now = () => Date.now() + 60_000;
const DAY = 86_400_000;
const asn1 = (at: number) => `${new Date(at).toISOString().replaceAll(/\D/g, '').slice(0, 14)}Z`;

let authority: Authority;
let stranger: Authority;
let verify: VerifySignature;
let key: Key;
beforeAll(async () => {
  authority = await new Authority().open();
  stranger = await new Authority().open();
  verify = verifyHere(readAuthorities(authority.roots), openRevocation(60_000));
  key = authority.issue(HEAD);
});
afterAll(async () => {
  await authority.close();
  await stranger.close();
});

const check = (signature: Buffer, text = TEXT, at = now(), by = verify) => by(Buffer.from(text), signature, at);
const fault = (fault: string) => ({ good: false, fault });

describe('a signature', () => {
  it('over these bytes by a key of the authority is good, and says whose it is', async () => {
    const verdict = await check(key.sign(TEXT));
    expect(verdict).toMatchObject({
      good: true,
      revocation: 'good',
      by: 'shyraq',
      signer: { commonName: 'ҚАСЫМОВ ЕРЛАН', bin: '940140000385', iin: '700101300123' },
    });
    expect(verdict.good && verdict.signer.usages).toContain('1.2.398.3.3.4.1.2.1');
  });

  it.each([
    ['RSA', { rsa: true }, []],
    ['RSA-PSS', { rsa: true }, ['-keyopt', 'rsa_padding_mode:pss']],
    ['the signer named by the identifier of the key', {}, ['-keyid']],
    ['no signed attributes', { rsa: true }, ['-noattr']],
  ])('with %s is as good', async (_, more, told) => {
    expect(await check(authority.issue({ ...HEAD, ...more }).sign(TEXT, ...told))).toMatchObject({ good: true });
  });

  it('whose wrappings leave their lengths open is as good', async () => {
    const open = (tag: number, ...inside: Buffer[]) =>
      Buffer.concat([Buffer.from([tag, 0x80]), ...inside, Buffer.alloc(2)]);
    const [kind, wrapped] = partsOf(readEncoded(key.sign(TEXT)));
    const [body] = wrapped ? partsOf(wrapped) : [];
    const parts = body ? partsOf(body).map(wholeOf) : [];
    const signature = open(0x30, kind ? wholeOf(kind) : Buffer.alloc(0), open(0xa0, open(0x30, ...parts)));
    expect(await check(signature)).toMatchObject({ good: true });
    expect(await check(Buffer.alloc(20_000, Buffer.from([0x30, 0x80])))).toEqual(fault('unreadable'));
  });

  it('over other bytes is none, with attributes and without', async () => {
    expect(await check(key.sign(`${TEXT} `))).toEqual(fault('other-bytes'));
    expect(await check(key.sign(`${TEXT} `, '-noattr'))).toEqual(fault('other-bytes'));
  });

  it('whose bytes were changed is none, or still that of the same signer over the same bytes', async () => {
    const good = key.sign(TEXT);
    const first = await check(good);
    const places = Array.from({ length: Math.ceil(good.length / 7) }, (_, place) => place * 7);
    const kept: number[] = [];
    for (const at of places) {
      const changed = Buffer.from(good);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const verdict = await check(changed);
      if (!verdict.good) continue;
      expect(verdict, `byte ${at}`).toEqual(first);
      kept.push(at);
    }
    // Versions, which nobody signs, and nothing else.
    expect(kept.length).toBeLessThan(places.length / 50);
    for (const size of [0, 1, 40, good.length - 1]) expect((await check(good.subarray(0, size))).good).toBe(false);
    expect(await check(Buffer.concat([good, Buffer.from([0])]))).toEqual(fault('unreadable'));
  });

  it('that carries its content is not read: it could be another than the one shown', async () => {
    expect(await check(key.sign(TEXT, '-nodetach'))).toEqual(fault('unreadable'));
  });

  it('without the certificate of its signer, or with nothing but another’s, is none', async () => {
    expect(await check(key.sign(TEXT, '-nocerts'))).toEqual(fault('unreadable'));
  });

  it('by a certificate that has expired, or does not hold yet, is none', async () => {
    const short = authority.issue({ ...HEAD, until: asn1(now() + DAY) });
    expect(await check(short.sign(TEXT))).toMatchObject({ good: true });
    expect(await check(short.sign(TEXT), TEXT, now() + 2 * DAY)).toEqual(fault('expired'));
    expect(await check(short.sign(TEXT), TEXT, Date.UTC(2019, 11, 31))).toEqual(fault('not-yet-valid'));
  });

  it('by a key for signing in is none', async () => {
    const entry = authority.issue({ ...HEAD, keyUsage: 'digitalSignature,keyEncipherment' });
    expect(await check(entry.sign(TEXT))).toEqual(fault('key-usage'));
  });

  it('of an authority that the house does not know is none, whatever it says of itself', async () => {
    expect(await check(stranger.issue(HEAD).sign(TEXT))).toEqual(fault('unknown-issuer'));
  });

  it('of somebody whose certificate issued it, without being an authority, is none', async () => {
    const { roots, between } = readAuthorities(authority.roots);
    expect(await check(key.sign(TEXT), TEXT, now(), verifyHere({ roots, between: [] }))).toEqual(
      fault('unknown-issuer'),
    );
    expect(await check(key.sign(TEXT), TEXT, now(), verifyHere({ roots: [], between }))).toEqual(
      fault('unknown-issuer'),
    );
  });
});

describe('revocation', () => {
  it('by the list of the authority: none from then on', async () => {
    const lost = authority.issue(HEAD);
    lost.revoke();
    const fresh = verifyHere(readAuthorities(authority.roots), openRevocation(60_000));
    expect(await check(lost.sign(TEXT), TEXT, now(), fresh)).toEqual(fault('revoked'));
    expect(await check(key.sign(TEXT), TEXT, now(), fresh)).toMatchObject({ good: true, revocation: 'good' });
  });

  it('is asked once for all that share a list', async () => {
    const fresh = verifyHere(readAuthorities(authority.roots), openRevocation(60_000));
    const before = authority.requests;
    for (let times = 0; times < 3; times += 1) await check(key.sign(TEXT), TEXT, now(), fresh);
    expect(authority.requests - before).toBe(2);
  });

  it('that nobody answers for is told as not known, never as good', async () => {
    for (const list of ['none', 'silent'] as const) {
      const signature = authority.issue({ ...HEAD, list }).sign(TEXT);
      expect(await check(signature)).toMatchObject({ good: true, revocation: 'not-known' });
    }
  });

  it('by a list that is over is not known either', async () => {
    expect(await check(key.sign(TEXT), TEXT, Date.UTC(2036, 0, 1))).toMatchObject({
      good: true,
      revocation: 'not-known',
    });
  });
});

describe('NCANode', () => {
  const open = async (answer: object | undefined) => {
    const asked: unknown[] = [];
    const server = createServer((request, reply) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        asked.push(JSON.parse(Buffer.concat(pieces).toString()));
        reply.statusCode = answer ? 200 : 500;
        reply.end(JSON.stringify(answer ?? {}));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { asked, address, close: () => new Promise((resolve) => server.close(resolve)) };
  };
  const signers = (revoked: boolean) => [{ certificates: [{ valid: true, revocations: [{ by: 'OCSP', revoked }] }] }];

  it.each([
    ['good', { valid: true, signers: signers(false) }, { good: true, revocation: 'good', by: 'ncanode' }],
    [
      'revocation unasked',
      { valid: true, signers: [{ certificates: [{ valid: true }] }] },
      { good: true, revocation: 'not-known' },
    ],
    ['revoked', { valid: false, signers: signers(true) }, fault('revoked')],
    ['not valid', { valid: false, signers: signers(false) }, fault('wrong')],
    ['two signers', { valid: true, signers: [...signers(false), ...signers(false)] }, fault('verifier-silent')],
    ['no answer', undefined, fault('verifier-silent')],
  ])('%s', async (_, answer, verdict) => {
    const node = await open(answer);
    const signature = key.sign(TEXT);
    expect(await check(signature, TEXT, now(), verifyByNcanode(node.address))).toMatchObject(verdict);
    expect(node.asked).toMatchObject([
      {
        cms: signature.toString('base64'),
        data: Buffer.from(TEXT).toString('base64'),
        revocationCheck: ['CRL', 'OCSP'],
      },
    ]);
    await node.close();
  });

  it('is asked only for keys that are not known here, and never about a signature with its content', async () => {
    const node = await open({ valid: true, signers: signers(false) });
    const both = openVerifier({ roots: authority.roots, ncanode: node.address });
    expect(await check(key.sign(TEXT), TEXT, now(), both)).toMatchObject({ by: 'shyraq' });
    expect(await check(key.sign(TEXT, '-nodetach'), TEXT, now(), verifyByNcanode(node.address))).toEqual(
      fault('unreadable'),
    );
    expect(node.asked).toEqual([]);
    // An identifier of a digest that OpenSSL has not: 1.2.398.3.10.1.3.2 in the place of SHA-256, of the same length.
    const sha256 = Buffer.from('608648016503040201', 'hex');
    const strange = Buffer.from(
      key.sign(TEXT).toString('hex').replaceAll(sha256.toString('hex'), '2a830e030a01030263'),
      'hex',
    );
    expect(await check(strange, TEXT, now(), both)).toMatchObject({ by: 'ncanode' });
    await node.close();
  });
});
