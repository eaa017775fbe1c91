// The evaluation beside a sheet: what was found in each row in the words of the page, and the points, as far as they are known.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '#rules/kernel/finding.ts';
import { NOT_COUNTED } from '#rules/report/not-counted.ts';
import type { SheetChange } from '#web/design/sheet/sheet-changes.ts';
import type { SheetFinding, SheetRow } from '#web/design/sheet/sheet-grid.ts';
import type { Say } from '#wording/speak.ts';
import { wordFinding, wordReference } from '#wording/word-finding.ts';
import type { LiveAnswer, ReportSetting } from './live-report.ts';
import type { LiveMessage } from './live-report-worker.ts';

/** A sheet has no row of headings: its first row is row 1. */
const HEADING_ROWS = 1;
const inSheet = ({ values, ...finding }: Finding): Finding => ({
  ...finding,
  values: typeof values.earlier === 'number' ? { ...values, earlier: values.earlier - HEADING_ROWS } : values,
});

function wordInSheet(say: Say, finding: Finding): string {
  const { code, values } = finding;
  if (code !== NOT_COUNTED) return wordFinding(say, inSheet(finding));
  return say('sheet:not-counted-under', { ...values, reason: say(`law:not-counted.${values.reason}`) });
}

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
    this.#words ??= wordInSheet(this.#say, this.#finding);
    return this.#words;
  }
  get paragraph(): string {
    return wordReference(this.#say, this.#finding.reference);
  }
}

/** Row → findings; a list keeps its words as long as it stays the same list. */
class FindingBook {
  readonly #say: Say;
  readonly #found: Map<string, readonly Finding[]>;
  readonly #worded = new WeakMap<readonly Finding[], readonly SheetFinding[]>();

  constructor(say: Say, found: Map<string, readonly Finding[]>) {
    this.#say = say;
    this.#found = found;
  }
  get = (row: string): readonly SheetFinding[] | undefined => {
    const found = this.#found.get(row);
    if (!found) return undefined;
    const known = this.#worded.get(found);
    if (known) return known;
    const worded = found.map((finding) => new WordedFinding(this.#say, finding));
    this.#worded.set(found, worded);
    return worded;
  };
  has = (row: string): boolean => this.#found.has(row);
  /** The book as it is now, under a name of its own: whoever draws it sees that it has changed. */
  open = () => ({ get: this.get, has: this.has, size: this.#found.size });
}

/** The rows are read once; afterwards give every change to `change`. */
export function useLiveReport(say: Say, setting: ReportSetting, rows: readonly SheetRow[]) {
  const [answer, setAnswer] = useState<LiveAnswer>();
  const [sent, setSent] = useState(1);
  const worker = useRef<Worker>(undefined);
  const first = useRef(rows);
  const found = useRef(new Map<string, readonly Finding[]>());
  useEffect(() => {
    const started = new Worker(new URL('./live-report-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<LiveAnswer>) => {
      for (const [row, findings] of data.findings) {
        if (findings.length === 0) found.current.delete(row);
        else found.current.set(row, findings);
      }
      setAnswer(data);
    };
    started.postMessage({ setting, rows: first.current } satisfies LiveMessage);
    return () => started.terminate();
  }, [setting]);
  const change = useCallback((changes: readonly SheetChange[]) => {
    setSent((count) => count + 1);
    worker.current?.postMessage({ changes } satisfies LiveMessage);
  }, []);
  const book = useMemo(() => new FindingBook(say, found.current), [say]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book changes with each answer.
  const findings = useMemo(() => book.open(), [book, answer]);
  return { findings, answer, isBehind: answer?.version !== sent, change };
}
