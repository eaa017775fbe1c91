import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { CaseResult } from './measurement.ts';
import type { CaseOptions } from './run-case.ts';

/** Runs a case in a process of its own. Throws an Error where the case does. */
export function spawnCase(name: string, options: CaseOptions): CaseResult {
  const script = join(import.meta.dirname, 'run-case.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, name, JSON.stringify(options)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} ended with ${status}`);
  return JSON.parse(stdout) as CaseResult;
}
