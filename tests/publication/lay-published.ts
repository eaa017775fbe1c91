// Two years of the invented organisations as they would stand once they were published: files, explanations and the answer, made
// by the very functions of the act and written as the owner of the database. A version 2 stands beside the first of the last year.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExampleYear, exampleRows } from '#cli/example/example-rows.ts';
import { exampleOrganisations } from '#cli/example/organisation.ts';
import { publicKeyOf, signingKeyFrom } from '#exchange/bundle-file/signing-key.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import { recordOf } from '#server/publication/record-of-work.ts';
import { writeAnswer } from '#server/publication/write-answer.ts';
import { type WrittenFiles, writePublicationFiles } from '#server/publication/write-files.ts';
import { layOpenRound } from '../rounds/lay-open-round.ts';

type Owner = { readonly query: (text: string, values?: unknown[]) => Promise<{ rows: { [key: string]: unknown }[] }> };

const keyOf = (sentence: string) => createHash('sha256').update(sentence).digest();
export const LAID_KEY = signingKeyFrom(keyOf('Shyraq: the working body of the tests'));
export const LAID_YEARS = [2024, 2025] as const satisfies readonly ExampleYear[];
export const LAID_ROUND = (year: number): string => `77777777-${year}-4000-8000-000000000000`;
const SOMEBODY = '99999999-9999-4999-8999-999999999999';

/** Invented weights: each another, so that a swapped pair shows. */
const VALUES: Readonly<Record<string, string>> = {
  ...{ 1: '1.5', 2: '2.25', 3: '0.75', 4: '1.1', 5: '0.9', 6: '0.4', 8: '1.3', 9: '0.6', 10: '0.8', 11: '0.35' },
};
const SOURCE = 'Invented for the example';
const LARGEST = 2 ** 32;

const weightingOf = (year: number) => ({ source: SOURCE, date: `${year}-11-20`, values: VALUES });

async function write(year: ExampleYear, folder: string): Promise<WrittenFiles> {
  return writePublicationFiles(folder, {
    rows: exampleRows(year),
    edition: CURRENT_EDITION,
    settings: completeSettings(CURRENT_EDITION).settings,
    weighting: { ...weightingOf(year), draft: false },
    calendar: getNewestCalendar(),
    reportingYear: year,
    program: { name: 'shyraq', version: 'test' },
    journal: { entries: 1, head: createHash('sha256').update(String(year)).digest('hex') },
    example: true,
    pseudonymKey: keyOf(`Shyraq: the persons of the tests in ${year}`),
    signingKey: LAID_KEY,
  });
}

const dayIn = (year: number, rest: string) => {
  const day = findPlainDate(`${year}-${rest}`);
  if (!day) throw new RangeError(`${year}-${rest} is no day`);
  return day;
};

const dayPublished = (year: number, version: number) => dayIn(year + 1, version === 1 ? '04-17' : '06-02');

