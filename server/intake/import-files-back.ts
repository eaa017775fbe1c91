// What goes out to be filled in or mended: the template of the round for an organisation, and rows that an import refused, with
// their reasons in the reader's language.

import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { REPORTED_TABLES, type ReportedTable } from '#contract/intake.ts';
import { refusedOf, templateOf } from '#contract/report-import.ts';
import { REASONS_COLUMN } from '#exchange/package/package-source.ts';
import { escapeFormula, needsEscape } from '#exchange/package/write-formula-escape.ts';
import type { ReturnedRow } from '#exchange/package/write-tables.ts';
import { writeTemplate } from '#exchange/package/write-template.ts';
import { writeWorkbook } from '#exchange/package/write-workbook.ts';
import type { Organisation } from '#rules/evidence/facts.ts';
import { TABLES } from '#rules/evidence/tables.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { may, type RawRoute } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { serveHeaders } from '#server/platform/storage/serve-headers.ts';
import { type Say, speak } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { wordImportFault } from '#wording/word-import-fault.ts';
import { findReporter, languageIn, placeIn, readWith } from './import-doors.ts';
import type { ImportPlan } from './import-plan.ts';
import { findImport, type PlannedRow, readPlannedRows } from './import-store.ts';
import { getParticipation } from './store.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook made aside, sent and gone. */
async function sendWorkbook(
  reply: FastifyReply,
  name: string,
  write: (path: string) => Promise<void>,
): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'shyraq-workbook-'));
  const path = join(folder, 'workbook.xlsx');
  try {
    await write(path);
    const stream = createReadStream(path);
    // Once it is open it can be read though its name is gone.
    await new Promise((opened, failed) => stream.once('open', opened).once('error', failed));
    reply.headers(serveHeaders(WORKBOOK, name, 'attachment'));
    return reply.send(stream);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function organisationRow({ bin, names, category, universityHospital }: Organisation): ReturnedRow {
  const { kk, ru, en } = names;
  const row = { bin, name_kk: kk, name_ru: ru, name_en: en || kk || ru, category };
  return { table: 'organisations', row: { ...row, university_hospital: universityHospital ? 'yes' : 'no' } };
}

export function templateRoute(plan: ImportPlan): RawRoute {
  return {
    name: 'read-report-template',
    methods: ['GET'],
    path: templateOf({ round: ':round', organisation: ':organisation' }),
    permission: may('report.enter'),
    handle: async (request, reply, caller) => {
      const place = placeIn(request);
      const language = languageIn(request);
      const { year, reporter } = await readWith(plan, caller, async (work) => {
        const { reportingYear } = await getParticipation(work, place);
        refuseUnlessMay(work.identity, 'report.enter', place.organisation);
        return { year: reportingYear, reporter: await findReporter(work, place) };
      });
      const name = `shyraq-${year}-${reporter.bin}-${language}.xlsx`;
      return sendWorkbook(reply, name, (path) =>
        writeTemplate(path, language, { rows: [organisationRow(reporter)], year }),
      );
    },
  };
}

type RefusedPlan = Extract<PlannedRow, { is: 'refused' }>;

/** A line for each fault: column, what is wrong, and the paragraph. */
function wordReasons(say: Say, { table, faults }: RefusedPlan): string {
  return faults
    .map((fault) => {
      const words = wordImportFault(say, fault);
      const reference = fault.paragraph === 'RP' ? '' : ` [${wordReference(say, fault.paragraph)}]`;
      const column = fault.column === '' ? '' : `${say(`law:column.${table}.${fault.column}`)}: `;
      return `${column}${words}${reference}`;
    })
    .join('\n');
}

async function* refusedRows(
  folder: string,
  id: string,
  say: Say,
): AsyncGenerator<ReturnedRow & { table: ReportedTable }> {
  for await (const planned of readPlannedRows(folder, id))
    if (planned.is === 'refused')
      yield {
        table: planned.table,
        row: { organisation: planned.organisation, ...planned.fields },
        reasons: wordReasons(say, planned),
      };
}

/** UTF-8 with its mark, so that Excel reads the letters. */
async function* csvOf(rows: AsyncIterable<ReturnedRow>, table: ReportedTable): AsyncGenerator<string> {
  const columns = TABLES[table].columns.map(({ name }) => name);
  const safe = (text: string) => (needsEscape(text) ? escapeFormula(text) : text);
  const line = (texts: readonly string[]) => stringify([[...texts]], { record_delimiter: 'windows' });
  yield `\ufeff${line([...columns, REASONS_COLUMN])}`;
  for await (const { table: own, row, reasons } of rows)
    if (own === table) yield line([...columns.map((name) => safe(row[name] ?? '')), reasons ?? '']);
}

async function collect(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join('');
}

export function refusedRoute(plan: ImportPlan): RawRoute {
  return {
    name: 'read-refused-rows',
    methods: ['GET'],
    path: `${refusedOf({ round: ':round', organisation: ':organisation' }, ':import', 'xlsx').replace(/xlsx$/, ':form')}`,
    permission: may('report.enter'),
    handle: async (request, reply, caller) => {
      const place = placeIn(request);
      const language = languageIn(request);
      const { form } = request.params as { form?: string };
      await readWith(plan, caller, async (work) => {
        await getParticipation(work, place);
        refuseUnlessMay(work.identity, 'report.enter', place.organisation);
      });
      const { reportingYear: year } = await findImport(plan.folder, place.import, place);
      const say = speak(language);
      const rows = refusedRows(plan.folder, place.import, say);
      if (form === 'xlsx')
        return sendWorkbook(reply, `${say('intake:import.refused-file', { year: String(year) })}.xlsx`, (path) =>
          writeWorkbook(path, rows, language, { year, reasons: true }),
        );
      const { table: asked } = request.query as { table?: unknown };
      const table = REPORTED_TABLES.find((one) => one === asked);
      if (form !== 'csv' || !table) throw new Problem('not-found');
      reply.headers(serveHeaders('text/csv', `${table}.csv`, 'attachment'));
      return reply.send(await collect(csvOf(rows, table)));
    },
  };
}
