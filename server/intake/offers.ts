// What the organisation reported for earlier years and still counts: offered, and taken over where somebody says so.

import { randomUUID } from 'node:crypto';
import type { ListOffers, ReportOffer, TakeOffers } from '#contract/report-offers.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { identityOfRow, listOffers as offersAmong } from '#rules/report/list-offers.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow, type StoredRound } from '#server/rounds/index.ts';
import { addRows, raiseRevision } from './add-rows.ts';
import { getParticipation, listRows, lockReport, type Place, type StoredRow } from './store.ts';

type Found = ReportOffer & { readonly round: string };

/** Rows of earlier years, the newest year first; of all but the last year only works, which may still be cited. */
async function listEarlierRows(work: Work, { organisation }: Place, year: number) {
  const rounds = await work.db
    .selectFrom('round')
    .innerJoin('report', 'report.round', 'round.id')
    .select(['round.id', 'round.reporting_year'])
    .where('report.organisation', '=', organisation)
    .where('reporting_year', '<', year)
    .orderBy('reporting_year', 'desc')
    .execute();
  const all: { readonly row: StoredRow; readonly round: string; readonly year: number }[] = [];
  for (const [at, { id, reporting_year }] of rounds.entries())
    for (const row of await listRows(work.db, { round: id, organisation }))
      if (at === 0 || row.table === 'publications') all.push({ row, round: id, year: reporting_year });
  return all;
}

async function findOffers(work: Work, place: Place, round: StoredRound): Promise<Found[]> {
  const edition = getEdition(round.edition);
  const { reportingYear } = round;
  const resolved = resolveEdition(edition, completeSettings(edition, round.settings).settings);
  const earlier = new Map((await listEarlierRows(work, place, reportingYear)).map((one) => [one.row.id, one]));
  const present = await listRows(work.db, place);
  const known = new Set(present.map(({ table, fields }) => identityOfRow(table, fields)));
  const rows = [...earlier.values()].map(({ row }) => row);
  return offersAmong(rows, { resolved, reportingYear }).flatMap(({ row, table, fields, paragraph }) => {
    const from = earlier.get(row);
    if (!from) return [];
    const taken = known.has(identityOfRow(table, fields));
    return [{ row, table, fields: { ...fields }, paragraph, taken, year: from.year, round: from.round }];
  });
}

export const listOffers: Act<typeof ListOffers> = async (work, { params }) => {
  const round = await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'report.enter', params.organisation);
  const found = await findOffers(work, params, round);
  return { offers: found.map(({ round: _, ...offer }) => offer) };
};

/** E-6. What is taken over is a draft row like a typed one and says where it came from. */
export const takeOffers: Act<typeof TakeOffers> = async (work, { params, body }) => {
  const round = await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'report.enter', params.organisation);
  refuseUnlessNow(round, { kind: 'enter' }, work.at);
  const before = await lockReport(work.db, params);
  const chosen = new Set(body.rows);
  const wanted = (await findOffers(work, params, round)).filter(({ row, taken }) => chosen.has(row) && !taken);
  const added = wanted.map(({ row, table, fields, round: from }) => ({
    id: randomUUID(),
    table,
    fields,
    origin: { way: 'taken-over', round: from, row } as const,
  }));
  await addRows(work, params, added);
  const revision = added.length > 0 ? await raiseRevision(work, params) : before;
  await record(work, {
    act: 'intake.taken-over',
    subject: { kind: 'report', id: `${params.round}/${params.organisation}` },
    organisation: params.organisation,
    paragraph: 'E-6',
    after: { rows: added.length, revision },
  });
  return { revision, taken: added.length };
};
