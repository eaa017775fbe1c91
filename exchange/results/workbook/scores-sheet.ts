// Indicators, scores and ranks of each organisation, from the points on the sheet of components.

import type { Indicator, Score } from '#rules/editions/edition.ts';
import { toFixed } from '#rules/kernel/exact.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { findRankedCategory } from '#rules/scoring/score-indicators.ts';
import { IN, RANKED } from './figures-columns.ts';
import type { LookUp } from './look-up.ts';
import { organisationColumns, outcomeOf } from './points-sheet.ts';
import type { SettingsPlan } from './settings-sheet.ts';
import { type ColumnPlan, formula, type Line, SheetPlan } from './sheet-plan.ts';
import type { WeightsPlan } from './weights-sheet.ts';

type OrganisationLine = Line<OrganisationResult>;
type OrganisationColumn = ColumnPlan<OrganisationResult>;
export type Sheets = {
  readonly look: LookUp;
  readonly points: SheetPlan<OrganisationResult>;
  readonly weights: WeightsPlan;
  readonly settings: SettingsPlan;
};

/** Above it the heading, and above that where the weighting comes from. */
const FIRST_ROW = 3;
const TEN_DIGITS = '0.0000000000';
/** The interpretations by which the workbook rounds what is published. */
const ROUNDING = 'R1';

/** The organisation's place on the sheet of components is its place here: both list the same results. */
function pointsCell({ points }: Sheets, line: OrganisationLine, key: string): string {
  const row = /\d+$/.exec(line.at('bin'))?.[0] ?? '';
  return points.cell(key, Number(row) - FIRST_ROW);
}

function indicatorFormula(sheets: Sheets, line: OrganisationLine, indicator: Indicator): string {
  const { look } = sheets;
  const divisor = pointsCell(sheets, line, indicator.by);
  const cells = [...indicator.divided, ...indicator.added].map((id) => pointsCell(sheets, line, id));
  const isOpen = (id: string) =>
    look.reckoning.resolved.edition.interpretations.some(({ options }) =>
      options.some(({ effects }) =>
        effects.some((effect) => effect.does === 'sum' && !effect.of.includes(id) && effect.indicator === indicator.id),
      ),
    );
  const divided = indicator.divided.map((id) => {
    const summed = look.figures.cell(`component ${id}`, IN.summed);
    return isOpen(id) ? `${pointsCell(sheets, line, id)}*${summed}` : pointsCell(sheets, line, id);
  });
  const added = indicator.added.map((id) => `+${pointsCell(sheets, line, id)}`).join('');
  const value = `(${divided.join('+')})/${divisor}${added}`;
  const lacking = `COUNT(${cells.join(',')})<${cells.length}`;
  return `IF(NOT(ISNUMBER(${divisor})),"",IF(${divisor}=0,"",IF(${lacking},"",${value})))`;
}

/** The category in whose list the organisation stands for a score; empty where it is not evaluated on it. */
function listColumn({ look }: Sheets, score: Score): OrganisationColumn {
  const { say } = look.reckoning;
  return {
    key: `list-${score.id}`,
    heading: say('workbook:head-list', { score: say(`law:score.${score.id}.symbol`) }),
    width: 14,
    look: 'helper',
    value: (line) => {
      const at = `MATCH("${score.id} "&${line.at('category')},${look.figures.range(RANKED, 0)},0)`;
      const where = `INDEX(${look.figures.range(RANKED, 2)},${at})`;
      const text = `IF(ISNUMBER(${at}),IF(OR(${where}="",${line.at('hospital')}="yes"),${line.at('category')},""),"")`;
      return formula(text, findRankedCategory(score, line.item.organisation) ?? '');
    },
  };
}

/** Σ weight × indicator; no score where an indicator of a weight that is not 0 has no value. */
function scoreFormula({ weights }: Sheets, line: OrganisationLine, score: Score): string {
  const terms = score.weighted.map((id) => ({ weight: weights.weightCell(id), value: line.at(`I${id}`) }));
  const lacking = [
    ...terms.map(({ weight, value }) => `AND(${weight}<>0,NOT(ISNUMBER(${value})))`),
    ...score.plain.map((id) => `NOT(ISNUMBER(${line.at(`I${id}`)}))`),
  ];
  const sum = [
    ...terms.map(({ weight, value }) => `${weight}*N(${value})`),
    ...score.plain.map((id) => `N(${line.at(`I${id}`)})`),
  ];
  return `IF(OR(${line.at(`list-${score.id}`)}="",${lacking.join(',')}),"",${sum.join('+')})`;
}

