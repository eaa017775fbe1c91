// Row-level security and the identity that a query cannot forge (hazards 10 and 11).

import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../identity.ts';
import { PUBLIC, SYSTEM } from '../identity.ts';
import { openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { proveIdentity } from './open-database.ts';

const OWN = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const officer: Identity = {
  account: '33333333-3333-4333-8333-333333333333',
  organisations: [OWN],
  roles: ['officer'],
  sight: 'own',
};

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.owner.query(`
    create table secret_thing (organisation uuid not null, words text not null);
    alter table secret_thing enable row level security;
    create policy secret_thing_seen on secret_thing to shyraq_application using (
      (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
    );
    grant select, insert, update, delete on secret_thing to shyraq_application;
    create view secret_words with (security_invoker = true) as select words from secret_thing;
    grant select on secret_words to shyraq_application;
    insert into secret_thing values ('${OWN}', 'own'), ('${OTHER}', 'other');
  `);
});
afterAll(() => database.drop());

async function wordsSeenBy(identity: Identity): Promise<string[]> {
  return database.within(identity, 'read', async (db) => {
    const { rows } = await sql<{ words: string }>`select words from secret_thing order by words`.execute(db);
    return rows.map(({ words }) => words);
  });
}

/** Runs statements as the application inside one transaction; answers what the last one gave, or the error's words. */
async function attempt(statements: readonly string[], identity: Identity | undefined = officer): Promise<string> {
  const client = new pg.Client(database.application.connection);
  await client.connect();
  try {
    await client.query('begin');
    if (identity) {
      const { claim, proof } = proveIdentity(identity, database.application.identityKey);
      await client.query('select assume_identity($1, $2)', [claim, proof]);
    }
    let words = '';
    for (const statement of statements) {
      const { rows } = await client.query(statement);
      words = rows.map((row: { words?: string }) => row.words ?? '').join(',');
    }
    return words;
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  } finally {
    await client.end();
  }
}

describe('who sees what', () => {
  it('shows an organisation its own rows, the bodies all, the public none', async () => {
    expect(await wordsSeenBy(officer)).toEqual(['own']);
    expect(await wordsSeenBy({ ...officer, sight: 'all' })).toEqual(['other', 'own']);
    expect(await wordsSeenBy(SYSTEM)).toEqual(['other', 'own']);
    expect(await wordsSeenBy(PUBLIC)).toEqual([]);
  });

  it('shows nothing to a session that stated no identity', async () => {
    expect(await attempt(['select words from secret_thing'], { ...PUBLIC })).toBe('');
    const client = new pg.Client(database.application.connection);
    await client.connect();
    expect((await client.query('select words from secret_thing')).rows).toEqual([]);
    await client.end();
  });

  it('forgets the identity with the transaction', async () => {
    const client = new pg.Client(database.application.connection);
    await client.connect();
    const { claim, proof } = proveIdentity(officer, database.application.identityKey);
    await client.query('begin');
    await client.query('select assume_identity($1, $2)', [claim, proof]);
    expect((await client.query('select words from secret_thing')).rows).toHaveLength(1);
    await client.query('commit');
    expect((await client.query('select words from secret_thing')).rows).toEqual([]);
    await client.end();
  });

  it('refuses to write a row of another organisation, and to move one there', async () => {
    expect(await attempt([`insert into secret_thing values ('${OTHER}', 'smuggled')`])).toContain('row-level security');
    expect(await attempt([`update secret_thing set organisation = '${OTHER}'`])).toContain('row-level security');
    expect(await attempt([`delete from secret_thing where organisation = '${OTHER}' returning words`])).toBe('');
  });

  it('gives back the read-only transaction of a reader as it was', async () => {
    const written = database.within(officer, 'read', (db) =>
      sql`insert into secret_thing values (${OWN}, 'in a read')`.execute(db),
    );
    await expect(written).rejects.toThrow('read-only transaction');
    expect(await wordsSeenBy(officer)).toEqual(['own']);
  });
});

