// The worker: a question in, what is known so far out, until all weightings are drawn. Whoever has enough ends the worker.

import { type FirmnessQuestion, type FirmnessTold, runFirmness } from './firmness-run.ts';

export type FirmnessMessage = { readonly told: FirmnessTold } | { readonly fault: string };

/** Signs of progress closer together than this would only slow the work; in milliseconds. */
const BETWEEN_SIGNS = 100;

const say = (message: FirmnessMessage) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<FirmnessQuestion>) => {
  let last = performance.now();
  try {
    for (const told of runFirmness(data)) {
      const now = performance.now();
      if (now - last < BETWEEN_SIGNS && told.drawn < told.of) continue;
      last = now;
      say({ told });
    }
  } catch (error) {
    say({ fault: error instanceof Error ? error.message : String(error) });
  }
});
