// Every act that the code writes into the journal stands in the contract and has words in the three languages, and so have
// the kinds of things that acts are done to, the tasks of the queue, the buttons that start some of them, and the reasons of
// failures.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ACCESS } from '#contract/access.ts';
import { FAILURE_REASONS } from '#contract/house.ts';
import { ACTS, KINDS } from '#contract/journal.ts';
import { TASKS } from '#web/cabinet/house/word-job.ts';
import { FIELDS } from '#web/cabinet/journal/fields.ts';
import { LANGUAGES, texts } from '#wording/texts.ts';

const server = fileURLToPath(new URL('../../server/', import.meta.url));

/** Sources of the server that are no tests. */
function readSources(): string {
  return readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing\//.test(name))
    .map((name) => readFileSync(join(server, name), 'utf8'))
    .join('\n');
}

const sources = readSources();
/** Names of acts as JournalDraft tells them: `<room>.<what was done>`, the room a folder of the server. */
const rooms = readdirSync(server, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const found = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, name = '']) => name))].sort();
const actsInCode = found(new RegExp(`'((?:${rooms.join('|')})\\.[a-z]+(?:-[a-z]+)*)'`, 'g')).filter(
  (name) => !Object.hasOwn(ACCESS, name),
);
const kindsInCode = found(/kind: '([a-z-]+)',(?:\n\s*| )id\b/g);
const tasksInCode = found(/defineTask\(\s*'([a-z-]+)'/g);
/** Tasks that a person may start: from one definition to the next. */
const startableInCode = sources
  .split('defineTask(')
  .slice(1)
  .filter((definition) => definition.includes('startable: true'))
  .map((definition) => /^\s*'([a-z-]+)'/.exec(definition)?.[1] ?? definition.slice(0, 40));

describe('the journal in words', () => {
  it('reads the sources it speaks of', () => {
    expect(actsInCode.length).toBeGreaterThan(25);
    expect(tasksInCode).toContain('send-letter');
    expect(startableInCode).toContain('close-intakes');
    expect(startableInCode).not.toContain('send-letter');
    expect(kindsInCode).toContain('account');
  });

  it('the contract names every act of the code, and no other', () => expect([...ACTS].sort()).toEqual(actsInCode));

  it('the contract names every kind of thing', () =>
    expect(kindsInCode.filter((kind) => !(KINDS as readonly string[]).includes(kind))).toEqual([]));

  it.each(LANGUAGES)('every act, kind and field has words in %s', (language) => {
    const words: Readonly<Record<string, string>> = texts[language].journal;
    const keys = [
      ...ACTS.map((act) => `act.${act}`),
      ...KINDS.map((kind) => `kind.${kind}`),
      ...FIELDS.map((field) => `field.${field}`),
    ];
    expect(keys.filter((key) => !words[key])).toEqual([]);
  });

  it('the page of jobs knows every task of the code', () => expect([...TASKS].sort()).toEqual(tasksInCode));

  it.each(LANGUAGES)('every task and every reason has words in %s', (language) => {
    const words: Readonly<Record<string, string>> = texts[language].house;
    const keys = [...tasksInCode.map((task) => `task.${task}`), ...FAILURE_REASONS.map((reason) => `reason.${reason}`)];
    expect(keys.filter((key) => !words[key])).toEqual([]);
  });

  it.each(LANGUAGES)(
    'every task that a person may start has the words of its button in %s, and no other',
    (language) => {
      const starts = Object.keys(texts[language].house).filter((key) => key.startsWith('start.'));
      expect(starts.sort()).toEqual(startableInCode.map((task) => `start.${task}`).sort());
    },
  );
});
