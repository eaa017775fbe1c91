// Citations received in the reporting year: of the organisation's own works of this and earlier years, and of a few that
// its people wrote elsewhere. Works that have left the five years are listed here and there, as happens.

import { type Chance, chanceOf } from './chance.ts';
import { creditedBy, evidenceOf, idOf } from './item-marks.ts';
import type { Organisation, Row } from './organisation.ts';
import { percentIn } from './profile.ts';
import { publicationRows } from './publication-rows.ts';

const KINDS: Readonly<Record<string, string>> = {
  '2.1': 'article',
  '2.2': 'monograph',
  '2.3': 'chapter',
  '2.4': 'short',
  '8.1': 'article',
  '8.2': 'short',
};
/** Percent of works listed as cited, by age in years. */
const LISTED = [20, 45, 51, 49, 42, 8, 4];
/** The most that a work is usually cited in a year, by quartile. */
const CEILINGS: Readonly<Record<string, number>> = { Q1: 26, Q2: 17, Q3: 10, Q4: 6, '': 5 };
/** One work to this many was written before its author came. */
const PER_ELSEWHERE = 24;

type Counts = { readonly wos: string; readonly scopus: string; readonly google_scholar: string };

/** Small numbers are frequent, large ones rare: the cube of an even chance. */
function citationsOf(chance: Chance, ceiling: number): number {
  const drawn = chance.below(ceiling + 1);
  return Math.floor((drawn * drawn * drawn) / (ceiling * ceiling));
}

/** Empty where a database does not hold the work: that is "not reported", which is not zero. */
function countCitations(chance: Chance, ceiling: number, percent: number, databases: readonly string[]): Counts {
  const drawn = citationsOf(chance, ceiling) + (chance.happens(30) ? 1 : 0);
  const cited = Math.floor((drawn * percent + 50) / 100);
  const scopus = cited + (chance.happens(35) ? 1 : 0);
  const scholar = scopus + chance.below(3 + Math.floor(scopus / 2));
  return {
    wos: databases.includes('wos') ? String(cited) : '',
    scopus: databases.includes('scopus') ? String(scopus) : '',
    google_scholar: chance.happens(14) ? '' : String(scholar),
  };
}

const isCited = ({ wos, scopus, google_scholar: scholar }: Counts) =>
  [wos, scopus, scholar].some((count) => count !== '' && count !== '0');

/** A cited work without the id that it gets once the list is complete. */
type Cited = Omit<Row, 'id'>;

function citeOwn(work: Row, year: number, percent: number, chance: Chance): Cited | undefined {
  const { component = '', quartile = '', databases = '', title = '', doi = '', url = '' } = work;
  if (!chance.happens(LISTED[year - Number(work.year)] ?? 0)) return undefined;
  const counts = countCitations(chance, CEILINGS[quartile] ?? 5, percent, databases.split(';'));
  if (!isCited(counts)) return undefined;
  return {
    organisation: work.organisation ?? '',
    audience: component.startsWith('8') ? 'learners' : 'staff',
    title,
    doi,
    url,
    kind: KINDS[component] ?? '',
    published_year: work.year ?? '',
    author_position: work.author_position ?? '',
    corresponding: work.corresponding ?? '',
    ...counts,
  };
}

function citeElsewhere({ profile, bin, titles }: Organisation, year: number, place: number, chance: Chance): Cited {
  const published = year - chance.between(1, 4);
  const doi = `10.5555/elsewhere.${profile.key}.${year}.${place + 1}`;
  return {
    organisation: bin,
    audience: 'staff',
    title: titles.title('study', 'en', 'elsewhere', year, place).text,
    doi,
    url: `https://example.org/${doi}`,
    kind: 'article',
    published_year: String(published),
    author_position: String(chance.between(1, 9)),
    corresponding: chance.happens(25) ? 'yes' : 'no',
    ...countCitations(chance, 14, 100, ['wos', 'scopus']),
  };
}

/** With id and marks, in the order of the table's columns. */
function finished({ profile }: Organisation, cited: Cited, id: string, chance: Chance): Row {
  const { organisation = '', ...rest } = cited;
  const evidence = evidenceOf(profile, chance, id, 'printout');
  return { organisation, id, ...rest, evidence, credited: creditedBy(chance) };
}

export function citationRows(organisation: Organisation, year: number): Row[] {
  const { profile } = organisation;
  const chance = chanceOf(profile.key, 'citations', year);
  const percent = percentIn(profile, year);
  const own = LISTED.flatMap((_, age) => publicationRows(organisation, year - age)).flatMap((work) => {
    const cited = citeOwn(work, year, percent, chance);
    return cited ? [cited] : [];
  });
  const elsewhere = Array.from({ length: Math.floor(own.length / PER_ELSEWHERE) }, (_, place) =>
    citeElsewhere(organisation, year, place, chance),
  );
  return [...own, ...elsewhere].map((cited, place) =>
    finished(organisation, cited, idOf('C', year, place + 1), chance),
  );
}
