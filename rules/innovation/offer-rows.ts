// What stands in the registers of innovative activity and may be reported in a round as well: rows of Annex 1 made out of items, so that
// nothing is entered twice. What the registers do not know stays empty, and the report asks for it.

/** A technology of the catalogue with its HTMS code. */
type Coded = { readonly code: string; readonly name: string };

export type RegisterItem =
  /** `patients`: treated in the reporting year; null where nobody has reported them. */
  | {
      readonly register: 'introduction';
      readonly technology: Coded;
      readonly year: number;
      readonly patients: number | null;
    }
  | {
      readonly register: 'transfer';
      readonly technology: Coded;
      readonly region: string;
      readonly receiver: string;
      /** The year from which the receiver performs it by itself; null: not yet. */
      readonly performsFrom: number | null;
      readonly paidByFund: boolean;
    }
  | {
      readonly register: 'programme';
      readonly title: string;
      readonly number: string;
      readonly funder: string;
      readonly firstYear: number;
      readonly lastYear: number;
    }
  | {
      readonly register: 'protective-document';
      readonly kind: string;
      readonly number: string;
      readonly grantedOn: string;
      readonly title: string;
    };

export type RowOffer = {
  readonly table: 'funding' | 'patents' | 'htms';
  /** Under which it may be reported; the likeliest first. Somebody has to say which, where there are several. */
  readonly components: readonly [string, ...string[]];
  /** Columns of the reporting package; without the component and the identifier. */
  readonly fields: Readonly<Record<string, string>>;
  /** Columns that the registers cannot know. */
  readonly toSay: readonly string[];
};

const FUNDING = ['1.1', '1.2', '1.3', '1.4', '1.5'] as const;
/** Classifier `protection` → components: whether a patent is foreign, the registers do not say. */
const PATENTS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  invention: ['4.2', '4.1'],
  'utility-model': ['4.2', '4.1'],
  'industrial-design': ['4.3', '4.1'],
  copyright: ['4.3'],
  other: ['4.3', '4.1', '4.2'],
};

type Of<R extends RegisterItem['register']> = Extract<RegisterItem, { register: R }>;

/** 7.1: services of the reporting year. 7.3: new in it; when the Ministry approved it, only the organisation knows. */
function offerIntroduction({ technology, year, patients }: Of<'introduction'>, reportingYear: number): RowOffer[] {
  const { code, name } = technology;
  const rendered: RowOffer[] =
    patients === null || patients === 0
      ? []
      : [{ table: 'htms', components: ['7.1'], fields: { code, name, count: String(patients) }, toSay: [] }];
  const fresh: RowOffer[] =
    year === reportingYear
      ? [{ table: 'htms', components: ['7.3'], fields: { code, name }, toSay: ['approved_on'] }]
      : [];
  return [...rendered, ...fresh];
}

/** 7.2, A1-n10: in the year from which the receiver performs it by itself. */
function offerTransfer(item: Of<'transfer'>, reportingYear: number): RowOffer[] {
  const { technology, region, receiver, performsFrom, paidByFund } = item;
  if (performsFrom !== reportingYear) return [];
  const fields = { ...technology, region, receiving_organisation: receiver, paid_by_fund: paidByFund ? 'yes' : 'no' };
  return [{ table: 'htms', components: ['7.2'], fields, toSay: [] }];
}

/** 1.1 to 1.5: the register has the sum of all years and not what came in one of them. */
function offerProgramme(
  { title, number, funder, firstYear, lastYear }: Of<'programme'>,
  reportingYear: number,
): RowOffer[] {
  if (reportingYear < firstYear || reportingYear > lastYear) return [];
  const fields = { title, registration_number: number, funder };
  return [{ table: 'funding', components: FUNDING, fields, toSay: ['received_kzt', 'handed_on_kzt'] }];
}

/** 4.1 to 4.3: granted in the reporting year. */
function offerProtection(item: Of<'protective-document'>, reportingYear: number): RowOffer[] {
  const { kind, number, grantedOn, title } = item;
  const components = PATENTS[kind];
  if (!components || Number(grantedOn.slice(0, 4)) !== reportingYear) return [];
  const fields = { title, number, granted_on: grantedOn };
  return [{ table: 'patents', components, fields, toSay: ['holder_is_organisation', 'in_wos'] }];
}

/** As rows of the report on a year; none where the year has nothing of it. Columns that are empty are left out. */
export function offerRows(item: RegisterItem, reportingYear: number): RowOffer[] {
  switch (item.register) {
    case 'introduction':
      return offerIntroduction(item, reportingYear);
    case 'transfer':
      return offerTransfer(item, reportingYear);
    case 'programme':
      return offerProgramme(item, reportingYear);
    case 'protective-document':
      return offerProtection(item, reportingYear);
  }
}
