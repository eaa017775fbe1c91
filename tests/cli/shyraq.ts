// Starts the built command line as a person would, and keeps what it said.

import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Said = { readonly status: number | null; readonly answer: string; readonly remarks: string };

export const PROGRAM = join(process.cwd(), 'dist', 'shyraq.js');

/** Runs `shyraq` with arguments. `stopAfter` sends SIGINT after so many milliseconds. */
export function shyraq(
  args: readonly string[],
  options: { stopAfter?: number; cwd?: string; env?: NodeJS.ProcessEnv } = {},
) {
  return new Promise<Said>((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { ...process.env, LANG: 'C', LC_ALL: 'C', ...options.env },
      ...(options.cwd ? { cwd: options.cwd } : {}),
    });
    let answer = '';
    let remarks = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      remarks += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, answer, remarks }));
    if (options.stopAfter !== undefined) setTimeout(() => child.kill('SIGINT'), options.stopAfter);
  });
}
