// The other side of workbook-child.ts: starts the reading process, asks it, and ends it when it takes too much time or
// memory or talks too much. Whatever it does, nothing but texts comes from it.

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { UnreadablePackage } from './package-source.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import type { Answer, Question } from './workbook-messages.ts';

/** From source it is the file beside this one, run through tsx; bundled it lies beside the program or one folder up. */
const ENTRIES = ['./workbook-child.ts', './read-workbook-child.js', '../read-workbook-child.js'];

export type Caps = { readonly patience: number; readonly heap: number; readonly answers: number };

function findEntry(): string {
  const entry = ENTRIES.map((name) => fileURLToPath(new URL(name, import.meta.url))).find((path) => existsSync(path));
  if (!entry) throw new Error(`the program lacks ${ENTRIES[1]}`);
  return entry;
}

/** The loader of TypeScript, needed only where the program runs from source. */
function loaderOf(entry: string): string[] {
  return entry.endsWith('.ts') ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [];
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

function start(path: string, heap: number): Child {
  const entry = findEntry();
  const flags = [`--max-old-space-size=${heap}`, '--no-warnings', ...loaderOf(entry)];
  // No environment: what reads foreign bytes has no business with our secrets.
  return spawn(process.execPath, [...flags, entry, path], { stdio: ['pipe', 'pipe', 'ignore'], env: {} });
}

/** A Node that runs out of its heap aborts: SIGABRT, 134 from a shell, or a code of its own on Windows. */
function faultOfEnd(code: number | null, signal: NodeJS.Signals | null): UnreadablePackage {
  const outOfMemory = signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134 || (code ?? 0) > 1000;
  if (outOfMemory) return new UnreadablePackage('workbook-too-heavy', { mebibytes: WORKBOOK_LIMITS.heap });
  return new UnreadablePackage('workbook-reader-ended', { end: signal ?? code ?? '' });
}

export class WorkbookProcess {
  readonly #child: Child;
  readonly #chunks: AsyncIterator<string>;
  readonly #ended: Promise<UnreadablePackage>;
  readonly #caps: Caps;
  #patience: number;
  #letters = 0;
  #rest = '';
  #lines: string[] = [];

  constructor(path: string, caps: Caps = WORKBOOK_LIMITS) {
    this.#caps = caps;
    this.#patience = caps.patience;
    this.#child = start(path, caps.heap);
    this.#child.stdout.setEncoding('utf8');
    this.#chunks = this.#child.stdout[Symbol.asyncIterator]() as AsyncIterator<string>;
    this.#ended = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => resolve(faultOfEnd(code, signal)));
      this.#child.once('error', () => resolve(faultOfEnd(1, null)));
    });
    // A question to a process that has just ended is answered by its end, not by a broken pipe.
    this.#child.stdin.on('error', () => {});
  }

  ask(question: Question): void {
    this.#child.stdin.write(`${JSON.stringify(question)}\n`);
  }

  /** The next answer. Throws UnreadablePackage where the process refuses the workbook, ends or takes too long. */
  async next(): Promise<Answer> {
    while (this.#lines.length === 0) this.#take(await this.#wait());
    const answer = JSON.parse(this.#lines.shift() ?? '') as Answer;
    if (answer.is !== 'refused') return answer;
    this.end();
    throw new UnreadablePackage(answer.code, answer.values);
  }

  #take(chunk: string): void {
    this.#letters += chunk.length;
    if (this.#letters > this.#caps.answers) {
      this.end();
      throw new UnreadablePackage('workbook-too-large', { part: '' });
    }
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    this.#lines = lines;
  }

  /** Only the time spent waiting counts: what we do with the rows ourselves is not the workbook's fault. */
  async #wait(): Promise<string> {
    const begun = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.end();
        reject(new UnreadablePackage('workbook-too-slow', { seconds: Math.round(this.#caps.patience / 1000) }));
      }, this.#patience);
    });
    try {
      const next = await Promise.race([this.#chunks.next(), late]);
      if (next.done) throw await this.#ended;
      return next.value;
    } finally {
      clearTimeout(timer);
      this.#patience -= performance.now() - begun;
    }
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}
