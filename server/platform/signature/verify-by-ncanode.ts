// Signatures by keys that OpenSSL does not know (GOST 34.10 of Kazakhstan), verified by NCANode, which the house runs beside
// the server. What the certificate says is read here; NCANode answers whether signature, chain and days hold.

import { z } from 'zod';
import { readDetachedSignature } from './read-cms.ts';
import { type SignatureFault, type SignatureVerdict, signerOf, type VerifySignature } from './verifier.ts';

const PATIENCE = 15_000;

/** POST /cms/verify, NCANode 3: of its answer what is read here. */
const Answer = z.object({
  valid: z.boolean(),
  signers: z
    .array(
      z.object({
        certificates: z.array(
          z.object({ valid: z.boolean(), revocations: z.array(z.object({ revoked: z.boolean() })).nullish() }),
        ),
      }),
    )
    .length(1),
});

const refuse = (fault: SignatureFault): SignatureVerdict => ({ good: false, fault });

async function ask(address: string, content: Buffer, signature: Buffer): Promise<z.infer<typeof Answer> | undefined> {
  try {
    const reply = await fetch(new URL('/cms/verify', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        cms: signature.toString('base64'),
        data: content.toString('base64'),
        revocationCheck: ['CRL', 'OCSP'],
      }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const read = Answer.safeParse(await reply.json());
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

export function verifyByNcanode(address: string): VerifySignature {
  return async (content, signature, at) => {
    // Content that came along would be verified in place of ours: readDetachedSignature refuses it.
    const read = (() => {
      try {
        return readDetachedSignature(signature);
      } catch {
        return undefined;
      }
    })();
    if (!read?.signer) return refuse('unreadable');
    const { signer } = read;
    if (at < signer.from) return refuse('not-yet-valid');
    if (at > signer.until) return refuse('expired');
    const answer = await ask(address, content, signature);
    if (!answer) return refuse('verifier-silent');
    const revocations = answer.signers
      .flatMap(({ certificates }) => certificates)
      .flatMap((one) => one.revocations ?? []);
    if (revocations.some(({ revoked }) => revoked)) return refuse('revoked');
    if (!answer.valid) return refuse('wrong');
    return {
      good: true,
      signer: signerOf(signer),
      revocation: revocations.length > 0 ? 'good' : 'not-known',
      by: 'ncanode',
    };
  };
}
