// Publications, patents and talks: rate × coefficients for each item that counts.

import { factColumns } from './fact-columns.ts';
import {
  countedColumn,
  creditedFormula,
  factOf,
  factorColumn,
  factorHeading,
  type ItemColumn,
  type ItemLine,
  keyColumn,
  numberOf,
  placeColumn,
  pointsColumn,
} from './item-columns.ts';
import type { LookUp } from './look-up.ts';
import { formula, type Value } from './sheet-plan.ts';

/** Rows that name their component in a column. */
export const byComponent = {
  cell: 'component',
  of: ({ item: { fact } }: ItemLine) => ('component' in fact ? fact.component : ''),
};

/** rate × the factors named, where the item counts. */
function productOf(look: LookUp, line: ItemLine, factors: readonly string[]): Value {
  const rate = look.reckoning.resolved.rateOf(look.component(byComponent.of(line))).figure.value;
  const product = factors.reduce((sum, key) => sum * numberOf(line.got(key)), Number(rate));
  const cells = factors.map((key) => line.at(key));
  const text = [look.about('rate', line.at('place')), ...cells].join('*');
  return formula(`IF(${line.at('counted')}="yes",${text},0)`, line.got('counted') === 'yes' ? product : 0);
}

function languageColumns(look: LookUp, table: 'publications' | 'conferences'): ItemColumn[] {
  return [
    {
      key: 'group',
      heading: look.reckoning.say('workbook:head-group'),
      width: 12,
      look: 'factor',
      value: (line) => look.languageGroup(line.at('language'), factOf(line, table).language),
    },
    factorColumn('k-language', factorHeading(look, 'language', table), (line) =>
      look.factor(byComponent.of(line), line.at('place'), 'language', line.at('group'), String(line.got('group'))),
    ),
  ];
}

export function publicationColumns(look: LookUp): ItemColumn[] {
  const { say } = look.reckoning;
  const factors = ['k-quartile', 'k-language', 'k-authorship'];
  return [
    ...factColumns('publications', say),
    placeColumn(look, 'place', byComponent),
    factorColumn('k-quartile', factorHeading(look, 'quartile', 'publications'), (line) => {
      const cell = line.at('quartile');
      const name = factOf(line, 'publications').quartile || 'none';
      return look.factor(byComponent.of(line), line.at('place'), 'quartile', `IF(${cell}="","none",${cell})`, name);
    }),
    ...languageColumns(look, 'publications'),
    {
      key: 'lead',
      heading: say('workbook:head-lead'),
      width: 11,
      look: 'factor',
      value: (line) => {
        const fact = factOf(line, 'publications');
        const component = byComponent.of(line);
        const cells = {
          kind: look.about('work', line.at('place')),
          position: line.at('author_position'),
          corresponding: line.at('corresponding'),
        };
        return look.authorship(component, line.at('place'), cells, {
          ...fact,
          kind: look.component(component).work ?? '',
        });
      },
    },
    factorColumn('k-authorship', factorHeading(look, 'authorship', 'publications'), (line) =>
      look.factor(byComponent.of(line), line.at('place'), 'authorship', line.at('lead'), String(line.got('lead'))),
    ),
    countedColumn(look, (line) => {
      const factor = line.at('k-quartile');
      const counts = line.got('credited') === 'yes' && line.got('k-quartile') !== '';
      return formula(`IF(OR(${line.at('credited')}="no",${factor}=""),"no","yes")`, counts ? 'yes' : 'no');
    }),
    pointsColumn(look, (line) => productOf(look, line, factors)),
    keyColumn(look, 'component'),
  ];
}

export function patentColumns(look: LookUp): ItemColumn[] {
  return [
    ...factColumns('patents', look.reckoning.say),
    placeColumn(look, 'place', byComponent),
    factorColumn('k-in-wos', factorHeading(look, 'in-wos', 'patents'), (line) =>
      look.factor(byComponent.of(line), line.at('place'), 'in-wos', line.at('in_wos'), String(line.got('in_wos'))),
    ),
    countedColumn(look, (line) =>
      creditedFormula(look, line, {
        column: 'holder_is_organisation',
        met: factOf(line, 'patents').holderIsOrganisation,
      }),
    ),
    pointsColumn(look, (line) => productOf(look, line, ['k-in-wos'])),
    keyColumn(look, 'component'),
  ];
}

export function conferenceColumns(look: LookUp): ItemColumn[] {
  return [
    ...factColumns('conferences', look.reckoning.say),
    placeColumn(look, 'place', byComponent),
    ...languageColumns(look, 'conferences'),
    countedColumn(look, (line) => creditedFormula(look, line)),
    pointsColumn(look, (line) => productOf(look, line, ['k-language'])),
    keyColumn(look, 'component'),
  ];
}