/** One more than those of the same list who stand clearly above: equals share a rank, the next is skipped (R2). */
function rankFormula(sheets: Sheets, line: OrganisationLine, score: Score, last: number): string {
  const range = (key: string) => {
    const column = line.at(key).replace(/\d+$/, '');
    return `${column}$${FIRST_ROW}:${column}$${last}`;
  };
  const own = line.at(`S${score.id}`);
  const list = `list-${score.id}`;
  const above = `(${range(list)}=${line.at(list)})*ISNUMBER(${range(`S${score.id}`)})*(${range(`S${score.id}`)}>${own}+${sheets.settings.nearnessCell})`;
  return `IF(ISNUMBER(${own}),1+SUMPRODUCT(${above}),"")`;
}

function scoreColumns(sheets: Sheets, score: Score, last: number): OrganisationColumn[] {
  const { say, resolved, ranking } = sheets.look.reckoning;
  const symbol = say(`law:score.${score.id}.symbol`);
  return [
    {
      key: `S${score.id}`,
      heading: `${say(`law:score.${score.id}`)} [${score.paragraph}]`,
      width: 18,
      look: 'points',
      format: TEN_DIGITS,
      value: (line) => formula(scoreFormula(sheets, line, score), outcomeOf(line.item.scores.get(score.id))),
    },
    {
      key: `published-${score.id}`,
      heading: say('workbook:head-published', { score: symbol }),
      width: 14,
      look: 'points',
      format: resolved.decimals === 0 ? '0' : `0.${'0'.repeat(resolved.decimals)}`,
      value: (line) => {
        const exact = line.item.scores.get(score.id)?.value ?? null;
        const rounded = exact === null ? '' : Number(toFixed(exact, resolved.decimals));
        const digits = `VALUE(${sheets.settings.optionCell(ROUNDING)})`;
        return formula(
          `IF(ISNUMBER(${line.at(`S${score.id}`)}),ROUND(${line.at(`S${score.id}`)},${digits}),"")`,
          rounded,
        );
      },
    },
    {
      key: `rank-${score.id}`,
      heading: say('workbook:head-rank', { score: symbol }),
      width: 11,
      look: 'points',
      format: '0',
      value: (line) =>
        formula(rankFormula(sheets, line, score, last), ranking.rankOf(score.id, line.item.organisation.bin) ?? ''),
    },
  ];
}

function indicatorColumns(sheets: Sheets): OrganisationColumn[] {
  const { say, resolved } = sheets.look.reckoning;
  return resolved.edition.indicators.map((indicator) => ({
    key: `I${indicator.id}`,
    heading: `${indicator.id}. ${say(`law:indicator.${indicator.id}`)} [${indicator.paragraph}]`,
    width: 18,
    look: 'factor',
    format: TEN_DIGITS,
    value: (line) =>
      formula(indicatorFormula(sheets, line, indicator), outcomeOf(line.item.indicators.get(indicator.id))),
  }));
}

export function planScores(sheets: Sheets): SheetPlan<OrganisationResult> {
  const { say, resolved, results } = sheets.look.reckoning;
  const { scores } = resolved.edition;
  const last = FIRST_ROW + Math.max(1, results.length) - 1;
  return new SheetPlan(
    say('workbook:sheet-scores'),
    [
      ...organisationColumns(sheets.look),
      {
        key: 'category',
        heading: say('law:column.organisations.category'),
        width: 15,
        look: 'input',
        format: '@',
        value: ({ item }) => item.organisation.category,
      },
      {
        key: 'hospital',
        heading: say('law:column.organisations.university_hospital'),
        width: 16,
        look: 'input',
        format: '@',
        value: ({ item }) => (item.organisation.universityHospital ? 'yes' : 'no'),
      },
      ...scores.flatMap((score) => scoreColumns(sheets, score, last)),
      ...indicatorColumns(sheets),
      ...scores.map((score) => listColumn(sheets, score)),
    ],
    results,
    FIRST_ROW,
  );
}
