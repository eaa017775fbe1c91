// The rows of an invented package, all of them valid: each table's columns as the reporting package names them, with
// values as long as real ones. Row `n` of a table is the n-th of its organisation.

import { type Chance, getAt } from '#cli/example/chance.ts';
import { REGIONS } from '#rules/evidence/classifiers.ts';
import { CATEGORIES, LEARNER_CATEGORIES, type TableName, WORK_KINDS } from '#rules/evidence/tables.ts';
import { pickLanguage, writeAuthors, writeSource, writeTitle } from './title-words.ts';

export const REPORTING_YEAR = 2023;

export type RowOf = {
  readonly chance: Chance;
  readonly bin: string;
  /** The organisation's number in the package, from 0. */
  readonly organisation: number;
  /** The row's number within table and organisation, from 0. */
  readonly number: number;
};
type Row = Readonly<Record<string, string | number>>;

const idOf = (letter: string, number: number) => `${letter}${REPORTING_YEAR % 100}-${String(number).padStart(5, '0')}`;
const yesNo = (yes: boolean) => (yes ? 'yes' : 'no');
const two = (value: number) => String(value).padStart(2, '0');
const dayIn = (chance: Chance, year: number) => `${year}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;
const countOrNothing = (chance: Chance, most: number) => (chance.happens(25) ? '' : chance.below(most));
const amount = (chance: Chance, most: number) => `${chance.between(100_000, most)}.${two(chance.below(100))}`;

/** Most items stand as reported; some were looked at, and a few of these refused. */
function creditedBy(chance: Chance): string {
  return getAt(['', 'yes', 'no'], chance.share([80, 18, 2]));
}

const evidenceOf = (chance: Chance, id: string) => (chance.happens(70) ? `${id}/printout-${id}.pdf` : '');

function linksOf({ bin, number, organisation }: RowOf, letter: string) {
  const doi = `10.${5000 + (organisation % 4000)}/${letter}.${REPORTING_YEAR}.${bin.slice(6)}.${number}`;
  return { doi, url: `https://www.example.org/record/display?origin=resultslist&doc=${doi}` };
}

function publication(row: RowOf): Row {
  const { chance, bin, number } = row;
  const language = pickLanguage(chance);
  const id = idOf('P', number);
  return {
    organisation: bin,
    id,
    component: getAt(['2.1', '2.2', '2.3', '2.4', '8.1', '8.2'], chance.share([70, 2, 4, 10, 11, 3])),
    title: writeTitle(chance, language),
    authors: writeAuthors(chance, language),
    source_title: writeSource(chance, language),
    issn: `${chance.between(1000, 9999)}-${chance.between(1000, 9999)}`,
    ...linksOf(row, 'p'),
    year: REPORTING_YEAR,
    databases: chance.pick(['scopus', 'wos;scopus', 'wos', 'wos;scopus;springer', 'springer']),
    quartile: getAt(['Q1', 'Q2', 'Q3', 'Q4', ''], chance.share([18, 22, 27, 25, 8])),
    language: chance.happens(2) ? 'uz' : language,
    author_position: chance.between(1, 12),
    corresponding: yesNo(chance.happens(30)),
    evidence: evidenceOf(chance, id),
    credited: creditedBy(chance),
  };
}

function citedWork(row: RowOf): Row {
  const { chance, bin, number } = row;
  const id = idOf('C', number);
  return {
    organisation: bin,
    id,
    audience: chance.happens(90) ? 'staff' : 'learners',
    title: writeTitle(chance, pickLanguage(chance)),
    ...linksOf(row, 'c'),
    kind: getAt(WORK_KINDS, chance.share([85, 6, 3, 6])),
    published_year: REPORTING_YEAR - chance.below(7),
    author_position: chance.between(1, 14),
    corresponding: yesNo(chance.happens(25)),
    wos: countOrNothing(chance, 40),
    scopus: countOrNothing(chance, 60),
    google_scholar: countOrNothing(chance, 120),
    evidence: evidenceOf(chance, id),
    credited: creditedBy(chance),
  };
}

function hirschIndices({ chance, bin, number }: RowOf): Row {
  return {
    organisation: bin,
    employee: `E-${String(number + 1).padStart(5, '0')}`,
    wos: countOrNothing(chance, 25),
    scopus: countOrNothing(chance, 30),
    google_scholar: countOrNothing(chance, 40),
    evidence: '',
    credited: creditedBy(chance),
  };
}

function talk(row: RowOf): Row {
  const { chance, bin, number } = row;
  const language = pickLanguage(chance);
  const id = idOf('K', number);
  return {
    organisation: bin,
    id,
    component: getAt(
      ['6.1', '11.1', '11.2', '11.3', '11.4', '11.5', '11.6'],
      chance.share([30, 10, 10, 20, 15, 10, 5]),
    ),
    title: writeTitle(chance, language),
    conference: `International congress: ${writeSource(chance, language)}`,
    place: chance.pick(['Almaty', 'Astana', 'Istanbul, Türkiye', 'Vienna, Austria', 'Шымкент', 'Қарағанды']),
    held_on: dayIn(chance, REPORTING_YEAR),
    language,
    databases: chance.happens(40) ? 'scopus' : '',
    url: linksOf(row, 'k').url,
    evidence: evidenceOf(chance, id),
    credited: creditedBy(chance),
  };
}

