// Hazard 19: Kazakh letters in sorting, case and search.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../identity.ts';
import { openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const ALPHABET = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'];

const sorted = (words: readonly string[]) =>
  database.within(SYSTEM, 'read', async (db) => {
    const { rows } = await sql<{ word: string }>`
      select word from unnest(${words}::text[]) as word order by word collate kazakh`.execute(db);
    return rows.map(({ word }) => word);
  });

describe('Kazakh in the database', () => {
  it('sorts the 42 letters in the order of the alphabet', async () => {
    expect(ALPHABET).toHaveLength(42);
    expect(await sorted([...ALPHABET].reverse())).toEqual(ALPHABET);
    const capitals = ALPHABET.map((letter) => letter.toLocaleUpperCase('kk'));
    expect(await sorted([...capitals].reverse())).toEqual(capitals);
  });

  it('sorts names as a Kazakh reader looks for them: ә after а, not after я', async () => {
    const names = ['Атырау', 'Әйтеке', 'Бурабай', 'Қарағанды', 'Кентау', 'Ұлытау', 'Үшарал', 'Өскемен', 'Орал', 'Ясы'];
    expect(await sorted(names)).toEqual([
      'Атырау',
      'Әйтеке',
      'Бурабай',
      'Кентау',
      'Қарағанды',
      'Орал',
      'Өскемен',
      'Ұлытау',
      'Үшарал',
      'Ясы',
    ]);
  });

  it('changes the case of every letter and finds words', async () => {
    const { rows } = await database.within(SYSTEM, 'read', (db) =>
      sql<{ upper: string; lower: string; alike: boolean; kk: boolean; ru: boolean; en: boolean }>`
        select upper('әғқңөұүһі') as upper, lower('ӘҒҚҢӨҰҮҺІ') as lower,
          extensions.similarity('Қарағанды', 'Қараганды')::float8 > 0.4 as alike,
          to_tsvector('kk', 'Жүрек хирургиясы') @@ to_tsquery('kk', 'жүрек') as kk,
          to_tsvector('ru', 'исследования клиник') @@ to_tsquery('ru', 'клиника') as ru,
          to_tsvector('en', 'clinical trials') @@ to_tsquery('en', 'trial') as en`.execute(db),
    );
    expect(rows[0]).toEqual({ upper: 'ӘҒҚҢӨҰҮҺІ', lower: 'әғқңөұүһі', alike: true, kk: true, ru: true, en: true });
  });
});
