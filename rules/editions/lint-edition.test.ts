// A test for each fault of sense, by damaging the edition in force.

import { describe, expect, it } from 'vitest';
import type { Coefficient, Component, Edition, Figure, Indicator, Interpretation, Score } from './edition.ts';
import { CURRENT_EDITION } from './editions.ts';
import { lintEdition } from './lint-edition.ts';

type Changes = {
  component?: [string, Partial<Component>];
  coefficient?: [string, Partial<Coefficient>];
  indicator?: [string, Partial<Indicator>];
  score?: [string, Partial<Score>];
  interpretation?: [string, Partial<Interpretation>];
};

function changed<T extends { readonly id: string }>(list: readonly T[], change?: [string, Partial<T>]): readonly T[] {
  if (!change) return list;
  expect(list.some((one) => one.id === change[0])).toBe(true);
  return list.map((one) => (one.id === change[0] ? { ...one, ...change[1] } : one));
}

const edition = (changes: Changes): Edition => ({
  ...CURRENT_EDITION,
  components: changed(CURRENT_EDITION.components, changes.component),
  coefficients: changed(CURRENT_EDITION.coefficients, changes.coefficient),
  indicators: changed(CURRENT_EDITION.indicators, changes.indicator),
  scores: changed(CURRENT_EDITION.scores, changes.score),
  interpretations: changed(CURRENT_EDITION.interpretations, changes.interpretation),
});
const get = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const lint = (changes: Changes) => lintEdition(edition(changes));
const figure = (value: string): Figure => ({ ...get(CURRENT_EDITION.components, '1.1').rate, value });
const quartiles = get(CURRENT_EDITION.coefficients, 'k2.1').classes;
const leads = get(CURRENT_EDITION.coefficients, 'k2.3').leads ?? [];
const options = (id: string) => get(CURRENT_EDITION.interpretations, id).options;

