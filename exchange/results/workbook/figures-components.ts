// The section of components: the rate of each, what it counts and how, under the readings chosen.

import { type Component, type Effect, getById } from '#rules/editions/edition.ts';
import { wordReference } from '#wording/word-finding.ts';
import { IN, WORTH } from './figures-columns.ts';
import { asked, type FiguresSheet } from './reading-cell.ts';
import { askSettings } from './settings-sheet.ts';
import { formula, quoted, type Value } from './sheet-plan.ts';

function coefficientOf({ reckoning: { resolved } }: FiguresSheet, component: Component, reads: string): string {
  return component.coefficients.find((id) => getById(resolved.edition.coefficients, id).reads === reads) ?? '';
}

function windowEnd(sheet: FiguresSheet, component: Component, end: 'from' | 'to'): Value {
  if (!component.window) return '';
  const pick: Parameters<typeof askSettings>[2] = (effect, interpretation, option) =>
    effect.does === 'window' && effect.of.includes(component.id)
      ? sheet.plan.cell(`${interpretation.id} ${option} ${end}`, WORTH)
      : undefined;
  return asked(sheet, pick, '""', sheet.reckoning.resolved.windowOf(component)?.[end] ?? '');
}

function componentRow(sheet: FiguresSheet, component: Component): Value[] {
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

export function addComponents(sheet: FiguresSheet): void {
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
