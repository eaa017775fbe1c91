// Hirsch indices of the people who have an author's profile. A person keeps the code through the years and the index
// only grows; where an organisation declines, its most cited people leave first.

import { type Chance, chanceOf } from './chance.ts';
import { creditedBy, evidenceOf } from './item-marks.ts';
import type { Organisation, Row } from './organisation.ts';
import { headcountIn } from './organisation-rows.ts';

/** Ranges of the index in 2020 and how many people in a hundred fall into each. */
const RANGES = [
  [0, 0],
  [1, 2],
  [3, 5],
  [6, 9],
  [10, 13],
] as const;
const SHARES = [12, 56, 24, 6, 2];

/** The index in the year, growing by a quarter or a half a year, or not at all. */
function indexOf(person: Chance, year: number, star: number | undefined): number {
  const [least, most] = RANGES[person.share(SHARES)] ?? RANGES[0];
  const drawn = person.between(least, most);
  const quarters = drawn === 0 ? 0 : person.between(0, 2);
  return (star ?? drawn) + Math.floor((quarters * (year - 2020)) / 4);
}

function hirschRow({ profile, bin }: Organisation, number: number, year: number): Row {
  const person = chanceOf(profile.key, 'person', number);
  const star = number === 0 ? profile.star : undefined;
  const index = indexOf(person, year, star);
  const held = chanceOf(profile.key, 'hirsch', number, year);
  const employee = `E${String(number + 1).padStart(4, '0')}`;
  const inWos = star !== undefined || person.happens(82);
  const inScholar = star !== undefined || person.happens(74);
  const scopus = index + (person.happens(28) ? 1 : 0);
  return {
    organisation: bin,
    employee,
    wos: inWos ? String(index) : '',
    scopus: inWos && person.happens(9) ? '' : String(scopus),
    google_scholar: inScholar ? String(scopus + person.between(0, 2 + Math.floor(index / 3))) : '',
    evidence: evidenceOf(profile, held, employee, 'profile'),
    credited: star === undefined ? creditedBy(held) : '',
  };
}

export function hirschRows(organisation: Organisation, year: number): Row[] {
  const { profile } = organisation;
  const people = Math.floor((headcountIn(profile, 2024) * profile.indexed) / 100);
  // In percent of 2024 a year: newcomers at the end of the list, leavers at its beginning, where the star stands.
  const joined = profile.trend > 0 ? Math.floor((people * profile.trend * (year - 2024)) / 100) : 0;
  const left = profile.trend < 0 ? Math.floor((people * -profile.trend * (year - 2023)) / 200) : 0;
  return Array.from({ length: people + joined - left }, (_, place) => hirschRow(organisation, left + place, year));
}