describe('an edition that is well formed and makes no sense', () => {
  it('the edition in force makes sense', () => {
    expect(lint({})).toEqual([]);
  });

  it('duplicate-id: two components of one name', () => {
    const [first] = CURRENT_EDITION.components;
    const twice = { ...CURRENT_EDITION, components: [...CURRENT_EDITION.components, ...(first ? [first] : [])] };
    expect(lintEdition(twice)).toContainEqual({ code: 'duplicate-id', at: 'components', detail: '1.1' });
  });

  it('duplicate-id: two options of one name', () => {
    const [one, two] = options('I2');
    const same = one && two ? [one, { ...two, id: one.id }] : [];
    expect(lint({ interpretation: ['I2', { options: same }] })).toContainEqual({
      code: 'duplicate-id',
      at: 'I2',
      detail: '2.1-2.4',
    });
  });

  it.each([
    [
      'a component with a coefficient that is not there',
      { component: ['4.1', { coefficients: ['k4', 'k99'] }] },
      '4.1',
      'k99',
    ],
    [
      'a window drawn by nobody',
      { component: ['5.1', { window: { column: 'protected_on', interpretation: 'I99' } }] },
      '5.1',
      'I99',
    ],
    [
      'a coefficient whose silence nobody settles',
      { coefficient: ['k2.1', { silent: { class: 'none', interpretation: 'I99' } }] },
      'k2.1',
      'I99',
    ],
    ['an indicator of a component that is not there', { indicator: ['6', { divided: ['6.1', '6.2'] }] }, '6', '6.2'],
    ['a score of an indicator that is not there', { score: ['B', { plain: ['7', '12'] }] }, 'B', '12'],
    [
      'an option about a component that is not there',
      {
        interpretation: [
          'I9',
          { options: [...options('I9'), { id: 'x', effects: [{ does: 'rate', of: ['9.9'], rate: figure('1') }] }] },
        ],
      },
      'I9',
      '9.9',
    ],
    [
      'an option about a group of languages that is not there',
      {
        interpretation: [
          'L1',
          {
            options: [
              ...options('L1'),
              { id: 'x', effects: [{ does: 'languages', coefficients: ['k6'], class: 'state', groups: ['all'] }] },
            ],
          },
        ],
      },
      'L1',
      'all',
    ],
  ] as [string, Changes, string, string][])('unknown-reference: %s', (_, changes, at, detail) => {
    expect(lint(changes)).toEqual([{ code: 'unknown-reference', at, detail }]);
  });

  it('class-missing: a quartile without a worth', () => {
    const { Q3: _, ...rest } = quartiles;
    expect(lint({ coefficient: ['k2.1', { classes: rest }] })).toEqual([
      { code: 'class-missing', at: 'k2.1', detail: 'Q3' },
    ]);
  });

  it('class-missing: the silence is neither spoken of nor settled', () => {
    const { silent: _, ...k21 } = get(CURRENT_EDITION.coefficients, 'k2.1');
    const coefficients = CURRENT_EDITION.coefficients.map((one) => (one.id === 'k2.1' ? k21 : one));
    expect(lintEdition({ ...CURRENT_EDITION, coefficients })).toEqual([
      { code: 'class-missing', at: 'k2.1', detail: 'none' },
    ]);
  });

  it('class-unknown: a fifth quartile', () => {
    expect(lint({ coefficient: ['k2.1', { classes: { ...quartiles, Q5: figure('0.1') } }] })).toEqual([
      { code: 'class-unknown', at: 'k2.1', detail: 'Q5' },
    ]);
  });

  it('class-unknown: a class that is both given and silent', () => {
    expect(lint({ coefficient: ['k2.1', { classes: { ...quartiles, none: figure('1') } }] })).toEqual([
      { code: 'class-unknown', at: 'k2.1', detail: 'none' },
    ]);
  });

  it('kind-missing: nobody says who leads a monograph', () => {
    const gap = leads.map((lead) => ({ ...lead, kinds: lead.kinds.filter((kind) => kind !== 'monograph') }));
    expect(lint({ coefficient: ['k2.3', { leads: gap }] })).toEqual([
      { code: 'kind-missing', at: 'k2.3', detail: 'monograph' },
    ]);
  });

  it('kind-twice: two rules for an article', () => {
    const [first] = leads;
    expect(
      lint({ coefficient: ['k2.3', { leads: [...leads, ...(first ? [{ ...first, kinds: ['article'] }] : [])] }] }),
    ).toEqual([{ code: 'kind-twice', at: 'k2.3', detail: 'article' }]);
  });

  it('language-twice: one language in two groups', () => {
    const languageGroups = [...CURRENT_EDITION.languageGroups, { id: 'more', languages: ['kk'] }];
    expect(lintEdition({ ...CURRENT_EDITION, languageGroups })).toEqual([
      { code: 'language-twice', at: 'languageGroups', detail: 'kk' },
    ]);
  });

  it('component-in-no-indicator', () => {
    expect(lint({ indicator: ['11', { divided: ['11.1', '11.2', '11.3', '11.4', '11.5'] }] })).toEqual([
      { code: 'component-in-no-indicator', at: '11.6', detail: '' },
    ]);
  });

  it('component-in-two-indicators: the slip of I6, printed as it stands', () => {
    expect(lint({ indicator: ['6', { divided: ['6.1', '5.1'] }] })).toEqual([
      { code: 'component-in-two-indicators', at: '5.1', detail: '5, 6' },
    ]);
  });

  it('indicator-in-no-score', () => {
    expect(lint({ score: ['C', { weighted: ['8', '9', '10'] }] })).toEqual([
      { code: 'indicator-in-no-score', at: '11', detail: '' },
    ]);
  });

  it('indicator-in-two-scores', () => {
    expect(lint({ score: ['B', { plain: ['7', '6'] }] })).toEqual([
      { code: 'indicator-in-two-scores', at: '6', detail: '' },
    ]);
  });

  it('coefficient-unused', () => {
    expect(lint({ component: ['4.1', { coefficients: [] }] })).toEqual([
      { code: 'coefficient-unused', at: 'k4', detail: '' },
    ]);
  });

  it('default-unknown', () => {
    expect(lint({ interpretation: ['I1', { default: 'by-taste' }] })).toEqual([
      { code: 'default-unknown', at: 'I1', detail: 'by-taste' },
    ]);
  });

  it('option-without-effect: two options that say the same', () => {
    const [first] = options('I3');
    const same = [...options('I3'), ...(first ? [{ ...first, id: 'again' }] : [])];
    expect(lint({ interpretation: ['I3', { options: same }] })).toMatchObject([
      { code: 'option-without-effect', at: 'I3' },
    ]);
  });

  it.each([
    ['per', '1.1'],
    ['source', '3.1'],
    ['source', '3.3'],
    ['audience', '9.1'],
    ['work', '2.4'],
  ] as const)('key-wanted: %s of %s', (key, id) => {
    const { [key]: _, ...rest } = get(CURRENT_EDITION.components, id);
    const components = CURRENT_EDITION.components.map((one) => (one.id === id ? (rest as Component) : one));
    expect(lintEdition({ ...CURRENT_EDITION, components })).toContainEqual({ code: 'key-wanted', at: id, detail: key });
  });

  it('amount-of-nothing: points for each 0 tenge', () => {
    expect(lint({ component: ['1.1', { per: figure('0.0') }] })).toEqual([
      { code: 'amount-of-nothing', at: '1.1', detail: 'per' },
    ]);
  });
});
