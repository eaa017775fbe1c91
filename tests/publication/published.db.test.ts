// What was published through the real server: read by everybody as it was kept, in every version; nothing of what is not.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type ListPublished, Published } from '#contract/publication.ts';
import { PublishedExplanation } from '#contract/published-explanation.ts';
import { PUBLIC } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type TestServer } from '#server/platform/testing/test-server.ts';
import { publishedRoutes } from '#server/publication/index.ts';
import { layPublished } from './lay-published.ts';

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await openTestDatabase();
  await layPublished(database.owner);
  server = await openTestServer(database, publishedRoutes, { people: { nobody: PUBLIC } });
}, 120_000);
afterAll(async () => {
  await server.close();
  await database.drop();
});

const read = async <T>(path: string): Promise<T> => {
  const reply = await server.as('nobody')('GET', path);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<T>();
};

describe('what was published', () => {
  it('is listed year by year with all its versions', async () => {
    const { years } = await read<z.infer<typeof ListPublished.answer>>('/api/published');
    expect(years.map(({ reportingYear, version }) => [reportingYear, version])).toEqual([
      [2025, 2],
      [2024, 1],
    ]);
    expect(years[0]?.versions.map(({ reason }) => reason)).toEqual(['', 'A patent was credited on appeal.']);
  });

  it('is read whole: every organisation with its numbers, names and region, and where the files are', async () => {
    const newest = Published.parse(await read('/api/published/2025'));
    expect(newest.version).toBe(2);
    expect(newest.organisations).toHaveLength(24);
    expect(newest.organisations.every(({ region, names }) => region !== null && names.kk !== '')).toBe(true);
    expect(newest.files.map(({ address }) => address)).toContain('/data/2025/v2/bundle.zip');
    const first = Published.parse(await read('/api/published/2025?version=1'));
    expect(first.version).toBe(1);
    expect(first.organisations).toEqual(newest.organisations);
  });

  it('explains each organisation, and names no person', async () => {
    const { organisations } = await read<Published>('/api/published/2024');
    for (const { bin, sa } of organisations) {
      const told = PublishedExplanation.parse(await read(`/api/published/2024/organisations/${bin}`));
      expect(told.bin).toBe(bin);
      expect(told.scores.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
      expect(told.scores[0]?.value === null).toBe(sa === null);
    }
  });

  it.each(['/api/published/2023', '/api/published/2025?version=3', '/api/published/2025/organisations/000000000000'])(
    '%s is nowhere',
    async (path) => {
      expect((await server.as('nobody')('GET', path)).statusCode).toBe(404);
    },
  );

  it.each([
    `update publication set answer = '{}'`,
    'delete from publication',
    'truncate publication',
    `update publication_file set name = 'other.zip'`,
    'delete from publication_explanation',
  ])('is kept against the owner of the database: %s', async (statement) => {
    await expect(database.owner.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
