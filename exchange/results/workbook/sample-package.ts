// A small package for tests of the results workbook, with everything in it that a spreadsheet could get wrong: codes that
// differ only in letter case or look like patterns, texts that look like formulas, equal scores by different sums, an
// organisation without staff, one with nothing at all, amounts at the edge of a step.

import type { PackageSource } from '#exchange/package/package-source.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#rules/evidence/tables.ts';
import { checkDigitOf } from '#rules/kernel/bin.ts';

export type SampleRow = { readonly table: TableName; readonly row: Readonly<Record<string, string>> };

/** The BINs of the sample, the first with zeros before it. */
export const BINS: readonly string[] = Array.from({ length: 40 }, (_, serial) => {
  const eleven = `00044000${String(100 + serial * 7)}`.slice(0, 11);
  const check = checkDigitOf([...eleven].map(Number));
  return check === undefined ? [] : [`${eleven}${check}`];
})
  .flat()
  .slice(0, 9);

const KINDS = ['article', 'short', 'monograph', 'chapter'];
const LANGUAGES = ['kk', 'ru', 'en', 'az', 'tk', 'de', 'uz'];
const QUARTILES = ['', 'Q1', 'Q2', 'Q3', 'Q4'];
const CODES = ['a1', 'A1', 'a*', 'a?', '~a', '=1+1', '8.0', '8', 'ҚА-1', 'қа-1', 'x'.repeat(300)];
const REGIONS = ['10', '71', '79', '710000000'];
const TITLES = ['=HYPERLINK("a")', '+1', '-x', '@SUM(A1)', 'Қазақ "тілі"', 'two\nlines', "'apostrophe", '<b>&amp;</b>'];

