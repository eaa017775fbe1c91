import type { ChangeReport, ReportedTable, ReportRow, RowChange } from '#contract/intake.ts';
import { TABLES } from '#rules/evidence/tables.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow } from '#server/rounds/index.ts';
import { addRows, changeRows, raiseRevision } from './add-rows.ts';
import { findClaimsLater } from './find-claims.ts';
import { findRows, getParticipation, lockReport, type StoredRow } from './store.ts';

type Fields = Readonly<Record<string, string>>;
type Remove = Extract<RowChange, { kind: 'remove' }>;

/** What the table does not ask is no column of it; `organisation` follows from who reports. */
export function findColumnFaults(table: ReportedTable, fields: Fields, pointer: string): Reason[] {
  const known = new Set(TABLES[table].columns.map(({ name }) => name));
  const unknown = Object.keys(fields).filter((name) => !known.has(name) || name === 'organisation');
  return unknown.map((column) => ({
    code: 'intake:column-unknown',
    pointer: `${pointer}/${column}`,
    values: { table, column },
  }));
}

/** A new row that is already there with another version, or any row that is gone or another by now. */
function isChangedMeanwhile(change: RowChange, row: StoredRow | undefined): boolean {
  if (change.kind === 'put' && change.version === 0) return row !== undefined;
  return row === undefined || row.removed || row.version !== change.version;
}

async function removeRows(work: Work, removes: readonly Remove[]): Promise<void> {
  if (removes.length === 0) return;
  await work.db
    .updateTable('reported_row')
    .set((eb) => ({
      removed_at: work.at,
      version: eb('version', '+', 1),
      changed_by: work.identity.account ?? '',
      changed_at: work.at,
    }))
    .where(
      'id',
      'in',
      removes.map(({ id }) => id),
    )
    .execute();
}

const shown = ({ removed, ...row }: StoredRow): ReportRow | null => (removed ? null : row);

/**
 * E-6. A draft of the organisation's year: faults of the rows do not keep them out, the round's stage does. Rows say who changed
 * them and when; the journal speaks of what is submitted (docs/decisions/0005).
 */
export const changeReport: Act<typeof ChangeReport> = async (work, { params, body: { changes } }) => {
  const round = await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'report.enter', params.organisation);
  refuseUnlessNow(round, { kind: 'enter' }, work.at);
  const faults = changes.flatMap((change, at) =>
    change.kind === 'put' ? findColumnFaults(change.table, change.fields, `/body/changes/${at}/fields`) : [],
  );
  if (faults.length > 0) throw refused(faults.slice(0, 100));
  const before = await lockReport(work.db, params);
  const ids = changes.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw refused([{ code: 'intake:row-twice', pointer: '/body/changes' }]);
  const known = new Map((await findRows(work.db, params, ids)).map((row) => [row.id, row]));
  const steady = changes.filter((change) => !isChangedMeanwhile(change, known.get(change.id)));
  const puts = steady.filter((change) => change.kind === 'put');
  const made = puts.filter(({ version }) => version === 0);
  const inserted = await addRows(work, params, made);
  await changeRows(
    work,
    puts.filter(({ version }) => version > 0).map(({ id, fields }) => ({ id, fields })),
  );
  await removeRows(
    work,
    steady.filter((change) => change.kind === 'remove'),
  );
  const taken = new Set(steady.filter(({ id, version }) => version > 0 || inserted.has(id)));
  const fresh = changes.filter((change) => taken.has(change));
  const stale = changes.filter((change) => !taken.has(change));
  if (fresh.some((change) => change.kind === 'remove' || change.table === 'publications'))
    await findClaimsLater(work, params);
  const revision = fresh.length > 0 ? await raiseRevision(work, params) : before;
  return {
    revision,
    taken: fresh.map(({ id, version }) => ({ id, version: version + 1 })),
    changedMeanwhile: stale.map(({ id }) => {
      const row = known.get(id);
      return { id, row: row ? shown(row) : null };
    }),
  };
};
