// The points of the components a second time, from the text of the order and of the reporting package alone: row by row,
// in big fractions, with the figures written here again. It knows nothing of cells, editions or kernels. Rows are taken as
// valid: what is refused at entry is another test's business.

import { by, type Fraction, isAbove, minus, num, over, plus, times, total, wholeOf, zero } from './fraction.ts';

export type Row = Readonly<Record<string, string>>;
export type PackageRows = Readonly<Record<string, readonly Row[]>>;

/** Readings that change numbers, the default first. */
export const READINGS = {
  I1: ['proportional', 'steps-per-project', 'steps-per-component'],
  I2: ['2.1-2.4', '2.1-2.3'],
  I2q: ['as-q4', 'not-counted'],
  I3: ['with-reporting-year', 'before-reporting-year'],
  I3h: ['all', 'indexed'],
  I5: ['calendar', 'three-before'],
  I7: ['services', 'codes'],
  I9: ['as-printed', 'half'],
  L1: ['members', 'with-associates', 'kk-ru'],
} as const;
export type Chosen = Readonly<Partial<Record<keyof typeof READINGS, string>>>;

export type Context = { readonly year: number; readonly chosen: Chosen };
const half = over(1n, 2n);
const one = over(1n);
const counts = (row: Row) => row.credited !== 'no';
export const cell = (row: Row, column: string) => row[column] ?? '';
const yearIn = (date: string) => Number(date.slice(0, 4));

// 1 and 5: money, a rate for each 500,000 tenge (A1-1, A1-5, n1; reading I1).
const AMOUNT = over(500_000n);
const MONEY_RATES: Record<string, Fraction> = {
  '1.1': num('0.2'),
  '1.2': num('0.2'),
  '1.3': num('0.3'),
  '1.4': num('0.2'),
  '1.5': num('0.15'),
};

type Project = { readonly own: Fraction; readonly handedOn: Fraction };

function moneyPoints(projects: readonly Project[], rate: Fraction, reading: string | undefined): Fraction {
  const shared = (own: Fraction, handedOn: Fraction) => times(rate, plus(own, times(over(1n, 10n), handedOn)));
  const steps = (amount: Fraction) => wholeOf(by(amount, AMOUNT));
  if (reading === 'steps-per-project') return total(projects.map((p) => shared(steps(p.own), steps(p.handedOn))));
  const own = total(projects.map((p) => p.own));
  const handedOn = total(projects.map((p) => p.handedOn));
  if (reading === 'steps-per-component') return shared(steps(own), steps(handedOn));
  return shared(by(own, AMOUNT), by(handedOn, AMOUNT));
}

function incomePoints(rows: readonly Row[], { year, chosen }: Context): Fraction {
  const first = chosen.I5 === 'three-before' ? year - 3 : year - 2;
  const young = rows.filter((row) => {
    const protectedIn = yearIn(cell(row, 'protected_on'));
    return protectedIn >= first && protectedIn <= year;
  });
  const projects = young.map((row) => ({ own: num(cell(row, 'income_kzt')), handedOn: zero }));
  return moneyPoints(projects, num('0.2'), chosen.I1);
}

// 2 and 8: publications (n3–n5, n11–n13; readings I2q, L1).
function quartileFactor(row: Row, chosen: Chosen): Fraction {
  const factors: Record<string, bigint> = { Q1: 30n, Q2: 20n, Q3: 10n, Q4: 1n };
  const known = factors[cell(row, 'quartile')];
  if (known !== undefined) return over(known);
  return chosen.I2q === 'not-counted' ? zero : one;
}

function languageFactor(row: Row, chosen: Chosen): Fraction {
  const states: Record<string, string> = {
    members: 'kk ru az be hy ky ro tg uz',
    'with-associates': 'kk ru az be hy ky ro tg uz tk',
    'kk-ru': 'kk ru',
  };
  const list = (states[chosen.L1 ?? 'members'] ?? '').split(' ');
  return list.includes(cell(row, 'language')) ? half : one;
}

function authorFactor(row: Row, first: number, correspondingHelps: boolean): Fraction {
  const among = Number(cell(row, 'author_position')) <= first;
  return among || (correspondingHelps && cell(row, 'corresponding') === 'yes') ? one : half;
}

function publicationPoints(row: Row, chosen: Chosen): Fraction {
  const quartileAndLanguage = times(quartileFactor(row, chosen), languageFactor(row, chosen));
  switch (cell(row, 'component')) {
    case '2.1':
    case '8.1':
      return times(times(num('10'), quartileAndLanguage), authorFactor(row, 5, true));
    case '2.2':
      return times(num('200'), authorFactor(row, 10, false));
    case '2.3':
      return times(num('50'), authorFactor(row, 10, false));
    case '2.4':
      return times(quartileAndLanguage, authorFactor(row, 5, true));
    default:
      return quartileAndLanguage;
  }
}

// 3 and 9: citations and Hirsch indices (n6, n7, n14; readings I3, I3h, I9). An empty number was not reported.
const reported = (text: string) => over(BigInt(text === '' ? '0' : text));
const larger = (a: Fraction, b: Fraction) => (isAbove(b, a) ? b : a);
const indexedOf = (row: Row) => larger(reported(cell(row, 'wos')), reported(cell(row, 'scopus')));
const scholarOf = (row: Row) => reported(cell(row, 'google_scholar'));

function isRecent(row: Row, { year, chosen }: Context): boolean {
  const published = Number(cell(row, 'published_year'));
  const last = chosen.I3 === 'before-reporting-year' ? year - 1 : year;
  return published <= last && published > last - 5;
}

