// The lists from which the cells of the template are chosen: each with what its values mean, in the reader's language, on
// a sheet of their own to which the cells refer.

import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { LANGUAGES_OF_WORKS, REGIONS } from '#rules/evidence/classifiers.ts';
import { type Column, DATABASES, TABLE_NAMES, TABLES, type TableName } from '#rules/evidence/tables.ts';
import type { Say } from '#wording/speak.ts';
import { ownSheetName } from './workbook-sheets.ts';
import { type Book, inSheet, printSetup, STYLES } from './write-workbook-book.ts';

type List = { readonly key: string; readonly title: string; readonly values: readonly string[]; readonly mean: Mean };
type Mean = (value: string) => string;

/** Which list a column is chosen from; undefined for a column that is not. */
export function listKeyOf(table: TableName, { name, kind }: Column): string | undefined {
  switch (kind.is) {
    case 'yes-no':
      return 'yes-no';
    case 'region':
    case 'language':
      return kind.is;
    case 'choice':
      return name === 'component' ? `component ${table}` : name;
    default:
      return undefined;
  }
}

function languageNames(say: Say): Mean {
  const names = new Intl.DisplayNames(say.language, { type: 'language', fallback: 'none' });
  return (code) => names.of(code) ?? '';
}

/** Languages that are met most stand first. */
function languagesInOrder(): string[] {
  const near = [...CURRENT_EDITION.languageGroups.flatMap((group) => group.languages), 'en'];
  return [...near, ...LANGUAGES_OF_WORKS.filter((code) => !near.includes(code))];
}

/** Components of staff and of learners may bear the same title. */
function isOfLearners(component: string): boolean {
  return CURRENT_EDITION.indicators.some(({ by, divided }) => by === 'learners' && divided.includes(component));
}

const meanings: Readonly<Record<string, (say: Say) => Mean>> = {
  category: (say) => (value) => say(`law:category.${value}.one`),
  founder: (say) => (value) => say(`law:founder.${value}`),
  learner_category: (say) => (value) => say(`law:learner.${value}`),
  component: (say) => (value) =>
    `${say(`law:component.${value}`)}${isOfLearners(value) ? ` (${say('law:audience.learners')})` : ''}`,
  quartile: (say) => (value) => say(`law:class.quartile.${value}`),
  audience: (say) => (value) => say(`law:audience.${value}`),
  kind: (say) => (value) => say(`law:work.${value}`),
};

function choiceLists(say: Say): List[] {
  const lists = new Map<string, List>();
  for (const table of TABLE_NAMES) {
    for (const column of TABLES[table].columns) {
      const key = listKeyOf(table, column);
      const meaning = meanings[column.name];
      if (key === undefined || column.kind.is !== 'choice' || !meaning || lists.has(key)) continue;
      const named = say(`law:column.${table}.${column.name}`);
      const title = column.name === 'component' ? `${named}: ${say(`law:table.${table}`)}` : named;
      lists.set(key, { key, title, values: column.kind.of, mean: meaning(say) });
    }
  }
  return [...lists.values()];
}

function listsIn(say: Say): List[] {
  return [
    {
      key: 'yes-no',
      title: say('workbook:list-yes-no'),
      values: ['yes', 'no'],
      mean: (one) => say(`law:answer.${one}`),
    },
    ...choiceLists(say),
    {
      key: 'databases',
      title: say('workbook:list-databases'),
      values: DATABASES,
      mean: (one) => say(`law:database.${one}`),
    },
    { key: 'region', title: say('workbook:list-region'), values: REGIONS, mean: (one) => say(`law:region.${one}`) },
    { key: 'language', title: say('workbook:list-language'), values: languagesInOrder(), mean: languageNames(say) },
  ];
}

/** Where each list stands on the sheet: a row with its title, then a row for each value. */
function placesOf(lists: readonly List[]): ReadonlyMap<string, { readonly title: number; readonly last: number }> {
  let row = 0;
  return new Map(
    lists.map(({ key, values }) => {
      const title = row + 1;
      row = title + values.length;
      return [key, { title, last: row }];
    }),
  );
}

/** For each list the cells that hold its values, as a validation names them. */
export function listRanges(say: Say): ReadonlyMap<string, string> {
  const sheet = ownSheetName('lists', say.language);
  return new Map(
    [...placesOf(listsIn(say))].map(([key, { title, last }]) => [key, inSheet(sheet, `$A$${title + 1}:$A$${last}`)]),
  );
}

/** Writes the sheet of lists: values, and beside each what it means. */
export function writeLists(book: Book, say: Say): void {
  const sheet = book.addWorksheet(ownSheetName('lists', say.language), printSetup());
  sheet.columns = [{ width: 18 }, { width: 90 }];
  for (const { title, values, mean } of listsIn(say)) {
    const head = sheet.addRow([]);
    Object.assign(head.getCell(1), { value: say('workbook:list-value'), style: STYLES.required });
    Object.assign(head.getCell(2), { value: title, style: STYLES.required });
    for (const value of values) {
      const row = sheet.addRow([]);
      Object.assign(row.getCell(1), { value, style: { ...STYLES.cell, numFmt: '@' } });
      Object.assign(row.getCell(2), { value: mean(value), style: STYLES.wrapped });
    }
  }
  sheet.commit();
}
