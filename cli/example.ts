import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFolder } from '#exchange/package/write-folder.ts';
import type { Conversation } from './conversation.ts';
import { exampleRows, exampleYears } from './example/example-rows.ts';

/** Writes the three years of the invented example below a folder, one package a year; returns the packages by year. */
export async function writeExample(folder: string, conversation: Conversation): Promise<{ year: number; path: string }[]> {
  const written = [];
  await mkdir(folder, { recursive: true });
  for (const year of exampleYears) {
    conversation.signal.throwIfAborted();
    const path = join(folder, String(year));
    await writeFolder(path, exampleRows(year), {
      name: `shyraq-example-${year}`,
      title: `${conversation.say('commands:example-note')} ${year}`,
      signal: conversation.signal,
    });
    written.push({ year, path });
  }
  return written;
}

/** `shyraq example`. */
export async function example(folder: string, conversation: Conversation): Promise<void> {
  const { say, answer } = conversation;
  for (const { path } of await writeExample(folder, conversation)) answer(say('commands:written', { file: path }));
  answer(say('commands:example-note'));
}
