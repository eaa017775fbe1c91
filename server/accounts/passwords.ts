// Passwords: argon2id, and the same time spent where there is nothing to compare.

import { hash, verify } from '@node-rs/argon2';
import { type Reason, refused } from '#server/platform/problem.ts';

// Least figures of OWASP's password storage sheet for argon2id; the package's default kind is argon2id.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One person types é as one sign, another's keyboard as two. */
const typed = (password: string): string => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(typed(password), COST);
}

let spare: Promise<string> | undefined;

/** Without a hash the answer is no, after as much work as with one: time does not tell whether an account exists. */
export async function checkPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  spare ??= hashPassword('nobody has this one');
  const right = await verify(kept ?? (await spare), typed(password));
  return right && Boolean(kept);
}

const LEAST_DIFFERENT = 5;

/** Throws a Problem with every reason why this is no good password for this person. */
export function refuseWeakPassword(password: string, email: string, pointer = '/body/password'): void {
  const folded = typed(password).toLowerCase();
  const [local = ''] = email.split('@');
  const reasons: Reason[] = [];
  if (folded.includes(email) || (local.length >= LEAST_DIFFERENT && folded.includes(local)))
    reasons.push({ code: 'accounts:password-has-email', pointer });
  if (new Set(folded).size < LEAST_DIFFERENT) reasons.push({ code: 'accounts:password-simple', pointer });
  if (reasons.length > 0) throw refused(reasons);
}
