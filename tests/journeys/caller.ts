// A person without a browser: signs in by the example's list and asks the doors of the program, as a page would.

import { randomUUID } from 'node:crypto';
import type { Role } from '#contract/roles.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type Answer = { readonly status: number; readonly etag: string | null; readonly body: Record<string, unknown> };

export type Asking = {
  /** The version that the act changes. */
  readonly version?: number;
  /** The key of the act, where it is sent twice. */
  readonly key?: string;
};

export type Caller = {
  readonly email: string;
  /** Whatever was answered. */
  readonly ask: (method: Method, path: string, body?: unknown, asking?: Asking) => Promise<Answer>;
  /** The body of a success; throws an Error with the whole answer for anything else. */
  readonly get: <T>(path: string) => Promise<T>;
  readonly act: <T>(method: Method, path: string, body?: unknown, asking?: Asking) => Promise<T>;
  /** A success as bytes. */
  readonly fetchBytes: (path: string) => Promise<Buffer>;
};

class Cookies {
  readonly #kept = new Map<string, string>();

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      this.#kept.set(name, value);
    }
  }

  text(): string {
    return [...this.#kept].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

const EMAIL = (role: Role) => `${role}@example.kz.example`;

/** Signs in as the invented person of a role. Throws an Error where that is refused. */
export async function callAs(origin: string, role: Role): Promise<Caller> {
  const cookies = new Cookies();
  let token = '';
  const fetchToken = async () => {
    const given = await fetch(`${origin}/api/csrf`, { headers: { cookie: cookies.text() } });
    cookies.take(given);
    token = ((await given.json()) as { token: string }).token;
  };
  const send = async (method: Method, path: string, body: unknown, { version, key }: Asking) => {
    const writes = method !== 'GET';
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        cookie: cookies.text(),
        ...(writes ? { 'x-csrf-token': token, 'idempotency-key': key ?? randomUUID() } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    cookies.take(response);
    return response;
  };
  const ask: Caller['ask'] = async (method, path, body, asking = {}) => {
    const response = await send(method, path, body, asking);
    const text = await response.text();
    return {
      status: response.status,
      etag: response.headers.get('etag'),
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  };
  const act: Caller['act'] = async <T>(method: Method, path: string, body?: unknown, asking?: Asking) => {
    const answer = await ask(method, path, body, asking);
    if (answer.status >= 300)
      throw new Error(`${role}: ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  };
  const fetchBytes = async (path: string) => {
    const response = await send('GET', path, undefined, {});
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw new Error(`${role}: GET ${path}: ${response.status} ${bytes.toString().slice(0, 500)}`);
    return bytes;
  };
  await fetchToken();
  await act('POST', '/api/accounts/enter-example', { email: EMAIL(role), device: 'journey' });
  // A session has a token of its own.
  await fetchToken();
  return { email: EMAIL(role), ask, get: (path) => act('GET', path), act, fetchBytes };
}
