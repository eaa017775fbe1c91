import { type Measurement, median, rounded } from './measurement.ts';
import type { CaseOptions } from './run-case.ts';
import { spawnCase } from './spawn-case.ts';

const MOST_MS: Readonly<Record<string, number>> = { 'changed weights': 1, 'a scenario of a hundred': 16 };

export function compareRescore(options: CaseOptions, tell: (measurement: Measurement) => void): void {
  for (const name of ['changed weights', 'another reading', 'a scenario of a hundred']) {
    const { n, runs, peakMemory } = spawnCase(name, options);
    const ms = rounded(median(runs.map((run) => run.ms)));
    const cpu = rounded(median(runs.map((run) => run.cpu)));
    const most = MOST_MS[name];
    const goal = most === undefined ? {} : { goal: `under ${most} ms`, met: ms < most };
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
