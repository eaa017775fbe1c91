#!/usr/bin/env node
// The command line. Exit status: 0 done, 1 a wrong choice or an unexpected fault, 2 a package that cannot be read at all,
// 130 stopped by the person.

import { CommanderError } from 'commander';
import { CommandFault, type Conversation, chooseLanguage, converse } from './conversation.ts';
import { buildProgram } from './program.ts';

const STOPPED = 130;

function statusOf(error: unknown, { say, remark, signal }: Conversation): number {
  if (error instanceof CommandFault) {
    remark(error.message);
    return error.status;
  }
  if (error instanceof CommanderError) return error.exitCode;
  if (signal.aborted) {
    remark(say('commands:stopped'));
    return STOPPED;
  }
  remark(say('commands:unexpected', { why: error instanceof Error ? error.message : String(error) }));
  return 1;
}

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const conversation = converse(chooseLanguage(process.argv.slice(2), process.env), stop.signal);
try {
  await buildProgram(conversation).parseAsync(process.argv);
} catch (error) {
  process.exitCode = statusOf(error, conversation);
}
