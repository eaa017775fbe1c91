// The agenda as a whole, in its order. What was voted on stays as it was.

import { sql } from 'kysely';
import {
  type ItemKind,
  MATTER_KINDS,
  type MatterKind,
  PROPOSALS_OF,
  type SetAgenda,
} from '#contract/council-agenda.ts';
import { record } from '#server/journal/index.ts';
import type { Act, AskedOf } from '#server/platform/http/route.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { listSnapshotsOf } from '#server/results/index.ts';
import { listOpenMatters } from './matters.ts';
import { changeColumns, listItems, lockSitting, type Sitting, type StoredItem, stateOf, subjectOf } from './store.ts';

type Wanted = AskedOf<typeof SetAgenda>['body']['items'];

const isAs = (kept: StoredItem, one: Wanted[number] | undefined): boolean =>
  one !== undefined &&
  one.kind === kept.kind &&
  one.title.kk === kept.titleKk &&
  one.title.ru === kept.titleRu &&
  one.snapshot === kept.snapshot &&
  one.matter === kept.matter &&
  one.proposal === kept.proposal &&
  one.ballot === kept.ballot;

const isMatter = (kind: ItemKind): kind is MatterKind => MATTER_KINDS.some((one) => one === kind);

/**
 * A case waits for one sitting: two could decide it twice. The cases are held until the agenda stands, so that two agendas are not set
 * at the same moment.
 */
async function findElsewhere({ db }: Work, sitting: string, matters: readonly string[]): Promise<Reason[]> {
  if (matters.length === 0) return [];
  const own = [...matters].sort();
  await db.selectFrom('council_matter').select('id').where('id', 'in', own).orderBy('id').forUpdate().execute();
  const others = await db
    .selectFrom('council_item')
    .innerJoin('council_sitting', 'council_sitting.id', 'council_item.sitting')
    .select(sql<string>`to_char(council_sitting.day, 'YYYY-MM-DD')`.as('day'))
    .where('council_item.matter', 'in', own)
    .where('council_item.sitting', '<>', sitting)
    .where('council_item.voted_at', 'is', null)
    .where('council_sitting.cancelled_at', 'is', null)
    .where('council_sitting.closed_at', 'is', null)
    .orderBy('council_sitting.day')
    .execute();
  return others.map(({ day }) => ({ code: 'council:matter-elsewhere', pointer: '/body/items', values: { day } }));
}

/** A case once, one that waits, with what may be proposed about it; a vote that holds is not put again. */
async function findMatterFaults({ db }: Work, wanted: Wanted, kept: readonly StoredItem[]): Promise<Reason[]> {
  const pointer = '/body/items';
  const open = new Map((await listOpenMatters(db)).map(({ id, kind }) => [id, kind]));
  const voted = new Set(kept.filter(({ votedAt }) => votedAt !== null).map(({ id }) => id));
  const named = wanted.flatMap(({ matter }) => (matter === null ? [] : [matter]));
  const fresh = wanted.filter(({ id }) => id === null || !voted.has(id));
  const isWhole = ({ kind, matter, proposal }: Wanted[number]) =>
    isMatter(kind)
      ? matter !== null && proposal !== null && PROPOSALS_OF[kind].includes(proposal)
      : matter === null && proposal === null;
  return [
    ...(wanted.every(isWhole) ? [] : [{ code: 'council:matter-incomplete', pointer }]),
    ...(new Set(named).size < named.length ? [{ code: 'council:matter-twice', pointer }] : []),
    ...(fresh.some(({ kind, matter }) => matter !== null && open.get(matter) !== kind)
      ? [{ code: 'council:matter-not-open', pointer, paragraph: 'S-4' }]
      : []),
  ];
}

/** Results are an item of a sitting of their round, once, and of a snapshot that is there. */
async function findFaults(work: Work, { id: sitting, round }: Sitting, wanted: Wanted, kept: readonly StoredItem[]) {
  const numbers = new Set((round === null ? [] : await listSnapshotsOf(work.db, round)).map(({ number }) => number));
  const byId = new Map(wanted.map((one) => [one.id, one]));
  const known = new Set(kept.map(({ id }) => id));
  const results = wanted.filter(({ kind }) => kind === 'results');
  const voted = kept.filter((one) => one.votedAt !== null && !isAs(one, byId.get(one.id)));
  const pointer = '/body/items';
  const faults: Reason[] = [
    ...(results.length > (round === null ? 0 : 1)
      ? [{ code: 'council:results-once', pointer, paragraph: 'E-10' }]
      : []),
    ...(results.some(({ snapshot }) => snapshot !== null && !numbers.has(snapshot))
      ? [{ code: 'results:fault.no-snapshot', pointer, paragraph: 'E-5' }]
      : []),
    ...(wanted.some(({ kind, snapshot }) => kind !== 'results' && snapshot !== null)
      ? [{ code: 'council:results-once', pointer, paragraph: 'E-10' }]
      : []),
    ...(voted.length > 0 ? [{ code: 'council:item-voted', pointer }] : []),
    ...(await findMatterFaults(work, wanted, kept)),
    ...(await findElsewhere(
      work,
      sitting,
      wanted.flatMap(({ matter }) => matter ?? []),
    )),
    ...(wanted.some(({ id }) => id !== null && !known.has(id)) ? [{ code: 'council:item-gone', pointer }] : []),
  ];
  return faults;
}

async function write({ db }: Work, sitting: string, wanted: Wanted): Promise<void> {
  const staying = wanted.flatMap(({ id }) => (id === null ? [] : [id]));
  await db
    .deleteFrom('council_item')
    .where('sitting', '=', sitting)
    .$if(staying.length > 0, (query) => query.where('id', 'not in', staying))
    .execute();
  for (const [at, { id, kind, title, ...told }] of wanted.entries()) {
    const columns = { place: at + 1, kind, title_kk: title.kk, title_ru: title.ru, ...told };
    if (id === null)
      await db
        .insertInto('council_item')
        .values({ ...columns, sitting })
        .execute();
    else
      await db.updateTable('council_item').set(columns).where('id', '=', id).where('sitting', '=', sitting).execute();
  }
}

export const setAgenda: Act<typeof SetAgenda> = async (work, { params: { id }, body: { items } }) => {
  const sitting = await lockSitting(work, id);
  if (!['planned', 'open'].includes(stateOf(sitting))) throw refused([{ code: 'council:sitting-over' }]);
  const faults = await findFaults(work, sitting, items, await listItems(work.db, id));
  if (faults.length > 0) throw refused(faults);
  await write(work, id, items);
  const version = await changeColumns(work, sitting, {});
  await record(work, {
    act: 'council.agenda-set',
    subject: subjectOf(id),
    paragraph: 'E-10',
    after: { items },
    version,
  });
  return { version };
};
