// Every figure of the edition in a cell of its own, with its paragraph, and beside it what holds under the readings
// chosen: formulas of the items look here. Change a figure, and everything that rests on it is reckoned anew.

import { type Component, type Effect, type Figure, getById } from '#rules/editions/edition.ts';
import { wordReference } from '#wording/word-finding.ts';
import { FiguresPlan } from './figures-plan.ts';
import type { Reckoning } from './reckoning.ts';
import { askSettings, type SettingsPlan } from './settings-sheet.ts';
import { formula, quoted, type Value } from './sheet-plan.ts';

/** Sections by number (the first, 0, holds the options), and their columns. */
export const CLASSES = 1;
export const LEADS = 2;
export const LANGUAGES = 3;
export const AUDIENCES = 4;
export const DIVISOR = 5;
export const RANKED = 6;
export const COMPONENTS = 7;
export const WORTH = 2;
/** Columns of the section of components. */
export const IN = {
  id: 0,
  printed: 2,
  rate: 3,
  per: 4,
  counting: 5,
  steps: 6,
  from: 7,
  to: 8,
  population: 9,
  summed: 10,
  requires: 11,
  quartile: 12,
  language: 13,
  authorship: 14,
  'in-wos': 15,
  spending: 16,
  work: 17,
} as const;

type Sheet = { readonly plan: FiguresPlan; readonly reckoning: Reckoning; readonly settings: SettingsPlan };

const figureRow = (label: string, figure: Figure): Value[] => [label, figure.paragraph, Number(figure.value)];

/** The formula that asks the settings, or the plain value where no reading bears on it. */
function asked(
  { reckoning, settings }: Sheet,
  pick: Parameters<typeof askSettings>[2],
  otherwise: string,
  result: string | number,
): Value {
  const text = askSettings(reckoning.resolved.edition.interpretations, settings, pick, otherwise);
  return text === otherwise && !otherwise.includes('!') ? result : formula(text, result);
}

function addOptionFigures({ plan, reckoning: { resolved, say } }: Sheet): void {
  plan.begin(say('workbook:section-options'), [
    say('workbook:head-key'),
    say('workbook:head-paragraph'),
    say('workbook:head-figure'),
  ]);
  for (const { id, options } of resolved.edition.interpretations) {
    for (const option of options) {
      for (const effect of option.effects) {
        const key = `${id} ${option.id}`;
        if (effect.does === 'rate') plan.add(`${key} rate`, figureRow(`${key} rate`, effect.rate));
        if (effect.does !== 'window') continue;
        plan.add(`${key} from`, figureRow(`${key} from`, effect.from));
        plan.add(`${key} to`, figureRow(`${key} to`, effect.to));
      }
    }
  }
  plan.end();
}

function classCell(plan: FiguresPlan, coefficient: string, name: string): string {
  return plan.cell(`${coefficient} ${name}`, WORTH);
}

/** Classes of which the law itself says nothing: no quartile, the groups of languages. */
function addOpenClasses(sheet: Sheet, id: string): void {
  const { plan, reckoning } = sheet;
  const { resolved, say } = reckoning;
  const coefficient = getById(resolved.edition.coefficients, id);
  const add = (name: string, words: string, otherwise: string, pick: (effect: Effect) => string | undefined) => {
    const worth = resolved.worthOf(coefficient, name);
    const result = worth.counted ? Number(worth.figure.value) : '';
    plan.add(`${id} ${name}`, [`${id} ${name}`, words, asked(sheet, pick, otherwise, result), coefficient.paragraph]);
  };
  const about = (effect: Effect) => 'coefficients' in effect && effect.coefficients.includes(id);
  if (coefficient.silent) {
    const { class: silent } = coefficient.silent;
    add(silent, say(`law:class.quartile.${silent}`), '""', (effect) => {
      if (!about(effect) || !('class' in effect) || effect.class !== silent) return undefined;
      return effect.does === 'class-as' ? classCell(plan, id, effect.as) : '""';
    });
  }
  if (coefficient.reads !== 'language') return;
  for (const group of resolved.edition.languageGroups) {
    add(group.id, say(`law:language-group.${group.id}`), classCell(plan, id, 'other'), (effect) => {
      if (effect.does !== 'languages' || !about(effect)) return undefined;
      return classCell(plan, id, effect.groups.includes(group.id) ? effect.class : 'other');
    });
  }
}

