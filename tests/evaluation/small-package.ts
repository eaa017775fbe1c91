// Small packages by hand: one row with everything that a row must have, changed where a test speaks of it.

import type { PackageRows, Row } from './naive-points.ts';
import { binOf, YEAR } from './random-package.ts';

export const CENTRE = binOf(1);

const filled: Readonly<Record<string, Row>> = {
  organisations: { bin: CENTRE, name_en: 'Centre', category: 'clinical', university_hospital: 'no' },
  staff: { staff_category: 'research', positions: '10', headcount: '10' },
  learners: { learner_category: 'resident', average_number: '10' },
  funding: { component: '1.1', title: 'Project', received_kzt: '500000', handed_on_kzt: '0' },
  publications: {
    component: '2.1',
    title: 'Article',
    year: String(YEAR),
    databases: 'scopus',
    quartile: 'Q1',
    language: 'en',
    author_position: '1',
    corresponding: 'no',
  },
  citations: {
    audience: 'staff',
    title: 'Article',
    kind: 'article',
    published_year: String(YEAR),
    author_position: '1',
    corresponding: 'no',
    wos: '1',
    google_scholar: '1',
  },
  hirsch: { wos: '3', google_scholar: '4' },
  patents: {
    component: '4.1',
    title: 'Patent',
    holder_is_organisation: 'yes',
    granted_on: `${YEAR}-06-30`,
    in_wos: 'no',
  },
  commercialisation: {
    technology: 'Technology',
    protection_number: '1',
    protected_on: `${YEAR}-01-01`,
    income_kzt: '500000',
  },
  conferences: { component: '6.1', title: 'Abstract', held_on: `${YEAR}-05-05`, language: 'en' },
  htms: { component: '7.1', code: 'A01' },
};

/** A package of the rows given by table, each with what its table wants besides; ids are numbers. */
export function packageOf(rows: Readonly<Record<string, readonly Row[]>>): PackageRows {
  const all = { organisations: [{}], ...rows };
  return Object.fromEntries(
    Object.entries(all).map(([table, list]) => [
      table,
      list.map((row, place) => ({
        ...filled[table],
        ...(table === 'organisations' ? {} : { organisation: CENTRE }),
        ...(table === 'hirsch' ? { employee: String(place) } : { id: String(place) }),
        ...row,
      })),
    ]),
  );
}
