// An item entered, corrected, withdrawn and taken back, by the organisation's own people or by the analyst of its group.

import { sql } from 'kysely';
import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { ChangeItem, EnterItem, RestoreItem, WithdrawItem } from '#contract/innovation-registers.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { type Fields, type ItemFault, readItem } from '#rules/innovation/read-item.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Identity } from '#server/platform/identity.ts';
import { Problem, type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { findStanding, keysOf } from './find-twice.ts';
import { tableOf } from './item-tables.ts';
import { type ItemRow, lineOf } from './list-items.ts';
import { findReferences, type References, resolveItem } from './references.ts';
import { insertItems, turnItem, updateItem } from './write-items.ts';

export const subjectOf = (register: RegisterName, id: string) => ({ kind: `innovation-${register}`, id });

export const reasonOf = ({ column, code, values }: ItemFault): Reason => ({
  ...{ code: `innovation:fault.${code}`, values },
  pointer: `/body/fields/${column}`,
});

/** The organisation's own people; the analyst of the group that it belonged to on the day of the item. */
export function mayEnter({ roles }: Identity, organisation: string | null, holding: string | null): boolean {
  const held = readHeldRoles(roles);
  if (organisation !== null && mayDoIn(held, 'innovation.enter', organisation)) return true;
  return held.some((one) => one.role === 'group-analyst' && holding !== null && one.organisation === holding);
}

async function groupOn(work: Work, organisation: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ holding: string | null }>`
    select innovation_group_of(${organisation}::uuid, ${day}::date) as holding`.execute(work.db);
  return rows[0]?.holding ?? null;
}

/** As the tables reckon it (decision 0017). */
function dayOf(register: RegisterName, fields: Fields, today: string): string {
  if (register === 'transfer') return fields.day ?? today;
  if (register === 'protective-document') return fields.granted_on ?? today;
  if (register === 'programme') return `${fields.first_year}-12-31`;
  return register === 'introduction' ? (fields.act_on ?? `${fields.year}-12-31`) : today;
}

/** Throws a Problem `forbidden` where whoever asks is neither of the organisation nor of its group of that day. */
export async function refuseUnlessEnters(work: Work, register: RegisterName, organisation: string, fields: Fields) {
  const held = readHeldRoles(work.identity.roles);
  if (mayDoIn(held, 'innovation.enter', organisation)) return;
  const holding = await groupOn(work, organisation, dayOf(register, fields, dayInAstana(work.at)));
  if (!mayEnter(work.identity, organisation, holding)) throw new Problem('forbidden');
}

export type Judged = { readonly fields: Fields; readonly faults: readonly ItemFault[]; readonly known: References };

/** Everything that is wrong with what was typed; `except`: the item that it is to become. */
async function judge(
  work: Work,
  register: RegisterName,
  organisation: string,
  given: Fields,
  except?: string,
): Promise<Judged> {
  const read = readItem(register, given, dayInAstana(work.at));
  const known = await findReferences(work.db, register, organisation, [read.fields]);
  const resolved = resolveItem(register, read.fields, known);
  const standing = await findStanding(work.db, register, organisation, [resolved.fields]);
  const first = keysOf(register, resolved.fields)
    .map((key) => standing.get(key))
    .find((one) => one !== undefined && one.id !== except);
  const twice = first
    ? [{ column: TWICE_AT[register], code: 'twice', values: { year: first.year, item: first.id } }]
    : [];
  return { fields: resolved.fields, faults: [...read.faults, ...resolved.faults, ...twice], known };
}

/** The column at which a second entry of the same is said. */
export const TWICE_AT: Readonly<Record<RegisterName, string>> = {
  technology: 'name_kk',
  introduction: 'technology',
  transfer: 'day',
  programme: 'registration_number',
  'protective-document': 'number',
};

/** Two who enter the same at once: the second waits for the first and is told. */
export async function lockKeys(work: Work, register: RegisterName, organisation: string): Promise<void> {
  const name = register === 'technology' ? 'technologies' : `${register}/${organisation}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`innovation/${name}`}, 0))`.execute(work.db);
}

export const enterItem: Act<typeof EnterItem> = async (
  work,
  { params: { register }, body: { organisation, fields } },
) => {
  if (!mayDoIn(readHeldRoles(work.identity.roles), 'innovation.enter', organisation))
    await refuseUnlessEnters(work, register, organisation, fieldsForDay(register, fields));
  await lockKeys(work, register, organisation);
  const judged = await judge(work, register, organisation, fields);
  if (judged.faults.length > 0) throw refused(judged.faults.map(reasonOf));
  await refuseUnlessEnters(work, register, organisation, judged.fields);
  const [id = ''] = await insertItems(work, register, judged.known, [judged.fields], 'entered');
  await record(work, {
    act: 'innovation-registers.entered',
    subject: subjectOf(register, id),
    organisation,
    after: { register, ...judged.fields },
    version: 1,
  });
  work.outcome.created = true;
  work.outcome.version = 1;
  return { id, version: 1 };
};

