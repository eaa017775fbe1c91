// What an organisation reported for an earlier year and still counts in this one: works within the years of citations, people
// with their indices, projects whose term runs on, protective documents within their term. What is of one year only (money,
// citations, indices, evidence) is left out and has to be entered anew.

import { getById } from '../editions/edition.ts';
import type { Resolved } from '../editions/resolve-edition.ts';
import { normaliseDoi } from '../evidence/register.ts';
import type { TableName } from '../evidence/tables.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import type { Fields, ReportedRow } from './evaluate-report.ts';

export type Offer = {
  /** The row of the earlier year. */
  readonly row: string;
  readonly table: Extract<TableName, 'citations' | 'hirsch' | 'funding' | 'commercialisation'>;
  readonly fields: Fields;
  readonly paragraph: Paragraph;
};

export type OfferPlan = { readonly resolved: Resolved; readonly reportingYear: number };

const KINDS: Readonly<Record<string, string>> = {
  '2.1': 'article',
  '2.2': 'monograph',
  '2.3': 'chapter',
  '2.4': 'short',
  '8.1': 'article',
  '8.2': 'short',
};

function keep(fields: Fields, columns: readonly string[]): Fields {
  return Object.fromEntries(columns.flatMap((column) => (fields[column] ? [[column, fields[column]]] : [])));
}

/** Whether a year lies in the years that the component's reading counts (I3, I5). */
function isWithin(component: string, year: string | undefined, { resolved, reportingYear }: OfferPlan): boolean {
  const window = resolved.windowOf(getById(resolved.edition.components, component));
  if (!window || !/^\d{4}$/.test(year ?? '')) return false;
  const years = reportingYear - Number(year);
  return years <= window.from && years >= window.to;
}

const citedComponent = (audience: string | undefined) => (audience === 'learners' ? '9.1' : '3.1');

function offerCitation(row: string, fields: Fields, plan: OfferPlan): Offer | undefined {
  const component = citedComponent(fields.audience);
  if (!isWithin(component, fields.published_year, plan)) return undefined;
  const columns = [
    'id',
    'audience',
    'title',
    'doi',
    'url',
    'kind',
    'published_year',
    'author_position',
    'corresponding',
  ];
  return { row, table: 'citations', fields: keep(fields, columns), paragraph: `A1-${component}` as Paragraph };
}

/** A work that was reported as published is cited from then on. */
function offerPublication(row: string, fields: Fields, plan: OfferPlan): Offer | undefined {
  const { component = '', year = '' } = fields;
  const kind = KINDS[component];
  if (!kind) return undefined;
  const audience = component.startsWith('8.') ? 'learners' : 'staff';
  const work = keep(fields, ['id', 'title', 'doi', 'url', 'author_position', 'corresponding']);
  return offerCitation(row, { ...work, audience, kind, published_year: year }, plan);
}

function offerFunding(row: string, fields: Fields, { reportingYear }: OfferPlan): Offer | undefined {
  if ((fields.ends_on ?? '') < `${reportingYear}-01-01`) return undefined;
  const columns = [
    'id',
    'component',
    'title',
    'registration_number',
    'funder',
    'agreement_number',
    'starts_on',
    'ends_on',
  ];
  return { row, table: 'funding', fields: keep(fields, columns), paragraph: `A1-${fields.component}` as Paragraph };
}

function offerProtected(row: string, fields: Fields, plan: OfferPlan): Offer | undefined {
  if (!isWithin('5.1', fields.protected_on?.slice(0, 4), plan)) return undefined;
  const columns = ['id', 'technology', 'protection_number', 'protected_on', 'agreement_number'];
  return { row, table: 'commercialisation', fields: keep(fields, columns), paragraph: 'A1-5.1' };
}

function offerOf({ id, table, fields }: ReportedRow, plan: OfferPlan): Offer | undefined {
  switch (table) {
    case 'citations':
      return offerCitation(id, fields, plan);
    case 'publications':
      return offerPublication(id, fields, plan);
    case 'hirsch':
      return { row: id, table, fields: keep(fields, ['employee']), paragraph: 'A1-3.3' };
    case 'funding':
      return offerFunding(id, fields, plan);
    case 'commercialisation':
      return offerProtected(id, fields, plan);
    default:
      return undefined;
  }
}

/** What makes two rows the same thing: of a cited work its DOI, else what the row calls itself. */
export function identityOfRow(table: TableName, fields: Fields): string {
  const doi = table === 'citations' ? normaliseDoi(fields.doi ?? '') : '';
  if (doi !== '') return `citations ${fields.audience} doi ${doi}`;
  return `${table} ${fields.audience ?? ''} ${fields.id ?? fields.employee ?? ''}`;
}

/** In the order of the rows; a thing that stands there twice is offered once. */
export function listOffers(rows: readonly ReportedRow[], plan: OfferPlan): Offer[] {
  const met = new Set<string>();
  return rows.flatMap((row) => {
    const offer = offerOf(row, plan);
    const key = offer ? identityOfRow(offer.table, offer.fields) : '';
    if (!offer || met.has(key)) return [];
    met.add(key);
    return [offer];
  });
}
