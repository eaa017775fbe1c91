// The load in a process of its own, so that its work is not the server's: a plan as JSON in, the result as JSON out.

import { randomUUID } from 'node:crypto';
import { HEADERS } from '#contract/http.ts';
import { inventedBins, registrationOf } from '#tests/start/invented-register.ts';
import { askAsFastAsAnswered, askAtRate, type Request } from './load.ts';

export type LoadPlan = {
  readonly address: string;
  readonly connections: number;
  readonly seconds: number;
  /** Without a rate: as fast as answers come. */
  readonly rate?: number;
  /** Asked in turn. */
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Registers organisations instead, from this number on. */
  readonly writeFrom?: number;
};

function requestsOf({ paths, headers, writeFrom }: LoadPlan): () => Request {
  if (writeFrom === undefined) {
    let turn = 0;
    return () => {
      turn += 1;
      return { method: 'GET', path: paths[turn % paths.length] ?? '/', headers };
    };
  }
  const bins = inventedBins(writeFrom);
  return () => ({
    method: 'POST',
    path: paths[0] ?? '/',
    headers: { ...headers, [HEADERS.key]: randomUUID(), 'content-type': 'application/json' },
    body: JSON.stringify(registrationOf(String(bins.next().value))),
  });
}

const plan = JSON.parse(process.argv[2] ?? '{}') as LoadPlan;
const next = requestsOf(plan);
const { rate } = plan;
const loaded = await (rate === undefined ? askAsFastAsAnswered(plan, next) : askAtRate({ ...plan, rate }, next));
process.stdout.write(JSON.stringify(loaded));
