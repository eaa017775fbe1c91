// An introduction of each organisation, and how the doors of the registers of innovative activity are asked for it.

import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { type Asked, type House, PERSON } from './open-house.ts';

export const introductionOf = (organisation: string): string => organisation.replace('0000-4000', '0017-4000');
export const reportOf = (organisation: string): string => organisation.replace('0000-4000', '0019-4000');
const documentOf = (organisation: string): string => organisation.replace('0000-4000', '0004-4000');
const TECHNOLOGY = '77777777-0018-4000-8000-000000000000';

/** Of one technology, with the organisation's document as evidence; once, and again after it was taken away. */
export async function layIntroduction({ database: { owner } }: House, organisation: string): Promise<void> {
  await owner.query(
    `insert into technology (id, name_en, field, novelty, entered_at, entered_by)
      values ($1, 'Of the tests', 'surgery', 'country', $2, $3) on conflict do nothing`,
    [TECHNOLOGY, SOME_DAY, PERSON],
  );
  await owner.query(
    `insert into introduction (id, technology, organisation, year, departments, source, entered_at, entered_by)
      values ($1, $2, $3, 2020, 'Surgery', 'training', $4, $5) on conflict do nothing`,
    [introductionOf(organisation), TECHNOLOGY, organisation, SOME_DAY, PERSON],
  );
  await owner.query(
    `insert into innovation_document (register, item, document, organisation, put_at, put_by)
      values ('introduction', $1, $2, $3, $4, $5) on conflict do nothing`,
    [introductionOf(organisation), documentOf(organisation), organisation, SOME_DAY, PERSON],
  );
  await owner.query(
    `insert into innovation_report (id, scope, organisation, from_year, to_year, asked_at, asked_by, made_at)
      values ($1, 'organisation', $2, 2011, 2014, $3, $4, $3) on conflict do nothing`,
    [reportOf(organisation), organisation, SOME_DAY, PERSON],
  );
  await owner.query(
    `insert into innovation_report_text (report, language, content, pdf, docx)
      values ($1, 'en', $2, 'pdf', 'docx') on conflict do nothing`,
    [reportOf(organisation), JSON.stringify({ title: 'Report', lead: [], chapters: [] })],
  );
}

type Walk = {
  readonly ask: (organisation: string) => Asked;
  readonly before?: (house: House, organisation: string) => Promise<void>;
};
const at = (organisation: string, what = '') =>
  `/api/innovation/registers/introduction/items/${introductionOf(organisation)}${what}`;

const answersOf = (organisation: string): string =>
  `scope=organisation&of=${organisation}&from=2011&to=2014&language=en`;
const fileAt = (path: string, more: object): Asked => ({
  url: `/api/innovation/registers/introduction/import${path}`,
  payload: { name: 'file.csv', content: 'eA==', ...more },
});

export const INNOVATION_WALKS: Readonly<Record<string, Walk>> = {
  'read-innovation-answer': {
    ask: (organisation) => ({ url: `/api/innovation/answers/introductions?${answersOf(organisation)}` }),
  },
  'make-innovation-report': {
    ask: (organisation) => ({
      url: '/api/innovation/reports',
      payload: { scope: 'organisation', of: organisation, from: 2011, to: 2014 },
    }),
  },
  'read-innovation-report': {
    ask: (organisation) => ({ url: `/api/innovation/reports/${reportOf(organisation)}?language=en` }),
  },
  'read-innovation-report-file': {
    ask: (organisation) => ({ url: `/api/innovation/reports/${reportOf(organisation)}/files/en.pdf` }),
  },
  // Its job is over or was never: an open door refuses for that reason alone.
  'stop-innovation-report': {
    ask: (organisation) => ({ url: `/api/innovation/reports/${reportOf(organisation)}/stop` }),
  },
  'read-transfer-matrix': {
    ask: (organisation) => ({ url: `/api/innovation/transfer-matrix?${answersOf(organisation)}` }),
  },
  'read-innovation-item': { ask: (organisation) => ({ url: at(organisation) }) },
  'read-innovation-choices': {
    ask: (organisation) => ({ url: `/api/innovation/choices?organisation=${organisation}` }),
  },
  // Nothing is filled in: an open door says what is missing.
  'enter-innovation-item': {
    ask: (organisation) => ({
      url: '/api/innovation/registers/introduction',
      payload: { organisation, fields: { year: '2021' } },
    }),
  },
  // The version named is none: an open door answers that it was changed meanwhile.
  'change-innovation-item': { ask: (organisation) => ({ url: at(organisation), payload: { fields: {} } }) },
  'withdraw-innovation-item': {
    ask: (organisation) => ({ url: at(organisation, '/withdraw'), payload: { words: 'words' } }),
  },
  'restore-innovation-item': { ask: (organisation) => ({ url: at(organisation, '/restore') }) },
  'put-innovation-evidence': {
    ask: (organisation) => ({ url: at(organisation, '/evidence'), payload: { document: documentOf(organisation) } }),
  },
  'take-innovation-evidence': {
    before: layIntroduction,
    ask: (organisation) => ({ url: at(organisation, `/evidence/${documentOf(organisation)}`) }),
  },
  // The file is none: an open door says so.
  'preview-innovation-file': { ask: (organisation) => fileAt('/preview', { organisation }) },
  'take-innovation-file': { ask: (organisation) => fileAt('', { organisation, plan: 'none' }) },
  'return-innovation-refused': { ask: (organisation) => fileAt('/refused', { organisation, language: 'en' }) },
};
