// The conditions that a fact must meet to be accepted at all: it belongs to an organisation of the package, to the
// reporting year, it is not there twice, and its amounts make sense. What merely does not count is not refused here.

import type { Edition } from '../editions/edition.ts';
import type { Finding } from '../kernel/finding.ts';
import { findPlainDate, yearOf } from '../kernel/plain-date.ts';
import type { Fact, Funding, Htms, ItemFact } from './facts.ts';
import { isItem } from './facts.ts';
import { normaliseDoi, type Register } from './register.ts';

type TextOf = (column: string) => string;
type Fault = (column: string, code: string, values: Finding['values'], reference?: string) => void;
type Context = { readonly edition: Edition; readonly reportingYear: number; readonly register: Register };

function checkYear(fact: ItemFact, textOf: TextOf, { edition, reportingYear }: Context, fault: Fault) {
  if (!('component' in fact)) return;
  const component = edition.components.find((one) => one.id === fact.component);
  const rule = component?.inReportingYear;
  if (!rule) return;
  const found = textOf(rule.column);
  if (found === '') return fault(rule.column, 'wanted-here', { component: fact.component }, rule.paragraph);
  const date = findPlainDate(found);
  const year = date ? yearOf(date) : Number(found);
  if (year !== reportingYear) fault(rule.column, 'year-outside', { found, year: reportingYear }, rule.paragraph);
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

/** What makes two rows of a component the same work: the DOI, or the number of a document with its issuer. */
function workOf(fact: ItemFact, textOf: TextOf): { column: string; key: string; scope: string } | undefined {
  if (fact.table === 'publications' || fact.table === 'citations') {
    const key = normaliseDoi(textOf('doi'));
    const scope = fact.table === 'publications' ? fact.component : `cited ${fact.audience}`;
    return key === '' ? undefined : { column: 'doi', key, scope };
  }
  if (fact.table === 'patents') {
    const number = textOf('number').trim().toLowerCase();
    return number === '' || textOf('issuer') === ''
      ? undefined
      : { column: 'number', key: `${textOf('issuer').trim().toLowerCase()} ${number}`, scope: fact.component };
  }
  return undefined;
}

function checkItem(fact: ItemFact, textOf: TextOf, context: Context, fault: Fault) {
  const { ids, works } = context.register;
  const idScope = `${fact.table} ${fact.organisation}`;
  const earlier = ids.find(idScope, fact.id);
  const idColumn = fact.table === 'hirsch' ? 'employee' : 'id';
  if (earlier !== undefined) fault(idColumn, 'duplicate-id', { found: fact.id, earlier });
  checkYear(fact, textOf, context, fault);
  if (fact.table === 'funding') checkFunding(fact, fault);
  if (fact.table === 'htms') checkHtms(fact, fault);
  const work = workOf(fact, textOf);
  const workScope = work ? `${work.scope} ${fact.organisation}` : '';
  const same = work && works.find(workScope, work.key);
  if (work && same !== undefined) fault(work.column, 'duplicate-work', { found: textOf(work.column), earlier: same });
  return () => {
    ids.remember(idScope, fact.id, fact.row);
    if (work) works.remember(workScope, work.key, fact.row);
  };
}

/** Reports every reason to refuse the fact through `fault`; remembers it in the register where there is none. */
export function checkFact(fact: Fact, textOf: TextOf, context: Context, fault: Fault): void {
  const { organisations } = context.register;
  if (fact.table === 'organisations') {
    const earlier = organisations.get(fact.bin);
    if (earlier) fault('bin', 'duplicate-id', { found: fact.bin, earlier: earlier.row });
    else organisations.set(fact.bin, fact);
    return;
  }
  let refused = false;
  const refuse: Fault = (...reason) => {
    refused = true;
    fault(...reason);
  };
  if (!organisations.has(fact.organisation)) {
    refuse('organisation', 'unknown-organisation', { found: fact.organisation });
  }
  if (!isItem(fact)) return;
  const remember = checkItem(fact, textOf, context, refuse);
  // A refused row is not remembered: it must not make a later, good row look like a repetition.
  if (!refused) remember();
}
