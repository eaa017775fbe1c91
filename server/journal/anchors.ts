// Anchors: ends of the chain written down outside the database, so that whoever has rights there cannot rewrite the past
// unseen. One JSON object a line; lines are only ever added, each forced to the disk.

import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Head } from './views.ts';

export type Anchor = { readonly number: number; readonly hash: string; readonly at: string };

function readLine(line: string): Anchor | undefined {
  try {
    const { number, hash, at } = JSON.parse(line) as Partial<Anchor>;
    const whole = typeof number === 'number' && typeof hash === 'string' && typeof at === 'string';
    return whole ? { number, hash, at } : undefined;
  } catch {
    return undefined;
  }
}

/** In the order written. A last line cut short by a lost machine is no anchor; any other broken line is an Error. */
export function readAnchors(path: string): Anchor[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  // What follows the last line break is empty, or was being written when the machine was lost.
  lines.pop();
  return lines.map((line, at) => {
    const anchor = readLine(line);
    if (!anchor) throw new Error(`line ${at + 1} of ${path} is no anchor`);
    return anchor;
  });
}

/** Takes away the bytes of a line that never became one. */
function dropCutLine(file: number, path: string): void {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) ftruncateSync(file, end);
}

/** Adds the head unless it stands there already; true when it was added. */
export function addAnchor(path: string, head: Head): boolean {
  const last = readAnchors(path).at(-1);
  if (head.number === 0 || last?.number === head.number) return false;
  const file = openSync(path, 'a', 0o644);
  try {
    dropCutLine(file, path);
    writeSync(file, `${JSON.stringify({ number: head.number, hash: head.hash, at: head.at } satisfies Anchor)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return true;
}
