// E-7: what comes after the term has a place of its own beside the report (docs/decisions/0007). Laying it down changes neither
// what was submitted nor what is verified; the round that opens next takes it over as drafts.

import type {
  LateRow,
  LayLateDocument,
  LayLateRow,
  ReadLate,
  WithdrawLateDocument,
  WithdrawLateRow,
} from '#contract/late-evidence.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { holdDocument, releaseDocument } from '#server/documents/index.ts';
import { findDocuments, isAskedThere } from '#server/evidence/index.ts';
import { findColumnFaults, findRows, getParticipation } from '#server/intake/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow } from '#server/rounds/index.ts';
import { findNextRound, holdLate, listCarried, listLateDocuments, listLateRows } from './late-store.ts';
import { findSubmission, type Place } from './store.ts';
import { lastDayOf } from './submit-report.ts';

/** Throws a Problem: `not-found`, `forbidden`, or `refused` while the report itself is open or the next one is by now. */
async function beginToLay(work: Work, place: Place): Promise<void> {
  await holdLate(work.db, place);
  const round = await getParticipation(work, place);
  refuseUnlessMay(work.identity, 'late.lay', place.organisation);
  refuseUnlessNow(round, { kind: 'lay-late' }, work.at);
  const next = await findNextRound(work.db, round.reportingYear, place.organisation);
  if (next) throw refused([{ code: 'submission:late-carried', paragraph: 'E-7', values: { year: next.year } }]);
}

type Told = { readonly act: string; readonly row: string } & Readonly<Record<string, string>>;

/** It is told of the report, and its subject is not the submission: that stays what it was. */
const recordLate = (work: Work, { round, organisation }: Place, { act, ...after }: Told) =>
  record(work, {
    act,
    subject: { kind: 'report', id: `${round}/${organisation}` },
    organisation,
    paragraph: 'E-7',
    after,
  });

const findLateRow = ({ db }: Work, { round, organisation }: Place, id: string) =>
  db
    .selectFrom('late_row')
    .select(['table_name', 'version', 'withdrawn_at'])
    .where('id', '=', id)
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .executeTakeFirst();

