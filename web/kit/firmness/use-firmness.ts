// How firm places are, beside the page: ask with a question (keep it the same object while it is the same question), see what is
// known so far, stop when it is enough. Another question ends the one before.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { FirmnessQuestion, FirmnessTold } from './firmness-run.ts';
import type { FirmnessMessage } from './firmness-worker.ts';

export type FirmnessKnown = {
  /** The last that was told; undefined until the first sign. Stopped, it stays as it was. */
  readonly told: FirmnessTold | undefined;
  readonly isDrawing: boolean;
  readonly fault: Error | undefined;
  readonly stop: () => void;
};

type Known = { readonly of: FirmnessQuestion; readonly told?: FirmnessTold; readonly fault?: Error };

/** Undefined: nothing is asked yet. */
export function useFirmness(question: FirmnessQuestion | undefined): FirmnessKnown {
  const worker = useRef<Worker>(undefined);
  const [known, setKnown] = useState<Known>();
  const [stopped, setStopped] = useState<FirmnessQuestion>();
  useEffect(() => {
    if (!question) return undefined;
    const started = new Worker(new URL('./firmness-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    const fail = (message: string) => setKnown((last) => ({ ...last, of: question, fault: new Error(message) }));
    started.onerror = ({ message }) => fail(message);
    started.onmessage = ({ data }: MessageEvent<FirmnessMessage>) => {
      if ('fault' in data) fail(data.fault);
      else setKnown({ of: question, told: data.told });
    };
    started.postMessage(question);
    return () => started.terminate();
  }, [question]);
  const stop = useCallback(() => {
    worker.current?.terminate();
    setStopped(question);
  }, [question]);
  const now = known?.of === question ? known : undefined;
  const isDone = now?.told !== undefined && (now.told.drawn >= now.told.of || now.told.places.length === 0);
  const isDrawing = question !== undefined && stopped !== question && !isDone && now?.fault === undefined;
  return { told: now?.told, isDrawing, fault: now?.fault, stop };
}
