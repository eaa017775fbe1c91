// Signatures by keys that OpenSSL does not know (GOST 34.10 of Kazakhstan), verified by NCANode 3, which the house runs beside
// the server. What the certificate says is read here; NCANode answers whether signature, chain and revocation hold.

import { z } from 'zod';
import { findCertificateFault } from './find-certificate-fault.ts';
import type { Certificate } from './read-certificate.ts';
import { type SignatureFault, type SignatureVerdict, signerOf, type VerifySignature } from './verifier.ts';
import { findDetached } from './verify-here.ts';

const PATIENCE = 15_000;

/** POST /cms/verify, NCANode 3: of its answer what is read here. An error answers 400 or 500 with a message. */
const Answer = z.object({
  valid: z.boolean(),
  signers: z
    .array(
      z.object({
        // A signer whose certificate is not found has none, and NCANode then finds nothing to object to.
        certificates: z
          .array(
            z.object({
              valid: z.boolean(),
              /** Hexadecimal, without zeros in front. */
              serialNumber: z.string().optional(),
              revocations: z.array(z.object({ revoked: z.boolean() })).nullish(),
            }),
          )
          .length(1),
      }),
    )
    .length(1),
});

type Told = { readonly valid: boolean; readonly holds: boolean; readonly serial: string | undefined } & {
  readonly revocations: readonly { readonly revoked: boolean }[];
};

const WAYS = ['CRL', 'OCSP'];

function readAnswer(answer: unknown): Told | undefined {
  const { data } = Answer.safeParse(answer);
  const [certificate] = data?.signers[0]?.certificates ?? [];
  if (!data || !certificate) return undefined;
  const { valid: holds, serialNumber: serial, revocations } = certificate;
  return { valid: data.valid, holds, serial, revocations: revocations ?? [] };
}

async function ask(address: string, content: Buffer, signature: Buffer, ways = WAYS): Promise<Told | undefined> {
  try {
    const reply = await fetch(new URL('/cms/verify', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        cms: signature.toString('base64'),
        data: content.toString('base64'),
        revocationCheck: ways,
      }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return reply.ok ? readAnswer(await reply.json()) : undefined;
  } catch {
    return undefined;
  }
}

const refuse = (fault: SignatureFault): SignatureVerdict => ({ good: false, fault });

const bare = (serial: string): string => serial.toLowerCase().replace(/^0+/, '');
const isOf = ({ serial }: Told, signer: Certificate): boolean =>
  serial === undefined || bare(serial) === bare(signer.serial);

/**
 * To NCANode a revocation that nobody answered for, an issuer that it does not know and a wrong signature are all «not valid».
 * Asked without revocation it tells them apart: the certificate holds but the signature does not, or neither.
 */
function judgeAgain(signer: Certificate, told: Told | undefined): SignatureVerdict {
  if (!told || !isOf(told, signer)) return refuse('verifier-silent');
  if (!told.holds) return refuse('unknown-issuer');
  if (!told.valid) return refuse('wrong');
  return { good: true, signer: signerOf(signer), revocation: 'not-known', asked: null, by: 'ncanode' };
}

function judge(signer: Certificate, told: Told | undefined): SignatureVerdict | 'ask-again' {
  if (!told || !isOf(told, signer) || (told.valid && !told.holds)) return refuse('verifier-silent');
  if (told.revocations.some(({ revoked }) => revoked)) return refuse('revoked');
  if (!told.valid) return told.holds ? refuse('wrong') : 'ask-again';
  const revocation = told.revocations.length > 0 ? 'good' : 'not-known';
  return { good: true, signer: signerOf(signer), revocation, asked: null, by: 'ncanode' };
}

export function verifyByNcanode(address: string): VerifySignature {
  return async (content, signature, at) => {
    // Content that came along would be verified in place of ours: such a signature is not readable.
    const signer = findDetached(signature)?.signer;
    if (!signer) return refuse('unreadable');
    const fault = findCertificateFault(signer, at);
    if (fault) return refuse(fault);
    const verdict = judge(signer, await ask(address, content, signature));
    return verdict === 'ask-again' ? judgeAgain(signer, await ask(address, content, signature, [])) : verdict;
  };
}
