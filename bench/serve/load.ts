// Many people at once: as fast as answers come, or at a constant rate whatever the answers do. At a constant rate a request
// is timed from the moment at which it was due, so that a stall is counted for everybody who would have waited in it.

import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export type Request = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Loaded = {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Answers other than success, and none at all. */
  readonly faults: number;
};

type Sender = { readonly send: (asked: Request) => Promise<boolean>; readonly close: () => void };

function openSender(address: string, connections: number): Sender {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  const send = ({ method, path, headers, body }: Request) =>
    new Promise<boolean>((resolve) => {
      const sizes = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const asked = request({ hostname, port, agent, method, path, headers: { ...headers, ...sizes } }, (reply) => {
        reply.resume();
        reply.once('end', () => resolve((reply.statusCode ?? 500) < 300));
      });
      asked.once('error', () => resolve(false));
      asked.end(body);
    });
  return { send, close: () => agent.destroy() };
}

function summarize(times: readonly number[], faults: number, seconds: number): Loaded {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    longest: at(1),
    faults,
  };
}

type Plan = { readonly address: string; readonly connections: number; readonly seconds: number };

/** Each connection asks again as soon as it has its answer. */
export async function askAsFastAsAnswered(
  { address, connections, seconds }: Plan,
  next: () => Request,
): Promise<Loaded> {
  const sender = openSender(address, connections);
  const times: number[] = [];
  let faults = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  const people = Array.from({ length: connections }, async () => {
    while (performance.now() < end) {
      const from = performance.now();
      if (await sender.send(next())) times.push(performance.now() - from);
      else faults += 1;
    }
  });
  await Promise.all(people);
  const took = (performance.now() - began) / 1000;
  sender.close();
  return summarize(times, faults, took);
}

/** `rate` requests per second, evenly. */
export async function askAtRate(
  { address, connections, seconds, rate }: Plan & { readonly rate: number },
  next: () => Request,
): Promise<Loaded> {
  const sender = openSender(address, connections);
  const times: number[] = [];
  let faults = 0;
  const open: Promise<void>[] = [];
  const began = performance.now();
  for (let number = 0; number < rate * seconds; number += 1) {
    const due = began + (number * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    const asked = sender.send(next()).then((well) => {
      if (well) times.push(performance.now() - due);
      else faults += 1;
    });
    open.push(asked);
  }
  await Promise.all(open);
  const took = (performance.now() - began) / 1000;
  sender.close();
  return summarize(times, faults, took);
}
