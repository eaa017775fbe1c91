// Whether a signature binds the organisation: by its own key (BIN), in the hands of its first head, over these very bytes; or
// the head's confirmation by the second factor, where the round allows it (E-6).

import type { SignatureForm } from '#contract/signature-forms.ts';
import { confirmSelf, nameSelf } from '#server/accounts/index.ts';
import { millisecondsOf } from '#server/platform/clock.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import type { SignatureVerdict, Signer } from '#server/platform/signature/verifier.ts';
import type { Work } from '#server/platform/work.ts';
import type { SubmissionPlan } from './submission-plan.ts';

/** Order 2020 of the digital ministry on the rules of the authority, by adilet.zan.kz V2000021440: the key of the first head. */
const FIRST_HEAD = '1.2.398.3.3.4.1.2.1';

/**
 * Of the individual number its last digits: enough to tell two people of one name apart. The whole stands in the certificate
 * within the signature, which is the proof and leaves through no door. A hash of twelve digits would hide nothing.
 */
export type KeptSigner = Omit<Signer, 'iin'> & { readonly iinEnds: string | undefined };

const SHOWN_DIGITS = 4;

function keepSigner({ iin, ...signer }: Signer): KeptSigner {
  return { ...signer, iinEnds: iin?.slice(-SHOWN_DIGITS) };
}

/** As it is kept with the submission. */
export type KeptSignature = { readonly name: string } & (
  | {
      readonly way: 'cms';
      readonly cms: string;
      readonly signer: KeptSigner;
      readonly revocation: 'good' | 'not-known';
      readonly asked: 'ocsp' | 'crl' | null;
      readonly by: 'shyraq' | 'ncanode';
    }
  | { readonly way: 'confirmation'; readonly factor: string }
);

export type GivenSignature =
  | { readonly way: 'cms'; readonly cms: string }
  | { readonly way: 'confirmation'; readonly code: string };

export type ToSign = { readonly statement: string; readonly bin: string; readonly form: SignatureForm };

const reason = (key: string, values: Reason['values'] = {}): Reason => ({
  code: `submission:signature.${key}`,
  pointer: '/body/signature',
  paragraph: 'E-6',
  values,
});

/** What stands against whoever signed, all of it at once. */
function findSignerFaults(verdict: SignatureVerdict & { good: true }, bin: string, required: boolean): Reason[] {
  const { signer, revocation } = verdict;
  return [
    ...(signer.bin === undefined ? [reason('no-organisation', { name: signer.commonName })] : []),
    ...(signer.bin !== undefined && signer.bin !== bin ? [reason('other-bin', { found: signer.bin, bin })] : []),
    ...(signer.usages.includes(FIRST_HEAD) ? [] : [reason('not-first-head', { name: signer.commonName })]),
    ...(required && revocation === 'not-known' ? [reason('revocation-not-known')] : []),
  ];
}

async function takeCms(
  plan: SubmissionPlan,
  work: Work,
  cms: string,
  { statement, bin }: ToSign,
): Promise<KeptSignature> {
  if (!plan.verify) throw refused([reason('no-verifier')]);
  const bytes = Buffer.from(cms, 'base64');
  const verdict = await plan.verify(Buffer.from(statement, 'utf8'), bytes, millisecondsOf(work.at));
  if (!verdict.good) throw refused([reason(verdict.fault)]);
  const faults = findSignerFaults(verdict, bin, plan.revocationRequired);
  if (faults.length > 0) throw refused(faults);
  const { signer, revocation, asked, by } = verdict;
  return { way: 'cms', name: await nameSelf(work), cms, signer: keepSigner(signer), revocation, asked, by };
}

/** Undefined where the code was wrong: then the refusal is laid down, and the attempt counts. Throws every other refusal. */
export async function takeSignature(
  plan: SubmissionPlan,
  work: Work,
  given: GivenSignature,
  toSign: ToSign,
): Promise<KeptSignature | undefined> {
  if (toSign.form !== 'either' && toSign.form !== given.way) throw refused([reason(`only-${toSign.form}`)]);
  if (given.way === 'cms') return takeCms(plan, work, given.cms, toSign);
  const wrong = { code: 'accounts:code-wrong', pointer: '/body/signature/code' };
  const confirmed = await confirmSelf(plan.accounts, work, given.code, wrong);
  return confirmed && { way: 'confirmation', ...confirmed };
}
