// Invented publications: always the same; every seventh row has something to mend.

import type { Fields, SheetRow } from '#web/design/sheet/sheet-grid.ts';
import type { ReportSetting } from '#web/kit/live-report/live-report.ts';
import type { Say } from '#wording/speak.ts';

export const SAMPLE_REPORT: ReportSetting = {
  table: 'publications',
  reportingYear: 2025,
  reporter: { bin: '000840999014', name: 'Sample', category: 'clinical', universityHospital: false },
  others: [
    { id: 'staff', table: 'staff', fields: { staff_category: 'all', positions: '412.5', headcount: '431' } },
    { id: 'learners', table: 'learners', fields: { learner_category: 'resident', average_number: '96' } },
  ],
};

const COMPONENTS = ['2.1', '2.1', '2.2', '2.1', '8.1'] as const;
const QUARTILES = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
const TITLES = ['first', 'second', 'third'] as const;
const FAULTS: readonly Fields[] = [
  { year: '2023' },
  { author_position: '0' },
  { quartile: 'Q5' },
  { title: '' },
  { language: 'english' },
];
const WITH_FAULT = 7;

const pick = <One>(of: readonly One[], at: number): One => of[at % of.length] as One;

function inventPublication(say: Say, index: number): SheetRow {
  const number = index + 1;
  const fields: Fields = {
    id: `P-${number}`,
    component: pick(COMPONENTS, index),
    title: say(`showcase:sheet.${pick(TITLES, index)}-title`, { number }),
    authors: say('showcase:sheet.authors'),
    source_title: say('showcase:sheet.source'),
    issn: '2313-1519',
    doi: `10.23950/jcmkz/${20_000 + number}`,
    url: `https://doi.org/10.23950/jcmkz/${20_000 + number}`,
    year: '2025',
    databases: index % 3 === 0 ? 'wos;scopus' : 'scopus',
    quartile: pick(QUARTILES, index),
    language: pick(['en', 'en', 'ru', 'kk'], index),
    author_position: String((index % 4) + 1),
    corresponding: index % 4 === 3 ? 'yes' : 'no',
    evidence: `P-${number}.pdf`,
  };
  const fault = number % WITH_FAULT === 0 ? pick(FAULTS, number / WITH_FAULT) : {};
  return { id: `row-${number}`, fields: { ...fields, ...fault } };
}

export function inventPublications(say: Say, count: number): readonly SheetRow[] {
  return Array.from({ length: count }, (_, index) => inventPublication(say, index));
}
