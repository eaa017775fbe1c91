// What the person has chosen for an evaluation: the year, the interpretations, the weighting. Every wrong choice is told
// with what could have been said instead.

import { readFile } from 'node:fs/promises';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { draftWeighting, readWeighting, type Weighting } from '#rules/editions/weighting.ts';
import { CommandFault, type Conversation } from './conversation.ts';

export type Chosen = {
  readonly year: string;
  readonly weights?: string;
  readonly set?: readonly string[];
};

export function readYear(found: string, { say }: Conversation): number {
  if (!/^\d{4}$/.test(found)) throw new CommandFault(say('commands:wrong-year', { found }));
  return Number(found);
}

export function readSettings(chosen: readonly string[], { say }: Conversation): Settings {
  const pairs = chosen.map((found): [string, string] => {
    const at = found.indexOf('=');
    if (at < 1 || at === found.length - 1) throw new CommandFault(say('commands:wrong-set', { found }));
    return [found.slice(0, at), found.slice(at + 1)];
  });
  const { settings, faults } = completeSettings(CURRENT_EDITION, Object.fromEntries(pairs));
  if (faults.length === 0) return settings;
  throw new CommandFault(
    faults
      .map(({ code, interpretation, option, known }) =>
        say(`findings:${code}`, { interpretation, option, known: known.join(', ') }),
      )
      .join('\n'),
  );
}

/** Reads a JSON file; a file that cannot be read or is no JSON ends the command with its name and the reason. */
export async function readJson(file: string, { say }: Conversation): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandFault(say('commands:file-unreadable', { file, why: (error as Error).message }));
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandFault(say('commands:not-json', { file, why: (error as Error).message }));
  }
}

export async function readWeights(file: string | undefined, conversation: Conversation): Promise<Weighting> {
  if (file === undefined) return draftWeighting(CURRENT_EDITION);
  const read = readWeighting(CURRENT_EDITION, await readJson(file, conversation));
  if ('weighting' in read) return read.weighting;
  const { say } = conversation;
  throw new CommandFault(
    read.faults
      .map(({ code, key, found }) => `${file}: ${say(`findings:weighting-${code}`, { key, found })}`)
      .join('\n'),
  );
}

/** Edition, year, settings and weighting as chosen on the command line. */
export async function readChosen(chosen: Chosen, conversation: Conversation) {
  return {
    edition: CURRENT_EDITION,
    reportingYear: readYear(chosen.year, conversation),
    settings: readSettings(chosen.set ?? [], conversation),
    weighting: await readWeights(chosen.weights, conversation),
  };
}
