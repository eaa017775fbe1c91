// `shyraq verify`: whether a published bundle agrees with itself and with the key of whoever is said to have signed it.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { findPublicKey } from '#exchange/bundle/public-key.ts';
import { type Check, type CheckState, conclusionOf, type Verdict } from '#exchange/bundle/verdict.ts';
import { verifyBundle } from '#exchange/bundle/verify-bundle.ts';
import { openBundle } from '#exchange/bundle-file/open-bundle.ts';
import { UnreadablePackage } from '#exchange/package/package-source.ts';
import { wordCheck, wordDifference, wordUnreadableBundle } from '#wording/word-bundle.ts';
import { CommandFault, type Conversation, type Style } from './conversation.ts';

export type VerifyOptions = { readonly key?: string; readonly format: string };

const SIGNS: { readonly [state in CheckState]: readonly [string, Style] } = {
  agrees: ['+', 'green'],
  differs: ['!', 'red'],
  open: ['?', 'yellow'],
  'not-done': ['-', 'yellow'],
};

async function readKey(found: string | undefined, { say }: Conversation): Promise<string | undefined> {
  if (found === undefined) return undefined;
  const key = findPublicKey(found) ?? (existsSync(found) ? findPublicKey(await readFile(found, 'utf8')) : undefined);
  if (key === undefined) throw new CommandFault(say('bundle:wrong-key', { found }));
  return key;
}

function checkLines(check: Check, { say, styled }: Conversation): string[] {
  const [sign, style] = SIGNS[check.state];
  const title = say(`bundle:check.${check.id}.title`);
  return [
    `${styled(style, sign)} ${styled('bold', title)}: ${wordCheck(say, check)}`,
    ...check.differences.map((one) => `    ${wordDifference(say, one)}`),
    ...(check.more > 0 ? [`    ${say('bundle:difference.more', { count: check.more })}`] : []),
  ];
}

function linesOf(verdict: Verdict, conversation: Conversation): string[] {
  const { say, styled } = conversation;
  const { reportingYear: year, rules, program, sha256, journal, example } = verdict.about;
  return [
    styled('bold', say('bundle:about', { year, rules, program })),
    say('bundle:about-name', { sha256 }),
    ...(journal ? [say('bundle:about-journal', journal)] : []),
    ...(example ? [styled('yellow', say('bundle:about-example'))] : []),
    '',
    ...verdict.checks.flatMap((check) => checkLines(check, conversation)),
    '',
  ];
}

/** Ends with status 1 where something differs, with 2 where the file is no bundle. */
export async function verify(path: string, options: VerifyOptions, conversation: Conversation): Promise<void> {
  const { say, answer, progress } = conversation;
  if (!['table', 'json'].includes(options.format))
    throw new CommandFault(say('bundle:wrong-format', { found: options.format }));
  const key = await readKey(options.key, conversation);
  try {
    const bundle = await openBundle(path);
    try {
      const verdict = await verifyBundle(bundle, { ...(key === undefined ? {} : { key }), progress });
      const conclusion = say(`bundle:verdict.${conclusionOf(verdict)}`);
      if (options.format === 'json') answer(JSON.stringify(verdict, undefined, 2));
      else answer(linesOf(verdict, conversation).join('\n'));
      if (!verdict.agrees) throw new CommandFault(conclusion);
      if (options.format === 'table') answer(conclusion);
    } finally {
      await bundle.close();
    }
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    throw new CommandFault(wordUnreadableBundle(say, error), 2);
  }
}
