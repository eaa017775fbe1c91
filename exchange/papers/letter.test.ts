import { describe, expect, it } from 'vitest';
import { composeBlocks, composeLetter, hasLooseBrace, listPlaceholders } from './letter.ts';

const three = (text: string) => ({ kk: text, ru: `${text} ru`, en: `${text} en` });
const facts = {
  name: three('Ұйым'),
  meeting: { day: '2026-04-20' },
  grounds: { list: [three('бірінші'), three('екінші')] },
  none: { list: [] },
};

describe('the body of a letter', () => {
  it('is a paragraph to a line, filled in the language of the letter', () => {
    expect(composeBlocks('{name}: {meeting}\n\nЕкінші {name}', facts, 'ru')).toEqual([
      { kind: 'text', text: 'Ұйым ru: 20\u00a0апреля 2026\u00a0г.' },
      { kind: 'text', text: 'Екінші Ұйым ru' },
    ]);
  });

  it('prints a list that stands alone as one, and within a sentence as words', () => {
    expect(composeBlocks('{grounds}\nСебебі: {grounds}.', facts, 'kk')).toEqual([
      { kind: 'list', items: ['бірінші', 'екінші'] },
      { kind: 'text', text: 'Себебі: бірінші; екінші.' },
    ]);
  });

  it('leaves out a line that names what there is not', () => {
    expect(composeBlocks('Қоса берілді: {none}\nНегіздеме: {absent}\nСоңы', facts, 'kk')).toEqual([
      { kind: 'text', text: 'Соңы' },
    ]);
  });

  it('leaves out the line that leads to a list which is left out', () => {
    expect(composeBlocks('Қоса берілді:\n{none}\nСебептері:\n{grounds}', facts, 'kk')).toEqual([
      { kind: 'text', text: 'Себептері:' },
      { kind: 'list', items: ['бірінші', 'екінші'] },
    ]);
  });

  it('ends a sentence once that ends with a Russian day', () => {
    expect(composeBlocks('До {meeting}.', facts, 'ru')).toEqual([
      { kind: 'text', text: 'До 20\u00a0апреля 2026\u00a0г.' },
    ]);
  });

  it('takes braces in what a person wrote for letters', () => {
    const told = { words: three('{name} #b <w:t>') };
    expect(composeBlocks('{words}', { ...facts, ...told }, 'kk')).toEqual([{ kind: 'text', text: '{name} #b <w:t>' }]);
  });
});

describe('a text with placeholders', () => {
  it('is read: each name once, and braces that open nothing', () => {
    expect(listPlaceholders('{a} {b-c} {a}')).toEqual(['a', 'b-c']);
    expect(['{a}', '{a', 'a}', '{{a}}'].map(hasLooseBrace)).toEqual([false, true, true, true]);
  });

  it('fills title and office as well', () => {
    const head = { language: 'en', issuer: ['x'], number: '1', on: 'x', addressee: 'x', footer: 'x' } as const;
    const { title, signer } = composeLetter({
      ...head,
      text: { title: '{name}', body: '', signer: '{meeting}' },
      facts,
    });
    expect([title, signer]).toEqual(['Ұйым en', '20\u00a0April 2026']);
  });
});
