// The one way to the server. What is asked and answered is typed and checked by the contract; a refusal is an ApiProblem with
// all its reasons; an act carries a key, so that a second press or a retry after a lost answer does nothing twice.

import type { z } from 'zod';
import { type Contract, HEADERS } from '#contract/http.ts';
import { ProblemBody } from '#contract/problem.ts';
import type { Language } from '#wording/texts.ts';
import { ApiProblem, NoAnswer } from './api-fault.ts';
import { setByServer } from './clock.ts';
import type { CsrfToken } from './csrf-token.ts';

export type Asked<C extends Contract> = {
  readonly params?: z.input<C['params']>;
  readonly query?: z.input<C['query']>;
  readonly body?: z.input<C['body']>;
  /** The version that the person saw and changes. */
  readonly version?: number;
  /** Of an act: the same for every attempt at the same act. */
  readonly key?: string;
  readonly signal?: AbortSignal;
};

export type Answered<C extends Contract> = {
  readonly answer: z.output<C['answer']>;
  readonly version: number | undefined;
};

type Surroundings = {
  readonly language: Language;
  readonly csrf: CsrfToken;
  readonly fetch: typeof fetch;
  readonly pause?: (ms: number) => Promise<void>;
};

const READS = new Set(['GET', 'HEAD']);

/** Nothing was done, or it is not known; an act sent again with its key is done once. */
const AGAIN: ReadonlySet<string> = new Set(['overloaded', 'database-unavailable', 'outcome-unknown', 'stopping']);
const TIMES = 5;
const SECOND = 1000;

function addressOf(contract: Contract, params: unknown, query: unknown): string {
  const values = new Map(Object.entries(params ?? {}));
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${contract.name} wants ${name}`);
    return encodeURIComponent(String(value));
  });
  const asked = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const text = new URLSearchParams(asked).toString();
  return text === '' ? path : `${path}?${text}`;
}

function headersOf<C extends Contract>(contract: C, asked: Asked<C>, language: Language): Headers {
  const headers = new Headers({ accept: 'application/json', 'accept-language': language });
  if (asked.body !== undefined) headers.set('content-type', 'application/json');
  if (contract.needs.key) {
    if (asked.key === undefined) throw new Error(`${contract.name} is an act and wants a key`);
    headers.set(HEADERS.key, asked.key);
  }
  if (asked.version !== undefined) headers.set('if-match', `"${asked.version}"`);
  return headers;
}

async function readProblem(response: Response): Promise<Error> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    return new NoAnswer(response.status);
  const read = ProblemBody.safeParse(await response.json());
  if (!read.success) return new NoAnswer(response.status, read.error);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiProblem(read.data, Number.isFinite(seconds) ? seconds : undefined);
}

function versionOf(response: Response): number | undefined {
  const [, version] = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '') ?? [];
  return version === undefined ? undefined : Number(version);
}

async function send(
  contract: Contract,
  headers: Headers,
  asked: Asked<Contract>,
  fetched: typeof fetch,
): Promise<Response> {
  const sent = fetched(addressOf(contract, asked.params, asked.query), {
    method: contract.method,
    headers,
    credentials: 'same-origin',
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    ...(asked.signal ? { signal: asked.signal } : {}),
  });
  const response = await sent.catch((cause: unknown) => {
    if (asked.signal?.aborted) throw cause;
    throw new NoAnswer(undefined, cause);
  });
  setByServer(response.headers.get(HEADERS.now));
  if (!response.ok) throw await readProblem(response);
  return response;
}

const isStaleToken = (fault: unknown) => fault instanceof ApiProblem && fault.problem.code === 'csrf-token-wrong';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Milliseconds until the same is asked again; undefined where the answer stands. Not all who were put off come back at once. */
function findPause(contract: Contract, fault: unknown): number | undefined {
  if (!(fault instanceof ApiProblem) || fault.retryAfter === undefined) return undefined;
  const { code } = fault.problem;
  // A page that cannot be read says so at once; only the crowd is waited out.
  const isPatient = READS.has(contract.method) ? code === 'overloaded' : AGAIN.has(code);
  return isPatient ? (fault.retryAfter + Math.random()) * SECOND : undefined;
}

/** A client in a language. It throws ApiProblem, NoAnswer, or an AbortError where the caller gave up. */
export function createApiClient({ language, csrf, fetch: fetched, pause = sleep }: Surroundings) {
  /** A token may be older than the session; refused for that, nothing has happened yet, so it is tried with a new one. */
  async function act(contract: Contract, headers: Headers, asked: Asked<Contract>): Promise<Response> {
    headers.set(HEADERS.csrf, await csrf.get());
    try {
      return await send(contract, headers, asked, fetched);
    } catch (fault) {
      if (!isStaleToken(fault)) throw fault;
      csrf.forget();
      headers.set(HEADERS.csrf, await csrf.get());
      return send(contract, headers, asked, fetched);
    }
  }

  async function insist(contract: Contract, headers: Headers, asked: Asked<Contract>): Promise<Response> {
    for (let times = 1; ; times += 1) {
      try {
        return READS.has(contract.method)
          ? await send(contract, headers, asked, fetched)
          : await act(contract, headers, asked);
      } catch (fault) {
        const ms = findPause(contract, fault);
        if (ms === undefined || times === TIMES) throw fault;
        await pause(ms);
        asked.signal?.throwIfAborted();
      }
    }
  }

  return async function call<C extends Contract>(contract: C, asked: Asked<C> = {}): Promise<Answered<C>> {
    const response = await insist(contract, headersOf(contract, asked, language), asked);
    const body: unknown = response.status === 204 ? {} : await response.json();
    return { answer: contract.answer.parse(body) as z.output<C['answer']>, version: versionOf(response) };
  };
}

export type ApiClient = ReturnType<typeof createApiClient>;
