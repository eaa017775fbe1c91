// What a command needs to talk with the person who started it: the words of a language, where answers and remarks go,
// colours only on a terminal, a sign of progress, and a way to stop.

import { styleText } from 'node:util';
import { type Say, speak } from '#wording/speak.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

export type Conversation = {
  readonly language: Language;
  readonly say: Say;
  /** The answer itself: standard output. */
  readonly answer: (text: string) => void;
  /** Remarks, faults, progress: standard error. */
  readonly remark: (text: string) => void;
  /** Styles a text of the answer, where the answer goes to a terminal. */
  readonly styled: (style: Style, text: string) => string;
  /** Tells how far the work is; seen only on a terminal. */
  readonly progress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
  /** Characters that fit in a line of the answer. */
  readonly width: number;
};

/** Ends the command with a sentence instead of a trace. Status 2: the package cannot be read at all; 1: anything else. */
export class CommandFault extends Error {
  readonly status: 1 | 2;
  constructor(message: string, status: 1 | 2 = 1) {
    super(message);
    this.name = 'CommandFault';
    this.status = status;
  }
}

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

/** The language asked for, else that of the environment where it is one of ours, else English. */
export function chooseLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const asked = args[at]?.startsWith('--language=') ? args[at]?.slice('--language='.length) : args[at + 1];
  if (at >= 0 && asked && isLanguage(asked)) return asked;
  const spoken = environment.SHYRAQ_LANGUAGE ?? environment.LC_ALL ?? environment.LANG ?? '';
  const short = spoken.slice(0, 2).toLowerCase();
  return isLanguage(short) ? short : 'en';
}

const QUIET_MILLISECONDS = 700;
const BETWEEN_SIGNS = 120;
const DEFAULT_WIDTH = 200;

function progressOn(stream: NodeJS.WriteStream, say: Say): Conversation['progress'] {
  if (!stream.isTTY) return () => {};
  const began = performance.now();
  let shown = 0;
  return (done, all) => {
    const now = performance.now();
    const ended = done >= all;
    if (shown > 0 && ended) stream.write('\r\u001b[K');
    if (ended || all === 0 || now - began < QUIET_MILLISECONDS || now - shown < BETWEEN_SIGNS) return;
    shown = now;
    const percent = Math.floor((done / all) * 100);
    const filled = Math.floor(percent / 5);
    stream.write(`\r${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${say('commands:reading', { percent })}\u001b[K`);
  };
}

/** A conversation over the streams of the process. */
export function converse(language: Language, signal: AbortSignal): Conversation {
  const say = speak(language);
  const coloured = process.stdout.isTTY && !process.env.NO_COLOR;
  return {
    language,
    say,
    answer: (text) => void process.stdout.write(`${text}\n`),
    remark: (text) => void process.stderr.write(`${text}\n`),
    styled: (style, text) => (coloured ? styleText(style, text) : text),
    progress: progressOn(process.stderr, say),
    signal,
    width: process.stdout.isTTY ? process.stdout.columns : DEFAULT_WIDTH,
  };
}
