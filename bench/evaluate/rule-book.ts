// The law as conditions and numbers, made from the edition: what an engine of rules needs to give the points of one item.
// Each rival says it in its own language.

import type { Coefficient, Component } from '#rules/editions/edition.ts';
import type { Resolved } from '#rules/editions/resolve-edition.ts';
import { divide, type Exact, fraction, getDecimal, multiply, toText } from '#rules/kernel/exact.ts';
import { coefficientsOf, type TalliedTable } from '#rules/scoring/cells.ts';

export type Condition = {
  readonly fact: string;
  readonly is: 'in' | 'at-most' | 'at-least' | 'true';
  readonly of: readonly (string | number)[];
};
/** The first of the cases whose conditions all hold gives the worth. */
export type Case = { readonly when: readonly Condition[]; readonly worth: string };
export type Factor = { readonly id: string; readonly cases: readonly Case[] };
/** Points = measure × rate × factors, where the conditions hold. */
export type Output = {
  readonly component: string;
  readonly measure: string;
  readonly rate: string;
  readonly when: readonly Condition[];
  readonly factors: readonly string[];
};
export type RuleBook = {
  readonly table: TalliedTable;
  readonly outputs: readonly Output[];
  readonly factors: readonly Factor[];
};

const TIYN = fraction(100n);
const among = (fact: string, ...of: string[]): Condition => ({ fact, is: 'in', of });

function casesOf(resolved: Resolved, coefficient: Coefficient): Case[] {
  const worth = (tallyClass: string) => {
    const found = resolved.worthOf(coefficient, tallyClass);
    return found.counted ? toText(found.value) : '0';
  };
  switch (coefficient.reads) {
    case 'quartile':
      return ['Q1', 'Q2', 'Q3', 'Q4', 'none'].map((one) => ({ when: [among('quartile', one)], worth: worth(one) }));
    case 'language':
      return [
        ...resolved.edition.languageGroups.map(({ id, languages }) => ({
          when: [among('language', ...languages)],
          worth: worth(id),
        })),
        { when: [], worth: worth('other') },
      ];
    case 'authorship':
      return [
        ...(coefficient.leads ?? []).flatMap(({ kinds, first, corresponding }): Case[] => [
          {
            when: [among('kind', ...kinds), { fact: 'position', is: 'at-most', of: [Number(first.value)] }],
            worth: worth('lead'),
          },
          ...(corresponding
            ? [
                {
                  when: [among('kind', ...kinds), { fact: 'corresponding', is: 'true' as const, of: [] }],
                  worth: worth('lead'),
                },
              ]
            : []),
        ]),
        { when: [], worth: worth('other') },
      ];
    default:
      return [
        { when: [{ fact: 'inWos', is: 'true', of: [] }], worth: worth('yes') },
        { when: [], worth: worth('no') },
      ];
  }
}

function rateOf(resolved: Resolved, component: Component): Exact {
  const rate = getDecimal(resolved.rateOf(component).figure.value);
  return component.per ? divide(rate, multiply(getDecimal(component.per.value), TIYN)) : rate;
}

/** What the component multiplies, and with which share of its rate. */
function measuresOf(resolved: Resolved, component: Component): { measure: string; share: Exact }[] {
  const whole = (measure: string) => [{ measure, share: fraction(1n) }];
  const counting = resolved.countingOf(component);
  const squares = component.source === 'scholar' ? 'squares-scholar' : 'squares-indexed';
  if (counting === 'mean-of-squares') return whole(squares);
  if (counting === 'citations') return whole(component.source ?? '');
  if (counting !== 'money') return whole(counting);
  if (component.table !== 'funding') return whole('own');
  const spending = coefficientsOf(resolved.edition, component).find((one) => one.reads === 'spending');
  const worth = spending && resolved.worthOf(spending, 'handed-on');
  return [...whole('own'), { measure: 'handed-on', share: worth?.counted ? worth.value : fraction(1n) }];
}

function whenOf(resolved: Resolved, component: Component): Condition[] {
  const window = resolved.windowOf(component);
  const named = component.audience ? [among('audience', component.audience)] : [];
  const hasComponents = !component.audience && !['hirsch', 'commercialisation'].includes(component.table);
  return [
    ...named,
    ...(hasComponents ? [among('component', component.id)] : []),
    ...(window ? [{ fact: 'yearsBefore', is: 'at-most' as const, of: [window.from] }] : []),
    ...(window ? [{ fact: 'yearsBefore', is: 'at-least' as const, of: [window.to] }] : []),
  ];
}

export function ruleBookOf(resolved: Resolved, table: TalliedTable): RuleBook {
  const components = resolved.edition.components.filter((component) => component.table === table);
  const read = (component: Component) =>
    coefficientsOf(resolved.edition, component).filter((one) => one.reads !== 'spending');
  const used = new Set(components.flatMap(read));
  return {
    table,
    outputs: components.flatMap((component) =>
      measuresOf(resolved, component).map(({ measure, share }) => ({
        component: component.id,
        measure,
        rate: toText(multiply(rateOf(resolved, component), share)),
        when: whenOf(resolved, component),
        factors: read(component).map((one) => one.id),
      })),
    ),
    factors: [...used].map((one) => ({ id: one.id, cases: casesOf(resolved, one) })),
  };
}

export function holds({ fact, is, of }: Condition, row: Readonly<Record<string, string | number | boolean>>): boolean {
  const value = row[fact] ?? '';
  if (is === 'true') return value === true;
  if (is === 'in') return of.includes(value as string);
  const [limit = 0] = of;
  return is === 'at-most' ? Number(value) <= Number(limit) : Number(value) >= Number(limit);
}
