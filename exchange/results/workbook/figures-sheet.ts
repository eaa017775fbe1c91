// Every figure of the edition in a cell of its own, with its paragraph, and beside it what holds under the readings
// chosen: formulas of the items look here. Change a figure, and everything that rests on it is reckoned anew.

import { type Effect, type Figure, getById } from '#rules/editions/edition.ts';
import { WORTH } from './figures-columns.ts';
import { addComponents } from './figures-components.ts';
import { FiguresPlan } from './figures-plan.ts';
import { asked, type FiguresSheet } from './reading-cell.ts';
import type { Reckoning } from './reckoning.ts';
import type { SettingsPlan } from './settings-sheet.ts';
import type { Value } from './sheet-plan.ts';

const figureRow = (label: string, figure: Figure): Value[] => [label, figure.paragraph, Number(figure.value)];

function addOptionFigures({ plan, reckoning: { resolved, say } }: FiguresSheet): void {
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
function addOpenClasses(sheet: FiguresSheet, id: string): void {
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

function addClasses(sheet: FiguresSheet): void {
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

function addLeads({ plan, reckoning: { resolved, say } }: FiguresSheet): void {
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

function addClosedLists({ plan, reckoning: { resolved, say } }: FiguresSheet): void {
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
