// A package as one zip file, read where it lies: tables are streamed out of it one at a time, evidence is only listed.

import { TABLE_NAMES } from '#rules/evidence/tables.ts';
import { openZipDirectory, refuseUnreadable, type ZipDirectory, type ZippedFile } from './open-zip-directory.ts';
import { LIMITS, type PackageSource, type TableFile, UnreadablePackage } from './package-source.ts';

const DESCRIPTOR = 'datapackage.json';
const EVIDENCE = 'evidence/';
const LARGEST_DESCRIPTOR = 1 << 24;

const tableFiles = new Set(TABLE_NAMES.map((table) => `${table}.csv`));

/** The folder in which the tables lie, with its slash; empty for the root. Throws where there are none, or two sets. */
function findTop(files: readonly ZippedFile[]): string {
  const tops = new Set<string>();
  for (const { name } of files) {
    const parts = name.split('/');
    const isTable = tableFiles.has(parts.at(-1) ?? '');
    if (isTable && parts.length === 1) tops.add('');
    if (isTable && parts.length === 2) tops.add(`${parts[0]}/`);
  }
  if (tops.has('')) return '';
  const [top, second] = tops;
  if (second !== undefined) throw new UnreadablePackage('zip-two-packages', { folders: [...tops].join(', ') });
  if (top === undefined) throw new UnreadablePackage('zip-without-tables');
  return top;
}

async function readDescriptor(zip: ZipDirectory, file: ZippedFile | undefined): Promise<string | undefined> {
  if (!file || file.size > LARGEST_DESCRIPTOR) return undefined;
  refuseUnreadable(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.read(file)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function tablesOf(zip: ZipDirectory, inTop: ReadonlyMap<string, ZippedFile>): TableFile[] {
  const tables: TableFile[] = [];
  let total = 0;
  for (const table of TABLE_NAMES) {
    const name = `${table}.csv`;
    const file = inTop.get(name);
    if (!file) continue;
    refuseUnreadable(file);
    total += file.size;
    tables.push({ table, name, size: file.size, form: 'csv', open: () => zip.read(file) });
  }
  if (total > LIMITS.packageBytes) {
    throw new UnreadablePackage('package-too-large', { bytes: total, most: LIMITS.packageBytes });
  }
  return tables;
}

/** What is no part of a package: a file by its name, a folder once. */
function othersOf(names: readonly string[], known: ReadonlySet<string>): string[] {
  const others = names
    .filter((name) => !known.has(name) && !name.startsWith(EVIDENCE))
    .map((name) => (name.includes('/') ? `${name.split('/')[0]}/` : name));
  return [...new Set(others)].sort();
}

function sourceOf(zip: ZipDirectory, descriptor: string | undefined, top: string, tables: TableFile[]): PackageSource {
  const inside = zip.files.filter(({ name }) => name.startsWith(top)).map(({ name }) => name.slice(top.length));
  const outside = zip.files.filter(({ name }) => !name.startsWith(top)).map(({ name }) => name);
  const known = new Set([...tables.map((table) => table.name), DESCRIPTOR]);
  return {
    tables,
    descriptor,
    others: [...othersOf(inside, known), ...othersOf(outside, new Set())],
    evidence: new Set(inside.filter((name) => name.startsWith(EVIDENCE)).map((name) => name.slice(EVIDENCE.length))),
    close: async () => zip.close(),
  };
}

/**
 * Opens a package that is a zip file, with its tables at the root or in one top folder (RP). Throws UnreadablePackage for
 * a zip that is damaged, encrypted, unsafe to unpack, larger than the limits or without tables.
 */
export async function openZip(path: string): Promise<PackageSource> {
  const zip = await openZipDirectory(path);
  try {
    const top = findTop(zip.files);
    const inTop = new Map(
      zip.files.filter(({ name }) => name.startsWith(top)).map((file) => [file.name.slice(top.length), file]),
    );
    const tables = tablesOf(zip, inTop);
    return sourceOf(zip, await readDescriptor(zip, inTop.get(DESCRIPTOR)), top, tables);
  } catch (error) {
    zip.close();
    throw error;
  }
}
