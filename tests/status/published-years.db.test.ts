// S-5, S-6: results of years that were published in a round are taken from there, and what the form says of those years does not count.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Published } from '#contract/publication.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { PUBLIC } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { findPublishedYear } from '#server/publication/index.ts';
import { listPublishedYears, readForm } from '#server/status/applicant.ts';
import { layPublished } from '../publication/lay-published.ts';
import { FORM } from './open-status.ts';

let database: TestDatabase;
let last: Published | undefined;
beforeAll(async () => {
  database = await openTestDatabase();
  await layPublished(database.owner);
  last = await database.within(PUBLIC, 'read', (db) => findPublishedYear(db, { year: 2025 }));
}, 120_000);
afterAll(() => database?.drop());

it('takes each published year in its newest version, and asks of the others', async () => {
  const one = last?.organisations.find(({ indicators }) => Number(indicators['2']) > 0);
  const bin = one?.bin ?? '';
  const years = await database.within(PUBLIC, 'read', (db) => listPublishedYears(db, bin, getPlainDate('2026-11-23')));
  expect(years.map(({ year, published }) => [year, published !== null])).toEqual([
    [2023, false],
    [2024, true],
    [2025, true],
  ]);
  expect(years[2]?.published).toEqual({
    version: last?.version,
    publications: one?.indicators['2'],
    citations: one?.indicators['3'],
  });
  const { results } = readForm(FORM, 'clinical', years);
  expect(results.map(({ from }) => from)).toEqual(['entered', 'round', 'round']);
  expect(results[0]).toMatchObject({ publications: '3', citations: '9' });
  expect(results[2]).toMatchObject({ publications: one?.indicators['2'], citations: one?.indicators['3'] });
});

it('finds nothing of an organisation that was not evaluated', async () => {
  const years = await database.within(PUBLIC, 'read', (db) =>
    listPublishedYears(db, '940140000385', getPlainDate('2026-11-23')),
  );
  expect(years.every(({ published }) => published === null)).toBe(true);
});
