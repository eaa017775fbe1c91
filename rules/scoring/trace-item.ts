// One item under one component, read straight from the edition: which classes its facts fall into, what each coefficient
// is then worth, how many times the rate applies. The slow, talking twin of the lookup kernel.

import type { Coefficient, Component, Requirement } from '../editions/edition.ts';
import type { Resolved } from '../editions/resolve-edition.ts';
import type { ItemFact } from '../evidence/facts.ts';
import { divide, type Exact, floor, fraction, getDecimal, multiply, ONE, sum } from '../kernel/exact.ts';
import { coefficientsOf, type DimensionName, dimensionRead } from './cells.ts';
import { isLead } from './codes.ts';
import type { CoefficientStep, Facts, ItemRef, ItemStep, MoneyPart, NotCountedStep } from './explanation.ts';
import { datedYearOf, largest } from './place-item.ts';

export type Traced = ItemStep | NotCountedStep;
export type Titled = { readonly fact: ItemFact; readonly title: string };
export type Tracing = {
  readonly resolved: Resolved;
  readonly reportingYear: number;
  /** Codes of services already counted in this component. */
  readonly met: Set<string>;
};

export const isCounted = (traced: Traced): traced is ItemStep => 'points' in traced;

/** Whether the item stands under the component at all. */
export function isUnder(component: Component, fact: ItemFact): boolean {
  if (fact.table !== component.table) return false;
  if (fact.table === 'citations') return fact.audience === component.audience;
  return 'component' in fact ? fact.component === component.id : true;
}

const kindOf = (component: Component, fact: ItemFact) =>
  fact.table === 'citations' ? fact.kind : (component.work ?? '');

type Classified = { readonly class: string; readonly facts: Facts };

function classifyAuthorship(coefficient: Coefficient, component: Component, fact: ItemFact): Classified | undefined {
  if (!('authorPosition' in fact)) return undefined;
  const { authorPosition, corresponding } = fact;
  const lead = isLead(coefficient.leads ?? [], kindOf(component, fact), authorPosition, corresponding);
  const kind = fact.table === 'citations' ? { kind: fact.kind } : {};
  return { class: lead ? 'lead' : 'other', facts: { author_position: authorPosition, corresponding, ...kind } };
}

function classifyLanguage(fact: ItemFact, { edition }: Resolved): Classified | undefined {
  if (!('language' in fact)) return undefined;
  const group = edition.languageGroups.find((one) => one.languages.includes(fact.language));
  return { class: group?.id ?? 'other', facts: { language: fact.language } };
}

function findClass(coefficient: Coefficient, component: Component, fact: ItemFact, resolved: Resolved) {
  switch (coefficient.reads) {
    case 'quartile':
      return fact.table === 'publications'
        ? { class: fact.quartile || 'none', facts: { quartile: fact.quartile } }
        : undefined;
    case 'language':
      return classifyLanguage(fact, resolved);
    case 'authorship':
      return classifyAuthorship(coefficient, component, fact);
    case 'in-wos':
      return fact.table === 'patents' ? { class: fact.inWos ? 'yes' : 'no', facts: { in_wos: fact.inWos } } : undefined;
    case 'spending':
      return undefined;
  }
}

/** The class of the tally into which the fact behind a coefficient falls, and that fact. */
function classify(coefficient: Coefficient, component: Component, fact: ItemFact, resolved: Resolved): Classified {
  const found = findClass(coefficient, component, fact, resolved);
  if (!found) throw new RangeError(`${coefficient.id} cannot read ${coefficient.reads} from ${fact.table}`);
  return found;
}

function meets(fact: ItemFact, { column }: Requirement): boolean {
  return column === 'paid_by_fund'
    ? fact.table === 'htms' && fact.paidByFund
    : fact.table === 'patents' && fact.holderIsOrganisation;
}

type Lost = { reason: string; paragraph: string; interpretation?: string; facts: Facts };

