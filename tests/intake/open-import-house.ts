// A round in its intake with two organisations, and files on their way into a report through the real server.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ReportRow } from '#contract/intake.ts';
import type { ProblemBody } from '#contract/problem.ts';
import type { ImportFile, ImportLine, ReadFiles, ReportImportPreview } from '#contract/report-import.ts';
import { identityOf } from '#server/accounts/index.ts';
import { importRawRoutes, importRoutes, intakeRoutes } from '#server/intake/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openLog } from '#server/platform/log.ts';
import { openTestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply } from '#server/platform/testing/test-server.ts';
import { layOpenRound, type Owner } from '../rounds/lay-open-round.ts';

export const OWN = '00000000-0000-4000-8000-000000000001';
export const OTHER = '00000000-0000-4000-8000-000000000002';
export const BIN = '940140000385';
export const OTHER_BIN = '950341000052';
export const ROUND = '77777777-0006-4000-8000-000000000000';
const account = (digit: string) => `${digit.repeat(8)}-6666-4666-8666-666666666666`;
const people = {
  anna: identityOf(account('a'), [{ role: 'officer', organisation: OWN }]),
  clara: identityOf(account('c'), [{ role: 'officer', organisation: OTHER }]),
  verifier: identityOf(account('e'), [{ role: 'verifier', organisation: null }]),
};
export type Who = keyof typeof people;

async function layRound(owner: Owner, year: number) {
  await layOpenRound(owner, { id: ROUND, year, at: `${year}-12-01` });
  for (const [organisation, bin, name] of [
    [OWN, BIN, 'Invented Institute of Hearts'],
    [OTHER, OTHER_BIN, 'Invented Centre of Lungs'],
  ]) {
    await owner.query(`insert into organisation (id, bin, registered_at) values ($1, $2, now())`, [organisation, bin]);
    await owner.query(
      `insert into organisation_fact (organisation, kind, value, holds_from, source, known_from)
        values ($1, 'name_en', $2, '2020-01-01', 'test', now())`,
      [organisation, name],
    );
    await owner.query(
      `insert into round_participant (round, organisation, category, university_hospital)
        values ($1, $2, 'clinical', false)`,
      [ROUND, organisation],
    );
  }
}

export async function openImportHouse() {
  const clock = { now: '2027-01-20T05:00:00.000Z' as Moment };
  const database = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  await layRound(database.owner, 2026);
  const plan = { database, folder, log: openLog('silent') };
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  const server = await openTestServer(database, [...intakeRoutes, ...importRoutes(plan)], {
    people,
    mayDo: acts,
    clock: { now: () => clock.now },
    rawRoutes: importRawRoutes(plan),
  });
  const report = (organisation = OWN) => `/api/rounds/${ROUND}/reports/${organisation}`;
  const send = (bytes: Buffer | string, name: string, who: Who = 'anna', organisation = OWN): Promise<Reply> =>
    server.as(who)('POST', `${report(organisation)}/import-files?name=${encodeURIComponent(name)}`, {
      payload: Buffer.from(bytes),
      headers: { 'content-type': 'application/octet-stream' },
    });
  const sent = async (bytes: Buffer | string, name: string): Promise<string> => {
    const reply = await send(bytes, name);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<ImportFile>().id;
  };
  const ask = async (asked: Partial<ReadFiles> & { files: string[] }): Promise<ImportLine[]> => {
    const reply = await server.as('anna')('POST', `${report()}/imports`, {
      payload: JSON.stringify({ ranks: [], audience: 'staff', names: [], ...asked }),
      headers: { 'content-type': 'application/json' },
    });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ImportLine);
  };
  /** What an import of these files would do. */
  const look = async (
    files: readonly (readonly [bytes: Buffer | string, name: string])[],
    more: Partial<ReadFiles> = {},
  ): Promise<ReportImportPreview> => {
    const ids: string[] = [];
    for (const [bytes, name] of files) ids.push(await sent(bytes, name));
    const last = (await ask({ files: ids, ...more })).at(-1);
    if (!last || !('preview' in last)) throw new Error(`no preview: ${JSON.stringify(last)}`);
    return last.preview;
  };
  const apply = (id: string, who: Who = 'anna') => server.as(who)('POST', `${report()}/imports/${id}/apply`);
  const rows = async (who: Who = 'anna', organisation = OWN): Promise<readonly ReportRow[]> =>
    (await server.as(who)('GET', report(organisation))).json<{ rows: ReportRow[] }>().rows;
  const bytesAt = async (url: string, who: Who = 'anna'): Promise<Buffer> => {
    const reply = await server.as(who)('GET', url);
    expect(reply.statusCode, reply.body.slice(0, 300)).toBe(200);
    return reply.rawPayload;
  };
  const close = async () => {
    await server.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { clock, database, folder, server, report, send, sent, ask, look, apply, rows, bytesAt, close };
}
export type ImportHouse = Awaited<ReturnType<typeof openImportHouse>>;

export const reasonsOf = (reply: Reply) =>
  reply.json<ProblemBody>().reasons.map(({ code, paragraph }) => [code, paragraph]);