/** For whom it may be entered is asked before anything of it is judged: a stranger learns nothing from faults. */
const fieldsForDay = (register: RegisterName, given: Fields): Fields => readItem(register, given, '2200-12-31').fields;

export type Locked = ItemRow;

/** Throws a Problem `not-found` for one that is not there or not theirs to see. */
export async function lockItem(work: Work, register: RegisterName, id: string): Promise<Locked> {
  const table = tableOf(register);
  await sql`select from ${table} where id = ${id} for update`.execute(work.db);
  const { rows } = await sql<ItemRow>`select ${lineOf(register)} from ${table} i where i.id = ${id}`.execute(work.db);
  if (!rows[0]) throw new Problem('not-found');
  return rows[0];
}

async function ownerOf(work: Work, register: RegisterName, item: Locked): Promise<string | null> {
  if (register !== 'technology') return item.organisation;
  const row = await work.db
    .selectFrom('technology')
    .select('organisation')
    .where('id', '=', item.id)
    .executeTakeFirst();
  return row?.organisation ?? null;
}

/** A technology that others introduced or transferred is no longer one organisation's to change. */
async function isUsedByOthers(work: Work, technology: string, organisation: string | null): Promise<boolean> {
  const { rows } = await sql<{
    used: boolean;
  }>`select technology_used_by_others(${technology}::uuid, ${organisation}::uuid) as used`.execute(work.db);
  return rows[0]?.used ?? false;
}

async function lockForChange(work: Work, register: RegisterName, id: string) {
  const item = await lockItem(work, register, id);
  const owner = await ownerOf(work, register, item);
  if (!mayEnter(work.identity, owner, item.holding)) throw new Problem('forbidden');
  await refuseIfChanged(work, subjectOf(register, id), item.version);
  if (register === 'technology' && (await isUsedByOthers(work, id, owner)))
    throw refused([{ code: 'innovation:technology-used' }]);
  return { item, owner: owner ?? '' };
}

export const changeItem: Act<typeof ChangeItem> = async (work, { params: { register, item: id }, body }) => {
  const { item, owner } = await lockForChange(work, register, id);
  if (item.withdrawn) throw refused([{ code: 'innovation:is-withdrawn' }]);
  await lockKeys(work, register, owner);
  const { fields, faults, known } = await judge(work, register, owner, body.fields, id);
  if (faults.length > 0) throw refused(faults.map(reasonOf));
  await refuseUnlessEnters(work, register, owner, fields);
  const version = await updateItem(work, register, item, known, fields);
  await record(work, {
    act: 'innovation-registers.changed',
    subject: subjectOf(register, id),
    organisation: owner,
    before: { ...item.fields },
    after: { ...fields },
    version,
  });
  work.outcome.version = version;
  return { id, version };
};

async function turn(work: Work, register: RegisterName, id: string, words: string | undefined) {
  const { item, owner } = await lockForChange(work, register, id);
  if (item.withdrawn === (words !== undefined))
    throw refused([{ code: item.withdrawn ? 'innovation:is-withdrawn' : 'innovation:is-standing' }]);
  if (words === undefined) {
    await lockKeys(work, register, owner);
    const standing = await findStanding(work.db, register, owner, [item.fields]);
    const other = keysOf(register, item.fields)
      .map((key) => standing.get(key))
      .find((one) => one !== undefined && one.id !== id);
    if (other)
      throw refused([
        reasonOf({ column: TWICE_AT[register], code: 'twice', values: { year: other.year, item: other.id } }),
      ]);
  }
  const version = await turnItem(work, register, item, words);
  await record(work, {
    act: words === undefined ? 'innovation-registers.restored' : 'innovation-registers.withdrawn',
    subject: subjectOf(register, id),
    organisation: owner,
    after: words === undefined ? {} : { words },
    version,
  });
  work.outcome.version = version;
  return { id, version };
}

export const withdrawItem: Act<typeof WithdrawItem> = (work, { params: { register, item }, body }) =>
  turn(work, register, item, body.words);

export const restoreItem: Act<typeof RestoreItem> = (work, { params: { register, item } }) =>
  turn(work, register, item, undefined);
