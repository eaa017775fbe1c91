// What is in order and brings no points all the same, at its row: the reasons that the explanation of a number gives, as findings,
// so that whoever types the row reads them there.

import { type Fact, type ItemFact, isItem } from '../evidence/facts.ts';
import { TABLES } from '../evidence/tables.ts';
import type { Finding } from '../kernel/finding.ts';
import { isCounted, isUnder, type Tracing, traceItem } from '../scoring/trace-item.ts';
import type { ReportEvaluation, ReportedRow } from './evaluate-report.ts';

/** The code of these findings; its values are the component and the reason, worded as `law:not-counted.<reason>`. */
export const NOT_COUNTED = 'not-counted-under';

/** Findings of rows whose fields are the same object. Only for one plan. */
export type NotCountedMemory = WeakMap<object, readonly Finding[]>;

/** A code of a service counts once in a report, so these rows depend on those before them. */
const DEPENDS_ON_OTHERS: readonly Fact['table'][] = ['htms'];

/** The cell that decided it; empty where it is none of the table. */
function columnOf({ table }: ItemFact, facts: object): string {
  const names = TABLES[table].columns.map(({ name }) => name);
  return Object.keys(facts).find((name) => names.includes(name)) ?? '';
}

function findingsOf(fact: ItemFact, tracings: ReadonlyMap<string, Tracing>, { resolved }: ReportEvaluation): Finding[] {
  return resolved.edition.components.flatMap((component): Finding[] => {
    const tracing = tracings.get(component.id);
    if (!tracing || !isUnder(component, fact)) return [];
    const traced = traceItem(component, { fact, title: '' }, tracing);
    if (isCounted(traced)) return [];
    const { reason, paragraph: reference } = traced;
    const { table, row } = fact;
    const values = { component: component.id, reason };
    return [
      { code: NOT_COUNTED, weight: 'not-counted', table, row, column: columnOf(fact, traced.facts), reference, values },
    ];
  });
}

/** Row → why it brings nothing, under each component that it stands under. In the order of the rows. */
export function listNotCounted(
  rows: readonly ReportedRow[],
  evaluation: ReportEvaluation,
  reportingYear: number,
  memory: NotCountedMemory = new WeakMap(),
): ReadonlyMap<string, readonly Finding[]> {
  const { resolved, facts } = evaluation;
  const tracings = new Map(
    resolved.edition.components.map(({ id }) => [id, { resolved, reportingYear, met: new Set<string>() }]),
  );
  const found = new Map<string, readonly Finding[]>();
  for (const { id, fields } of rows) {
    const fact = facts.get(id);
    if (!fact || !isItem(fact)) continue;
    const findings = memory.get(fields) ?? findingsOf(fact, tracings, evaluation);
    if (!DEPENDS_ON_OTHERS.includes(fact.table)) memory.set(fields, findings);
    if (findings.length > 0) found.set(id, findings);
  }
  return found;
}
