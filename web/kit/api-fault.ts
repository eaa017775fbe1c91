// What can go wrong between the page and the server, told apart because each asks for something else of the reader.

import type { ProblemBody } from '#contract/problem.ts';

/** The server answered and refused, with its reasons. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: ProblemBody;
  /** Seconds after which asking again makes sense, where the server said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: ProblemBody, retryAfter?: number) {
    super(`${problem.status} ${problem.code}: ${problem.title}`);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** No answer came: the connection is gone, or something between answered in the server's place. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** undefined where nothing answered at all. */
  readonly status: number | undefined;

  constructor(status?: number, cause?: unknown) {
    super(status === undefined ? 'no answer from the server' : `an answer that is not the server's: ${status}`, {
      cause,
    });
    this.status = status;
  }
}
