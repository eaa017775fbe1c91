// Looking things up in the sheet of figures: as formulas, and as the values that these come to now. Only functions that
// every spreadsheet of the last twenty years knows.

import type { Coefficient, Component, Reads } from '#rules/editions/edition.ts';
import { getById } from '#rules/editions/edition.ts';
import { isLead } from '#rules/scoring/codes.ts';
import { CLASSES, COMPONENTS, IN, LANGUAGES, LEADS, WORTH } from './figures-columns.ts';
import type { FiguresPlan } from './figures-plan.ts';
import type { Reckoning } from './reckoning.ts';
import { type Formula, formula, quoted } from './sheet-plan.ts';

export class LookUp {
  readonly figures: FiguresPlan;
  readonly reckoning: Reckoning;
  /** The cell with the reporting year. */
  readonly yearCell: string;

  constructor(figures: FiguresPlan, reckoning: Reckoning, yearCell: string) {
    this.figures = figures;
    this.reckoning = reckoning;
    this.yearCell = yearCell;
  }

  component(id: string): Component {
    return getById(this.reckoning.resolved.edition.components, id);
  }

  /** The place of a component among the figures, for the cell that names it. */
  place(cell: string, id: string): Formula {
    const at = this.reckoning.resolved.edition.components.findIndex((one) => one.id === id) + 1;
    return formula(`MATCH(${cell},${this.figures.range(COMPONENTS, IN.id)},0)`, at);
  }

  /** What the figures say of the component at a place. */
  about(what: keyof typeof IN, place: string): string {
    return `INDEX(${this.figures.range(COMPONENTS, IN[what])},${place})`;
  }

  #coefficient(component: string, reads: Reads): Coefficient | undefined {
    const { edition } = this.reckoning.resolved;
    const id = this.component(component).coefficients.find((one) => getById(edition.coefficients, one).reads === reads);
    return id === undefined ? undefined : getById(edition.coefficients, id);
  }

  /** What a class is worth where the component reads it, 1 where it does not; empty where the reading does not count it. */
  factor(component: string, place: string, reads: Reads, classText: string, name: string): Formula {
    const key = `${this.about(reads, place)}&" "&${classText}`;
    const found = `INDEX(${this.figures.range(CLASSES, WORTH)},MATCH(${key},${this.figures.range(CLASSES, 0)},0))`;
    const coefficient = this.#coefficient(component, reads);
    return formula(`IF(${this.about(reads, place)}="",1,${found})`, this.worth(coefficient, name));
  }

  worth(coefficient: Coefficient | undefined, name: string): number | string {
    if (!coefficient) return 1;
    const worth = this.reckoning.resolved.worthOf(coefficient, name);
    return worth.counted ? Number(worth.figure.value) : '';
  }

  /** The group of a language: `other` for one that the law does not name. */
  languageGroup(cell: string, language: string): Formula {
    const group = this.reckoning.resolved.edition.languageGroups.find((one) => one.languages.includes(language));
    const at = `MATCH(${cell},${this.figures.range(LANGUAGES, 0)},0)`;
    const found = `INDEX(${this.figures.range(LANGUAGES, WORTH)},${at})`;
    return formula(`IF(ISNUMBER(${at}),${found},${quoted('other')})`, group?.id ?? 'other');
  }

  /** `lead` or `other`: whether an author in this place leads a work of this kind. */
  authorship(
    component: string,
    place: string,
    cells: { readonly kind: string; readonly position: string; readonly corresponding: string },
    fact: { readonly kind: string; readonly authorPosition: number; readonly corresponding: boolean },
  ): Formula {
    const at = `MATCH(${this.about('authorship', place)}&" "&${cells.kind},${this.figures.range(LEADS, 0)},0)`;
    const first = `INDEX(${this.figures.range(LEADS, WORTH)},${at})`;
    const counts = `INDEX(${this.figures.range(LEADS, WORTH + 1)},${at})`;
    const leads = `OR(${cells.position}<=${first},AND(${counts}="yes",${cells.corresponding}="yes"))`;
    const coefficient = this.#coefficient(component, 'authorship');
    const lead = isLead(coefficient?.leads ?? [], fact.kind, fact.authorPosition, fact.corresponding);
    return formula(
      `IF(${this.about('authorship', place)}="","",IF(${leads},"lead","other"))`,
      coefficient ? className(lead) : '',
    );
  }
}

const className = (lead: boolean) => (lead ? 'lead' : 'other');