/** The round with everything behind it, until its results are published in `versions` versions. */
async function layRound(owner: Owner, year: number, versions: number): Promise<void> {
  const calendar = getNewestCalendar();
  const [on, published] = [dayIn(year + 1, '04-15'), dayIn(year + 1, '03-02')];
  const { rows } = await owner.query(
    `select o.id, f.value from organisation o join organisation_fact f on f.organisation = o.id and f.kind = 'category' order by o.bin`,
  );
  const events: readonly (readonly [day: string, event: object])[] = [
    [`${year + 1}-03-01`, { kind: 'council-called', on }],
    [published, { kind: 'verification-published', objection: computeDaysAfter('objection', published, calendar) }],
    [
      on,
      {
        ...{ kind: 'considered', on, snapshot: 1, protocol: '1' },
        publication: computeDaysAfter('results-publication', on, calendar),
      },
    ],
    ...Array.from({ length: versions }, (_, at): [string, object] => [
      dayPublished(year, at + 1),
      { kind: 'results-published', version: at + 1 },
    ]),
  ];
  const participants = rows.map(({ id, value }): [string, string] => [String(id), String(value)]);
  const { settings } = completeSettings(CURRENT_EDITION);
  await layOpenRound(owner, { id: LAID_ROUND(year), year, at: `${year}-12-01T04:00:00Z`, participants, settings });
  for (const [place, [day, event]] of events.entries())
    await owner.query('insert into round_event (round, number, at, event) values ($1, $2, $3, $4)', [
      ...[LAID_ROUND(year), place + 3, `${day}T06:00:00Z`, JSON.stringify(event)],
    ]);
  await owner.query('update round set weighting = $2 where id = $1', [
    LAID_ROUND(year),
    JSON.stringify(weightingOf(year)),
  ]);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function laySnapshot(owner: Owner, year: number, number: number): Promise<Readonly<Record<string, string>>> {
  const names = ['inputs', 'edition', 'settings', 'weighting', 'calendar', 'results'];
  const hashes = Object.fromEntries(names.map((name) => [name, hashOf(`${year} ${number} ${name}`)]));
  const { version, announcedOn } = getNewestCalendar();
  await owner.query(
    `insert into result_snapshot (round, number, computed_at, computed_by, reason, amends, hashes, edition, settings, weighting,
      calendar, code) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'test')`,
    [
      ...[LAID_ROUND(year), number, `${year + 1}-04-16T05:00:00Z`, SOMEBODY, number === 1 ? '' : 'An amendment.'],
      ...[number > 1, JSON.stringify(hashes), CURRENT_EDITION.id],
      JSON.stringify(completeSettings(CURRENT_EDITION).settings),
      JSON.stringify(weightingOf(year)),
      JSON.stringify({ version, announcedOn, years: [], days: [] }),
    ],
  );
  return hashes;
}

async function layParts(owner: Owner, year: ExampleYear, number: number, written: WrittenFiles): Promise<string> {
  const { rows } = await owner.query(
    `insert into publication_preparation (round, snapshot, prepared_at, bundle, key, code)
      values ($1, $2, $3, $4, $5, 'test') returning id`,
    [LAID_ROUND(year), number, `${year + 1}-04-16T06:00:00Z`, written.bundle, publicKeyOf(LAID_KEY)],
  );
  const id = String(rows[0]?.id);
  for (const { name, media, bytes, hash } of written.files)
    await owner.query(
      'insert into publication_file (preparation, name, media, bytes, hash) values ($1, $2, $3, $4, $5)',
      [id, name, media, bytes, hash],
    );
  for (const [bin, explanation] of written.explanations)
    await owner.query('insert into publication_explanation (preparation, bin, explanation) values ($1, $2, $3)', [
      id,
      bin,
      explanation,
    ]);
  await layRecords(owner, id, year);
  return id;
}

async function layRecords(owner: Owner, preparation: string, year: ExampleYear): Promise<void> {
  const records = [...exampleRows(year)].map(recordOf).filter((found) => found !== undefined);
  const kinds = ['project', 'publication', 'patent'].flatMap((kind) =>
    records.filter(([one]) => one === kind).slice(0, 300),
  );
  await owner.query(
    `insert into publication_record (preparation, number, kind, bin, item, fields)
      select $1, (o ->> 0)::int, o ->> 1, o ->> 2, o ->> 3, o -> 4 from jsonb_array_elements($2::jsonb) o
      on conflict (preparation, kind, bin, item) do nothing`,
    [preparation, JSON.stringify(kinds.map((one, at) => [at + 1, ...one]))],
  );
}

async function layVersion(owner: Owner, year: ExampleYear, version: number, written: WrittenFiles): Promise<void> {
  const hashes = await laySnapshot(owner, year, version);
  const preparation = await layParts(owner, year, version, written);
  const known = new Map(exampleOrganisations().map(({ bin, profile }) => [bin, profile]));
  const on = dayIn(year + 1, '04-15');
  const { lastDay } = computeDaysAfter('results-publication', on, getNewestCalendar());
  const publishedAt = `${dayPublished(year, version)}T06:00:00.000Z`;
  const answer = JSON.stringify(
    writeAnswer({
      ...{ reportingYear: year, version, publishedAt, councilOn: on, protocol: '1', key: publicKeyOf(LAID_KEY) },
      due: { lastDay, late: false },
      resolution: { kk: 'Нәтижелер қаралды.', ru: 'Результаты рассмотрены.' },
      reason: version === 1 ? '' : 'A patent was credited on appeal.',
      edition: CURRENT_EDITION.id,
      settings: completeSettings(CURRENT_EDITION).settings,
      weighting: weightingOf(year),
      calendar: getNewestCalendar().version,
      code: 'test',
      example: true,
      hashes,
      bundle: written.bundle,
      files: written.files.map(({ name, media, bytes, hash }) => ({ name, media, bytes, hash })),
      organisations: written.results.map((result) => ({
        ...result,
        names: { ...(known.get(result.bin)?.name ?? { kk: '', ru: '', en: '' }) },
        region: known.get(result.bin)?.region ?? null,
      })),
    }),
  );
  await owner.query(
    `insert into publication (round, reporting_year, version, preparation, published_at, published_by, answer, hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [LAID_ROUND(year), year, version, preparation, publishedAt, SOMEBODY, answer, hashOf(answer)],
  );
}

/** Of works the first few hundred of each kind. The files go to `storage` where one is given. Takes some ten seconds. */
export async function layPublished(owner: Owner, storage?: Storage): Promise<void> {
  for (const year of LAID_YEARS) {
    const versions = year === LAID_YEARS.at(-1) ? 2 : 1;
    const folder = await mkdtemp(join(tmpdir(), 'shyraq-published-'));
    try {
      const written = await write(year, folder);
      for (const { path } of storage ? written.files : []) await storage?.put(createReadStream(path), LARGEST);
      await layRound(owner, year, versions);
      for (let version = 1; version <= versions; version += 1) await layVersion(owner, year, version, written);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
