// The conditions that a fact must meet to be accepted at all: it belongs to an organisation of the package, to the
// reporting year, it is not there twice, and its amounts make sense. What merely does not count is not refused here.

import type { Component, Edition } from '../editions/edition.ts';
import type { Finding } from '../kernel/finding.ts';
import { encodeSpan, type Span } from '../kernel/span.ts';
import type { Fact, Funding, Htms, ItemFact } from './facts.ts';
import { isItem } from './facts.ts';
import type { Value } from './read-value.ts';
import { isPlainDoi, normaliseDoi, type Register } from './register.ts';

/** What a row says in a column, by its name: as it stands there, and as it was read. */
export type Fields = {
  /** Empty where the row says nothing. */
  readonly text: (column: string) => string;
  /** The bytes of that text, for comparing; valid until the next row. */
  readonly span: (column: string) => Span;
  readonly value: (column: string) => Value | undefined;
};
type Fault = (column: string, code: string, values: Finding['values'], reference?: string) => void;
type Context = { readonly edition: Edition; readonly reportingYear: number; readonly register: Register };
type YearRule = NonNullable<Component['inReportingYear']>;

function yearOf(value: Value): number {
  return typeof value === 'string' ? Number(value.slice(0, 4)) : Number(value);
}

function yearRulesOf(edition: Edition): ReadonlyMap<string, YearRule> {
  return new Map(
    edition.components.flatMap(({ id, inReportingYear }) => (inReportingYear ? [[id, inReportingYear] as const] : [])),
  );
}

function checkFunding(fact: Funding, fault: Fault) {
  if (fact.component === '1.5' && fact.handedOn > 0) {
    fault('handed_on_kzt', 'handed-on-of-own', {}, 'A1-1.5');
  } else if (fact.handedOn > fact.received) {
    fault('handed_on_kzt', 'handed-on-more', {}, 'A1-n1');
  }
}

function checkHtms(fact: Htms, fault: Fault) {
  if (fact.component === '7.2' && fact.region === '') fault('region', 'wanted-here', { component: '7.2' }, 'A1-n10');
}

/** The issuer of a document with its number: what makes two rows of a part the same document. */
function findDocument(fields: Fields): Span | undefined {
  const number = fields.text('number').trim().toLowerCase();
  const issuer = fields.text('issuer');
  return number === '' || issuer === '' ? undefined : encodeSpan(`${issuer.trim().toLowerCase()} ${number}`);
}

function findDoi(fields: Fields): Span | undefined {
  const span = fields.span('doi');
  if (span.start === span.end) return undefined;
  if (isPlainDoi(span)) return span;
  const doi = normaliseDoi(fields.text('doi'));
  return doi === '' ? undefined : encodeSpan(doi);
}

/** What makes two rows of a part the same work. */
function findWork(fact: ItemFact, fields: Fields): Span | undefined {
  if (fact.table === 'publications' || fact.table === 'citations') return findDoi(fields);
  return fact.table === 'patents' ? findDocument(fields) : undefined;
}

/** Within what a work may stand only once, of an organisation. */
function workPartOf(fact: ItemFact): string {
  if (fact.table === 'citations') return fact.audience;
  return 'component' in fact ? fact.component : fact.table;
}

/** Checks the facts of a package; one for each of its tables will do, as long as the register is one. */
export class FactChecker {
  readonly #register: Register;
  readonly #reportingYear: number;
  readonly #yearRules: ReadonlyMap<string, YearRule>;
  #report: Fault = () => {};
  #refused = false;
  readonly #refuse: Fault = (...reason) => {
    this.#refused = true;
    this.#report(...reason);
  };

  constructor({ edition, reportingYear, register }: Context) {
    this.#register = register;
    this.#reportingYear = reportingYear;
    this.#yearRules = yearRulesOf(edition);
  }

  /** Reports every reason to refuse the fact through `fault`; remembers it in the register where there is none. */
  check(fact: Fact, fields: Fields, fault: Fault): void {
    const { organisations } = this.#register;
    if (fact.table === 'organisations') {
      const earlier = organisations.get(fact.bin);
      if (earlier) fault('bin', 'duplicate-id', { found: fact.bin, earlier: earlier.row });
      else organisations.set(fact.bin, fact);
      return;
    }
    this.#report = fault;
    this.#refused = false;
    if (!organisations.has(fact.organisation)) {
      this.#refuse('organisation', 'unknown-organisation', { found: fact.organisation });
    }
    if (isItem(fact)) this.#checkItem(fact, fields);
  }

  #checkItem(fact: ItemFact, fields: Fields): void {
    const { ids, works } = this.#register;
    const idColumn = fact.table === 'hirsch' ? 'employee' : 'id';
    const id = fields.span(idColumn);
    const earlier = ids.find(fact.table, fact.organisation, id);
    if (earlier !== undefined) this.#refuse(idColumn, 'duplicate-id', { found: fact.id, earlier });
    this.#checkYear(fact, fields);
    if (fact.table === 'funding') checkFunding(fact, this.#refuse);
    if (fact.table === 'htms') checkHtms(fact, this.#refuse);
    const part = workPartOf(fact);
    const work = findWork(fact, fields);
    const same = work && works.find(part, fact.organisation, work);
    if (same !== undefined) {
      const column = fact.table === 'patents' ? 'number' : 'doi';
      this.#refuse(column, 'duplicate-work', { found: fields.text(column), earlier: same });
    }
    // A refused row is not remembered: it must not make a later, good row look like a repetition.
    if (this.#refused) return;
    ids.remember(id, fact.row);
    if (work) works.remember(work, fact.row);
  }

  #checkYear(fact: ItemFact, fields: Fields): void {
    const rule = 'component' in fact ? this.#yearRules.get(fact.component) : undefined;
    if (!rule || !('component' in fact)) return;
    const value = fields.value(rule.column);
    if (value === undefined) {
      this.#refuse(rule.column, 'wanted-here', { component: fact.component }, rule.paragraph);
    } else if (yearOf(value) !== this.#reportingYear) {
      const values = { found: fields.text(rule.column), year: this.#reportingYear };
      this.#refuse(rule.column, 'year-outside', values, rule.paragraph);
    }
  }
}
