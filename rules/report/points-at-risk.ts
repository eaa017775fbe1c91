// What a report would lose if nothing more were shown: data without the documents of Annex 2 are not counted (E-7), so the
// points at risk are the exact difference of the evaluation with the item or list and without.

import { type Fact, type ItemFact, isItem } from '../evidence/facts.ts';
import { type AskedOfItem, documentsOfItem, evidencedComponent, filesOf } from '../evidence/missing-evidence.ts';
import { type AskedList, ListRecord, listsOf } from '../evidence/missing-lists.ts';
import { takeItem } from '../scoring/change-cell.ts';
import { type Loss, lossBetween } from '../scoring/loss.ts';
import { ItemPlacer } from '../scoring/place-item.ts';
import type { OrganisationResult } from '../scoring/result.ts';
import { type Kernel, prepareKernel, scoreOrganisation } from '../scoring/score-tally.ts';
import { type OrganisationTally, Tallier } from '../scoring/tally.ts';
import type { Attached, ReportEvaluation, ReportedRow, ReportPlan } from './evaluate-report.ts';

export type ItemReadiness = {
  readonly row: string;
  readonly fact: ItemFact;
  /** The component by whose documents it is shown: 3.1 for a citation, which counts in 3.1 and 3.2. */
  readonly component: string;
  readonly documents: readonly AskedOfItem[];
  /** Files that the row names and nobody has attached; empty where it is not known what is attached. */
  readonly absent: readonly string[];
  /** Undefined where nothing is missing. */
  readonly loss: Loss | undefined;
};
export type ListReadiness = AskedList & { readonly items: number; readonly loss: Loss | undefined };

export type Readiness = {
  /** Items that were read and of which Annex 2 asks something, in the order of the report. */
  readonly items: readonly ItemReadiness[];
  readonly lists: readonly ListReadiness[];
  /** Everything that is not shown, taken away at once. */
  readonly loss: Loss;
  /** Items that would not be counted. */
  readonly atRisk: number;
  /** As it is, and as it would be without what is not shown. */
  readonly whole: OrganisationResult;
  readonly shown: OrganisationResult;
};

export type ReportInHand = {
  readonly rows: readonly ReportedRow[];
  readonly evaluation: ReportEvaluation;
  readonly plan: ReportPlan;
  readonly attached?: Attached;
};

/** Facts that go, each with what is left of it. */
type Lost = ReadonlyMap<Fact, Fact | undefined>;

/** Scores what is left of one organisation's report. */
class Remainder {
  readonly #kernel: Kernel;
  readonly #plan: ReportPlan;
  readonly #whole: OrganisationResult;
  readonly #tally: OrganisationTally;
  readonly #facts: readonly Fact[];
  readonly #placer: ItemPlacer;
  /** Items that fall into one cell with the same measures cost the same. */
  readonly #known = new Map<string, Loss>();

  constructor({ tally, resolved, result, facts }: ReportEvaluation, plan: ReportPlan) {
    const [own] = tally.organisations;
    if (!own) throw new RangeError('a report of no organisation');
    this.#tally = own;
    this.#kernel = prepareKernel(resolved, tally.layout);
    this.#plan = plan;
    this.#whole = result;
    this.#facts = [...facts.values()];
    this.#placer = new ItemPlacer(tally.layout, tally.reportingYear);
  }

  #score = (tally: OrganisationTally) => scoreOrganisation(this.#kernel, tally, this.#plan.weighting);

  /** Without the facts of the map, or with others in their place. */
  without(lost: Lost): OrganisationResult {
    const tallier = new Tallier(this.#plan.edition, this.#plan.reportingYear);
    for (const fact of this.#facts) {
      const left = lost.has(fact) ? lost.get(fact) : fact;
      if (left) tallier.add(left);
    }
    const [left] = tallier.tally().organisations;
    return left ? this.#score(left) : this.#whole;
  }

  lossOf(lost: Lost): Loss {
    return lossBetween(this.#whole, lost.size === 0 ? this.#whole : this.without(lost));
  }

  /** By taking one item out of its cell: ten thousand are not tallied ten thousand times. */
  lossOfItem(fact: ItemFact, left: ItemFact | undefined): Loss {
    // A code counts with the first that names it: without that one the next does.
    if (left || fact.table === 'htms') return this.lossOf(new Map([[fact, left]]));
    const placed = this.#placer.place(fact);
    if (!('cell' in placed)) return lossBetween(this.#whole, this.#whole);
    const measures = this.#placer.measures(fact);
    const key = `${placed.cell} ${measures.join(' ')}`;
    const known = this.#known.get(key);
    if (known) return known;
    const rest = takeItem(this.#tally, { cell: placed.cell, measures });
    const loss = lossBetween(this.#whole, this.#score(rest));
    this.#known.set(key, loss);
    return loss;
  }
}

/** What is left of an item whose documents are missing: without the link alone a patent is none of Web of Science (A2-4, A1-n8). */
function leftOf(fact: ItemFact, missing: readonly AskedOfItem[]): ItemFact | undefined {
  const isOnlyLink = missing.every(({ document }) => document.id === 'patent-link');
  return isOnlyLink && fact.table === 'patents' ? { ...fact, inWos: false } : undefined;
}

/** E-7, A2. Rows that were refused are no items yet and stand in no line. */
export function readinessOf({ rows, evaluation, plan, attached }: ReportInHand): Readiness {
  const remainder = new Remainder(evaluation, plan);
  const record = new ListRecord(attached?.lists);
  const items: ItemReadiness[] = [];
  const lost = new Map<Fact, Fact | undefined>();
  const byComponent = new Map<string, ItemFact[]>();
  for (const { id, fields } of rows) {
    const fact = evaluation.facts.get(id);
    if (!fact) continue;
    const textOf = (column: string) => fields[column] ?? '';
    const held = attached?.ofRow(id);
    record.take(fact, textOf, held);
    if (!isItem(fact)) continue;
    const component = evidencedComponent(fact);
    const those = byComponent.get(component);
    if (those) those.push(fact);
    else byComponent.set(component, [fact]);
    const documents = documentsOfItem(fact, textOf, held);
    const { named, there } = filesOf(textOf, held);
    const missing = documents.filter(({ shownBy }) => shownBy === undefined);
    const left = leftOf(fact, missing);
    if (missing.length > 0) lost.set(fact, left);
    const absent = named.filter((name) => !there.includes(name));
    if (documents.length > 0 || absent.length > 0)
      items.push({
        ...{ row: id, fact, component, documents, absent },
        loss: missing.length > 0 ? remainder.lossOfItem(fact, left) : undefined,
      });
  }
  const lists = [...record.entries()]
    .flatMap(([, shown]) => listsOf(shown))
    .map((list): ListReadiness => {
      const those = list.components.flatMap((component) => byComponent.get(component) ?? []);
      if (!list.shownBy) for (const fact of those) lost.set(fact, undefined);
      return {
        ...list,
        items: those.length,
        loss: list.shownBy ? undefined : remainder.lossOf(new Map(those.map((fact) => [fact, undefined]))),
      };
    });
  const shown = lost.size === 0 ? evaluation.result : remainder.without(lost);
  const loss = lossBetween(evaluation.result, shown);
  return { items, lists, loss, atRisk: lost.size, whole: evaluation.result, shown };
}
