// The numbered SQL files of database/migrations.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

const NAME = /^\d{4}-[a-z0-9-]+\.sql$/;

/** The folder `database` of the program, seen from the sources as from the bundle. */
export function databaseFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'database', 'migrations');
    if (existsSync(candidate)) return dirname(candidate);
  }
  throw new Error('no folder database/migrations beside the program');
}

/** In order of their numbers. Throws an Error for a file whose name is no number with a name, or a number given twice. */
export function readMigrations(folder = join(databaseFolder(), 'migrations')): Migration[] {
  const names = readdirSync(folder).sort();
  const strange = names.find((name) => !NAME.test(name));
  if (strange) throw new Error(`not the name of a migration: ${strange}`);
  const numbers = names.map((name) => name.slice(0, 4));
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (twice) throw new Error(`two migrations have the number ${twice}`);
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}
