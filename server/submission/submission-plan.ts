import type { KeyKind } from '#contract/signature-forms.ts';
import type { AccountsPlan } from '#server/accounts/index.ts';
import type { VerifySignature } from '#server/platform/signature/verifier.ts';

export type SubmissionPlan = {
  readonly accounts: AccountsPlan;
  /** Undefined where the house is not set up to verify signatures by keys. */
  readonly verify: VerifySignature | undefined;
  /** Of which kinds. */
  readonly keys: readonly KeyKind[];
  /** A signature whose revocation nobody answers for is refused; else it is taken and said to be of unknown standing. */
  readonly revocationRequired: boolean;
};