/** The same numbers on every machine; no matter how good. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

type Pick = <T>(list: readonly T[]) => T;

function organisationRows(pick: Pick): SampleRow[] {
  return BINS.flatMap((bin, at): SampleRow[] => [
    {
      table: 'organisations',
      row: {
        bin,
        name_kk: `Ұйым ${at}`,
        name_en: at === 0 ? '=Institute' : `Institute ${at}`,
        category: ['clinical', 'education', 'non_clinical'][at % 3] ?? '',
        university_hospital: at % 2 === 0 ? 'yes' : 'no',
      },
    },
    ...(at === 8
      ? []
      : ['research', 'teaching'].map(
          (category): SampleRow => ({
            table: 'staff',
            row: {
              organisation: bin,
              staff_category: category,
              positions: at === 7 ? '0' : (['0.25', '12.5', '100.1', '0.2'][(at + category.length) % 4] ?? '1'),
              headcount: at === 6 ? '0' : String(10 + at),
            },
          }),
        )),
    ...(at % 4 === 3
      ? []
      : ['student', 'resident', 'doctoral'].map(
          (category): SampleRow => ({
            table: 'learners',
            row: { organisation: bin, learner_category: category, average_number: pick(['10.1', '0.2', '33.33']) },
          }),
        )),
  ]);
}

function moneyRows(bin: string, id: string, below: (most: number) => number, pick: Pick): SampleRow[] {
  const tenge = pick(['500000', '499999.99', '1000000.10', '750000', String(below(90_000_000)), '12345678.9']);
  const component = pick(['1.1', '1.2', '1.3', '1.4', '1.5']);
  const handed = component === '1.5' ? '0' : pick(['0', '0.01', '500000.10', tenge]);
  const most = Number(handed) > Number(tenge) ? '0' : handed;
  return [
    {
      table: 'funding',
      row: {
        organisation: bin,
        id,
        component,
        title: pick(TITLES),
        received_kzt: tenge,
        handed_on_kzt: most,
        credited: pick(['', '', 'no', 'yes']),
      },
    },
    {
      table: 'commercialisation',
      row: {
        organisation: bin,
        id,
        technology: pick(TITLES),
        protection_number: id,
        protected_on: `${2019 + below(6)}-0${1 + below(9)}-1${below(10)}`,
        income_kzt: tenge,
        credited: pick(['', 'no']),
      },
    },
  ];
}

function workRows(bin: string, id: string, below: (most: number) => number, pick: Pick): SampleRow[] {
  const authors = { author_position: String(1 + below(14)), corresponding: pick(['yes', 'no', 'no']) };
  const credited = pick(['', '', 'no', 'yes']);
  const cited = () => pick(['', '0', String(below(300))]);
  return [
    {
      table: 'publications',
      row: {
        organisation: bin,
        id,
        component: pick(['2.1', '2.2', '2.3', '2.4', '8.1', '8.2']),
        title: pick(TITLES),
        year: '2023',
        databases: 'wos;scopus',
        quartile: pick(QUARTILES),
        language: pick(LANGUAGES),
        ...authors,
        credited,
      },
    },
    {
      table: 'citations',
      row: {
        organisation: bin,
        id,
        audience: pick(['staff', 'learners']),
        title: pick(TITLES),
        kind: pick(KINDS),
        published_year: String(2016 + below(9)),
        ...authors,
        wos: cited(),
        scopus: cited(),
        google_scholar: cited(),
        credited,
      },
    },
    {
      table: 'hirsch',
      row: {
        organisation: bin,
        employee: id,
        wos: pick(['', '0', '7']),
        scopus: pick(['', '3', '12']),
        google_scholar: pick(['', '0', '9']),
        credited,
      },
    },
  ];
}

function otherRows(bin: string, id: string, below: (most: number) => number, pick: Pick): SampleRow[] {
  const credited = pick(['', '', 'no', 'yes']);
  return [
    {
      table: 'patents',
      row: {
        organisation: bin,
        id,
        component: pick(['4.1', '4.2', '4.3', '10.1', '10.2', '10.3']),
        title: pick(TITLES),
        holder_is_organisation: pick(['yes', 'yes', 'no']),
        granted_on: `2023-1${below(3)}-01`,
        in_wos: pick(['yes', 'no']),
        credited,
      },
    },
    {
      table: 'conferences',
      row: {
        organisation: bin,
        id,
        component: pick(['6.1', '11.1', '11.2', '11.3', '11.4', '11.5', '11.6']),
        title: pick(TITLES),
        held_on: '2023-05-05',
        language: pick(LANGUAGES),
        credited,
      },
    },
    {
      table: 'htms',
      row: {
        organisation: bin,
        id,
        component: pick(['7.1', '7.2', '7.2', '7.3']),
        code: pick(CODES),
        count: pick(['', '1', '25']),
        region: pick(REGIONS),
        paid_by_fund: pick(['yes', 'yes', 'no', '']),
        approved_on: '2023-02-02',
        credited,
      },
    },
  ];
}

/** Two organisations whose scores are equal by different sums: 0.1 + 0.2 and 0.3 are not equal to a spreadsheet. */
function tiedRows(): SampleRow[] {
  const [first = '', , , second = ''] = BINS;
  const money = (organisation: string, id: string, received: string): SampleRow => ({
    table: 'funding',
    row: { organisation, id, component: '1.1', title: 'T', received_kzt: received, handed_on_kzt: '0' },
  });
  return [money(first, 'tie1', '250000'), money(first, 'tie2', '500000'), money(second, 'tie', '750000')];
}

/** The rows of the sample: `items` of each kind for each organisation but the two that are tied and the last. */
export function sampleRows(items: number, seed = 7): SampleRow[] {
  const below = chanceFrom(seed);
  const pick: Pick = (list) => list[below(list.length)] as (typeof list)[number];
  const rows = [...organisationRows(pick), ...tiedRows()];
  BINS.forEach((bin, at) => {
    if (at === 0 || at === 3) return;
    for (let item = 0; item < items; item++) {
      const id = `i${item}`;
      rows.push(
        ...moneyRows(bin, id, below, pick),
        ...workRows(bin, id, below, pick),
        ...otherRows(bin, id, below, pick),
      );
    }
  });
  return rows.map(({ table, row }) =>
    (row.organisation === BINS[3] || row.organisation === BINS[0]) && table === 'staff'
      ? { table, row: { ...row, positions: '1' } }
      : { table, row },
  );
}

/** The rows as a package that was opened. */
export function sampleSource(rows: readonly SampleRow[]): PackageSource {
  const tables = TABLE_NAMES.map((table) => {
    const columns = TABLES[table].columns.map((column) => column.name);
    const own = rows.filter((one) => one.table === table).map(({ row }) => columns.map((name) => row[name] ?? ''));
    const open = async function* () {
      yield [columns, ...own].map((values, at) => ({ number: at + 1, values }));
    };
    return { table, name: table, size: undefined, form: 'rows' as const, open };
  });
  return { tables, descriptor: undefined, others: [], evidence: new Set(), close: async () => {} };
}
