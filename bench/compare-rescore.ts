import { type Measurement, median, rounded } from './measurement.ts';
import type { CaseOptions } from './run-case.ts';
import { spawnCase } from './spawn-case.ts';

const MOST_MS = 1;

export function compareRescore(options: CaseOptions, tell: (measurement: Measurement) => void): void {
  for (const name of ['changed weights', 'another reading']) {
    const { n, runs, peakMemory } = spawnCase(name, options);
    const ms = rounded(median(runs.map((run) => run.ms)));
    const cpu = rounded(median(runs.map((run) => run.cpu)));
    const goal = name === 'changed weights' ? { goal: `under ${MOST_MS} ms`, met: ms < MOST_MS } : {};
    tell({
      bench: 'rescore',
      case: name,
      n,
      ms,
      cpu,
      runs: runs.length,
      perSecond: rounded((n / ms) * 1000),
      peakMemory,
      ...goal,
    });
  }
}
