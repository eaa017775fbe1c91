// Nothing on a screen outside the language files, nothing asked for that they lack, nothing in them that nobody asks for.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { texts } from '#wording/texts.ts';
import { readScreen, readScreens } from './read-screens.ts';

const PLURAL = /_(one|few|many|other)$/;
const keysOf = (subject: 'web' | 'showcase' | 'wordless') =>
  Object.keys(texts.en[subject]).map((key) => `${subject}:${key.replace(PLURAL, '')}`);
const all = new Set(
  Object.entries(texts.en).flatMap(([subject, words]) =>
    Object.keys(words).map((key) => `${subject}:${key.replace(PLURAL, '')}`),
  ),
);
/** Put into the page when it is built. */
const BUILT_IN = ['wordless:no-script'];
const screens = readScreens();
const asked = screens.flatMap(({ keys }) => keys);

describe('the words of the web', () => {
  it('reads the sources it speaks of', () => {
    expect(screens.length).toBeGreaterThan(60);
    expect(asked.length).toBeGreaterThan(200);
  });

  it('no screen holds a text of its own', () => {
    expect(screens.flatMap(({ literals }) => literals)).toEqual([]);
  });

  it('every key that is asked for has words', () => {
    const lost = asked.filter(({ text, exact }) =>
      exact ? !all.has(text) : ![...all].some((key) => key.startsWith(text)),
    );
    expect(lost).toEqual([]);
  });

  it('a computed key says more than its subject, so that it can be looked for', () => {
    expect(asked.filter(({ text, exact }) => !exact && /:$/.test(text))).toEqual([]);
  });

  it.each(['web', 'showcase', 'wordless'] as const)('every key of %s is asked for', (subject) => {
    const exact = new Set([...asked.map(({ text }) => text), ...BUILT_IN]);
    const begun = asked.flatMap(({ text, exact: whole }) => (whole ? [] : [text]));
    const unasked = keysOf(subject).filter((key) => !exact.has(key) && !begun.some((text) => key.startsWith(text)));
    expect(unasked).toEqual([]);
  });

  it('the page without script has its words from the same files', () => {
    const build = readFileSync(new URL('../../build/web.mjs', import.meta.url), 'utf8');
    for (const key of BUILT_IN) expect(build).toContain(key.split(':')[1]);
  });
});

describe('a planted fault is found', () => {
  const faultsOf = (source: string) => readScreen('web/planted.tsx', source).literals.map(({ text }) => text);

  it.each([
    ['text between tags', '<p>Submit</p>', 'Submit'],
    ['text in Kazakh', 'const a = "Ұсыну";', 'Ұсыну'],
    ['a string as a child', '<p>{"Submit"}</p>', 'Submit'],
    ['a template as a child', `<p>{\`Submit \${year}\`}</p>`, 'Submit …'],
    ['a label', '<Field label="Name" />', 'Name'],
    ['a name for readers of the screen', '<nav aria-label="Pages" />', 'Pages'],
    ['a placeholder', '<input placeholder="Search" />', 'Search'],
    ['a sentence kept for later', 'const message = "Nothing was found.";', 'Nothing was found.'],
    ['a sentence in another attribute', '<Page finding="Three regions receive most" />', 'Three regions receive most'],
  ])('%s', (_, source, text) => {
    expect(faultsOf(source)).toEqual([text]);
  });

  it.each([
    '<p className="lead">{say("web:home.lead")}</p>',
    '<a href="/kk" aria-current="page">{label}</a>',
    '<p> · {year}: 25 %</p>',
    "throw new Error('the page has no place for the program');",
  ])('but not in %s', (source) => {
    expect(faultsOf(source)).toEqual([]);
  });

  it('a key without words', () => {
    const [key] = readScreen('web/planted.tsx', "say('web:home.no-such-key')").keys;
    expect(key).toMatchObject({ text: 'web:home.no-such-key', exact: true });
    expect(all.has('web:home.no-such-key')).toBe(false);
  });
});
