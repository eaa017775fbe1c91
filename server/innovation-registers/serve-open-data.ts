// Open data of the registers: the catalogue of technologies and the lists that everybody may see (decision 0020). What organisations did
// with them is not in it.

import { stringify } from 'csv-stringify/sync';
import { INNOVATION_FILES } from '#contract/innovation-import.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import { everybody, type RawRoute } from '#server/platform/http/route.ts';
import { PUBLIC } from '#server/platform/identity.ts';

const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'public, no-cache',
} as const;

const readCatalogue = (database: Database) =>
  database.within(PUBLIC, 'read', async (db) => ({
    technologies: await db
      .selectFrom('technology as t')
      .leftJoin('unique_technology as u', 'u.id', 't.unique_technology')
      .select(['t.id', 't.name_kk', 't.name_ru', 't.name_en', 't.field', 't.novelty', 't.htms_code'])
      .select(['u.code as unique_code', 't.known_since_year as known_since'])
      .where('t.withdrawn_at', 'is', null)
      .orderBy('t.id')
      .execute(),
    unique: await db
      .selectFrom('unique_technology')
      .select(['code', 'name_kk', 'name_ru', 'name_en', 'approved_from', 'approved_until', 'source'])
      .orderBy('code')
      .execute(),
    classifiers: await db
      .selectFrom('innovation_classifier')
      .select(['kind', 'code', 'group_code as group', 'name_kk', 'name_ru', 'name_en', 'from_year', 'until_year'])
      .orderBy('kind')
      .orderBy('place')
      .execute(),
  }));
type Catalogue = Awaited<ReturnType<typeof readCatalogue>>;

const HEADING = [
  ...['id', 'name_kk', 'name_ru', 'name_en', 'field', 'novelty', 'htms_code', 'unique_code', 'known_since'],
] as const;

/** A technology a line; a name that somebody typed is never a formula. */
const writeCsv = ({ technologies }: Catalogue): string =>
  stringify([[...HEADING], ...technologies.map((one) => HEADING.map((name) => one[name] ?? ''))], {
    escape_formulas: true,
  });
const writeJson = (catalogue: Catalogue): string => `${JSON.stringify(catalogue, undefined, 1)}\n`;

const FORMATS = {
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8' },
  json: { write: writeJson, type: 'application/json; charset=utf-8' },
} as const;

const dataRoute = (database: Database, format: keyof typeof FORMATS): RawRoute => ({
  name: `read-innovation-technologies-${format}`,
  methods: ['GET', 'HEAD'],
  path: INNOVATION_FILES[format],
  permission: everybody,
  handle: async (_, reply) => {
    const { write, type } = FORMATS[format];
    const disposition = `attachment; filename="innovation-technologies.${format}"`;
    return reply
      .headers({ ...OPEN, 'content-disposition': disposition })
      .type(type)
      .send(write(await readCatalogue(database)));
  },
});

export const openDataRoutes = (database: Database): readonly RawRoute[] => [
  dataRoute(database, 'csv'),
  dataRoute(database, 'json'),
];
