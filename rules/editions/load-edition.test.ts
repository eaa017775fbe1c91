import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION, EDITIONS, findEdition, getEdition } from './editions.ts';
import { lintEdition } from './lint-edition.ts';
import { loadEdition } from './load-edition.ts';
import type { ShapeFault } from './shape.ts';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** The edition in force with the value at a path such as `components.0.rate.value` replaced, or removed. */
function damaged(path: string, value: Json | undefined): unknown {
  const copy = structuredClone(CURRENT_EDITION) as unknown as Record<string, Json>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Json>((inner, key) => (inner as Record<string, Json>)[key] ?? null, copy) as Record<
    string,
    Json
  >;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const faultsOf = (data: unknown): readonly ShapeFault[] => loadEdition(data).faults;

describe('loading an edition', () => {
  it('takes the editions of the house, which also make sense', () => {
    for (const edition of EDITIONS) {
      expect(loadEdition(JSON.parse(JSON.stringify(edition)))).toEqual({ edition, faults: [] });
      expect(lintEdition(edition)).toEqual([]);
      expect(findEdition(edition.id)).toBe(edition);
    }
    expect(findEdition('another')).toBeUndefined();
    expect(() => getEdition('another')).toThrow(RangeError);
  });

  it.each([
    ['missing-key', 'holdsFrom', undefined, 'edition.holdsFrom'],
    ['missing-key', 'components.0.rate.paragraph', undefined, 'edition.components[0].rate.paragraph'],
    ['unknown-key', 'components.0.formula', 'a * b', 'edition.components[0].formula'],
    ['unknown-key', 'components.0.rate.toString', 'x', 'edition.components[0].rate.toString'],
    ['wrong-type', 'components', {}, 'edition.components'],
    ['wrong-type', 'components.0', 'all', 'edition.components[0]'],
    ['wrong-type', 'components.0.rate.value', 0.2, 'edition.components[0].rate.value'],
    ['wrong-type', 'components.0.coefficients.0', null, 'edition.components[0].coefficients[0]'],
    ['wrong-type', 'coefficients.3.leads.0.corresponding', 'yes', 'edition.coefficients[3].leads[0].corresponding'],
    ['wrong-type', 'coefficients.0.classes', [], 'edition.coefficients[0].classes'],
    ['unknown-word', 'components.0.counting', 'guess', 'edition.components[0].counting'],
    ['unknown-word', 'scores.0.id', 'D', 'edition.scores[0].id'],
    [
      'unknown-word',
      'interpretations.0.options.1.effects.0.does',
      'magic',
      'edition.interpretations[0].options[1].effects[0].does',
    ],
    [
      'unknown-word',
      'interpretations.0.options.1.effects.0.does',
      'toString',
      'edition.interpretations[0].options[1].effects[0].does',
    ],
    ['not-a-decimal', 'components.0.rate.value', '1e3', 'edition.components[0].rate.value'],
    ['not-a-decimal', 'components.0.rate.value', '0,2', 'edition.components[0].rate.value'],
    ['not-a-decimal', 'components.0.rate.value', '', 'edition.components[0].rate.value'],
    ['not-a-paragraph', 'components.0.paragraph', '§ 1.1', 'edition.components[0].paragraph'],
    ['not-a-date', 'holdsFrom', '2023-02-30', 'edition.holdsFrom'],
    ['empty', 'components.0.id', '', 'edition.components[0].id'],
  ] as const)('%s at %s', (code, path, value, where) => {
    expect(faultsOf(damaged(path, value as Json | undefined))).toMatchObject([{ code, path: where }]);
  });

  it('takes no number of decimals that is not a whole one', () => {
    const place = CURRENT_EDITION.interpretations.findIndex((one) => one.id === 'R1');
    for (const digits of [-1, 1.5, '2', null]) {
      expect(faultsOf(damaged(`interpretations.${place}.options.0.effects.0.digits`, digits))).toMatchObject([
        { code: 'wrong-type' },
      ]);
    }
  });

  it.each([null, undefined, 'edition', 7, [], true])('refuses %j as a whole', (data) => {
    expect(faultsOf(data)).toMatchObject([{ code: 'wrong-type', path: 'edition' }]);
  });

  it('names all faults at once', () => {
    const twice = damaged('holdsFrom', 'soon') as Record<string, Json>;
    const thrice = { ...twice, order: 1, extra: true };
    expect(
      faultsOf(thrice)
        .map((fault) => fault.code)
        .sort(),
    ).toEqual(['not-a-date', 'unknown-key', 'wrong-type']);
  });
});

describe('the figures of the law', () => {
  const figures: [string, Record<string, unknown>][] = [];
  const collect = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('value' in value) figures.push([path, value as Record<string, unknown>]);
    for (const [key, inner] of Object.entries(value)) collect(inner, `${path}.${key}`);
  };
  collect(CURRENT_EDITION, 'edition');

  it('each stand beside a paragraph and a date', () => {
    expect(figures.length).toBeGreaterThan(70);
    for (const [path, figure] of figures) {
      expect(Object.keys(figure).sort(), path).toEqual(['from', 'paragraph', 'value']);
      expect(figure.from, path).toBe('2023-04-10');
    }
  });

  it('are texts: no number of the law is written as floating point', () => {
    const numbers: string[] = [];
    const seek = (value: unknown, path: string): void => {
      if (typeof value === 'number') numbers.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) seek(inner, `${path}.${key}`);
    };
    seek(CURRENT_EDITION, '');
    expect(numbers.filter((path) => !path.endsWith('.digits'))).toEqual([]);
  });
});
