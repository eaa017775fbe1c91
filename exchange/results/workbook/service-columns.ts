// High-tech medical services: services rendered (7.1), or each code once (I7); codes by region (7.2); new ones (7.3). What
// counts once is found by looking whether the same key stands in a row above.

import { factColumns } from './fact-columns.ts';
import type { CollectedItem } from './item-collector.ts';
import {
  countedColumn,
  creditedFormula,
  factOf,
  type ItemColumn,
  type ItemLine,
  keyColumn,
  numberOf,
  placeColumn,
  pointsColumn,
} from './item-columns.ts';
import type { LookUp } from './look-up.ts';
import { formula, type Value } from './sheet-plan.ts';
import { byComponent } from './work-columns.ts';

/** Codes of services as numbers, the same number for the same code to the letter: spreadsheets overlook letter case. */
class CodeNumbers {
  readonly #numbers = new Map<string, number>();

  of({ texts }: CollectedItem): number {
    const code = texts.code ?? '';
    const number = this.#numbers.get(code) ?? this.#numbers.size + 1;
    this.#numbers.set(code, number);
    return number;
  }
}

/** 1 where the key stands here for the first time among those that count, else 0; asked only where it is needed. */
function firstFormula(
  line: ItemLine,
  first: number,
  counting: string,
  key: string,
  met: Set<string>,
  asked: boolean,
): Value {
  const name = String(line.got(key));
  const isFirst = name !== '' && !met.has(name);
  if (name !== '') met.add(name);
  const cell = line.at(key);
  const above = `${cell.replace(/\d+$/, '')}$${first}:${cell}`;
  return formula(
    `IF(OR(${cell}="",${line.at('counting')}<>"${counting}"),0,IF(COUNTIF(${above},${cell})=1,1,0))`,
    isFirst && asked ? 1 : 0,
  );
}

const countingOf = (look: LookUp, line: ItemLine) =>
  look.reckoning.resolved.countingOf(look.component(byComponent.of(line)));

function helper(look: LookUp, key: string, head: string, width: number, value: (line: ItemLine) => Value): ItemColumn {
  return { key, heading: look.reckoning.say(`workbook:head-${head}`), width, look: 'helper', value };
}

/** A key that only a row that counts has: what stands in `of`, joined by underlines. */
function keyOfCounted(line: ItemLine, of: readonly string[]): Value {
  const cells = of.map((key) => line.at(key)).join('&"_"&');
  const text = of.map((key) => line.got(key)).join('_');
  return formula(`IF(${line.at('counted')}="yes",${cells},"")`, line.got('counted') === 'yes' ? text : '');
}

/** The columns that find what counts only once. */
function onceColumns(look: LookUp, firstRow: number): ItemColumn[] {
  const once = (key: string, head: string, counting: string, of: string): ItemColumn => {
    const met = new Set<string>();
    return helper(look, key, head, 12, (line) =>
      firstFormula(line, firstRow, counting, of, met, countingOf(look, line) === counting),
    );
  };
  return [
    helper(look, 'code-key', 'code-key', 22, (line) => keyOfCounted(line, ['key', 'code-number'])),
    once('first', 'first-code', 'codes', 'code-key'),
    helper(look, 'pair-key', 'pair-key', 24, (line) => keyOfCounted(line, ['code-key', 'region'])),
    once('first-pair', 'first-pair', 'codes-by-region', 'pair-key'),
  ];
}

/** What the row adds under the way in which its component is counted. */
function measureOf(look: LookUp, line: ItemLine): { readonly text: string; readonly value: number } {
  const measures = { services: 'count', codes: 'first', 'codes-by-region': 'first-pair' } as const;
  const text = Object.entries(measures).reduceRight(
    (other, [counting, key]) => `IF(${line.at('counting')}="${counting}",${line.at(key)},${other})`,
    '1',
  );
  const counting = countingOf(look, line);
  const key = Object.entries(measures).find(([name]) => name === counting)?.[1];
  return { text, value: key ? numberOf(line.got(key)) : 1 };
}

export function serviceColumns(look: LookUp, firstRow: number): ItemColumn[] {
  const { say, resolved } = look.reckoning;
  const numbers = new CodeNumbers();
  return [
    ...factColumns('htms', say),
    placeColumn(look, 'place', byComponent),
    helper(look, 'code-number', 'code-number', 9, ({ item }) => numbers.of(item)),
    countedColumn(look, (line) =>
      creditedFormula(look, line, {
        column: 'paid_by_fund',
        met: !look.component(byComponent.of(line)).requires || factOf(line, 'htms').paidByFund,
      }),
    ),
    {
      key: 'counting',
      heading: say('workbook:head-counting'),
      width: 16,
      look: 'factor',
      value: (line) => formula(look.about('counting', line.at('place')), countingOf(look, line)),
    },
    keyColumn(look, 'component'),
    ...onceColumns(look, firstRow),
    pointsColumn(look, (line) => {
      const { text, value } = measureOf(look, line);
      const rate = Number(resolved.rateOf(look.component(byComponent.of(line))).figure.value);
      return formula(
        `IF(${line.at('counted')}="yes",${look.about('rate', line.at('place'))}*${text},0)`,
        line.got('counted') === 'yes' ? rate * value : 0,
      );
    }),
  ];
}
