import { describe, expect, it } from 'vitest';
import type { Figure } from '#rules/editions/edition.ts';
import { CURRENT_EDITION as edition } from '#rules/editions/editions.ts';
import source from '#rules/editions/kr-dsm-316-2020/2023-04-10.json' with { type: 'json' };
import { isParagraph } from '#rules/kernel/paragraph.ts';
import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import { SECTIONS } from './legal-row.ts';
import { legalTable, legalTableText } from './legal-table.ts';
import { speak } from './speak.ts';
import { LANGUAGES } from './texts.ts';

type Found = { readonly path: string; readonly figure: Figure };

/** Every figure of the edition's file, wherever it stands in it. */
function figuresIn(data: unknown, path = ''): Found[] {
  if (typeof data !== 'object' || data === null) return [];
  if ('value' in data && 'paragraph' in data && 'from' in data) return [{ path, figure: data as Figure }];
  return Object.entries(data).flatMap(([key, inner]) => figuresIn(inner, `${path}/${key}`));
}

const figures = figuresIn(source);

describe('the printed law', () => {
  it('has figures to print', () => {
    expect(figures.length).toBeGreaterThan(80);
  });

  it.each(LANGUAGES)('prints every figure beside its paragraph and day: %s', (language) => {
    const rows = legalTable(speak(language), edition);
    const printed = rows.filter((row) => row.value !== undefined);
    expect(printed).toHaveLength(figures.length);
    const keyOf = (value: string, paragraph: string, from: string) => `${value} ${paragraph} ${from}`;
    const wanted = figures.map(({ figure }) =>
      keyOf(formatNumber(figure.value, language), figure.paragraph, figure.from),
    );
    const found = printed.map((row) => keyOf(row.value ?? '', row.paragraph, row.from ?? ''));
    expect(found.sort()).toEqual(wanted.sort());
  });

  it.each(LANGUAGES.flatMap((language) => (['markdown', 'text'] as const).map((form) => ({ language, form }))))(
    'prints every row as $form in $language',
    ({ language, form }) => {
      const say = speak(language);
      const text = legalTableText(say, edition, form);
      const lines = text.split('\n');
      for (const row of legalTable(say, edition)) {
        const parts = [
          row.says,
          row.value ?? '',
          row.paragraph,
          row.from ? formatDate(row.from, language, 'short') : '',
        ];
        expect(lines.some((line) => parts.every((part) => line.includes(part)))).toBe(true);
      }
      expect(text).not.toMatch(/undefined|\{\{/);
    },
  );

  it('speaks of every score, indicator, component, coefficient and interpretation', () => {
    const named = legalTable(speak('en'), edition).filter((row) => row.names);
    const ids = named.map((row) => row.id);
    expect(ids).toEqual(expect.arrayContaining(['Sa', 'Sb', 'Sc', 'P', 'L', 'H', 'W1']));
    expect(ids).toEqual(expect.arrayContaining(edition.indicators.map(({ id }) => `I${id}`)));
    for (const list of [edition.components, edition.coefficients, edition.interpretations]) {
      expect(ids).toEqual(expect.arrayContaining(list.map(({ id }) => id)));
    }
    expect(new Set(named.map((row) => row.section))).toEqual(new Set(SECTIONS));
  });

  it('gives every row a paragraph that exists', () => {
    for (const row of legalTable(speak('kk'), edition)) expect(isParagraph(row.paragraph)).toBe(true);
  });

  it('marks the default option of each interpretation', () => {
    const rows = legalTable(speak('en'), edition).filter((row) => row.section === 'interpretations');
    const defaults = rows.filter((row) => row.says.includes('(default)'));
    expect(defaults.map(({ id }) => id)).toEqual(['W1', ...edition.interpretations.map(({ id }) => id)]);
  });

  it('reads as a person would write it', () => {
    const text = legalTableText(speak('en'), edition, 'text');
    expect(text.split('\n')[0]).toBe(
      'Order No. KR DSM-316/2020 of the Minister of Healthcare of the Republic of Kazakhstan of 23 December 2020, edition of 10\u00a0April 2023 (Order No. 67)',
    );
    expect(text).toContain(
      [
        '2.2 · Monographs indexed in Web of Science, Scopus, Springer [A1-2.2]',
        '    Points for each monograph: 200 [A1-2.2, 10\u00a0Apr\u00a02023]',
        '    Multiplied by: k2.3 [A1-2.2]',
      ].join('\n'),
    );
    expect(legalTableText(speak('ru'), edition, 'text')).toContain(
      '    Сумма, за которую даются баллы, тенге: 500\u202f000 [A1-1.1, 10.04.2023]',
    );
  });
});
