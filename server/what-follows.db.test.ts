// The table at work: an act recorded in the journal puts its reactions into the queue, in its own transaction.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record, whenRecorded } from '#server/journal/index.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { defineTask } from '#server/platform/jobs/task.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { carryOut } from '#server/platform/work.ts';
import { Followed, followBy } from './what-follows.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const react = defineTask('react', Followed, async () => {});
  const letter = defineTask('letter', Followed, async () => {});
  whenRecorded(followBy({ 'things.done': [react, letter], 'things.undone': [react] }));
});
afterAll(() => database.drop());

const act = (name: string, fails = false) =>
  carryOut(database, { identity: SYSTEM, mode: 'write', at: SOME_DAY }, async (work) => {
    await record(work, { act: name, subject: { kind: 'thing', id: name } });
    if (fails) throw new Error('undone');
  });

const waiting = async (): Promise<string[]> => {
  const { rows } = await database.owner.query<{ job: string }>(`
    select task_identifier || ' ' || (payload -> 'payload' ->> 'act') as job
    from graphile_worker._private_jobs j join graphile_worker.jobs using (id) order by 1`);
  return rows.map(({ job }) => job);
};

describe('what follows an act', () => {
  it('is queued with it, and not at all when it fails or has no line', async () => {
    await act('things.done');
    await act('things.other');
    await expect(act('things.undone', true)).rejects.toThrow('undone');
    expect(await waiting()).toEqual(['letter things.done', 'react things.done']);
  });
});
