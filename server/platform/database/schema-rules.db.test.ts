// What every migration has to keep, asked of the catalogue: also of tables that later rooms bring.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { describeSchema } from './describe-schema.ts';
import { describeTypes } from './describe-types.ts';
import { databaseFolder } from './read-migrations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const names = async (query: string): Promise<string[]> => {
  const { rows } = await database.owner.query<{ name: string }>(query);
  return rows.map(({ name }) => name);
};

/** Functions that act with the owner's rights: each is a door past row-level security and was looked at. */
const DOORS = [
  'account_name',
  'append_journal',
  'assume_identity',
  'commission_people',
  'council_people',
  'current_identity',
  'drop_queued',
  'enqueue_job',
  'list_queue',
  'account_of_term_feed',
  'people_in_roles',
  'people_of',
  'people_of_organisations',
  'people_of_verification',
  'retry_queued',
  'technology_used_by_others',
];

describe('every table and function of the schema', () => {
  it('has row-level security on every table that the application reaches', async () => {
    const open = await names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity`);
    expect(open).toEqual([]);
  });

  it('lets views see with the rights of whoever asks', async () => {
    const views = await names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('v', 'm')
        and (c.relkind = 'm' or not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on'])`);
    expect(views).toEqual([]);
  });

  it('has no function with the owner’s rights beside the known doors, each with a fixed search path', async () => {
    const doors = await names(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'vault') and p.prosecdef order by 1`);
    expect(doors.filter((name) => !DOORS.includes(name))).toEqual([]);
    const loose = await names(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'vault') and p.prosecdef
        and not coalesce(p.proconfig, '{}') && array['search_path=pg_catalog, pg_temp']`);
    expect(loose).toEqual([]);
  });

  it('opens no function to everybody', async () => {
    const open = await names(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'vault') and has_function_privilege('public', p.oid, 'execute')`);
    expect(open).toEqual([]);
  });

  it('gives the application no right to change or empty the journal, and none to make anything', async () => {
    const { rows } = await database.owner.query<Record<string, boolean>>(`
      select has_table_privilege('shyraq_application', 'journal_entry', 'insert') as insert,
        has_table_privilege('shyraq_application', 'journal_entry', 'update') as update,
        has_table_privilege('shyraq_application', 'journal_entry', 'delete') as delete,
        has_table_privilege('shyraq_application', 'journal_entry', 'truncate') as truncate,
        has_table_privilege('shyraq_application', 'journal_head', 'update') as head,
        has_schema_privilege('shyraq_application', 'public', 'create') as make,
        has_schema_privilege('shyraq_application', 'vault', 'usage') as vault,
        has_database_privilege('shyraq_application', current_database(), 'temporary') as temporary,
        has_database_privilege('shyraq_application', current_database(), 'create') as schemas`);
    expect(Object.entries(rows[0] ?? {}).filter(([, may]) => may)).toEqual([]);
    expect(Object.keys(rows[0] ?? {})).toHaveLength(9);
    const role = await database.owner.query(
      `
      select 1 from pg_roles where rolname in ('shyraq_application', $1)
        and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb and not rolreplication`,
      [database.application.connection.user],
    );
    expect(role.rowCount).toBe(2);
  });
});

describe('what is written down of the schema', () => {
  it('is current: database/schema.sql and schema.ts are what `npm run schema` writes', async () => {
    const client = new pg.Client(database.ownerConnection);
    await client.connect();
    const dump = await describeSchema(client);
    const types = await describeTypes(client);
    await client.end();
    expect(readFileSync(join(databaseFolder(), 'schema.sql'), 'utf8')).toBe(dump);
    expect(readFileSync(join(import.meta.dirname, 'schema.ts'), 'utf8')).toBe(types);
  });
});
