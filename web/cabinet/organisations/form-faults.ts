// What stands in the way of a form, by field: what the contract finds here, and what the server said of it.

import type { z } from 'zod';
import type { FieldFault } from '#web/design/field-frame.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import type { Say } from '#wording/speak.ts';

export type FormFaults = ReadonlyMap<string, FieldFault>;
export const NO_FAULTS: FormFaults = new Map();

const OWN_WORDS = /^organisations:/;
const lastOf = (path: readonly unknown[]): string => String(path.at(-1) ?? '');

/** By the last part of the path: the fields of these forms have one name each. */
export function readFaults(say: Say, body: z.ZodType, given: unknown): FormFaults {
  const read = body.safeParse(given);
  if (read.success) return NO_FAULTS;
  return new Map(
    read.error.issues.map(({ path, message }) => [
      lastOf(path),
      { what: say(OWN_WORDS.test(message) ? message : 'organisations:cell-missing') },
    ]),
  );
}

/** Reasons of a refusal that point at a field; the others are shown above the form. */
export function faultsOfProblem(fault: unknown): FormFaults {
  if (!(fault instanceof ApiProblem)) return NO_FAULTS;
  return new Map(
    fault.problem.reasons.flatMap(({ pointer, words }) =>
      pointer === undefined ? [] : [[lastOf(pointer.split('/')), { what: words }] as const],
    ),
  );
}

export const summed = (faults: FormFaults) => [...faults].map(([field, { what }]) => ({ field, what }));
