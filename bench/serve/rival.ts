// The rival: a bare server of Node over the same database, which answers the same bytes from the same query and knows no
// person, no permission, no row-level security, no contract, no key and no chain. What is slower than it is our house.

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { findRunningDatabase } from '#server/platform/database/embedded/reach-embedded.ts';

const [stateFolder = '', web = '', on = ''] = process.argv.slice(2);
const access = findRunningDatabase(stateFolder);
if (!access) throw new Error(`no database runs in ${stateFolder}`);
const pool = new pg.Pool({ ...access, max: 10 });

const TABLES = `
  create schema if not exists rival;
  create table if not exists rival.organisation (
    id uuid primary key default gen_random_uuid(), bin text unique not null, registered_at timestamptz not null);
  create table if not exists rival.fact (
    id bigint generated always as identity primary key, organisation uuid not null references rival.organisation,
    kind text not null, value text, holds_from date not null, source text not null, known_from timestamptz not null);
  create index if not exists fact_organisation on rival.fact (organisation);
  create table if not exists rival.journal (number bigint generated always as identity primary key, entry text not null)`;

const held = (fact: string) => `${fact}.known_until is null
  and ${fact}.holds_from <= $1::date and (${fact}.holds_until is null or ${fact}.holds_until > $1::date)`;
const LIST = `
  select page.id, page.bin, page.total, (
    select jsonb_object_agg(f.kind, coalesce(f.value, f.parent::text)) from organisation_fact f
    where f.organisation = page.id and ${held('f')}) as facts
  from (select o.id, o.bin, named.value as name, count(*) over ()::int as total
    from organisation o left join organisation_fact named
      on named.organisation = o.id and named.kind = 'name_kk' and ${held('named')}
    where o.merged_into is null and (named.value is not null
      or exists (select from organisation_fact f where f.organisation = o.id and ${held('f')}))
    order by named.value collate kazakh, o.bin limit $2) page
  order by page.name collate kazakh, page.bin`;

type Row = { id: string; bin: string; total: number; facts: Record<string, string | boolean | null> };

async function list(limit: number): Promise<string> {
  const { rows } = await pool.query<Row>(LIST, [on, limit]);
  const organisations = rows.map(({ id, bin, facts }) => {
    facts.university_hospital = facts.university_hospital === 'yes';
    return { id, bin, facts };
  });
  return JSON.stringify({ total: rows[0]?.total ?? 0, on, organisations });
}

type Body = { bin: string; from: string; source: string; facts: Record<string, string | boolean | null> };

async function register({ bin, from, source, facts }: Body): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>(
      'insert into rival.organisation (bin, registered_at) values ($1, now()) returning id',
      [bin],
    );
    const id = rows[0]?.id;
    const kinds = Object.keys(facts);
    const values = kinds.map((kind) => (facts[kind] === null ? null : String(facts[kind])));
    await client.query(
      `insert into rival.fact (organisation, kind, value, holds_from, source, known_from)
       select $1, f.kind, f.value, $2, $3, now() from unnest($4::text[], $5::text[]) as f (kind, value)`,
      [id, from, source, kinds, values],
    );
    const entry = { act: 'organisations.registered', subject: { kind: 'organisation', id }, after: { bin, facts } };
    await client.query('insert into rival.journal (entry) values ($1)', [JSON.stringify(entry)]);
    await client.query('commit');
    return JSON.stringify({ id, version: 1 });
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function bodyOf(asked: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
}

const page = readFileSync(join(web, 'index.html.br'));

async function answer(asked: IncomingMessage, reply: ServerResponse): Promise<void> {
  const url = new URL(asked.url ?? '/', 'http://rival');
  if (url.pathname === '/') {
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }).end(page);
    return;
  }
  const text =
    asked.method === 'POST' ? await register(await bodyOf(asked)) : await list(Number(url.searchParams.get('limit')));
  reply.writeHead(asked.method === 'POST' ? 201 : 200, { 'content-type': 'application/json; charset=utf-8' }).end(text);
}

await pool.query(TABLES);
const server = createServer((asked, reply) => {
  answer(asked, reply).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    reply.writeHead(500).end();
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
