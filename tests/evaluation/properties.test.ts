import fc from 'fast-check';
import { afterAll, describe, it } from 'vitest';
import { evaluationProperties } from './properties.ts';
import { openDatabase } from './sql-tally.ts';

const database = await openDatabase();
afterAll(() => database.close());

describe('for every valid package, reading and weighting', () => {
  it.each(evaluationProperties(database))('$name', async ({ property, short }) => {
    await fc.assert(property, { numRuns: short });
  });
});
