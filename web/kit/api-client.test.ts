import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineContract, HEADERS } from '#contract/http.ts';
import { createActKeys } from './act-key.ts';
import { createApiClient } from './api-client.ts';
import { ApiProblem, NoAnswer } from './api-fault.ts';
import { now, setByServer, today } from './clock.ts';
import { createCsrfToken } from './csrf-token.ts';

const read = defineContract('read-round', 'GET', '/api/rounds/:id', {
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ limit: z.string().optional() }),
  answer: z.strictObject({ title: z.string() }),
});
const open = defineContract('open-round', 'POST', '/api/rounds', {
  body: z.strictObject({ title: z.string() }),
  answer: z.strictObject({ id: z.string() }),
});

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });
const problem = (code: string, status: number) =>
  new Response(JSON.stringify({ type: 'x', code, title: 'T', status, detail: 'D', request: 'r-1', reasons: [] }), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });

type Sent = { readonly url: string; readonly method: string; readonly headers: Headers; readonly body: unknown };

function serverOf(...answers: (Response | Error)[]) {
  const sent: Sent[] = [];
  let tokens = 0;
  const fetched: typeof fetch = async (url, init = {}) => {
    if (url === '/api/csrf') return json({ token: `token-${++tokens}` });
    sent.push({ url: String(url), method: init.method ?? '', headers: new Headers(init.headers), body: init.body });
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked too often');
  };
  const pauses: number[] = [];
  const pause = async (ms: number) => void pauses.push(ms);
  const call = createApiClient({ language: 'kk', csrf: createCsrfToken(fetched), fetch: fetched, pause });
  return { sent, pauses, call };
}
const later = (code: string) => {
  const { body, status, headers } = problem(code, 503);
  return new Response(body, { status, headers: { ...Object.fromEntries(headers), 'retry-after': '5' } });
};

