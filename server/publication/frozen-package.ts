// The package of a snapshot: its organisations and their frozen rows with the decisions applied, as the reporting package has them.

import type { TableRow } from '#exchange/package/write-tables.ts';
import type { Work } from '#server/platform/work.ts';
import { type KeptResult, readInput } from '#server/results/index.ts';
import { listSubmissions, type SubmittedReporter } from '#server/submission/index.ts';
import { readVerifiedLine } from '#server/verification/index.ts';

export type Reporting = Pick<KeptResult, 'organisation' | 'inputs'> & { readonly reporter: SubmittedReporter };

function rowOfReporter({ bin, names, category, universityHospital }: SubmittedReporter): Record<string, string> {
  return {
    bin,
    name_kk: names.kk,
    name_ru: names.ru,
    name_en: names.en,
    category,
    university_hospital: universityHospital ? 'yes' : 'no',
  };
}

/** In the order of the BIN. Throws an Error for a result without its submission. */
export async function listReporting(
  { db }: Work,
  round: string,
  results: readonly KeptResult[],
): Promise<readonly Reporting[]> {
  const reporters = new Map((await listSubmissions(db, round)).map(({ id, reporter }) => [id, reporter]));
  const all = results.map(({ organisation, submission, inputs }) => {
    const reporter = reporters.get(submission);
    if (!reporter) throw new Error(`the submission ${submission} of a result is not there`);
    return { organisation, inputs, reporter };
  });
  return all.sort((one, other) => (one.reporter.bin < other.reporter.bin ? -1 : 1));
}

export type Reading = <T>(act: (work: Work) => Promise<T>) => Promise<T>;

/** One organisation after another, each in a transaction of its own: inputs are known by their hash and do not change. */
export async function* packageOf(
  read: Reading,
  reporting: readonly Reporting[],
  next: () => Promise<void> = async () => {},
): AsyncGenerator<TableRow> {
  for (const { reporter } of reporting) yield { table: 'organisations', row: rowOfReporter(reporter) };
  for (const { organisation, inputs, reporter } of reporting) {
    const lines = await read(({ db }) => readInput(db, organisation, inputs));
    for (const line of lines) {
      const { table, fields } = readVerifiedLine(line);
      yield { table, row: { ...fields, organisation: reporter.bin } };
    }
    await next();
  }
}
