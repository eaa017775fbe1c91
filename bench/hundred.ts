// A hundred organisations out of the bundled example, all in one category: its three years, each organisation-year with a
// number and positions of its own. A list of a hundred is longer than any that a round has.

import { exampleRows, exampleYears } from '#cli/example/example-rows.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { readHeading, rowReader } from '#rules/evidence/read-row.ts';
import { Register } from '#rules/evidence/register.ts';
import { TABLE_NAMES, TABLES } from '#rules/evidence/tables.ts';
import { fraction, multiply } from '#rules/kernel/exact.ts';
import { type OrganisationTally, Tallier, type Tally } from '#rules/scoring/tally.ts';

const edition = CURRENT_EDITION;

/** The example's tally of a year. */
export function tallyExample(year: (typeof exampleYears)[number]): Tally {
  const tallier = new Tallier(edition, year);
  const register = new Register();
  const readers = new Map(
    TABLE_NAMES.map((table) => {
      const names = TABLES[table].columns.map(({ name }) => name);
      const reading = { edition, reportingYear: year, register, report: () => {} };
      return [table, { names, read: rowReader(table, readHeading(table, names), reading) }];
    }),
  );
  let number = 1;
  for (const { table, row } of exampleRows(year)) {
    number += 1;
    const reader = readers.get(table);
    const textAt = (place: number) => row[reader?.names[place] ?? ''] ?? '';
    const fact = reader?.read({ number, isEmpty: (place) => textAt(place) === '', text: textAt });
    if (fact) tallier.add(fact);
  }
  return tallier.tally();
}

const scaled = (one: OrganisationTally, at: number): OrganisationTally => {
  const times = fraction(BigInt(100 + at), 100n);
  return {
    ...one,
    organisation: { ...one.organisation, bin: String(100_000_000_000 + at), category: 'education' },
    positions: one.positions && multiply(one.positions, times),
    learners: multiply(one.learners ?? fraction(40n), times),
  };
};

export function tallyHundred(): Tally {
  const tallies = exampleYears.map(tallyExample);
  const [first] = tallies;
  const all = tallies.flatMap(({ organisations }) => organisations).filter(({ positions }) => positions?.top);
  if (!first || all.length === 0) throw new RangeError('the example is empty');
  const organisations = Array.from({ length: 100 }, (_, at) => scaled(all[at % all.length] as OrganisationTally, at));
  return { ...first, organisations };
}