function project({ chance, bin, number }: RowOf): Row {
  const id = idOf('F', number);
  const component = getAt(['1.1', '1.2', '1.3', '1.4', '1.5'], chance.share([30, 35, 10, 15, 10]));
  const received = chance.between(2_000_000, 90_000_000);
  const part = component === '1.5' || chance.happens(60) ? 0 : chance.below(60);
  return {
    organisation: bin,
    id,
    component,
    title: writeTitle(chance, pickLanguage(chance)),
    registration_number: `0123РК0${chance.between(1000, 9999)}`,
    funder: chance.pick([
      'Комитет науки',
      'Денсаулық сақтау министрлігі',
      'World Bank',
      'European Commission, Horizon',
    ]),
    agreement_number: `${chance.between(100, 999)}-${chance.between(1, 30)}-${REPORTING_YEAR}`,
    starts_on: dayIn(chance, REPORTING_YEAR - 1),
    ends_on: dayIn(chance, REPORTING_YEAR + 1),
    received_kzt: `${received}.${two(chance.below(100))}`,
    handed_on_kzt: part === 0 ? 0 : Math.floor((received * part) / 100),
    evidence: evidenceOf(chance, id),
    credited: creditedBy(chance),
  };
}

function patent({ chance, bin, number, organisation }: RowOf): Row {
  const id = idOf('T', number);
  return {
    organisation: bin,
    id,
    component: getAt(['4.1', '4.2', '4.3', '10.1', '10.2', '10.3'], chance.share([5, 40, 40, 1, 6, 8])),
    title: writeTitle(chance, pickLanguage(chance)),
    holder_is_organisation: yesNo(chance.happens(92)),
    issuer: chance.pick(['National Institute of Intellectual Property', 'EAPO', 'Ұлттық зияткерлік меншік институты']),
    number: `${organisation + 1}-${30_000 + number}`,
    granted_on: dayIn(chance, REPORTING_YEAR),
    in_wos: yesNo(chance.happens(10)),
    url: `https://www.example.org/patents/${organisation}/${number}`,
    evidence: evidenceOf(chance, id),
    credited: creditedBy(chance),
  };
}

function technology({ chance, bin, number }: RowOf): Row {
  const id = idOf('M', number);
  return {
    organisation: bin,
    id,
    technology: writeTitle(chance, pickLanguage(chance)),
    protection_number: String(30_000 + chance.below(60_000)),
    protected_on: dayIn(chance, REPORTING_YEAR - chance.below(5)),
    income_kzt: amount(chance, 40_000_000),
    agreement_number: `L-${number}/${REPORTING_YEAR}`,
    evidence: evidenceOf(chance, id),
    credited: creditedBy(chance),
  };
}

function service({ chance, bin, number }: RowOf): Row {
  const id = idOf('H', number);
  const component = getAt(['7.1', '7.2', '7.3'], chance.share([60, 35, 5]));
  return {
    organisation: bin,
    id,
    component,
    code: `${chance.between(1, 99)}.${two(chance.between(1, 99))}`,
    name: writeTitle(chance, 'ru'),
    count: component === '7.1' ? chance.between(1, 400) : '',
    region: component === '7.2' ? chance.pick(REGIONS) : '',
    receiving_organisation: component === '7.2' ? 'Областная многопрофильная больница' : '',
    paid_by_fund: component === '7.2' ? yesNo(chance.happens(80)) : '',
    approved_on: component === '7.3' ? dayIn(chance, REPORTING_YEAR) : '',
    evidence: evidenceOf(chance, id),
    credited: creditedBy(chance),
  };
}

function organisation({ chance, bin, organisation: number }: RowOf): Row {
  const category = getAt(CATEGORIES, chance.share([40, 30, 30]));
  return {
    bin,
    name_kk: `№ ${number + 1} ғылыми орталық`,
    name_ru: `Научный центр № ${number + 1}`,
    name_en: `Research centre No. ${number + 1}, Kazakhstan`,
    category,
    university_hospital: yesNo(category === 'education' && chance.happens(40)),
    region: chance.pick(REGIONS),
    founder: chance.pick(['government', 'akimat', 'non_state']),
  };
}

const STAFF = ['research', 'clinical', 'teaching'];

export const rowMakers: { readonly [table in TableName]: (row: RowOf) => Row } = {
  organisations: organisation,
  staff: ({ chance, bin, number }) => ({
    organisation: bin,
    staff_category: getAt(STAFF, number),
    positions: `${chance.between(20, 400)}.${getAt(['25', '5', '75', '0'], chance.below(4))}`,
    headcount: chance.between(20, 450),
  }),
  learners: ({ chance, bin, number }) => ({
    organisation: bin,
    learner_category: getAt(LEARNER_CATEGORIES, number),
    average_number: `${chance.between(1, 300)}.${two(chance.below(100))}`,
  }),
  funding: project,
  publications: publication,
  citations: citedWork,
  hirsch: hirschIndices,
  patents: patent,
  commercialisation: technology,
  conferences: talk,
  htms: service,
};

/** Rows for each 100 items of the package; staff and learners are no items. */
export const ITEMS_OF_100 = {
  funding: 3,
  publications: 32,
  citations: 40,
  hirsch: 10,
  patents: 2,
  commercialisation: 1,
  conferences: 9,
  htms: 3,
} as const;

/** Rows for each organisation in the tables that hold no items. */
export const ROWS_OF_ORGANISATION = {
  organisations: 1,
  staff: STAFF.length,
  learners: LEARNER_CATEGORIES.length,
} as const;
