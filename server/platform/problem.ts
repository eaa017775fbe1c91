// A refusal on its way to the caller: thrown anywhere below the HTTP layer, answered in one place.

import type { ProblemBody, ProblemCode } from '#contract/problem.ts';

export type Values = Readonly<Record<string, string | number>>;

export type Reason = {
  /** Words, `<subject>:<key>`. */
  readonly code: string;
  readonly pointer?: string;
  readonly values?: Values;
  /** Reference such as `E-7`. */
  readonly paragraph?: string;
};

type Details = {
  readonly reasons?: readonly Reason[];
  readonly values?: Values;
  readonly current?: ProblemBody['current'];
  readonly cause?: unknown;
};

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly reasons: readonly Reason[];
  /** For the words of the title and the help. */
  readonly values: Values;
  readonly current: ProblemBody['current'];
  constructor(code: ProblemCode, { reasons = [], values = {}, current, cause }: Details = {}) {
    super(code, { cause });
    this.name = 'Problem';
    this.code = code;
    this.reasons = reasons;
    this.values = values;
    this.current = current;
  }
}

/** The refusal of an act by the rules, with every reason at once. */
export function refused(reasons: readonly Reason[]): Problem {
  return new Problem('refused', { reasons });
}
