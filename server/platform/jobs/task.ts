// A task is a kind of job: what it is told (checked when it runs, for the queue outlives the program) and what it does.

import type { z } from 'zod';
import type { Moment } from '../clock.ts';
import type { Work } from '../work.ts';

export type JobWork<P> = {
  /** The same in every try of the job. */
  readonly id: string;
  readonly payload: P;
  readonly at: Moment;
  /**
   * Does the job's effect in one transaction as the system, exactly once however often the job is tried. A job with several
   * effects names each. Undefined: an earlier try has done it.
   */
  readonly effect: <T>(act: (work: Work) => Promise<T>, name?: string) => Promise<T | undefined>;
  /** Reads as the system. */
  readonly read: <T>(act: (work: Work) => Promise<T>) => Promise<T>;
  /** Of jobs that people watch. */
  readonly progress: (done: number, total?: number) => Promise<void>;
  /** Aborted when somebody cancels or the server stops; pass it on and call `throwIfAborted` between steps. */
  readonly signal: AbortSignal;
};

export type Task = {
  readonly name: string;
  readonly attempts: number;
  /** When it starts by itself, as cron words in UTC: `0 4 * * *`. */
  readonly schedule?: string;
  /** A person may start it, without telling it anything. */
  readonly startable?: boolean;
  readonly payload: z.ZodType;
  readonly run: (job: JobWork<unknown>) => Promise<unknown>;
};

type Told = { readonly attempts?: number; readonly schedule?: string; readonly startable?: boolean };

/** `defineTask('send-letter', z.strictObject({…}), async ({ payload, effect }) => …)`. `run` may give an identifier as result. */
export function defineTask<P extends z.ZodType>(
  name: string,
  payload: P,
  run: (job: JobWork<z.output<P>>) => Promise<unknown>,
  { attempts = 10, schedule, startable = false }: Told = {},
): Task {
  return { name, attempts, payload, startable, run: run as Task['run'], ...(schedule ? { schedule } : {}) };
}
