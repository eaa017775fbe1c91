// Signatures, lists of revocations and answers of responders under damaged bytes: nothing is thrown, nothing altered is good, and
// who was revoked never comes back. The samples were made once by OpenSSL, so that a seed gives the same bytes again.

import { BasicOCSPResponse, OCSPResponse } from 'pkijs';
import { openRevocation } from '#server/platform/signature/ask-revocation.ts';
import { type Certificate, readCertificate } from '#server/platform/signature/read-certificate.ts';
import { readEncoded } from '#server/platform/signature/read-encoded.ts';
import { isListOf, readRevocationList } from '#server/platform/signature/read-revocation-list.ts';
import { verifyHere } from '#server/platform/signature/verify-here.ts';
import type { ByteTarget } from './fuzz-target.ts';
import samples from './signed-samples.json' with { type: 'json' };

const AT = Date.UTC(2026, 11, 1);
const decode = (text: string): Buffer => Buffer.from(text, 'base64');
const certificate = (text: string): Certificate => readCertificate(decode(text));

const [root, between, lost] = [samples.root, samples.between, samples.revoked.certificate].map(certificate) as [
  Certificate,
  Certificate,
  Certificate,
];
const text = Buffer.from(samples.text);
const altered = Buffer.from(samples.text.replace('3', '4'));
const verify = verifyHere({ roots: [root], between: [between] });

function demand(holds: boolean, promise: string): void {
  if (!holds) throw new Error(`promise broken: ${promise}`);
}

const HOLDER = JSON.stringify(['940140000385', '700101300123', 'Сынақ']);

async function runSignature(bytes: Uint8Array): Promise<void> {
  const signature = Buffer.from(bytes);
  const verdict = await verify(text, signature, AT);
  demand(!(await verify(altered, signature, AT)).good, 'no signature is good over a text that was altered');
  if (!verdict.good) return;
  const { bin, iin, commonName } = verdict.signer;
  demand(JSON.stringify([bin, iin, commonName]) === HOLDER, 'a signature that is still good is that of its signer');
}

const { signed } = readRevocationList(decode(samples.list));

async function runList(bytes: Uint8Array): Promise<void> {
  const read = (() => {
    try {
      return readRevocationList(Buffer.from(bytes));
    } catch {
      return undefined;
    }
  })();
  if (!read || !(await isListOf(between, read))) return;
  demand(read.signed.equals(signed), 'a list of the authority says what the authority signed');
}

/** What the responder signed, whole: an answer that says anything at all still has it. */
const saidBy = (bytes: Buffer): Buffer => {
  const { responseBytes } = new OCSPResponse({ schema: readEncoded(bytes) });
  if (!responseBytes) throw new Error('a sample that says nothing');
  return Buffer.from(BasicOCSPResponse.fromBER(responseBytes.response.getValue()).tbsResponseData.tbsView);
};
const said = saidBy(decode(samples.revoked.answer));

/** The answer to the question is these bytes, whoever asked; no list is to be had. */
async function runAnswer(bytes: Uint8Array): Promise<void> {
  const ask = openRevocation(1_000, async () => new Response(new Uint8Array(bytes)));
  const { revocation } = await ask(lost, between, AT);
  demand(revocation !== 'good', 'who was revoked is not good');
  demand(revocation === 'not-known' || Buffer.from(bytes).includes(said), 'an answer that was altered says nothing');
}

export const SIGNATURE_TARGETS: readonly ByteTarget[] = [
  { name: 'signature/cms', run: runSignature, seeds: samples.signatures.map(decode) },
  { name: 'signature/list', run: runList, seeds: [decode(samples.list)] },
  { name: 'signature/answer', run: runAnswer, seeds: [decode(samples.revoked.answer)] },
];

/** Throws where undamaged samples are not good, of the authority and revoked: then their damage would prove nothing. */
export async function demandSoundSamples(): Promise<void> {
  for (const one of samples.signatures) demand((await verify(text, decode(one), AT)).good, 'a sample is good');
  demand(await isListOf(between, readRevocationList(decode(samples.list))), 'the list is that of the authority');
  const ask = openRevocation(1_000, async () => new Response(decode(samples.revoked.answer)));
  const { revocation, asked } = await ask(lost, between, AT);
  demand(revocation === 'revoked' && asked === 'ocsp', `the answer says revoked, and not ${revocation} by ${asked}`);
}
