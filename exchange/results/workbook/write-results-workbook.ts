// The results as a workbook of live formulas (E-5): an official can follow every number from the rank down to the item and
// the paragraph, and see what follows when a weight, a quartile, a reading or a decision of the verifier is another.

import type { Evaluation } from '#exchange/package/evaluate-package.ts';
import { Unwritable } from '#exchange/package/write-whole.ts';
import { type Book, type Sheet, STYLES, writeBook } from '#exchange/package/write-workbook-book.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import { planFigures } from './figures-sheet.ts';
import { type ItemCollector, MOST_ITEMS } from './item-collector.ts';
import { planItems } from './item-sheets.ts';
import { LookUp } from './look-up.ts';
import { planPlainPoints, planPoints } from './points-sheet.ts';
import type { Reckoning } from './reckoning.ts';
import { planScores } from './scores-sheet.ts';
import { planSettings, type SettingsPlan } from './settings-sheet.ts';
import { planWeights, sourceOf } from './weights-sheet.ts';
import { writeAbout } from './write-about.ts';
import { writeFigures } from './write-figures.ts';
import { writePlan } from './write-plan.ts';

/** Columns that stay in sight while one moves to the right: who, and which item. */
const FROZEN = 2;
const FROZEN_ITEM = 3;
/** With a line above the headings. */
const FIRST_ROW_UNDER_LINE = 3;
/** The readings that act on what stands behind the points. */
const AFTER_POINTS: readonly string[] = ['sum', 'decimals'];

/** `items` undefined: from the points of the components on. */
function planAll(reckoning: Reckoning, items: ItemCollector | undefined) {
  const settings = planSettings(reckoning, items ? undefined : FIRST_ROW_UNDER_LINE);
  const figures = planFigures(reckoning, settings);
  const look = new LookUp(figures, reckoning, settings.yearCell);
  const tables = items ? planItems(look, items) : undefined;
  const points = tables ? planPoints(look, tables) : planPlainPoints(look);
  const weights = planWeights(reckoning);
  const scores = planScores({ look, points, weights, settings });
  return { settings, figures, tables, points, weights, scores };
}

/** A sentence across the top of a sheet. */
function topLine(text: string, row = 1) {
  return (sheet: Sheet) => {
    Object.assign(sheet.getRow(row).getCell(1), {
      value: text,
      style: { ...STYLES.strong, alignment: { wrapText: false, vertical: 'middle' } },
    });
  };
}

/** Each reading offers its options where it is chosen. */
function offerOptions(settings: SettingsPlan, withItems: boolean) {
  return (sheet: Sheet) => {
    // Not in the typings of the streaming writer, but there.
    const { dataValidations } = sheet as unknown as { dataValidations: { add(cells: string, rule: object): void } };
    settings.items.forEach(({ interpretation }, place) => {
      if (!interpretation) return;
      const acts = interpretation.options.some(({ effects }) =>
        effects.some(({ does }) => AFTER_POINTS.includes(does)),
      );
      if (!withItems && !acts) return;
      const list = interpretation.options.map(({ id }) => id).join(',');
      dataValidations.add(`${settings.letter('option')}${settings.firstRow + place}`, {
        type: 'list',
        formulae: [`"${list}"`],
        showErrorMessage: true,
        errorStyle: 'stop',
      });
    });
  };
}

function writeSheets(book: Book, reckoning: Reckoning, items: ItemCollector | undefined): void {
  const { say } = reckoning;
  const { settings, figures, tables, points, weights, scores } = planAll(reckoning, items);
  const named = [
    [scores.name, 'scores'],
    [points.name, 'points'],
    [weights.name, 'weights'],
    [settings.name, 'settings'],
    [figures.name, 'figures'],
  ] as const;
  const without = items ? undefined : 'without-items';
  const line = without && topLine(say(`workbook:about-${without}`));
  writeAbout(book, reckoning, without, [
    ...named.map(([name, key]) => [name, say(`workbook:about-sheet-${key}`)] as const),
    ...Object.entries(tables ?? {}).map(([table, { name }]) => [name, say(`workbook:holds-${table}`)] as const),
  ]);
  const weighting = say('workbook:weighting-from', { source: sourceOf(reckoning) });
  writePlan(book, scores, FROZEN, topLine(weighting));
  writePlan(book, points, FROZEN, line);
  writePlan(book, weights, 0, topLine(weighting));
  writePlan(book, settings, FROZEN, line, offerOptions(settings, items !== undefined));
  writeFigures(book, figures, say('workbook:about-sheet-figures'));
  for (const plan of Object.values(tables ?? {})) writePlan(book, plan, FROZEN_ITEM);
}

/**
 * Writes the results of an evaluation and all accepted items as a workbook, whole or not at all. Without `items` the points of
 * the components stand as values, and formulas lead from them to the places. Throws Unwritable (`too-many-items`) for more than
 * 100,000 items: leave them out, or take the package and the JSON of the results then.
 */
export async function writeResultsWorkbook(
  evaluation: Evaluation,
  items: ItemCollector | undefined,
  language: Language,
  path: string,
): Promise<void> {
  const found = items?.count ?? 0;
  if (found > MOST_ITEMS) throw new Unwritable('too-many-items', { most: MOST_ITEMS, found });
  const reckoning = { ...evaluation, say: speak(language) };
  await writeBook(path, async (book) => writeSheets(book, reckoning, items));
}
