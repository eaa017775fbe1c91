// Writes a bundle: rows are pseudonymised and written as a package, the package is evaluated as a stranger will evaluate it,
// and what comes out goes beside it. The same rows, choices and keys give the same bytes on any day.

import { createHash, type KeyObject } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import {
  type Choices,
  explanationPath,
  explanationText,
  FactsByOrganisation,
  smallFiles,
  textOf,
} from '#exchange/bundle/bundle-contents.ts';
import {
  FORMAT,
  type ListedFile,
  MANIFEST,
  Manifest,
  ORGANISATIONS,
  PACKAGE,
  SIGNATURE,
  VERSION,
} from '#exchange/bundle/bundle-format.ts';
import { type Evaluation, evaluatePackage } from '#exchange/package/evaluate-package.ts';
import { openFolder } from '#exchange/package/open-folder.ts';
import { unescapeSource } from '#exchange/package/write-formula-escape.ts';
import { type TableRows, writeTables } from '#exchange/package/write-tables.ts';
import { writeWholeFile } from '#exchange/package/write-whole.ts';
import type { Settings } from '#rules/editions/settings.ts';
import { speak } from '#wording/speak.ts';
import { wordFinding } from '#wording/word-finding.ts';
import { pseudonymise } from './pseudonymise.ts';
import { signManifest } from './signing-key.ts';

export type BundleWriting = Choices & {
  readonly rows: TableRows;
  readonly settings: Settings;
  readonly reportingYear: number;
  readonly program: { readonly name: string; readonly version: string };
  /** The end of the journal of acts; null where none is kept. */
  readonly journal: Manifest['journal'];
  /** Organisations and persons are invented, and the bundle says so. */
  readonly example: boolean;
  /** At least 32 bytes that nobody can guess, kept by the house: another for each round (decision 0007). */
  readonly pseudonymKey: Uint8Array;
  readonly signingKey: KeyObject;
  readonly signal?: AbortSignal;
  /** Is shown the contents as they lie in a folder, before the folder goes. */
  readonly show?: (folder: string, evaluation: Evaluation) => Promise<void>;
};

export type WrittenBundle = {
  /** Of the manifest: the name of the bundle, however it is packed. */
  readonly sha256: string;
  readonly manifest: Manifest;
  readonly evaluation: Evaluation;
};

/** No time of writing in the file. */
const MOMENT = new Date('1980-01-02T12:00:00Z');

async function hashFile(folder: string, path: string): Promise<ListedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(join(folder, path))) {
    bytes += (chunk as Buffer).length;
    hash.update(chunk as Buffer);
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

async function writePackage(folder: string, writing: BundleWriting) {
  const { rows, pseudonymKey, edition, settings, weighting, reportingYear, signal } = writing;
  const inside = join(folder, PACKAGE);
  await mkdir(inside);
  await writeTables(inside, pseudonymise(rows, pseudonymKey), {
    name: `shyraq-${reportingYear}`,
    title: `Shyraq ${reportingYear}`,
    ...(signal ? { signal } : {}),
  });
  const source = unescapeSource(await openFolder(inside));
  const facts = new FactsByOrganisation();
  const evaluation = await evaluatePackage(source, {
    edition,
    settings,
    weighting,
    reportingYear,
    take: facts.take,
    ...(signal ? { signal } : {}),
  });
  const paths = source.tables.map(({ table }) => `${PACKAGE}${table}.csv`);
  return { evaluation, facts, paths: [...paths, `${PACKAGE}datapackage.json`] };
}

async function writeContents(folder: string, writing: BundleWriting) {
  const { evaluation, facts, paths } = await writePackage(folder, writing);
  const english = speak('en');
  const small = smallFiles(evaluation, writing, (finding) => wordFinding(english, finding));
  for (const [path, text] of Object.entries(small)) await writeFile(join(folder, path), text);
  await mkdir(join(folder, ORGANISATIONS));
  const explained: string[] = [];
  for (const result of evaluation.results) {
    writing.signal?.throwIfAborted();
    const { bin } = result.organisation;
    const path = explanationPath(bin);
    await writeFile(join(folder, path), explanationText(evaluation, result, facts.of(bin)));
    explained.push(path);
  }
  return { evaluation, paths: [...paths, ...Object.keys(small), ...explained].sort() };
}

async function pack(folder: string, paths: readonly string[], file: string, signal: AbortSignal | undefined) {
  const zip = new ZipFile();
  const options = { mtime: MOMENT, mode: 0o100644, forceDosTimestamp: true };
  for (const path of paths) zip.addFile(join(folder, path), path, options);
  zip.end();
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject);
  });
  await Promise.race([pipeline(zip.outputStream, createWriteStream(file), signal ? { signal } : {}), failed]);
}

async function fill(folder: string, file: string, writing: BundleWriting): Promise<WrittenBundle> {
  const { evaluation, paths } = await writeContents(folder, writing);
  const files: ListedFile[] = [];
  for (const path of paths) files.push(await hashFile(folder, path));
  const { program, edition, reportingYear, example, journal, signingKey, signal } = writing;
  const manifest = Manifest.parse({
    format: FORMAT,
    version: VERSION,
    program,
    rules: edition.id,
    reportingYear,
    example,
    journal,
    files,
  });
  const bytes = Buffer.from(textOf(manifest));
  await writeFile(join(folder, MANIFEST), bytes);
  await writeFile(join(folder, SIGNATURE), textOf(signManifest(bytes, signingKey)));
  // Who opens the file by hand sees first what it is.
  await pack(folder, [MANIFEST, SIGNATURE, ...paths], file, signal);
  await writing.show?.(folder, evaluation);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), manifest, evaluation };
}

/** Writes a bundle, which replaces an older one of the name: whole or not at all. */
export async function writeBundle(path: string, writing: BundleWriting): Promise<WrittenBundle> {
  let written: WrittenBundle | undefined;
  await writeWholeFile(path, async (unfinished) => {
    const folder = `${unfinished}.contents`;
    try {
      await mkdir(folder);
      written = await fill(folder, unfinished, writing);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
  if (!written) throw new Error('a bundle was written and has no manifest');
  return written;
}
