// The numbers of a year, reckoned beside the page, so that a hand never waits for them.

import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '#contract/evidence.ts';
import type { ReportRow } from '#contract/intake.ts';
import type { Reporter } from '#rules/report/evaluate-report.ts';
import type { Explanation } from '#rules/scoring/explanation.ts';
import type { Reading, ReportBefore } from '#web/kit/reports/report-queries.ts';
import type { YearAnswer, YearAsked, YearNumbers } from './year-worker.ts';

type Asked = {
  readonly reading: Reading;
  readonly reporter: Reporter;
  readonly rows: readonly ReportRow[];
  /** Undefined until it is known whether there is one. */
  readonly before: ReportBefore | null | undefined;
  readonly attachments: readonly Attachment[] | null | undefined;
  /** The number that is open. */
  readonly number: string;
};

type Explained = { readonly number: string; readonly explanation: Explanation };

export function useYear({ reading, reporter, rows, before, attachments, number }: Asked) {
  const worker = useRef<Worker>(undefined);
  const [numbers, setNumbers] = useState<YearNumbers>();
  const [explained, setExplained] = useState<Explained>();
  const [fault, setFault] = useState<unknown>();
  useEffect(() => {
    if (before === undefined || attachments === undefined) return undefined;
    const started = new Worker(new URL('./year-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onerror = (event) => setFault(new Error(event.message));
    started.onmessage = ({ data }: MessageEvent<YearAnswer>) => {
      if (data.of === 'year') setNumbers(data.numbers);
      else setExplained({ number: data.number, explanation: data.explanation });
    };
    started.postMessage({ ask: 'year', reading, reporter, rows, before, attachments } satisfies YearAsked);
    return () => started.terminate();
  }, [reading, reporter, rows, before, attachments]);
  useEffect(() => {
    if (numbers && number !== '') worker.current?.postMessage({ ask: 'number', number } satisfies YearAsked);
  }, [numbers, number]);
  return { numbers, explanation: explained?.number === number ? explained.explanation : undefined, fault };
}
