import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TABLE_NAMES } from '#rules/evidence/tables.ts';
import { LIMITS, type PackageSource, type TableFile, UnreadablePackage } from './package-source.ts';

const READ_AT_ONCE = 1 << 20;
const LARGEST_DESCRIPTOR = 1 << 24;

async function listEvidence(folder: string): Promise<Set<string>> {
  try {
    const entries = await readdir(join(folder, 'evidence'), { recursive: true, withFileTypes: true });
    const root = join(folder, 'evidence');
    return new Set(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}

async function readDescriptor(path: string): Promise<string | undefined> {
  try {
    const { size } = await stat(path);
    return size > LARGEST_DESCRIPTOR ? undefined : await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Opens a package that is a folder. Throws UnreadablePackage where a table or the whole is larger than the limits. */
export async function openFolder(folder: string): Promise<PackageSource> {
  const names = (await readdir(folder)).sort();
  const tables: TableFile[] = [];
  let total = 0;
  for (const table of TABLE_NAMES) {
    const name = `${table}.csv`;
    if (!names.includes(name)) continue;
    const path = join(folder, name);
    const { size } = await stat(path);
    if (size > LIMITS.tableBytes) {
      throw new UnreadablePackage('table-too-large', { file: name, bytes: size, most: LIMITS.tableBytes });
    }
    total += size;
    tables.push({
      table,
      name,
      size,
      form: 'csv',
      open: () => createReadStream(path, { highWaterMark: READ_AT_ONCE }),
    });
  }
  if (total > LIMITS.packageBytes) {
    throw new UnreadablePackage('package-too-large', { bytes: total, most: LIMITS.packageBytes });
  }
  const known = new Set([...tables.map((table) => table.name), 'datapackage.json', 'evidence']);
  return {
    tables,
    descriptor: await readDescriptor(join(folder, 'datapackage.json')),
    others: names.filter((name) => !known.has(name)),
    evidence: await listEvidence(folder),
    close: async () => {},
  };
}
