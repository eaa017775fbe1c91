// Citations and Hirsch indices: each work feeds two components, one of Web of Science and Scopus, one of Google Scholar.

import { factColumns } from './fact-columns.ts';
import { AUDIENCES } from './figures-columns.ts';
import {
  countedColumn,
  factOf,
  factorColumn,
  type ItemColumn,
  type ItemLine,
  keyColumn,
  keyText,
  numberOf,
  placeColumn,
  pointsColumn,
} from './item-columns.ts';
import type { LookUp } from './look-up.ts';
import { windowFormula, yearsColumn } from './money-columns.ts';
import { formula, type Value } from './sheet-plan.ts';

const SOURCES = ['indexed', 'scholar'] as const;
type Source = (typeof SOURCES)[number];

function componentOf(look: LookUp, line: ItemLine, source: Source): string {
  const { audience } = factOf(line, 'citations');
  const { components } = look.reckoning.resolved.edition;
  return components.find((one) => one.audience === audience && one.source === source)?.id ?? '';
}

/** The larger of the two reported numbers; nothing reported is shown as 0 and brings nothing. */
function largestFormula(line: ItemLine): Value {
  const [wos, scopus] = [numberOf(line.got('wos')), numberOf(line.got('scopus'))];
  return formula(`MAX(${line.at('wos')},${line.at('scopus')})`, Math.max(wos, scopus));
}

function columnsOf(look: LookUp, source: Source): ItemColumn[] {
  const { say, resolved } = look.reckoning;
  const id = (line: ItemLine) => componentOf(look, line, source);
  const key = (name: string) => `${name}-${source}`;
  const audiences = look.figures.range(AUDIENCES, 0);
  const listed = look.figures.range(AUDIENCES, source === 'indexed' ? 2 : 3);
  const cited = source === 'indexed' ? 'larger' : 'google_scholar';
  return [
    {
      key: key('component'),
      heading: say(`workbook:head-component-${source}`),
      width: 13,
      look: 'factor',
      value: (line) => formula(`INDEX(${listed},MATCH(${line.at('audience')},${audiences},0))`, id(line)),
    },
    placeColumn(look, key('place'), { cell: key('component'), of: id }),
    {
      key: key('lead'),
      heading: say('workbook:head-lead'),
      width: 11,
      look: 'factor',
      value: (line) => {
        const cells = {
          kind: line.at('kind'),
          position: line.at('author_position'),
          corresponding: line.at('corresponding'),
        };
        return look.authorship(id(line), line.at(key('place')), cells, factOf(line, 'citations'));
      },
    },
    factorColumn(key('k'), say('workbook:head-k-authorship'), (line) =>
      look.factor(id(line), line.at(key('place')), 'authorship', line.at(key('lead')), String(line.got(key('lead')))),
    ),
    countedColumn(look, (line) => windowFormula(look, line, id(line), key('place')), key('counted')),
    pointsColumn(
      look,
      (line) => {
        const rate = Number(resolved.rateOf(look.component(id(line))).figure.value);
        const value = rate * numberOf(line.got(cited)) * numberOf(line.got(key('k')));
        const text = `${look.about('rate', line.at(key('place')))}*N(${line.at(cited)})*${line.at(key('k'))}`;
        return formula(
          `IF(${line.at(key('counted'))}="yes",${text},0)`,
          line.got(key('counted')) === 'yes' ? value : 0,
        );
      },
      key('points'),
      `points-${source}`,
    ),
    keyColumn(look, key('component'), key('key')),
  ];
}

export function citationColumns(look: LookUp): ItemColumn[] {
  const { say, reportingYear } = look.reckoning;
  return [
    ...factColumns('citations', say),
    yearsColumn(look, (line) =>
      formula(`${look.yearCell}-${line.at('published_year')}`, reportingYear - factOf(line, 'citations').publishedYear),
    ),
    { key: 'larger', heading: say('workbook:head-larger'), width: 13, look: 'factor', value: largestFormula },
    ...SOURCES.flatMap((source) => columnsOf(look, source)),
  ];
}

/** The key under which an organisation's indices are summed: they feed components by their source, not by a column. */
export const HIRSCH = 'h';

export function hirschColumns(look: LookUp): ItemColumn[] {
  const { say } = look.reckoning;
  const square = (source: Source, cell: string): ItemColumn[] => [
    pointsColumn(
      look,
      (line) => {
        const index = numberOf(line.got(cell));
        const text = `N(${line.at(cell)})*N(${line.at(cell)})`;
        return formula(`IF(${line.at('credited')}="no",0,${text})`, line.got('credited') === 'yes' ? index * index : 0);
      },
      `square-${source}`,
      `square-${source}`,
    ),
    {
      key: `holder-${source}`,
      heading: say(`workbook:head-holder-${source}`),
      width: 12,
      look: 'factor',
      value: (line) =>
        formula(`IF(${line.at(`square-${source}`)}>0,1,0)`, numberOf(line.got(`square-${source}`)) > 0 ? 1 : 0),
    },
  ];
  return [
    ...factColumns('hirsch', say),
    { key: 'larger', heading: say('workbook:head-larger'), width: 13, look: 'factor', value: largestFormula },
    ...square('indexed', 'larger'),
    ...square('scholar', 'google_scholar'),
    {
      key: 'key',
      heading: say('workbook:head-sum-key'),
      width: 16,
      look: 'helper',
      value: (line) =>
        formula(`${line.at('organisation')}&"_${HIRSCH}"`, keyText(String(line.got('organisation')), HIRSCH)),
    },
  ];
}
