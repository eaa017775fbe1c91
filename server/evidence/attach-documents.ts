import { randomUUID } from 'node:crypto';
import type { AttachDocuments, AttachedDocument, Attachment, NOT_TAKEN, ToAttach } from '#contract/evidence.ts';
import { LARGEST_CELL } from '#contract/intake.ts';
import { documentsOf, REQUIRED_DOCUMENTS } from '#rules/evidence/documents.ts';
import { componentOfRow, nameFile } from '#rules/evidence/evidence-cell.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { holdDocuments } from '#server/documents/index.ts';
import {
  findRows,
  getParticipation,
  lockReport,
  nameEvidence,
  type Place,
  raiseRevision,
  type StoredRow,
} from '#server/intake/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow } from '#server/rounds/index.ts';
import { releaseRemoved } from './release-removed.ts';
import { findDocuments, listAttachments } from './store.ts';

type NotTaken = (typeof NOT_TAKEN)[number];
const LISTS: ReadonlySet<string> = new Set(REQUIRED_DOCUMENTS.filter(({ per }) => per === 'list').map(({ id }) => id));

type Asking = Pick<StoredRow, 'table' | 'fields'>;

/** Whether Annex 2 asks for such a document at this row; without a row, for a list. */
export function isAskedThere(asked: string | null, row: Asking | undefined): boolean {
  if (!row) return asked !== null && LISTS.has(asked);
  if (asked === null) return true;
  const documents = documentsOf(componentOfRow(row.table, row.fields));
  return documents.some(({ document }) => document.id === asked && document.per === 'item');
}

/** What one request attaches, one document after the other: a row that gets two has both in its cell. */
class Attaching {
  readonly fresh: Attachment[] = [];
  readonly said: Attachment[] = [];
  readonly same: Attachment[] = [];
  readonly notTaken: { at: number; code: NotTaken }[] = [];
  readonly cells = new Map<string, string>();
  readonly #rows: ReadonlyMap<string, StoredRow>;
  readonly #documents: ReadonlyMap<string, AttachedDocument>;
  readonly #standing: Attachment[];

  constructor(rows: readonly StoredRow[], documents: readonly AttachedDocument[], standing: readonly Attachment[]) {
    this.#rows = new Map(rows.flatMap((row) => (row.removed ? [] : [[row.id, row] as const])));
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#standing = [...standing];
  }

  take(one: ToAttach, at: number, moment: string): void {
    const row = one.row === null ? undefined : this.#rows.get(one.row);
    const document = this.#documents.get(one.document);
    const code = this.#fault(one, row, document);
    if (code || !document) {
      this.notTaken.push({ at, code: code ?? 'document-gone' });
      return;
    }
    if (row) this.cells.set(row.id, this.#cellWith(row, document.name, one.named));
    const known = this.#standing.filter((other) => other.row === one.row && other.document.id === one.document);
    const same = known.find(({ asked }) => asked === one.asked) ?? (one.asked === null ? known[0] : undefined);
    if (same) {
      this.same.push(same);
      return;
    }
    // Attached before anybody said what it is: now somebody has.
    const unsaid = known.find(({ asked }) => asked === null);
    const { row: of, asked } = one;
    const attachment = { id: unsaid?.id ?? randomUUID(), row: of, asked, document, attachedAt: moment };
    if (unsaid) this.#standing.splice(this.#standing.indexOf(unsaid), 1);
    this.#standing.push(attachment);
    (unsaid ? this.said : this.fresh).push(unsaid ? { ...attachment, attachedAt: unsaid.attachedAt } : attachment);
  }

  #cellWith = ({ id, fields }: StoredRow, name: string, named: string | undefined): string =>
    nameFile(this.cells.get(id) ?? fields.evidence ?? '', name, named);

  #fault(one: ToAttach, row: StoredRow | undefined, document: AttachedDocument | undefined): NotTaken | undefined {
    if (one.row !== null && !row) return 'row-gone';
    if (!document) return 'document-gone';
    if (!isAskedThere(one.asked, row)) return 'asked-elsewhere';
    if (row && this.#cellWith(row, document.name, one.named).length > LARGEST_CELL) return 'cell-full';
    return undefined;
  }

  /** Cells that are others than they were. */
  changed = () =>
    [...this.cells].flatMap(([id, evidence]) => {
      const before = this.#rows.get(id)?.fields.evidence ?? '';
      return before === evidence ? [] : [{ id, evidence }];
    });
}

async function insertAttachments(work: Work, place: Place, fresh: readonly Attachment[]): Promise<void> {
  if (fresh.length === 0) return;
  await work.db
    .insertInto('attachment')
    .values(
      fresh.map(({ id, row, asked, document }) => ({
        ...place,
        ...{ id, row, asked, document: document.id },
        attached_by: work.identity.account ?? '',
        attached_at: work.at,
      })),
    )
    .execute();
  const held = fresh.map(({ id, document }) => ({ document: document.id, subject: id }));
  await holdDocuments(work, 'evidence', held);
}

async function sayAsked(work: Work, place: Place, said: readonly Attachment[]): Promise<void> {
  for (const { id, asked } of said)
    await work.db
      .updateTable('attachment')
      .set({ asked })
      .where('id', '=', id)
      .where('organisation', '=', place.organisation)
      .execute();
}

async function prepare(work: Work, place: Place, wanted: readonly ToAttach[]): Promise<Attaching> {
  const rows = [...new Set(wanted.flatMap(({ row }) => row ?? []))];
  const ids = [...new Set(wanted.map(({ document }) => document))];
  const attaching = new Attaching(
    await findRows(work.db, place, rows),
    await findDocuments(work.db, place.organisation, { ids }),
    await listAttachments(work.db, place, wanted.some(({ row }) => row === null) ? undefined : rows),
  );
  for (const [at, one] of wanted.entries()) attaching.take(one, at, work.at);
  return attaching;
}

/** Whoever calls has locked the report and raises its revision. A document that cannot be put is told, and costs no other. */
export async function attachTo(work: Work, place: Place, wanted: readonly ToAttach[]) {
  const attaching = await prepare(work, place, wanted);
  const { fresh, said, same, notTaken } = attaching;
  await insertAttachments(work, place, fresh);
  await sayAsked(work, place, said);
  const cells = attaching.changed();
  const versions = await nameEvidence(work, cells);
  return { fresh, said, same, notTaken, cells, versions };
}

/** E-6, A2. While the report may be entered; a document of the same organisation, which then cannot be removed. */
export const attachDocuments: Act<typeof AttachDocuments> = async (work, { params, body }) => {
  const round = await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'evidence.attach', params.organisation);
  refuseUnlessNow(round, { kind: 'enter' }, work.at);
  const before = await lockReport(work.db, params);
  await releaseRemoved(work, params);
  const { fresh, said, same, notTaken, cells, versions } = await attachTo(work, params, body.attachments);
  const isChanged = fresh.length + said.length + cells.length > 0;
  const revision = isChanged ? await raiseRevision(work, params) : before;
  await record(work, {
    act: 'evidence.attached',
    subject: { kind: 'report', id: `${params.round}/${params.organisation}` },
    organisation: params.organisation,
    paragraph: 'E-6',
    // Each attachment is kept with who made it; the journal says how many and which state they made.
    after: { attached: fresh.length, said: said.length, refused: notTaken.length, revision },
  });
  return {
    revision,
    attached: [...same, ...said, ...fresh],
    rows: cells.map(({ id, evidence }) => ({ id, evidence, version: versions.get(id) ?? 0 })),
    notTaken,
  };
};