describe('SQL of the application cannot widen its sight', () => {
  const all = JSON.stringify({ ...officer, sight: 'all' });
  const look = 'select words from secret_thing order by words';
  const tricks: { trick: string; statements: string[]; expected: RegExp }[] = [
    {
      trick: 'the claim overwritten',
      statements: [`select set_config('shyraq.identity', '${all}', true)`, look],
      expected: /refused: identity forged/,
    },
    {
      trick: 'the claim overwritten by SET',
      statements: [`set shyraq.identity = '${all}'`, look],
      expected: /refused: identity forged/,
    },
    {
      trick: 'the claim of the session cleared',
      statements: [`select set_config('shyraq.identity', '', true)`, look],
      expected: /^$/,
    },
    {
      trick: 'a seal that was never made',
      statements: [
        `select set_config('shyraq.identity', '${all}', true), set_config('shyraq.seal', repeat('0', 64), true)`,
        look,
      ],
      expected: /refused: identity forged/,
    },
    {
      trick: 'an own statement without proof',
      statements: [`select assume_identity('${all}', '')`],
      expected: /identity refused/,
    },
    {
      trick: 'a proof made with an invented key',
      statements: [`select assume_identity('${all}', encode(sha256('guess'), 'hex'))`],
      expected: /identity refused/,
    },
    {
      trick: 'the seal asked for',
      statements: [`select vault.seal_of('${all}')`],
      expected: /permission denied for schema vault/,
    },
    {
      trick: 'the secrets read',
      statements: ['select * from vault.secret'],
      expected: /permission denied for schema vault/,
    },
    {
      trick: 'row security switched off',
      statements: ['set row_security = off', look],
      expected: /would be affected by row-level security/,
    },
    { trick: 'another role taken', statements: ['set role shyraq', look], expected: /permission denied to set role/ },
    {
      trick: 'another session user taken',
      statements: ['set session authorization shyraq'],
      expected: /permission denied to set session/,
    },
    {
      trick: 'a view of the owner made',
      statements: ['create view peek as select * from secret_thing'],
      expected: /permission denied for schema public/,
    },
    {
      trick: 'a function of the same name put in front',
      statements: [`create function pg_temp.identity_sees_all() returns boolean language sql as 'select true'`, look],
      expected: /permission denied to create temporary|permission denied for/,
    },
    {
      trick: 'a temporary table made',
      statements: ['create temporary table t (a int)'],
      expected: /permission denied to create temporary/,
    },
    {
      trick: 'the search path bent',
      statements: ['set search_path = pg_temp, extensions, public', look],
      expected: /^own$/,
    },
    {
      trick: 'the policy dropped',
      statements: ['drop policy secret_thing_seen on secret_thing'],
      expected: /must be owner/,
    },
    {
      trick: 'the table laid open',
      statements: ['alter table secret_thing disable row level security'],
      expected: /must be owner/,
    },
    {
      trick: 'the policy of the catalogue rewritten',
      statements: [`update pg_policy set polqual = null`],
      expected: /permission denied/,
    },
    {
      trick: 'the owner made a member',
      statements: ['grant shyraq to current_user'],
      expected: /permission denied|refused/,
    },
    {
      trick: 'statistics read',
      statements: [`select most_common_vals::text as words from pg_stats where tablename = 'secret_thing'`],
      expected: /^$/,
    },
    {
      trick: 'the file of the table read',
      statements: [`select pg_read_file('postgresql.conf')`],
      expected: /permission denied/,
    },
    { trick: 'a program run', statements: [`copy (select 1) to program 'true'`], expected: /permission denied/ },
    {
      trick: 'an anonymous block',
      statements: [`do $$ begin perform set_config('shyraq.identity', '${all}', true); end $$`, look],
      expected: /identity forged/,
    },
    { trick: 'the view of others', statements: ['select words from secret_words'], expected: /^own$/ },
    {
      trick: 'a row lock on what is not seen',
      statements: [`select words from secret_thing where organisation = '${OTHER}' for update`],
      expected: /^$/,
    },
    {
      trick: 'an error that tells of a hidden row',
      statements: ["select words from secret_thing where 1 / (case when words = 'other' then 0 else 1 end) > 0"],
      expected: /^own$/,
    },
    {
      trick: 'jobs put in past the door',
      statements: ['select * from graphile_worker._private_jobs'],
      expected: /permission denied for schema/,
    },
  ];

  it.each(tricks)('$trick', async ({ statements, expected }) => {
    expect(await attempt(statements)).toMatch(expected);
  });

  it('refuses the seal of an earlier transaction', async () => {
    const client = new pg.Client(database.application.connection);
    await client.connect();
    const { claim, proof } = proveIdentity({ ...officer, sight: 'all' }, database.application.identityKey);
    await client.query('begin');
    await client.query('select assume_identity($1, $2)', [claim, proof]);
    const { rows } = await client.query<{ seal: string }>(`select current_setting('shyraq.seal') as seal`);
    await client.query('commit');
    await client.query('begin');
    await client.query(`select set_config('shyraq.identity', $1, true), set_config('shyraq.seal', $2, true)`, [
      claim,
      rows[0]?.seal,
    ]);
    await expect(client.query('select * from secret_thing')).rejects.toThrow('identity forged');
    await client.end();
  });
});