export const layLateRow: Act<typeof LayLateRow> = async (work, { params: { row: id, ...place }, body }) => {
  await beginToLay(work, place);
  const faults = findColumnFaults(body.table, body.fields, '/body/fields');
  if (faults.length > 0) throw refused(faults);
  const known = await findLateRow(work, place, id);
  if (known?.withdrawn_at || (known && known.table_name !== body.table)) throw new Problem('not-found');
  if ((known?.version ?? 0) !== body.version) throw new Problem('changed-meanwhile');
  const version = body.version + 1;
  const changed = { fields: JSON.stringify(body.fields), changed_by: work.identity.account ?? '', changed_at: work.at };
  if (known)
    await work.db
      .updateTable('late_row')
      .set({ ...changed, version })
      .where('id', '=', id)
      .where('organisation', '=', place.organisation)
      .execute();
  else {
    const made = await work.db
      .insertInto('late_row')
      .values({ id, ...place, table_name: body.table, ...changed, laid_by: changed.changed_by, laid_at: work.at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    // An identifier that some other report has is as good as one that is gone.
    if (!made) throw new Problem('not-found');
  }
  await recordLate(work, place, { act: 'submission.late-row-laid', row: id, table: body.table });
  return { version };
};

async function withdrawDocument(work: Work, { organisation }: Place, id: string, document: string): Promise<void> {
  await work.db
    .updateTable('late_document')
    .set({ withdrawn_at: work.at })
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .execute();
  await releaseDocument(work, document, { room: 'submission', subject: id });
}

export const withdrawLateRow: Act<typeof WithdrawLateRow> = async (work, { params: { row: id, ...place } }) => {
  await beginToLay(work, place);
  const known = await findLateRow(work, place, id);
  if (!known || known.withdrawn_at) throw new Problem('not-found');
  await work.db
    .updateTable('late_row')
    .set({ withdrawn_at: work.at })
    .where('id', '=', id)
    .where('organisation', '=', place.organisation)
    .execute();
  for (const one of await listLateDocuments(work.db, place))
    if (one.row === id) await withdrawDocument(work, place, one.id, one.document.id);
  await recordLate(work, place, { act: 'submission.late-row-withdrawn', row: id });
  return {};
};

/** A row of the closed report or a late one; throws a Problem `not-found`. */
async function getRow(work: Work, place: Place, id: string) {
  const late = (await listLateRows(work.db, place)).find((one) => one.id === id);
  if (late) return { table: late.table_name as LateRow['table'], fields: late.fields };
  const [row] = await findRows(work.db, place, [id]);
  if (!row || row.removed) throw new Problem('not-found');
  return row;
}

export const layLateDocument: Act<typeof LayLateDocument> = async (work, { params, body }) => {
  await beginToLay(work, params);
  const row = await getRow(work, params, body.row);
  if (!isAskedThere(body.asked, row))
    throw refused([{ code: 'submission:late-asked-elsewhere', pointer: '/body/asked', paragraph: 'A2' }]);
  const [document] = await findDocuments(work.db, params.organisation, { ids: [body.document] });
  if (!document) throw refused([{ code: 'submission:late-document-gone', pointer: '/body/document' }]);
  const laid = (await listLateDocuments(work.db, params)).find(
    (one) => one.row === body.row && one.asked === body.asked && one.document.id === body.document,
  );
  if (laid) return { id: laid.id, asked: laid.asked, document, laidAt: laid.laidAt };
  const { id } = await work.db
    .insertInto('late_document')
    .values({ ...params, ...body, laid_by: work.identity.account ?? '', laid_at: work.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await holdDocument(work, document.id, { room: 'submission', subject: id });
  await recordLate(work, params, {
    act: 'submission.late-document-laid',
    row: body.row,
    document: document.id,
    hash: document.hash,
  });
  return { id, asked: body.asked, document, laidAt: work.at };
};

export const withdrawLateDocument: Act<typeof WithdrawLateDocument> = async (work, { params }) => {
  const { document: id, ...place } = params;
  await beginToLay(work, place);
  const laid = (await listLateDocuments(work.db, place)).find((one) => one.id === id);
  if (!laid) throw new Problem('not-found');
  await withdrawDocument(work, place, id, laid.document.id);
  await recordLate(work, place, {
    act: 'submission.late-document-withdrawn',
    row: laid.row,
    document: laid.document.id,
    hash: laid.document.hash,
  });
  return {};
};

export const readLate: Act<typeof ReadLate> = async (work, { params }) => {
  const round = await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'evidence.read', params.organisation);
  const next = await findNextRound(work.db, round.reportingYear, params.organisation);
  const carried = next ? await listCarried(work.db, { ...params, round: next.round }) : new Map<string, string>();
  const documents = await listLateDocuments(work.db, params);
  const late = await listLateRows(work.db, params);
  const ofReport = await findRows(work.db, params, [...new Set(documents.map(({ row }) => row))]);
  const rows = [
    ...late.map(({ id, table_name, fields, version, laid_at }) => ({
      ...{ row: id, table: table_name as LateRow['table'], fields, version, laidAt: laid_at },
    })),
    ...ofReport.map(({ id, table, fields }) => ({ row: id, table, fields, version: 0, laidAt: '' })),
  ];
  return {
    lastDay: lastDayOf(round),
    submission: (await findSubmission(work.db, params))?.number ?? null,
    next,
    rows: rows.map((one) => {
      const own = documents.filter(({ row }) => row === one.row);
      return {
        ...one,
        laidAt: one.laidAt || (own[0]?.laidAt ?? ''),
        documents: own.map(({ id, asked, document, laidAt }) => ({ id, asked, document, laidAt })),
        carried: carried.get(one.row) ?? null,
      };
    }),
  };
};
