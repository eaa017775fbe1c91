// What a file of an import is, by its bytes: a package (workbook or zip), one table of it as CSV, or a bibliography. Tables
// whose bytes are no UTF-8 are read all the same: Excel of a Russian Windows writes Windows-1251.

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { BibliographyRefusal } from '#exchange/bibliography/bibliographic-record.ts';
import { type Encoding, judgeEncoding } from '#exchange/bibliography/decode-bytes.ts';
import { detectFormat } from '#exchange/bibliography/detect-format.ts';
import { openFileText } from '#exchange/bibliography/read-file-text.ts';
import { openPackage } from '#exchange/package/open-package.ts';
import type { PackageSource, TableFile } from '#exchange/package/package-source.ts';
import { findDelimiter } from '#exchange/package/text-form.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#rules/evidence/tables.ts';

export type OpenedImport =
  | { readonly is: 'tables'; readonly source: PackageSource }
  | { readonly is: 'bibliography'; readonly path: string };

/** Zips, workbooks among them, and the compound file of older Office: the package says what is wrong with those. */
const PACKED = ['504b', 'd0cf11e0'];

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
}

/** Bytes in whatever encoding as UTF-8, without a mark. */
async function* recode(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** Looks through the whole table first: one letter may be what tells. `found` is told of another encoding than UTF-8. */
async function* readAsUtf8(
  opened: () => AsyncIterable<Uint8Array>,
  found: (encoding: Encoding) => void,
): AsyncGenerator<Uint8Array> {
  const judge = judgeEncoding();
  for await (const chunk of opened()) judge.push(chunk);
  const { encoding } = judge.judge();
  if (encoding === 'utf-8') return yield* opened();
  found(encoding);
  yield* recode(opened(), encoding);
}

/** The same package, its tables in UTF-8. */
function inUtf8(source: PackageSource, found: (table: string, encoding: Encoding) => void): PackageSource {
  const tables = source.tables.map((file): TableFile => {
    if (file.form !== 'csv') return file;
    return { ...file, open: () => readAsUtf8(file.open, (encoding) => found(file.name, encoding)) };
  });
  return { ...source, tables };
}

/** The table whose required columns, but for the organisation, all stand in the heading; the one with most columns of it. */
function findTable(sample: string): TableName | undefined {
  const [heading = ''] = sample.replace(/^\ufeff/, '').split(/\r?\n|\r/, 1);
  const { delimiter } = findDelimiter(new TextEncoder().encode(heading));
  const names = new Set(heading.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1')));
  const named = (table: TableName) => TABLES[table].columns.filter(({ name }) => names.has(name)).length;
  return TABLE_NAMES.filter((table) =>
    TABLES[table].columns.every(({ name, required }) => !required || name === 'organisation' || names.has(name)),
  ).toSorted((a, b) => named(b) - named(a))[0];
}

function sourceOfTable(table: TableName, path: string, name: string, size: number): PackageSource {
  return {
    tables: [{ table, name, size, form: 'csv', open: () => bytesOf(path) }],
    descriptor: undefined,
    others: [],
    evidence: new Set(),
    close: async () => {},
  };
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}

type Told = { readonly path: string; readonly name: string; readonly size: number };

/**
 * Opens a file of an import; whoever opens tables closes them. Throws UnreadablePackage or a BibliographyRefusal for a file
 * of any other kind. `found` is told of tables in another encoding than UTF-8.
 */
export async function openImportFile(
  { path, name, size }: Told,
  found: (table: string, encoding: Encoding) => void,
  signal: AbortSignal,
): Promise<OpenedImport> {
  const head = await headOf(path);
  if (PACKED.some((sign) => head.startsWith(sign)))
    return { is: 'tables', source: inUtf8(await openPackage(path), found) };
  if (size === 0) throw new BibliographyRefusal('empty-file');
  const { sample } = await openFileText(path, signal);
  const table = findTable(sample);
  if (table) return { is: 'tables', source: inUtf8(sourceOfTable(table, path, name, size), found) };
  detectFormat(sample);
  return { is: 'bibliography', path };
}
