import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AffiliationPattern } from '#exchange/bibliography/affiliation.ts';
import { BibliographyRefusal } from '#exchange/bibliography/bibliographic-record.ts';
import { type ImportReport, importBibliography } from '#exchange/bibliography/import-bibliography.ts';
import { writeFolder } from '#exchange/package/write-folder.ts';
import { CATEGORIES, QUARTILES, type TableName } from '#rules/evidence/tables.ts';
import { findBinFault } from '#rules/kernel/bin.ts';
import { CommandFault, type Conversation } from './conversation.ts';
import { readJson, readYear } from './readings.ts';
import { writeWhole } from './write-whole.ts';

export type ImportOptions = {
  readonly year: string;
  readonly bin: string;
  readonly output: string;
  readonly name?: string;
  readonly category: string;
  readonly affiliation: readonly string[];
  readonly affiliations?: string;
  readonly journals: readonly string[];
  readonly audience: string;
};

const AUDIENCES = ['staff', 'learners'] as const;

function readChoice<T extends string>(found: string, known: readonly T[], { say }: Conversation): T {
  const choice = known.find((one) => one === found);
  if (!choice) throw new CommandFault(say('commands:wrong-format', { found, known: known.join(', ') }));
  return choice;
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** The organisation's names from the command line and from a file `{ names: […], not: […] }`. */
async function readPattern(options: ImportOptions, conversation: Conversation): Promise<AffiliationPattern> {
  const file = options.affiliations ? await readJson(options.affiliations, conversation) : {};
  const { names, not } = (file ?? {}) as { names?: unknown; not?: unknown };
  const all = [...options.affiliation, ...texts(names)];
  if (findBinFault(options.bin)) throw new CommandFault(conversation.say('commands:wrong-bin', { found: options.bin }));
  if (all.length === 0) throw new CommandFault(conversation.say('commands:no-affiliation'));
  return { bin: options.bin, names: all, not: texts(not) };
}

/** The files of a folder, or the file itself. */
async function filesAt(path: string, { say }: Conversation): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
  } catch (error) {
    throw new CommandFault(say('commands:file-unreadable', { file: path, why: (error as Error).message }));
  }
  const names = (await readdir(path)).filter((name) => name.endsWith('.csv')).sort();
  return names.map((name) => join(path, name));
}

function tell(report: ImportReport, { say, answer, remark }: Conversation): void {
  for (const { file, code, values } of report.refusedFiles) remark(`${file}: ${say(`bibliography:${code}`, values)}`);
  for (const { file, line, code, values } of report.findings) {
    remark(`${file}${line > 0 ? `:${line}` : ''}: ${say(`bibliography:${code}`, values)}`);
  }
  for (const { file, missing } of report.files) {
    for (const { fact, records, whole } of missing) {
      const key = whole ? 'import-missing-whole' : 'import-missing';
      answer(say(`commands:${key}`, { file, fact: say(`bibliography:fact-${fact}`), count: records }));
    }
  }
  const quartiles = report.publications.map((row) => row.quartile ?? '');
  const counted = QUARTILES.map((quartile) => `${quartile} ${quartiles.filter((one) => one === quartile).length}`);
  const records = report.files.reduce((sum, file) => sum + file.records, 0);
  answer(say('commands:import-records', { count: records }));
  answer(
    say('commands:import-written', {
      publications: report.publications.length,
      conferences: report.conferences.length,
    }),
  );
  answer(say('commands:import-quartiles', { list: counted.join(', ') }));
  answer(say('commands:import-unresolved', { count: report.unresolvedQuartiles.length }));
  answer(say('commands:import-merged', { count: report.merges.length }));
  answer(say('commands:import-not-counted', { count: report.notCounted.length }));
  answer(say('commands:import-outside-year', { count: report.outsideYear.length }));
  answer(say('commands:import-incomplete', { count: report.incomplete.length }));
  answer(say('commands:import-unknown', { count: report.affiliationUnknown.length }));
}

type Row = { table: TableName; row: Record<string, string> };

function rowsOf(report: ImportReport, options: ImportOptions): Row[] {
  const name = options.name ?? options.affiliation[0] ?? options.bin;
  const organisation = { bin: options.bin, name_en: name, category: options.category, university_hospital: 'no' };
  return [
    { table: 'organisations', row: organisation },
    ...report.publications.map((row): Row => ({ table: 'publications', row: { ...row } })),
    ...report.conferences.map((row): Row => ({ table: 'conferences', row: { ...row } })),
  ];
}

/** `shyraq import`: bibliographic files → a package, and beside it a report of everything that was decided on the way. */
export async function importFiles(files: readonly string[], options: ImportOptions, conversation: Conversation) {
  const { say, answer, signal, progress } = conversation;
  const reportingYear = readYear(options.year, conversation);
  const audience = readChoice(options.audience, AUDIENCES, conversation);
  readChoice(options.category, CATEGORIES, conversation);
  const affiliation = await readPattern(options, conversation);
  if (existsSync(options.output)) {
    throw new CommandFault(say('commands:exists-already', { file: options.output }));
  }
  const rankFiles = (await Promise.all(options.journals.map((path) => filesAt(path, conversation)))).flat();
  let report: ImportReport;
  try {
    report = await importBibliography({
      files: files.map((path) => ({ path, name: basename(path) })),
      rankFiles: rankFiles.map((path) => ({ path, name: basename(path) })),
      affiliation,
      reportingYear,
      audience,
      progress,
      signal,
    });
  } catch (error) {
    if (!(error instanceof BibliographyRefusal)) throw error;
    throw new CommandFault(say(`bibliography:${error.code}`, error.values));
  }
  tell(report, conversation);
  const name = `shyraq-import-${options.bin}-${reportingYear}`;
  await writeFolder(options.output, rowsOf(report, options), { name, title: name, signal });
  const beside = `${options.output}.report.json`;
  await writeWhole(beside, `${JSON.stringify(report, undefined, 2)}\n`);
  answer(say('commands:written', { file: options.output }));
  answer(say('commands:written', { file: beside }));
  if (report.refusedFiles.length === files.length) {
    throw new CommandFault(say('commands:import-nothing-read'), 2);
  }
}
