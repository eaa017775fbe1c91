// One verification at a time: begun with a file, stopped by the reader or by leaving the page.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { BlobAnswer } from '#exchange/bundle/verify-blob.ts';
import type { RecomputeMessage, RecomputeQuestion } from './recompute-worker.ts';

export type Recompute =
  | { readonly is: 'waiting' }
  | { readonly is: 'working'; readonly name: string; readonly done: number; readonly all: number | undefined }
  | { readonly is: 'stopped'; readonly name: string }
  | { readonly is: 'answered'; readonly name: string; readonly answer: BlobAnswer }
  | { readonly is: 'failed'; readonly name: string; readonly why: string };

export function useRecompute() {
  const [state, setState] = useState<Recompute>({ is: 'waiting' });
  const worker = useRef<Worker>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);
  const start = useCallback((name: string, blob: Blob, key: string | undefined) => {
    worker.current?.terminate();
    const started = new Worker(new URL('./recompute-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    setState({ is: 'working', name, done: 0, all: undefined });
    const fail = (why: string) => setState({ is: 'failed', name, why });
    started.onerror = ({ message }) => fail(message);
    started.onmessage = ({ data }: MessageEvent<RecomputeMessage>) => {
      if ('done' in data) return setState({ is: 'working', name, ...data });
      started.terminate();
      if ('fault' in data) return fail(data.fault);
      return setState({ is: 'answered', name, answer: data.answer });
    };
    started.postMessage({ blob, key } satisfies RecomputeQuestion);
  }, []);
  const stop = useCallback(() => {
    worker.current?.terminate();
    setState((before) => (before.is === 'working' ? { is: 'stopped', name: before.name } : before));
  }, []);
  const fail = useCallback((name: string, why: string) => setState({ is: 'failed', name, why }), []);
  return { state, start, stop, fail };
}
