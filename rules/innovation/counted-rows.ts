// What the measures of innovation activity count: the four registers of one group, withdrawn items and drafts left out, each item
// in the group that its organisation belonged to on the item's day, so that none stands in two groups (decision 0017).

export type Span = { readonly from: number; readonly to: number };

export type TechnologyRow = {
  readonly id: string;
  readonly field: string;
  readonly novelty: string;
  /** The entry of the Ministry's list of unique technologies that it is. */
  readonly unique: string | null;
};

/** A technology introduced by an organisation: once, whatever number of years it is used in. */
export type IntroductionRow = {
  readonly id: string;
  readonly organisation: string;
  readonly technology: string;
  readonly year: number;
  readonly source: string;
  readonly programme: string | null;
  readonly protective: string | null;
  /** The implementation act stands with its document; an act without its document is not counted. */
  readonly hasAct: boolean;
  readonly uses: readonly UseRow[];
};

/** Patients treated in a year; income of commercialisation in tenge, a plain decimal. Null: not reported, which is never 0. */
export type UseRow = { readonly year: number; readonly patients: number | null; readonly income: string | null };

export type TransferRow = {
  readonly id: string;
  readonly organisation: string;
  readonly technology: string;
  /** Two digits of KATO, as the country was divided on the day. */
  readonly region: string;
  readonly channel: string;
  readonly year: number;
  /** Null: not reported. */
  readonly participants: number | null;
  readonly patients: number | null;
  /** Whether the receiver performs it by itself by now. */
  readonly receiverPerforms: boolean;
};

export type ProgrammeRow = {
  readonly id: string;
  readonly organisation: string;
  readonly first: number;
  readonly last: number;
};

export type ProtectiveRow = {
  readonly id: string;
  readonly organisation: string;
  readonly programme: string | null;
  readonly year: number;
};

/** An entry of the Ministry's list; `until` is the first day on which it is no longer on the list. */
export type ApprovedRow = { readonly id: string; readonly from: string; readonly until: string | null };

/** A source of technologies; several belong to the group `educational`. */
export type SourceRow = { readonly code: string; readonly group: string };

export type CountedRows = {
  readonly technologies: ReadonlyMap<string, TechnologyRow>;
  readonly introductions: readonly IntroductionRow[];
  readonly transfers: readonly TransferRow[];
  readonly programmes: readonly ProgrammeRow[];
  readonly protective: readonly ProtectiveRow[];
  readonly approved: readonly ApprovedRow[];
  readonly sources: readonly SourceRow[];
};

export const EDUCATIONAL = 'educational';
export const OWN_RESEARCH = 'own-research';

export const yearsOf = ({ from, to }: Span): readonly number[] =>
  Array.from({ length: to < from ? 0 : to - from + 1 }, (_, at) => from + at);

export const isWithin = ({ from, to }: Span, year: number): boolean => year >= from && year <= to;

/** What one organisation brings. */
export function rowsOf(rows: CountedRows, organisation: string): CountedRows {
  const own = <R extends { readonly organisation: string }>(all: readonly R[]) =>
    all.filter((one) => one.organisation === organisation);
  return {
    ...rows,
    introductions: own(rows.introductions),
    transfers: own(rows.transfers),
    programmes: own(rows.programmes),
    protective: own(rows.protective),
  };
}
