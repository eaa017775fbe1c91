// The evaluation beside a sheet: what was found in each row in the words of the page, and the points, as far as they are known.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '#rules/kernel/finding.ts';
import type { SheetChange } from '#web/design/sheet/sheet-changes.ts';
import type { SheetFinding, SheetRow } from '#web/design/sheet/sheet-grid.ts';
import type { Say } from '#wording/speak.ts';
import { wordFinding, wordReference } from '#wording/word-finding.ts';
import type { LiveAnswer, ReportSetting } from './live-report.ts';
import type { LiveMessage } from './live-report-worker.ts';

/** Worded when it is looked at: of a hundred thousand findings a screen shows thirty. */
class WordedFinding implements SheetFinding {
  readonly #say: Say;
  readonly #finding: Finding;
  #words: string | undefined;

  constructor(say: Say, finding: Finding) {
    this.#say = say;
    this.#finding = finding;
  }
  get column(): string {
    return this.#finding.column;
  }
  get weight(): Finding['weight'] {
    return this.#finding.weight;
  }
  get words(): string {
    this.#words ??= wordFinding(this.#say, this.#finding);
    return this.#words;
  }
  get paragraph(): string {
    return wordReference(this.#say, this.#finding.reference);
  }
}

type Known = {
  readonly answer: LiveAnswer | undefined;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
};
const NOTHING: Known = { answer: undefined, findings: new Map() };

function learn(known: Known, answer: LiveAnswer): Known {
  const findings = new Map(known.findings);
  for (const [row, found] of answer.findings) {
    if (found.length === 0) findings.delete(row);
    else findings.set(row, found);
  }
  return { answer, findings };
}

/** A list of findings keeps its words as long as it stays the same list. */
function useWorded(say: Say, findings: Known['findings']): ReadonlyMap<string, readonly SheetFinding[]> {
  const cache = useMemo(() => ({ say, worded: new WeakMap<readonly Finding[], readonly SheetFinding[]>() }), [say]);
  return useMemo(() => {
    const word = (found: readonly Finding[]) => {
      const known = cache.worded.get(found);
      if (known) return known;
      const worded = found.map((finding) => new WordedFinding(cache.say, finding));
      cache.worded.set(found, worded);
      return worded;
    };
    return new Map([...findings].map(([row, found]) => [row, word(found)]));
  }, [findings, cache]);
}

/** The rows are read once; afterwards give every change to `change`. */
export function useLiveReport(say: Say, setting: ReportSetting, rows: readonly SheetRow[]) {
  const [known, setKnown] = useState<Known>(NOTHING);
  const [sent, setSent] = useState(1);
  const worker = useRef<Worker>(undefined);
  const first = useRef(rows);
  useEffect(() => {
    const started = new Worker(new URL('./live-report-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<LiveAnswer>) => setKnown((before) => learn(before, data));
    started.postMessage({ setting, rows: first.current } satisfies LiveMessage);
    return () => started.terminate();
  }, [setting]);
  const change = useCallback((changes: readonly SheetChange[]) => {
    setSent((count) => count + 1);
    worker.current?.postMessage({ changes } satisfies LiveMessage);
  }, []);
  const findings = useWorded(say, known.findings);
  return { findings, answer: known.answer, isBehind: known.answer?.version !== sent, change };
}
