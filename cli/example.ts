import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFolder } from '#exchange/package/write-folder.ts';
import { CommandFault, type Conversation } from './conversation.ts';
import { type ExampleYear, exampleRows, exampleYears } from './example/example-rows.ts';

export type ExampleOptions = { readonly replace?: boolean; readonly bundle?: boolean };

/** The verifiable bundle of a year, beside its package. */
async function bundleBeside(
  folder: string,
  year: ExampleYear,
  { replace }: ExampleOptions,
  conversation: Conversation,
): Promise<string> {
  const path = `${folder}-bundle.zip`;
  if (!replace && existsSync(path)) throw new CommandFault(conversation.say('commands:exists-already', { file: path }));
  const { writeExampleBundle } = await import('./example-bundle.ts');
  await writeExampleBundle(path, year, conversation.signal);
  return path;
}

/** Writes the three years of the invented example below a folder, one package a year; returns the packages by year. */
async function writeExample(
  folder: string,
  options: ExampleOptions,
  conversation: Conversation,
): Promise<{ year: number; path: string }[]> {
  const written = [];
  await mkdir(folder, { recursive: true });
  for (const year of exampleYears) {
    conversation.signal.throwIfAborted();
    const path = join(folder, String(year));
    if (options.replace) await rm(path, { recursive: true, force: true });
    else if (existsSync(path)) throw new CommandFault(conversation.say('commands:exists-already', { file: path }));
    await writeFolder(path, exampleRows(year), {
      name: `shyraq-example-${year}`,
      title: `${conversation.say('commands:example-note')} ${year}`,
      signal: conversation.signal,
    });
    written.push({ year, path });
    if (options.bundle) written.push({ year, path: await bundleBeside(path, year, options, conversation) });
  }
  return written;
}

/** `shyraq example`. */
export async function example(folder: string, options: ExampleOptions, conversation: Conversation): Promise<void> {
  const { say, answer } = conversation;
  for (const { path } of await writeExample(folder, options, conversation))
    answer(say('commands:written', { file: path }));
  if (options.bundle) {
    const { EXAMPLE_PUBLIC_KEY } = await import('./example-bundle.ts');
    answer(say('bundle:example-key', { key: EXAMPLE_PUBLIC_KEY }));
  }
  answer(say('commands:example-note'));
}