function citationFactor(row: Row): Fraction {
  const book = ['monograph', 'chapter'].includes(cell(row, 'kind'));
  return cell(row, 'audience') === 'staff' && book ? authorFactor(row, 10, false) : authorFactor(row, 5, true);
}

function meanOfSquares(indices: readonly Fraction[], headcount: bigint, reading: string | undefined): Fraction | null {
  const squares = total(indices.map((index) => times(index, index)));
  if (reading !== 'indexed') return headcount === 0n ? null : by(squares, over(headcount));
  const holders = indices.filter((index) => isAbove(index, zero)).length;
  return holders === 0 ? zero : by(squares, over(BigInt(holders)));
}

// 4 and 10: patents that the organisation itself holds (n8, n15).
const PATENT_POINTS: Record<string, string> = {
  '4.1': '100',
  '4.2': '50',
  '4.3': '3',
  '10.1': '100',
  '10.2': '50',
  '10.3': '3',
};

function patentPoints(row: Row): Fraction {
  const component = cell(row, 'component');
  const points = num(PATENT_POINTS[component] ?? '0');
  const abroad = component === '4.1' || component === '10.1';
  return abroad && cell(row, 'in_wos') === 'yes' ? times(points, num('1.5')) : points;
}

// 6 and 11: conferences (n9, n16).
const CONFERENCE_POINTS: Record<string, string> = {
  '6.1': '10',
  '11.1': '6',
  '11.2': '4',
  '11.3': '2',
  '11.4': '1',
  '11.5': '10',
  '11.6': '0.5',
};

function conferencePoints(row: Row, chosen: Chosen): Fraction {
  const component = cell(row, 'component');
  const points = num(CONFERENCE_POINTS[component] ?? '0');
  return component === '6.1' || component === '11.5' ? times(points, languageFactor(row, chosen)) : points;
}

// 7: high-tech medical services (n10; reading I7).
const distinct = (texts: readonly string[]) => over(BigInt(new Set(texts).size));

function servicePoints(rows: readonly Row[], chosen: Chosen): Record<string, Fraction> {
  const of = (component: string) => rows.filter((row) => cell(row, 'component') === component);
  const rendered =
    chosen.I7 === 'codes'
      ? distinct(of('7.1').map((row) => cell(row, 'code')))
      : total(of('7.1').map((row) => num(cell(row, 'count') || '1')));
  const introduced = of('7.2')
    .filter((row) => cell(row, 'paid_by_fund') === 'yes')
    .map((row) => JSON.stringify([cell(row, 'code'), cell(row, 'region').slice(0, 2)]));
  return {
    '7.1': times(num('10'), rendered),
    '7.2': times(num('2'), distinct(introduced)),
    '7.3': times(num('12'), over(BigInt(of('7.3').length))),
  };
}

/** Points of every component of one organisation, from its rows alone. */
export function naivePoints(rows: PackageRows, headcount: bigint, context: Context): Record<string, Fraction | null> {
  const { chosen } = context;
  const credited = (table: string) => (rows[table] ?? []).filter(counts);
  const summed = (table: string, component: string, points: (row: Row) => Fraction) =>
    total(
      credited(table)
        .filter((row) => cell(row, 'component') === component)
        .map(points),
    );
  const cited = (audience: string, rate: Fraction, citations: (row: Row) => Fraction) =>
    total(
      credited('citations')
        .filter((row) => cell(row, 'audience') === audience && isRecent(row, context))
        .map((row) => times(times(rate, citations(row)), citationFactor(row))),
    );
  const mean = (indexOf: (row: Row) => Fraction) =>
    meanOfSquares(credited('hirsch').map(indexOf), headcount, chosen.I3h);
  const scholarMean = mean(scholarOf);
  const funding = Object.entries(MONEY_RATES).map(([component, rate]): [string, Fraction] => {
    const projects = credited('funding')
      .filter((row) => cell(row, 'component') === component)
      .map((row) => {
        const handedOn = num(cell(row, 'handed_on_kzt'));
        return { own: minus(num(cell(row, 'received_kzt')), handedOn), handedOn };
      });
    return [component, moneyPoints(projects, rate, chosen.I1)];
  });
  const owned = credited('patents').filter((row) => cell(row, 'holder_is_organisation') === 'yes');
  return {
    ...Object.fromEntries(funding),
    ...Object.fromEntries(
      ['2.1', '2.2', '2.3', '2.4', '8.1', '8.2'].map((component) => [
        component,
        summed('publications', component, (row) => publicationPoints(row, chosen)),
      ]),
    ),
    '3.1': cited('staff', num('5'), indexedOf),
    '3.2': cited('staff', num('0.5'), scholarOf),
    '3.3': mean(indexedOf),
    '3.4': scholarMean && times(half, scholarMean),
    '9.1': cited('learners', num('5'), indexedOf),
    '9.2': cited('learners', chosen.I9 === 'half' ? half : num('5'), scholarOf),
    ...Object.fromEntries(
      Object.keys(PATENT_POINTS).map((component) => [
        component,
        total(owned.filter((row) => cell(row, 'component') === component).map(patentPoints)),
      ]),
    ),
    '5.1': incomePoints(credited('commercialisation'), context),
    ...Object.fromEntries(
      Object.keys(CONFERENCE_POINTS).map((component) => [
        component,
        summed('conferences', component, (row) => conferencePoints(row, chosen)),
      ]),
    ),
    ...servicePoints(credited('htms'), chosen),
  };
}
