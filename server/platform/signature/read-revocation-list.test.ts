// Lists of revocations: what is none, what is only a part, and how long a large one takes.

import { execFileSync } from 'node:child_process';
import { createPrivateKey, createSign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Authority } from '../testing/make-authority.ts';
import { cut, findRevoked } from './cut-list.ts';
import { readAuthorities } from './open-verifier.ts';
import { isListOf, readRevocationList } from './read-revocation-list.ts';

let authority: Authority;
let list: Buffer;
beforeAll(async () => {
  authority = await new Authority().open();
  const key = authority.issue({ name: 'Lost', iin: '0', bin: '940140000385' });
  key.revoke();
  list = write([
    'R\t391231000000Z\t200201000000Z\t03E9\tunknown\t/CN=x',
    'R\t391231000000Z\t200301000000Z\t4A01\tunknown\t/CN=y',
  ]);
});
afterAll(() => authority.close());

const DER = ['-outform', 'DER'];

/** As an authority writes it, by OpenSSL. */
function write(lines: readonly string[], told: readonly string[] = [], extensions = ''): Buffer {
  writeFileSync(authority.at('index.txt'), lines.map((line) => `${line}\n`).join(''));
  writeFileSync(authority.at('number'), '01\n');
  const places = ['database=index.txt', 'crlnumber=number', 'certificate=between.pem', 'private_key=between.key'];
  const whole = places.map((line) => line.replace('=', `=${authority.at('.')}/`));
  const settings = [
    '[ca]',
    'default_ca=x',
    '[x]',
    ...whole,
    'default_md=sha256',
    extensions && 'crl_extensions=e',
    '[e]',
    extensions,
  ];
  writeFileSync(authority.at('own.cnf'), `${settings.join('\n')}\n`);
  const times = ['-crl_lastupdate', '20200101000000Z', '-crl_nextupdate', '20350101000000Z'];
  const config = ['-config', authority.at('own.cnf'), '-out', authority.at('own.pem')];
  execFileSync('openssl', ['ca', '-gencrl', ...times, ...config, ...told], { stdio: 'ignore' });
  execFileSync('openssl', ['crl', '-in', authority.at('own.pem'), ...DER, '-out', authority.at('own.crl')]);
  return readFileSync(authority.at('own.crl'));
}

const between = () => {
  const [one] = readAuthorities(authority.roots).between;
  if (!one) throw new Error('no authority below the root');
  return one;
};

it('is read as OpenSSL wrote it, and is of whoever signed it', async () => {
  const read = readRevocationList(list);
  const since = (serial: string) => findRevoked(read.entries, Buffer.from(serial, 'hex'));
  expect(['03e9', '4a01', '03', '03e9ff', ''].map(since)).toEqual([
    Date.UTC(2020, 1, 1),
    Date.UTC(2020, 2, 1),
    ...[undefined, undefined, undefined],
  ]);
  expect([read.from, read.until]).toEqual([Date.UTC(2020, 0, 1), Date.UTC(2035, 0, 1)]);
  expect(await isListOf(between(), read)).toBe(true);
  expect(await isListOf(readAuthorities(authority.roots).roots[0] ?? between(), read)).toBe(false);
});

it('in which nobody is revoked is a list all the same', async () => {
  const read = readRevocationList(write([]));
  expect(findRevoked(read.entries, Buffer.from('03e9', 'hex'))).toBeUndefined();
  expect(await isListOf(between(), read)).toBe(true);
});

it('with any byte changed is none, or of nobody', async () => {
  for (let at = 0; at < list.length; at += 5) {
    const changed = Buffer.from(list);
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    const stands = await Promise.resolve()
      .then(() => isListOf(between(), readRevocationList(changed)))
      .catch(() => false);
    expect(stands, `byte ${at}`).toBe(false);
  }
});

it('cut short or with something after it is none', () => {
  for (let size = 0; size < list.length; size += 1) expect(() => readRevocationList(list.subarray(0, size))).toThrow();
  expect(() => readRevocationList(Buffer.concat([list, Buffer.from([5, 0])]))).toThrow('more than one');
});

it('of some reasons alone, or of what changed since another, is not the whole', () => {
  for (const extensions of [
    'issuingDistributionPoint=critical,@p\n[p]\nonlysomereasons=keyCompromise',
    '2.5.29.27=critical,DER:020101',
  ])
    expect(() => readRevocationList(write([], [], extensions))).toThrow('a list of a part');
});

it('by SHA-1 is of nobody', async () => {
  expect(await isListOf(between(), readRevocationList(write([], ['-md', 'sha1'])))).toBe(false);
});

it('of an authority of a whole country, of 300,000 entries, is read in a moment', async () => {
  const wrap = (tag: number, content: Buffer) => {
    const head = Buffer.alloc(6, 0x84);
    head[0] = tag;
    head.writeUInt32BE(content.length, 2);
    return Buffer.concat([head, content]);
  };
  const [body, algorithm] = [...cut([...cut(list)][0]?.content ?? list)];
  const fields = [...cut(body?.content ?? list)];
  const entry = Buffer.from('301d0204ffffffff170d3235303130313030303030305a3006020404040404', 'hex');
  const entries = Buffer.concat(
    Array.from({ length: 300_000 }, (_, place) => {
      const one = Buffer.from(entry);
      one.writeUInt32BE(place, 4);
      return one;
    }),
  );
  const place = fields.findIndex(({ tag }, at) => tag === 0x30 && fields[at - 1]?.tag === 0x17);
  const parts = fields.map(({ whole }, at) => (at === place ? wrap(0x30, entries) : whole));
  const signed = wrap(0x30, Buffer.concat(parts));
  const signature = createSign('sha256')
    .update(signed)
    .sign(createPrivateKey(readFileSync(authority.at('between.key'))));
  const bits = wrap(0x03, Buffer.concat([Buffer.from([0]), signature]));
  const large = wrap(0x30, Buffer.concat([signed, algorithm?.whole ?? signed, bits]));
  const began = performance.now();
  const read = readRevocationList(large);
  expect(await isListOf(between(), read)).toBe(true);
  // The last of them; pkijs takes minutes.
  expect(findRevoked(read.entries, Buffer.from('000493df', 'hex'))).toBe(Date.UTC(2025, 0, 1));
  expect(findRevoked(read.entries, Buffer.from('000493e0', 'hex'))).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(2_000);
});

it('with an entry that is none says nothing of anybody', () => {
  for (const entries of ['3003020101', '020101', '30', '3084ffffffff', '30060201011701'])
    expect(() => findRevoked(Buffer.from(entries, 'hex'), Buffer.from([1]))).toThrow();
});
