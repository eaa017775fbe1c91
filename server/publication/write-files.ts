// The files of a publication, written into a folder from rows and choices alone: the bundle first, and beside it what people take
// out of it with other programs. Every file is of the contents of the bundle, so that they cannot differ.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explanationPath } from '#exchange/bundle/bundle-contents.ts';
import { ORGANISATIONS, PACKAGE, RESULTS } from '#exchange/bundle/bundle-format.ts';
import { type BundleWriting, writeBundle } from '#exchange/bundle-file/write-bundle.ts';
import { type Evaluation, evaluatePackage } from '#exchange/package/evaluate-package.ts';
import { openFolder } from '#exchange/package/open-folder.ts';
import { unescapeSource } from '#exchange/package/write-formula-escape.ts';
import { packFolder } from '#exchange/package/write-zip.ts';
import { figuresCsv, resultCsv } from '#exchange/results/result-csv.ts';
import { organisationJson } from '#exchange/results/result-json.ts';
import { ItemCollector, MOST_ITEMS } from '#exchange/results/workbook/item-collector.ts';
import { writeResultsWorkbook } from '#exchange/results/workbook/write-results-workbook.ts';
import { LANGUAGES } from '#wording/texts.ts';

export type FileOfPublication = {
  readonly name: string;
  readonly media: string;
  /** In the folder that was given. */
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
};

export type WrittenFiles = {
  /** SHA-256 of the manifest. */
  readonly bundle: string;
  readonly files: readonly FileOfPublication[];
  /** BIN → the text of its explanation. */
  readonly explanations: ReadonlyMap<string, string>;
  /** As the bundle says them, by BIN. */
  readonly results: readonly ReturnType<typeof organisationJson>[];
};

type Writing = Omit<BundleWriting, 'show'> & {
  /** Is told after each step how many of all are done. */
  readonly progress?: (done: number, total: number) => Promise<void>;
};

const MEDIA = {
  zip: 'application/zip',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

async function describe(folder: string, name: string): Promise<FileOfPublication> {
  const path = join(folder, name);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    bytes += (chunk as Buffer).length;
    hash.update(chunk as Buffer);
  }
  const ending = name.slice(name.lastIndexOf('.') + 1) as keyof typeof MEDIA;
  return { name, media: MEDIA[ending], path, bytes, hash: hash.digest('hex') };
}

/**
 * Evaluated once more with the places of items: a workbook holds formulas down to each of them, and of a national round, with
 * more items than a spreadsheet reckons, formulas down to the points of the components.
 */
async function writeWorkbooks(inside: string, folder: string, writing: Writing): Promise<string[]> {
  const { edition, settings, weighting, reportingYear, signal } = writing;
  const items = new ItemCollector();
  const source = unescapeSource(await openFolder(inside));
  const options = { edition, settings, weighting, reportingYear, take: items.take, ...(signal ? { signal } : {}) };
  const evaluation = await evaluatePackage(source, options);
  const shown = items.count > MOST_ITEMS ? undefined : items;
  const names: string[] = [];
  for (const language of LANGUAGES) {
    signal?.throwIfAborted();
    const name = `results-${language}.xlsx`;
    await writeResultsWorkbook(evaluation, shown, language, join(folder, name));
    names.push(name);
  }
  return names;
}

async function readExplanations(contents: string): Promise<Map<string, string>> {
  const names = await readdir(join(contents, ORGANISATIONS));
  const bins = names.map((name) => name.replace(/\.json$/, '')).sort();
  const found = new Map<string, string>();
  for (const bin of bins) found.set(bin, await readFile(join(contents, explanationPath(bin)), 'utf8'));
  return found;
}

const STEPS = 4;

const named = (ending: string): string => `results.${ending}`;

/** The folder must be there. Aborted by `signal`, it leaves whatever it has written to whoever gave the folder. */
export async function writePublicationFiles(folder: string, writing: Writing): Promise<WrittenFiles> {
  const { progress = async () => {}, ...told } = writing;
  const names = ['bundle.zip', named('json'), named('csv'), 'results-wide.csv', 'package.zip'];
  let explanations: ReadonlyMap<string, string> = new Map();
  const show = async (contents: string, evaluation: Evaluation) => {
    await progress(1, STEPS);
    explanations = await readExplanations(contents);
    await copyFile(join(contents, RESULTS), join(folder, named('json')));
    await writeFile(join(folder, named('csv')), figuresCsv(evaluation));
    await writeFile(join(folder, 'results-wide.csv'), resultCsv(evaluation));
    await packFolder(join(contents, PACKAGE), join(folder, 'package.zip'), writing.signal);
    await progress(2, STEPS);
    names.push(...(await writeWorkbooks(join(contents, PACKAGE), folder, writing)));
    await progress(3, STEPS);
  };
  const { sha256, evaluation } = await writeBundle(join(folder, 'bundle.zip'), { ...told, show });
  const files: FileOfPublication[] = [];
  for (const name of names) files.push(await describe(folder, name));
  await progress(STEPS, STEPS);
  const results = evaluation.results.map((result) => organisationJson(result, evaluation.ranking));
  return { bundle: sha256, files, explanations, results };
}