function addClasses(sheet: Sheet): void {
  const { plan, reckoning } = sheet;
  const { resolved, say } = reckoning;
  plan.begin(say('workbook:section-classes'), [
    say('workbook:head-key'),
    say('workbook:head-meaning'),
    say('workbook:head-factor'),
    say('workbook:head-paragraph'),
  ]);
  for (const { id, classes, reads } of resolved.edition.coefficients) {
    for (const [name, figure] of Object.entries(classes)) {
      plan.add(`${id} ${name}`, [
        `${id} ${name}`,
        say(`law:class.${reads}.${name}`),
        Number(figure.value),
        figure.paragraph,
      ]);
    }
    addOpenClasses(sheet, id);
  }
  plan.end();
}

function addLeads({ plan, reckoning: { resolved, say } }: Sheet): void {
  plan.begin(say('workbook:section-leads'), [
    say('workbook:head-key'),
    say('workbook:head-paragraph'),
    say('workbook:head-first-authors'),
    say('workbook:head-corresponding'),
  ]);
  for (const { id, leads } of resolved.edition.coefficients) {
    for (const { kinds, first, corresponding } of leads ?? []) {
      for (const kind of kinds) {
        const key = `${id} ${kind}`;
        plan.add(`lead ${key}`, [...figureRow(key, first), corresponding ? 'yes' : 'no']);
      }
    }
  }
  plan.end();
}

function addClosedLists({ plan, reckoning: { resolved, say } }: Sheet): void {
  const { edition } = resolved;
  plan.begin(say('workbook:section-languages'), [
    say('workbook:head-code'),
    say('workbook:head-meaning'),
    say('workbook:head-group'),
  ]);
  for (const { id, languages } of edition.languageGroups) {
    for (const code of languages) plan.add(`language ${code}`, [code, say(`law:language.${code}`), id]);
  }
  plan.end();
  plan.begin(say('workbook:section-audiences'), [
    say('workbook:head-key'),
    say('workbook:head-meaning'),
    say('workbook:head-component-indexed'),
    say('workbook:head-component-scholar'),
  ]);
  for (const audience of new Set(edition.components.flatMap((one) => (one.audience ? [one.audience] : [])))) {
    const fed = (source: string) =>
      edition.components.find((one) => one.audience === audience && one.source === source)?.id ?? '';
    plan.add(`audience ${audience}`, [audience, say(`law:audience.${audience}`), fed('indexed'), fed('scholar')]);
  }
  plan.end();
  const learners = getById(edition.divisors, 'learners');
  plan.begin(say('workbook:section-learners'), [
    say('workbook:head-key'),
    say('workbook:head-meaning'),
    say('workbook:head-paragraph'),
  ]);
  for (const category of learners.of ?? [])
    plan.add(`learner ${category}`, [category, say(`law:learner.${category}`), learners.paragraph]);
  plan.end();
  plan.begin(say('workbook:section-ranked'), [
    say('workbook:head-key'),
    say('workbook:head-paragraph'),
    say('workbook:head-only-where'),
  ]);
  for (const { id, ranked } of edition.scores) {
    for (const { category, paragraph, where } of ranked)
      plan.add(`ranked ${id} ${category}`, [`${id} ${category}`, paragraph, where ?? '']);
  }
  plan.end();
}

function coefficientOf({ reckoning: { resolved } }: Sheet, component: Component, reads: string): string {
  return component.coefficients.find((id) => getById(resolved.edition.coefficients, id).reads === reads) ?? '';
}

