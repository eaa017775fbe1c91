// People who write without pause. Each act is sent again with its key until it is acknowledged, as a browser does.

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Victim } from './victim.ts';

export type Load = {
  /** Acts that were answered with success. */
  readonly acknowledged: () => ReadonlySet<string>;
  /** Answers other than success, by status or `lost`. */
  readonly faults: () => ReadonlyMap<string, number>;
  /** Lets every act that is under way be acknowledged, then ends. */
  readonly finish: () => Promise<void>;
  /** Ends without waiting for anybody. */
  readonly abandon: () => void;
};

type Token = { readonly cookie: string; readonly csrf: string };

async function fetchToken(port: number): Promise<Token> {
  const given = await fetch(`http://127.0.0.1:${port}/api/csrf`, {
    headers: { cookie: 'shyraq=writer' },
    signal: AbortSignal.timeout(5000),
  });
  const secret = given.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { cookie: `shyraq=writer; ${secret}`, csrf: ((await given.json()) as { token: string }).token };
}

/** The status, or `lost` where no answer came. */
async function send(port: number, token: Token, id: string, words: string): Promise<string> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/api/things`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': id,
        'x-csrf-token': token.csrf,
        cookie: token.cookie,
      },
      body: JSON.stringify({ id, words }),
      signal: AbortSignal.timeout(10_000),
    });
    await reply.text();
    return String(reply.status);
  } catch {
    return 'lost';
  }
}

/** `writers` people; `words` is what each act writes, a large text where the disk is to be filled. */
export function startLoad(victim: Victim, writers: number, words = 'written'): Load {
  const acknowledged = new Set<string>();
  const faults = new Map<string, number>();
  let over = false;
  let abandoned = false;
  let token: Token | undefined;
  const sendUntilKept = async (id: string) => {
    while (!abandoned) {
      const port = victim.port();
      if (port === undefined) {
        await pause(20);
        continue;
      }
      token ??= await fetchToken(port).catch(() => undefined);
      const status = token ? await send(port, token, id, words) : 'lost';
      if (status === '200') {
        acknowledged.add(id);
        return;
      }
      faults.set(status, (faults.get(status) ?? 0) + 1);
      await pause(20);
    }
  };
  const people = Array.from({ length: writers }, async () => {
    while (!over) await sendUntilKept(randomUUID());
  });
  return {
    acknowledged: () => acknowledged,
    faults: () => faults,
    finish: async () => {
      over = true;
      await Promise.all(people);
    },
    abandon: () => {
      over = true;
      abandoned = true;
    },
  };
}
