// Dumps the schema as SQL to be read and reviewed: tables, keys, indexes, functions, triggers, policies, grants.
// Not for restoring; the migrations do that.

import type pg from 'pg';

const OURS = `n.nspname in ('public', 'vault')`;
const NOT_OF_EXTENSION = (oid: string) =>
  `not exists (select 1 from pg_depend d where d.objid = ${oid} and d.deptype = 'e')`;

const TABLES = `
  select format(E'create table %s (\\n%s\\n);', c.oid::regclass, string_agg(
    format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end,
      case when a.attnotnull then ' not null' else '' end,
      case
        when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
        when a.attidentity <> '' then ' generated as identity'
        when a.atthasdef then ' default ' || pg_get_expr(d.adbin, d.adrelid)
        else ''
      end), E',\\n' order by a.attnum))
    || case when c.relrowsecurity then format(E'\\nalter table %s enable row level security;', c.oid::regclass) else '' end as text
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${OURS} and c.relkind in ('r', 'p')
  group by c.oid, n.nspname, c.relname, c.relrowsecurity
  order by n.nspname, c.relname collate "C"`;

const CONSTRAINTS = `
  select format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) as text
  from pg_constraint k join pg_namespace n on n.oid = k.connamespace
  where ${OURS} and conrelid <> 0 and contype <> 'n'
  order by conrelid::regclass::text collate "C", conname collate "C"`;

const INDEXES = `
  select pg_get_indexdef(i.indexrelid) || ';' as text
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
  order by c.relname collate "C"`;

const VIEWS = `
  select format(E'create view %s%s as\\n%s', c.oid::regclass,
    coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''), pg_get_viewdef(c.oid)) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and c.relkind in ('v', 'm') order by c.relname collate "C"`;

const FUNCTIONS = `
  select trim(trailing E'\\n' from pg_get_functiondef(p.oid)) || ';' as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${OURS} and ${NOT_OF_EXTENSION('p.oid')} order by n.nspname, p.proname collate "C"`;

const TRIGGERS = `
  select pg_get_triggerdef(t.oid) || ';' as text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and not t.tgisinternal order by c.relname collate "C", t.tgname collate "C"`;

const POLICIES = `
  select format('create policy %I on %I.%I for %s to %s%s%s;', policyname, schemaname, tablename, lower(cmd),
    array_to_string(roles, ', '), coalesce(' using ' || qual, ''), coalesce(' with check ' || with_check, '')) as text
  from pg_policies where schemaname in ('public', 'vault') order by tablename collate "C", policyname collate "C"`;

const GRANTS = `
  select format('grant %s on %s to %s;', string_agg(lower(privilege), ', ' order by privilege), thing, grantee) as text from (
    select a.privilege_type as privilege, c.oid::regclass::text as thing, a.grantee::regrole::text as grantee
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
    where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S') and a.grantee <> c.relowner
    union all
    select a.privilege_type || ' (' || t.attname || ')', c.oid::regclass::text, a.grantee::regrole::text
    from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(t.attacl) a
    where ${OURS}
    union all
    select a.privilege_type, 'function ' || p.oid::regprocedure, a.grantee::regrole::text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(p.proacl) a
    where ${OURS} and ${NOT_OF_EXTENSION('p.oid')} and a.grantee <> p.proowner
  ) as granted group by thing, grantee order by thing collate "C", grantee collate "C"`;

const OTHERS = `
  select format('create collation %s (provider = %s, locale = %L, rules = %L);', c.oid::regcollation,
    case collprovider when 'i' then 'icu' else collprovider::text end, colllocale, collicurules) as text
  from pg_collation c join pg_namespace n on n.oid = c.collnamespace where ${OURS}
  union all
  select format('create text search configuration %s;', c.oid::regconfig) from pg_ts_config c
  join pg_namespace n on n.oid = c.cfgnamespace where ${OURS} order by 1`;

/** The text of database/schema.sql. Wants PostgreSQL 17 or later, as the embedded one is. */
export async function describeSchema(owner: pg.Client | pg.Pool): Promise<string> {
  const parts: [string, string][] = [
    ['Collations and search', OTHERS],
    ['Tables', TABLES],
    ['Constraints', CONSTRAINTS],
    ['Indexes', INDEXES],
    ['Views', VIEWS],
    ['Functions', FUNCTIONS],
    ['Triggers', TRIGGERS],
    ['Row-level security', POLICIES],
    ['Grants', GRANTS],
  ];
  const texts: string[] = ['-- The schema after all migrations, written by `npm run schema`. To be read; never run.\n'];
  for (const [title, query] of parts) {
    const { rows } = await owner.query<{ text: string }>(query);
    if (rows.length === 0) continue;
    texts.push(
      `\n-- ${title} ${'-'.repeat(Math.max(3, 100 - title.length))}\n`,
      ...rows.map(({ text }) => `\n${text}\n`),
    );
  }
  return texts.join('');
}
