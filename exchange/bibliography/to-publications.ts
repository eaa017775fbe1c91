// Works into rows of the package's tables and the lists of all that did not become a row.

import type { Choice, Unresolved } from './codes.ts';
import type { RankedQuartile } from './journal-rank.ts';
import type { Work } from './merge-records.ts';
import type { Settled, Settling } from './settle-work.ts';
import { settleWork } from './settle-work.ts';
import { type Item, listIds, type Row } from './work-rows.ts';

type Of<Kind extends Settled['is']> = Omit<Extract<Settled, { is: Kind }>, 'is'>;

export type Publications = {
  readonly publications: readonly Row[];
  readonly conferences: readonly Row[];
  /** The works of all these rows and of the incomplete ones, with where each stood. */
  readonly items: readonly Item[];
  /** Works of the organisation that lack a required fact, with what is known of them. */
  readonly incomplete: readonly Of<'incomplete'>[];
  readonly outsideYear: readonly Of<'outside-year'>[];
  readonly notCounted: readonly Of<'not-counted'>[];
  /** Works whose files do not give all addresses, and none that is the organisation's. */
  readonly affiliationUnknown: readonly Of<'affiliation-unknown'>[];
  /** How many works are certainly not the organisation's. */
  readonly notAffiliated: number;
  /** The source of every quartile that was entered. */
  readonly quartiles: readonly { readonly item: Item; readonly quartile: RankedQuartile }[];
  readonly unresolvedQuartiles: readonly { readonly item: Item; readonly why: Unresolved; readonly issn: string }[];
  /** What was settled although the words of the file leave a choice: a verifier should look. */
  readonly choices: readonly { readonly item: Item; readonly choice: Choice }[];
};

/** An id for each work, none twice: where two share the best one (a book's DOI on its chapters), the next ones decide. */
function assignIds(works: readonly Work[]): string[] {
  const ids = works.map((work) => listIds(work.record));
  const uses = new Map<string, number>();
  for (const id of ids.flat()) uses.set(id, (uses.get(id) ?? 0) + 1);
  const taken = new Map<string, number>();
  return ids.map((own) => {
    const id = own.find((one) => uses.get(one) === 1) ?? own.at(-1) ?? '';
    const before = taken.get(id) ?? 0;
    taken.set(id, before + 1);
    return before === 0 ? id : `${id}#${before + 1}`;
  });
}

function select<Kind extends Settled['is']>(all: readonly Settled[], kind: Kind): Of<Kind>[] {
  return all.filter((one): one is Extract<Settled, { is: Kind }> => one.is === kind).map(({ is: _, ...rest }) => rest);
}

/** Settles every work. */
export function toPublications(works: readonly Work[], settling: Settling): Publications {
  const ids = assignIds(works);
  const settled = works.map((work, place) => settleWork(work, ids[place] ?? '', settling));
  const rows = select(settled, 'row');
  return {
    publications: rows.filter((one) => one.table === 'publications').map((one) => one.row),
    conferences: rows.filter((one) => one.table === 'conferences').map((one) => one.row),
    items: [...rows, ...select(settled, 'incomplete')].map(({ item }) => item),
    incomplete: select(settled, 'incomplete'),
    outsideYear: select(settled, 'outside-year'),
    notCounted: select(settled, 'not-counted'),
    affiliationUnknown: select(settled, 'affiliation-unknown'),
    notAffiliated: select(settled, 'not-affiliated').length,
    quartiles: rows.flatMap(({ item, quartile }) =>
      quartile && 'found' in quartile ? [{ item, quartile: quartile.found }] : [],
    ),
    unresolvedQuartiles: rows.flatMap(({ item, quartile, row }) =>
      quartile && 'unresolved' in quartile ? [{ item, why: quartile.unresolved, issn: row.issn ?? '' }] : [],
    ),
    choices: rows.flatMap(({ item, choices }) => choices.map((choice) => ({ item, choice }))),
  };
}