function windowEnd(sheet: Sheet, component: Component, end: 'from' | 'to'): Value {
  if (!component.window) return '';
  const pick: Parameters<typeof askSettings>[2] = (effect, interpretation, option) =>
    effect.does === 'window' && effect.of.includes(component.id)
      ? sheet.plan.cell(`${interpretation.id} ${option} ${end}`, WORTH)
      : undefined;
  return asked(sheet, pick, '""', sheet.reckoning.resolved.windowOf(component)?.[end] ?? '');
}

function componentRow(sheet: Sheet, component: Component): Value[] {
  const { plan, reckoning } = sheet;
  const { resolved, say } = reckoning;
  const { id } = component;
  const of = (effect: Effect) => 'of' in effect && effect.of.includes(id);
  const home = resolved.edition.indicators.find(({ divided, added }) => [...divided, ...added].includes(id));
  const summed = home && (home.added.includes(id) || resolved.dividedOf(home.id).includes(id)) ? 1 : 0;
  const printed = plan.cell(`component ${id}`, IN.printed);
  return [
    id,
    say(`law:component.${id}`),
    Number(component.rate.value),
    formula(
      askSettings(
        resolved.edition.interpretations,
        sheet.settings,
        (effect, { id: interpretation }, option) =>
          effect.does === 'rate' && of(effect) ? plan.cell(`${interpretation} ${option} rate`, WORTH) : undefined,
        printed,
      ),
      Number(resolved.rateOf(component).figure.value),
    ),
    component.per ? Number(component.per.value) : '',
    asked(
      sheet,
      (effect) => (effect.does === 'counting' && of(effect) ? quoted(effect.as) : undefined),
      quoted(component.counting),
      resolved.countingOf(component),
    ),
    asked(
      sheet,
      (effect) => (effect.does === 'steps' && of(effect) ? quoted(effect.floor) : undefined),
      '""',
      resolved.stepsOf(component) ?? '',
    ),
    windowEnd(sheet, component, 'from'),
    windowEnd(sheet, component, 'to'),
    component.counting === 'mean-of-squares'
      ? asked(
          sheet,
          (effect) => (effect.does === 'population' && of(effect) ? quoted(effect.counts) : undefined),
          '"headcount"',
          resolved.populationOf(component),
        )
      : '',
    asked(
      sheet,
      (effect) =>
        effect.does === 'sum' && effect.indicator === home?.id
          ? String(Number(effect.of.includes(id) || home.added.includes(id)))
          : undefined,
      '1',
      summed,
    ),
    component.requires?.[0]?.column ?? '',
    ...(['quartile', 'language', 'authorship', 'in-wos', 'spending'] as const).map((reads) =>
      coefficientOf(sheet, component, reads),
    ),
    component.work ?? '',
    wordReference(say, component.paragraph),
  ];
}

function addComponents(sheet: Sheet): void {
  const { plan, reckoning } = sheet;
  const { resolved, say } = reckoning;
  const heads = [
    'component',
    'meaning',
    'printed',
    'rate',
    'per',
    'counting',
    'steps',
    'window-from',
    'window-to',
    'population',
    'summed',
    'requires',
  ];
  plan.begin(say('workbook:section-components'), [
    ...heads.map((head) => say(`workbook:head-${head}`)),
    ...['quartile', 'language', 'authorship', 'in-wos', 'spending'].map((reads) => say(`workbook:head-reads-${reads}`)),
    say('workbook:head-work'),
    say('workbook:head-paragraph'),
  ]);
  // Rows are named before they are made: a row refers to its own printed figure.
  for (const component of resolved.edition.components) plan.add(`component ${component.id}`, []);
  const rows = plan.sections.at(-1)?.rows;
  resolved.edition.components.forEach((component, place) => {
    if (rows) rows[place] = componentRow(sheet, component);
  });
  plan.end();
}

export function planFigures(reckoning: Reckoning, settings: SettingsPlan): FiguresPlan {
  const plan = new FiguresPlan(reckoning.say('workbook:sheet-figures'));
  const sheet = { plan, reckoning, settings };
  addOptionFigures(sheet);
  addClasses(sheet);
  addLeads(sheet);
  addClosedLists(sheet);
  addComponents(sheet);
  return plan;
}
