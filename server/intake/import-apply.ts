// What was read is taken in: all good rows in one transaction, or none where the round has closed meanwhile (E-7). Each row is
// held against the report once more, so that asking twice adds nothing and nobody's later change is lost.

import type { ReportRow } from '#contract/intake.ts';
import type { ApplyReportImport, ReadReportImport } from '#contract/report-import.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { type AddedRow, addRows, type ChangedFields, changeRows, raiseRevision } from './add-rows.ts';
import { findClaimsLater } from './find-claims.ts';
import { findOpenReport } from './import-doors.ts';
import { PresentRows } from './import-judge-rows.ts';
import type { ImportPlan } from './import-plan.ts';
import { findImport, type PlannedRow, readPlannedRows } from './import-store.ts';
import { getParticipation, listRows, lockReport } from './store.ts';

export function readReportImport({ folder }: ImportPlan): Act<typeof ReadReportImport> {
  return async (work, { params }) => {
    await getParticipation(work, params);
    refuseUnlessMay(work.identity, 'report.enter', params.organisation);
    return (await findImport(folder, params.import, params)).preview;
  };
}

const equalFields = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys({ ...a, ...b }).every((column) => (a[column] ?? '') === (b[column] ?? ''));

/** What becomes of the good rows of an import, beside the report as it is now. */
class Settlement {
  readonly added: AddedRow[] = [];
  readonly changed: ChangedFields[] = [];
  same = 0;
  changedMeanwhile = 0;
  readonly #present: PresentRows;

  constructor(present: readonly ReportRow[]) {
    this.#present = new PresentRows(present);
  }

  settle(row: PlannedRow): void {
    if (row.is === 'refused') return;
    const { table, fields, file } = row;
    const present = this.#present.find(table, fields);
    if (present && equalFields(present.fields, fields)) this.same += 1;
    else if (row.is === 'new' && !present)
      this.added.push({ id: row.id, table, fields, origin: { way: 'imported', file, row: row.row } });
    else if (row.is === 'changed' && present?.id === row.id && present.version === row.version)
      this.changed.push({ id: row.id, fields });
    else this.changedMeanwhile += 1;
  }
}

export function applyReportImport({ folder }: ImportPlan): Act<typeof ApplyReportImport> {
  return async (work, { params }) => {
    await findOpenReport(work, params);
    const { preview } = await findImport(folder, params.import, params);
    const before = await lockReport(work.db, params);
    const settlement = new Settlement(await listRows(work.db, params));
    for await (const row of readPlannedRows(folder, params.import)) settlement.settle(row);
    const { added, changed, same } = settlement;
    const taken = await addRows(work, params, added);
    await changeRows(work, changed);
    const something = taken.size + changed.length > 0;
    if (something) await findClaimsLater(work, params);
    const revision = something ? await raiseRevision(work, params) : before;
    const changedMeanwhile = settlement.changedMeanwhile + added.length - taken.size;
    const counts = { new: taken.size, changed: changed.length, same, changedMeanwhile };
    await record(work, {
      act: 'intake.imported',
      subject: { kind: 'report', id: `${params.round}/${params.organisation}` },
      organisation: params.organisation,
      paragraph: 'E-6',
      after: {
        files: preview.files.map(({ name }) => name),
        ...counts,
        refused: preview.tables.reduce((sum, { refused }) => sum + refused, 0),
        revision,
      },
    });
    return { revision, ...counts };
  };
}
