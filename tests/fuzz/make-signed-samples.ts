// npx tsx tests/fuzz/make-signed-samples.ts: signed-samples.json anew, by OpenSSL. Keys are made on the spot and thrown away.

import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf, readEncoded, wholeOf } from '#server/platform/signature/read-encoded.ts';
import { Authority } from '#server/platform/testing/make-authority.ts';

const TEXT = 'Біз осы деректерді тапсырамыз: 3 жарияланым.';
const HEAD = { name: 'Сынақ', iin: '700101300123', bin: '940140000385', list: 'none' as const };

const authority = await new Authority().open();
const openssl = (...told: string[]) => execFileSync('openssl', told, { stdio: 'ignore' });
const ec = authority.issue(HEAD);
const rsa = authority.issue({ ...HEAD, rsa: true });
const lost = authority.issue({ ...HEAD, responder: 'http://127.0.0.1:9/ocsp' });
lost.revoke();

/** The wrappings of a signature with their lengths left open. */
function leaveOpen(signature: Buffer): Buffer {
  const open = (tag: number, ...inside: readonly Buffer[]) =>
    Buffer.concat([Buffer.from([tag, 0x80]), ...inside, Buffer.alloc(2)]);
  const [kind, wrapped] = partsOf(readEncoded(signature)).map((one) => ({ whole: wholeOf(one), parts: partsOf(one) }));
  const [body] = wrapped?.parts ?? [];
  const inside = body ? partsOf(body).map(wholeOf) : [];
  return open(0x30, kind?.whole ?? Buffer.alloc(0), open(0xa0, open(0x30, ...inside)));
}

/** An answer without a nonce, such as a responder makes beforehand. */
function answer(): Buffer {
  const by = [...['-issuer', authority.at('between.pem')], ...['-sha256', '-cert', authority.at(`${lost.name}.pem`)]];
  openssl('ocsp', ...by, '-no_nonce', '-reqout', authority.at('question'));
  const signer = ['-rsigner', authority.at('between.pem'), '-rkey', authority.at('between.key')];
  const told = ['-index', authority.writeIndex(), '-CA', authority.at('between.pem'), ...signer, '-ndays', '3000'];
  openssl('ocsp', ...told, '-reqin', authority.at('question'), '-respout', authority.at('answer'));
  return readFileSync(authority.at('answer'));
}

async function list(): Promise<Buffer> {
  const [, port] = /127\.0\.0\.1:(\d+)/.exec(readFileSync(authority.at('between.ext'), 'utf8')) ?? [];
  const reply = await fetch(`http://127.0.0.1:${port}/authority.crl`);
  return Buffer.from(await reply.arrayBuffer());
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const certificate = (name: string) => base64(new X509Certificate(readFileSync(authority.at(`${name}.pem`))).raw);
copyFileSync(authority.at('between.pem'), authority.at('chain.pem'));
const signatures = [
  ec.sign(TEXT),
  ec.sign(TEXT, '-keyid', '-certfile', authority.at('chain.pem')),
  rsa.sign(TEXT),
  rsa.sign(TEXT, '-noattr'),
  rsa.sign(TEXT, '-keyopt', 'rsa_padding_mode:pss'),
  leaveOpen(ec.sign(TEXT)),
];
const samples = {
  text: TEXT,
  root: certificate('root'),
  between: certificate('between'),
  signatures: signatures.map(base64),
  revoked: { certificate: certificate(lost.name), answer: base64(answer()) },
  list: base64(await list()),
};
writeFileSync(join(import.meta.dirname, 'signed-samples.json'), `${JSON.stringify(samples, null, 2)}\n`);
await authority.close();
