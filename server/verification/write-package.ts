// The verified round as a reporting package: every organisation with its rows after the decisions, so that whoever evaluates
// the file anywhere gets the results of the house, digit for digit.

import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableRow } from '#exchange/package/write-tables.ts';
import { writeZip } from '#exchange/package/write-zip.ts';
import type { Database, Db } from '#server/platform/database/open-database.ts';
import { may, type RawRoute } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { serveHeaders } from '#server/platform/storage/serve-headers.ts';
import { listSubmissions, type Submission } from '#server/submission/index.ts';
import { getOpenRound } from './store.ts';
import { listVerifiedRows } from './verified-rows.ts';

function rowOfReporter({ reporter }: Submission): Record<string, string> {
  const { bin, names, category, universityHospital } = reporter;
  return {
    bin,
    name_kk: names.kk,
    name_ru: names.ru,
    name_en: names.en,
    category,
    university_hospital: universityHospital ? 'yes' : 'no',
  };
}

/** One organisation after another, so that never more than one is in memory. */
export async function* packageRows(db: Db, round: string): AsyncIterable<TableRow> {
  const submissions = (await listSubmissions(db, round)).sort((a, b) => (a.reporter.bin < b.reporter.bin ? -1 : 1));
  for (const submission of submissions) yield { table: 'organisations', row: rowOfReporter(submission) };
  for (const { organisation, reporter } of submissions)
    for (const { table, fields } of await listVerifiedRows(db, round, organisation))
      yield { table, row: { ...fields, organisation: reporter.bin } };
}

/** Written whole beside the answer and then sent: a package that breaks off in the middle would pass for a whole one. */
export function verificationRawRoutes(database: Database): readonly RawRoute[] {
  const handle: RawRoute['handle'] = async (request, reply, { identity }) => {
    const { round = '' } = request.params as { round?: string };
    if (!/^[0-9a-f-]{36}$/.test(round)) throw new Problem('not-found');
    const folder = await mkdtemp(join(tmpdir(), 'shyraq-package-'));
    const file = join(folder, 'package.zip');
    const drop = () => rm(folder, { recursive: true, force: true });
    try {
      const year = await database.within(identity, 'read', async (db) => {
        const { reportingYear } = await getOpenRound(db, round);
        const name = `shyraq-verified-${reportingYear}`;
        await writeZip(file, packageRows(db, round), { name, title: `Shyraq ${reportingYear}` });
        return reportingYear;
      });
      const { size } = await stat(file);
      const stream = createReadStream(file);
      stream.once('close', () => void drop());
      reply.headers(serveHeaders('application/zip', `shyraq-verified-${year}.zip`, 'attachment'));
      reply.header('content-length', size);
      return await reply.send(stream);
    } catch (fault) {
      await drop();
      throw fault;
    }
  };
  return [
    {
      name: 'read-verified-package',
      methods: ['GET'],
      path: '/api/rounds/:round/verification/package',
      permission: may('verification.export'),
      handle,
    },
  ];
}