describe('the way to the server', () => {
  it('asks in the language of the page, and reads answer and version', async () => {
    const { sent, call } = serverOf(json({ title: 'x' }, { headers: { etag: '"7"' } }));
    const answered = await call(read, { params: { id: 'a/b' }, query: { limit: '5' } });
    expect(answered).toEqual({ answer: { title: 'x' }, version: 7 });
    expect(sent[0]?.url).toBe('/api/rounds/a%2Fb?limit=5');
    expect(sent[0]?.headers.get('accept-language')).toBe('kk');
    expect(sent[0]?.headers.has('x-csrf-token')).toBe(false);
  });

  it('sends an act with its key, its token and the version that was seen', async () => {
    const { sent, call } = serverOf(json({ id: '1' }));
    await call(open, { body: { title: 'x' }, key: 'k-1', version: 3 });
    const headers = sent[0]?.headers;
    expect(headers?.get('idempotency-key')).toBe('k-1');
    expect(headers?.get('x-csrf-token')).toBe('token-1');
    expect(headers?.get('if-match')).toBe('"3"');
  });

  it('does not send an act without a key', async () => {
    const { sent, call } = serverOf(json({ id: '1' }));
    await expect(call(open, { body: { title: 'x' } })).rejects.toThrow('wants a key');
    expect(sent).toHaveLength(0);
  });

  it('takes a new token once where the old one was refused, with the same key', async () => {
    const { sent, call } = serverOf(problem('csrf-token-wrong', 403), json({ id: '1' }));
    await call(open, { body: { title: 'x' }, key: 'k-1' });
    expect(sent.map(({ headers }) => headers.get('x-csrf-token'))).toEqual(['token-1', 'token-2']);
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['k-1', 'k-1']);
  });

  it('goes by the clock of the server, which a machine a year off does not change', async () => {
    const headers = { 'content-type': 'application/json', [HEADERS.now]: '2027-01-25T18:59:59.000Z' };
    vi.useFakeTimers({ now: Date.parse('2028-03-01T00:00:00Z'), toFake: ['Date'] });
    try {
      await serverOf(json({ title: 'x' }, { headers })).call(read, { params: { id: '1' } });
      expect(now()).toBe('2027-01-25T18:59:59.000Z');
      expect(today()).toBe('2027-01-25');
      vi.setSystemTime(Date.parse('2028-03-01T00:00:01Z'));
      expect(today()).toBe('2027-01-26');
      await serverOf(json({ title: 'x' })).call(read, { params: { id: '1' } });
      expect(now()).toBe('2027-01-25T19:00:00.000Z');
    } finally {
      vi.useRealTimers();
      setByServer(new Date().toISOString());
    }
  });

  it('throws a refusal with all it says', async () => {
    const { call } = serverOf(problem('refused', 409));
    const fault = await call(open, { body: { title: 'x' }, key: 'k' }).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(ApiProblem);
    expect(fault instanceof ApiProblem && fault.problem.code).toBe('refused');
  });

  it.each([
    ['no connection', new TypeError('fetch failed'), undefined],
    ['a page of something in between', new Response('<html>', { status: 502 }), 502],
  ])('throws NoAnswer for %s', async (_, answer, status) => {
    const fault = await serverOf(answer)
      .call(read, { params: { id: '1' } })
      .catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(NoAnswer);
    expect(fault instanceof NoAnswer && fault.status).toBe(status);
  });

  it('refuses an answer that is not what the contract says', async () => {
    await expect(serverOf(json({ title: 5 })).call(read, { params: { id: '1' } })).rejects.toThrow(z.ZodError);
  });

  it.each(['overloaded', 'database-unavailable', 'outcome-unknown', 'stopping'])(
    'sends an act again that was put off (%s), with the same key, after the time that the server asks for',
    async (code) => {
      const { sent, pauses, call } = serverOf(later(code), later(code), json({ id: '1' }));
      expect((await call(open, { body: { title: 'x' }, key: 'k-1' })).answer).toEqual({ id: '1' });
      expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['k-1', 'k-1', 'k-1']);
      expect(pauses).toHaveLength(2);
      for (const ms of pauses) expect(ms >= 5000 && ms <= 6000).toBe(true);
    },
  );

  it('says so after a while where it is put off again and again', async () => {
    const { sent, call } = serverOf(...Array.from({ length: 9 }, () => later('overloaded')));
    await expect(call(open, { body: { title: 'x' }, key: 'k' })).rejects.toBeInstanceOf(ApiProblem);
    expect(sent).toHaveLength(5);
  });

  it('waits out a crowd with a page that is read, and says at once that the database is gone', async () => {
    const crowd = serverOf(later('overloaded'), json({ title: 'x' }));
    expect((await crowd.call(read, { params: { id: '1' } })).answer).toEqual({ title: 'x' });
    const gone = serverOf(later('database-unavailable'), json({ title: 'x' }));
    await expect(gone.call(read, { params: { id: '1' } })).rejects.toBeInstanceOf(ApiProblem);
    expect(gone.sent).toHaveLength(1);
  });

  it('lets a given-up request be given up', async () => {
    const giveUp = new AbortController();
    giveUp.abort();
    const { call } = serverOf(new DOMException('aborted', 'AbortError'));
    const asked = call(read, { params: { id: '1' }, signal: giveUp.signal });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the key of an act', () => {
  it('stays the same for the same content until it is settled (hazard 3)', () => {
    const { keyFor, settle } = createActKeys();
    const first = keyFor({ body: { a: 1 } });
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(keyFor({ body: { a: 1 } })).toBe(first);
    const other = keyFor({ body: { a: 2 } });
    expect(other).not.toBe(first);
    settle();
    expect(keyFor({ body: { a: 2 } })).not.toBe(other);
  });
});

describe('the token', () => {
  it('is fetched once, and again after a failure', async () => {
    const fetched = vi
      .fn<typeof fetch>()
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockImplementation(async () => json({ token: 't' }));
    const { get } = createCsrfToken(fetched);
    await expect(get()).rejects.toBeInstanceOf(NoAnswer);
    expect([await get(), await get()]).toEqual(['t', 't']);
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});
