// The tables of the reporting package: what is asked about each thing that an organisation reports. The order of the
// tables is the order of Annex 1; every column names the kind of its values, and a kind is read in one way everywhere
// (read-row.ts). Reference: RP, the format of the reporting package.

export type Kind =
  | { is: 'text' }
  | { is: 'bin' }
  | { is: 'id' }
  | { is: 'choice'; of: readonly string[] }
  | { is: 'yes-no' }
  | { is: 'decimal' }
  | { is: 'money' }
  | { is: 'integer'; from: number }
  | { is: 'year' }
  | { is: 'date' }
  | { is: 'language' }
  | { is: 'region' }
  | { is: 'databases' }
  | { is: 'files' };

export type Column = { readonly name: string; readonly required: boolean; readonly kind: Kind };
export type Table = { readonly name: TableName; readonly columns: readonly Column[] };

export const TABLE_NAMES = [
  'organisations',
  'staff',
  'learners',
  'funding',
  'publications',
  'citations',
  'hirsch',
  'patents',
  'commercialisation',
  'conferences',
  'htms',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

const text: Kind = { is: 'text' };
const date: Kind = { is: 'date' };
const money: Kind = { is: 'money' };
const yesNo: Kind = { is: 'yes-no' };
const count: Kind = { is: 'integer', from: 0 };
const choice = (...of: string[]): Kind => ({ is: 'choice', of });

const must = (name: string, kind: Kind): Column => ({ name, required: true, kind });
const may = (name: string, kind: Kind): Column => ({ name, required: false, kind });

const organisation = must('organisation', { is: 'bin' });
const id = must('id', { is: 'id' });
const evidence = may('evidence', { is: 'files' });
const credited = may('credited', yesNo);

export const CATEGORIES = ['clinical', 'non_clinical', 'education'] as const;
export type Category = (typeof CATEGORIES)[number];
export const LEARNER_CATEGORIES = ['student', 'intern', 'resident', 'master', 'doctoral'] as const;
export const QUARTILES = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
export const DATABASES = ['wos', 'scopus', 'springer'] as const;
export const WORK_KINDS = ['article', 'short', 'monograph', 'chapter'] as const;

export const TABLES: { readonly [name in TableName]: Table } = {
  organisations: {
    name: 'organisations',
    columns: [
      must('bin', { is: 'bin' }),
      may('name_kk', text),
      may('name_ru', text),
      must('name_en', text),
      must('category', choice(...CATEGORIES)),
      must('university_hospital', yesNo),
      may('region', { is: 'region' }),
      may('founder', choice('government', 'akimat', 'non_state')),
    ],
  },
  staff: {
    name: 'staff',
    columns: [
      organisation,
      must('staff_category', text),
      must('positions', { is: 'decimal' }),
      must('headcount', count),
    ],
  },
  learners: {
    name: 'learners',
    columns: [
      organisation,
      must('learner_category', choice(...LEARNER_CATEGORIES)),
      must('average_number', { is: 'decimal' }),
    ],
  },
  funding: {
    name: 'funding',
    columns: [
      organisation,
      id,
      must('component', choice('1.1', '1.2', '1.3', '1.4', '1.5')),
      must('title', text),
      may('registration_number', text),
      may('funder', text),
      may('agreement_number', text),
      may('starts_on', date),
      may('ends_on', date),
      must('received_kzt', money),
      must('handed_on_kzt', money),
      evidence,
      credited,
    ],
  },
  publications: {
    name: 'publications',
    columns: [
      organisation,
      id,
      must('component', choice('2.1', '2.2', '2.3', '2.4', '8.1', '8.2')),
      must('title', text),
      may('authors', text),
      may('source_title', text),
      may('issn', text),
      may('doi', text),
      may('url', text),
      must('year', { is: 'year' }),
      must('databases', { is: 'databases' }),
      may('quartile', choice(...QUARTILES)),
      must('language', { is: 'language' }),
      must('author_position', { is: 'integer', from: 1 }),
      must('corresponding', yesNo),
      evidence,
      credited,
    ],
  },
  citations: {
    name: 'citations',
    columns: [
      organisation,
      id,
      must('audience', choice('staff', 'learners')),
      must('title', text),
      may('doi', text),
      may('url', text),
      must('kind', choice(...WORK_KINDS)),
      must('published_year', { is: 'year' }),
      must('author_position', { is: 'integer', from: 1 }),
      must('corresponding', yesNo),
      may('wos', count),
      may('scopus', count),
      may('google_scholar', count),
      evidence,
      credited,
    ],
  },
  hirsch: {
    name: 'hirsch',
    columns: [
      organisation,
      must('employee', { is: 'id' }),
      may('wos', count),
      may('scopus', count),
      may('google_scholar', count),
      evidence,
      credited,
    ],
  },
  patents: {
    name: 'patents',
    columns: [
      organisation,
      id,
      must('component', choice('4.1', '4.2', '4.3', '10.1', '10.2', '10.3')),
      must('title', text),
      must('holder_is_organisation', yesNo),
      may('issuer', text),
      may('number', text),
      must('granted_on', date),
      must('in_wos', yesNo),
      may('url', text),
      evidence,
      credited,
    ],
  },
  commercialisation: {
    name: 'commercialisation',
    columns: [
      organisation,
      id,
      must('technology', text),
      must('protection_number', text),
      must('protected_on', date),
      must('income_kzt', money),
      may('agreement_number', text),
      evidence,
      credited,
    ],
  },
  conferences: {
    name: 'conferences',
    columns: [
      organisation,
      id,
      must('component', choice('6.1', '11.1', '11.2', '11.3', '11.4', '11.5', '11.6')),
      must('title', text),
      may('conference', text),
      may('place', text),
      may('held_on', date),
      must('language', { is: 'language' }),
      may('databases', text),
      may('url', text),
      evidence,
      credited,
    ],
  },
  htms: {
    name: 'htms',
    columns: [
      organisation,
      id,
      must('component', choice('7.1', '7.2', '7.3')),
      must('code', text),
      may('name', text),
      may('count', { is: 'integer', from: 1 }),
      may('region', { is: 'region' }),
      may('receiving_organisation', text),
      may('paid_by_fund', yesNo),
      may('approved_on', date),
      evidence,
      credited,
    ],
  },
};

/** Tables without which nothing can be evaluated; the others may be absent. */
export const NEEDED_TABLES: readonly TableName[] = ['organisations'];
