// What one case measures, in its own process, so that its peak of memory is its own.

/** Milliseconds of a run on the clock, and of all its threads on the processors: other work on the machine adds to the first. */
export type Run = { readonly ms: number; readonly cpu: number };

/** What a case hands back from its process. */
export type CaseResult = {
  /** Items, organisations or whatever the case counts. */
  readonly n: number;
  readonly runs: readonly Run[];
  /** Peak memory of the process at the end of the runs, in MiB. */
  readonly peakMemory: number;
  /** Equal marks are equal results. */
  readonly mark: string;
};

/** One line of the bench's output. */
export type Measurement = {
  readonly bench: string;
  readonly case: string;
  readonly n: number;
  /** Medians of the runs. */
  readonly ms: number;
  readonly cpu: number;
  readonly runs: number;
  readonly perSecond: number;
  /** MiB. */
  readonly peakMemory: number;
  /** The case that this one is measured against, and how many times as fast it is (for `package`: as slow). */
  readonly rival?: string;
  readonly ratio?: number;
  readonly goal?: string;
  readonly met?: boolean;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Peak memory of this process so far, in MiB. */
export function peakMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** Does the work `runs` times. */
export async function timeRuns(runs: number, work: () => unknown): Promise<Run[]> {
  const times: Run[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = process.cpuUsage();
    const start = performance.now();
    await work();
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(begun);
    times.push({ ms, cpu: (user + system) / 1000 });
  }
  return times;
}

/** To three significant digits: no measurement here knows more. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