function findLoss(component: Component, fact: ItemFact, tracing: Tracing): Lost | undefined {
  if (!fact.credited) return { reason: 'not-credited', paragraph: 'E-7', facts: { credited: false } };
  const lacking = component.requires?.find((requirement) => !meets(fact, requirement));
  if (lacking) return { reason: lacking.reason, paragraph: lacking.paragraph, facts: { [lacking.column]: false } };
  const window = tracing.resolved.windowOf(component);
  const year = datedYearOf(fact);
  if (!window || year === undefined) return undefined;
  const [first, last] = [tracing.reportingYear - window.from, tracing.reportingYear - window.to];
  if (year >= first && year <= last) return undefined;
  return {
    reason: 'outside-window',
    paragraph: component.paragraph,
    interpretation: window.interpretation,
    facts: { [component.window?.column ?? '']: year, first, last },
  };
}

const tenge = (tiyn: number): Exact => fraction(BigInt(tiyn), 100n);

function moneyParts(component: Component, fact: ItemFact, resolved: Resolved): MoneyPart[] {
  const per = getDecimal(component.per?.value ?? '1');
  const spending = coefficientsOf(resolved.edition, component).find((one) => one.reads === 'spending');
  const part = (name: 'own' | 'handed-on', tiyn: number): MoneyPart => {
    const worth = spending && resolved.worthOf(spending, name);
    const amount = tenge(tiyn);
    const times = divide(amount, per);
    return {
      part: name,
      amount,
      share: worth?.counted ? worth.value : ONE,
      times: resolved.stepsOf(component) === 'project' ? fraction(floor(times)) : times,
    };
  };
  if (fact.table === 'commercialisation') return [part('own', fact.income)];
  if (fact.table !== 'funding') return [];
  return [part('own', fact.received - fact.handedOn), part('handed-on', fact.handedOn)];
}

const whole = (value: number): Exact => fraction(BigInt(value));

type Quantity = { readonly quantity: Exact; readonly facts: Facts };
const ONE_ITEM: Quantity = { quantity: ONE, facts: {} };

/** Citations and indexes, by the base that the component reads. */
function findIndexed(component: Component, fact: ItemFact & { readonly table: 'citations' | 'hirsch' }): Quantity {
  const facts: Record<string, number> = {};
  const { googleScholar, wos, scopus } = fact;
  const scholar = component.source === 'scholar';
  if (scholar && googleScholar !== undefined) facts.google_scholar = googleScholar;
  if (!scholar && wos !== undefined) facts.wos = wos;
  if (!scholar && scopus !== undefined) facts.scopus = scopus;
  const value = (scholar ? googleScholar : largest(wos, scopus)) ?? 0;
  return { quantity: whole(fact.table === 'hirsch' ? value * value : value), facts };
}

/** What of the item is counted; undefined where the item repeats a code that has been counted. */
function findQuantity(component: Component, fact: ItemFact, tracing: Tracing): Quantity | undefined {
  const { resolved, met } = tracing;
  if (fact.table === 'citations' || fact.table === 'hirsch') return findIndexed(component, fact);
  if (fact.table !== 'htms') return ONE_ITEM;
  const counting = resolved.countingOf(component);
  if (counting === 'services') return { quantity: whole(fact.count), facts: { code: fact.code, count: fact.count } };
  if (counting === 'items') return { quantity: ONE, facts: { code: fact.code } };
  const key = counting === 'codes' ? fact.code : `${fact.code} ${fact.region}`;
  if (met.has(key)) return undefined;
  met.add(key);
  return { quantity: ONE, facts: { code: fact.code, ...(counting === 'codes' ? {} : { region: fact.region }) } };
}

/** What the coefficients of a component make of the facts that they read. */
type Reading = {
  readonly classes: Partial<Record<DimensionName, string>>;
  readonly coefficients: readonly CoefficientStep[];
  /** The rate times every coefficient. */
  readonly factor: Exact;
  /** A class that the order does not count. */
  readonly lost?: Lost;
};

