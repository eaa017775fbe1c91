// The worker: a bundle in, signs of progress and a verdict out. Nothing leaves the browser.

import { type BlobAnswer, verifyBlob } from '#exchange/bundle/verify-blob.ts';

export type RecomputeQuestion = { readonly blob: Blob; readonly key: string | undefined };
export type RecomputeMessage =
  | { readonly done: number; readonly all: number }
  | { readonly answer: BlobAnswer }
  | { readonly fault: string };

/** Signs of progress closer together than this would only slow the work. */
const BETWEEN_SIGNS = 60;

let told = 0;

addEventListener('message', async ({ data: { blob, key } }: MessageEvent<RecomputeQuestion>) => {
  const say = (message: RecomputeMessage) => postMessage(message);
  const progress = (done: number, all: number) => {
    const now = performance.now();
    if (now - told < BETWEEN_SIGNS) return;
    told = now;
    say({ done, all });
  };
  try {
    say({ answer: await verifyBlob(blob, { progress, ...(key === undefined ? {} : { key }) }) });
  } catch (error) {
    say({ fault: error instanceof Error ? error.message : String(error) });
  }
});
