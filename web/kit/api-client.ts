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
};

const READS = new Set(['GET', 'HEAD']);

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
  return read.success ? new ApiProblem(read.data) : new NoAnswer(response.status, read.error);
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

/** A client in a language. It throws ApiProblem, NoAnswer, or an AbortError where the caller gave up. */
export function createApiClient({ language, csrf, fetch: fetched }: Surroundings) {
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

  return async function call<C extends Contract>(contract: C, asked: Asked<C> = {}): Promise<Answered<C>> {
    const headers = headersOf(contract, asked, language);
    const response = READS.has(contract.method)
      ? await send(contract, headers, asked, fetched)
      : await act(contract, headers, asked);
    const body: unknown = response.status === 204 ? {} : await response.json();
    return { answer: contract.answer.parse(body) as z.output<C['answer']>, version: versionOf(response) };
  };
}

export type ApiClient = ReturnType<typeof createApiClient>;