function readFacts(component: Component, fact: ItemFact, resolved: Resolved): Reading {
  const classes: Reading['classes'] = {};
  const coefficients: CoefficientStep[] = [];
  let lost: Lost | undefined;
  for (const coefficient of coefficientsOf(resolved.edition, component)) {
    if (coefficient.reads === 'spending') continue;
    const { class: tallyClass, facts } = classify(coefficient, component, fact, resolved);
    const dimension = dimensionRead(coefficient.reads);
    if (dimension) classes[dimension] = tallyClass;
    const worth = resolved.worthOf(coefficient, tallyClass);
    const { id, paragraph } = coefficient;
    if (worth.counted) {
      const { figure, value, class: name, interpretation } = worth;
      const step: CoefficientStep = { id, paragraph, class: name, figure, value, facts };
      coefficients.push(interpretation ? { ...step, interpretation } : step);
    } else lost ??= { reason: 'class-not-counted', paragraph, interpretation: worth.interpretation, facts };
  }
  const rate = getDecimal(resolved.rateOf(component).figure.value);
  const factor = coefficients.reduce((product, one) => multiply(product, one.value), rate);
  return { classes, coefficients, factor, ...(lost ? { lost } : {}) };
}

/** Everything of an item that a coefficient may read: items alike in it have the same reading. */
function readOf(fact: ItemFact): string {
  switch (fact.table) {
    case 'publications':
      return `${fact.quartile}|${fact.language}|${fact.authorPosition}|${fact.corresponding}`;
    case 'citations':
      return `${fact.kind}|${fact.authorPosition}|${fact.corresponding}`;
    case 'patents':
      return String(fact.inWos);
    case 'conferences':
      return fact.language;
    default:
      return '';
  }
}

/** So many readings of a component are kept; a real year has some hundred. */
const KEPT = 4096;
const readings = new WeakMap<Resolved, Map<Component, Map<string, Reading>>>();

/** A national year has a few hundred different readings among its hundred thousand items. */
function readingOf(component: Component, fact: ItemFact, resolved: Resolved): Reading {
  const ofEdition = readings.get(resolved) ?? new Map<Component, Map<string, Reading>>();
  if (ofEdition.size === 0) readings.set(resolved, ofEdition);
  const known = ofEdition.get(component) ?? new Map<string, Reading>();
  if (known.size === 0) ofEdition.set(component, known);
  const key = readOf(fact);
  const found = known.get(key) ?? readFacts(component, fact, resolved);
  if (known.size < KEPT) known.set(key, found);
  return found;
}

/** The item's points under the component, or why it has none. Call in the order of the rows: codes count once. */
export function traceItem(component: Component, { fact, title }: Titled, tracing: Tracing): Traced {
  const { table, row, id } = fact;
  const ref: ItemRef = { table, row, id, title };
  const loss = findLoss(component, fact, tracing);
  if (loss) return { ...ref, ...loss };
  const { coefficients, factor, lost } = readingOf(component, fact, tracing.resolved);
  if (lost) return { ...ref, ...lost };
  if (component.per) {
    const parts = moneyParts(component, fact, tracing.resolved);
    const quantity = sum(parts.map(({ times, share }) => multiply(times, share)));
    return { ...ref, facts: {}, quantity, coefficients, parts, points: multiply(quantity, factor) };
  }
  const found = findQuantity(component, fact, tracing);
  if (!found) return { ...ref, reason: 'counted-already', paragraph: component.paragraph, facts: {} };
  const { quantity, facts } = found;
  const points = quantity === ONE ? factor : multiply(quantity, factor);
  return { table, row, id, title, facts, quantity, coefficients, points };
}

/** The classes of the tally that the component reads from the item, as its cell: the same object for items alike. */
export const cellClassesOf = (component: Component, fact: ItemFact, resolved: Resolved): Reading['classes'] =>
  readingOf(component, fact, resolved).classes;
