// The invented people of the example: one for each role. They enter without a password, and only in the example.

import { isHeldInOrganisation, ROLE_NAMES, type Role } from '#contract/roles.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Database, Db } from '#server/platform/database/open-database.ts';
import { carryOut } from '#server/platform/work.ts';
import { DOORKEEPER } from './doorkeeper.ts';
import { giveRole } from './gifts.ts';
import { addPerson, findPersonByEmail } from './store.ts';

/** No person has these names for being here: they were put together from common ones. */
const NAMES: Readonly<Record<Role, string>> = {
  officer: 'Айгерім Сәрсенова',
  head: 'Ерлан Қасымов',
  'group-analyst': 'Жанар Тілеубаева',
  'group-reader': 'Қайрат Мұсабеков',
  verifier: 'Динара Оспанова',
  chief: 'Бауыржан Төлегенов',
  secretary: 'Гүлнар Әбдірова',
  member: 'Марат Жұмабеков',
  official: 'Сәуле Нұрғалиева',
  'appeal-member': 'Тимур Ахметов',
  'appeal-chair': 'Ләззат Бекова',
  analyst: 'Арман Досжанов',
  administrator: 'Әсел Рахымова',
  observer: 'Нұрлан Ибраев',
};

/** Of the reserved domain that no mail reaches. */
const emailOf = (role: Role): string => `${role}@example.kz.example`;

/** The organisation of officer and head where the example has brought none of its own. */
const SOME_ORGANISATION = '00000000-0000-4000-8000-000000000001';

async function isThere(db: Db, role: Role): Promise<boolean> {
  return (await findPersonByEmail(db, emailOf(role))) !== undefined;
}

/** Makes those that are missing, each with its entries in the journal; answers how many were made. */
export async function createExampleAccounts(
  database: Database,
  at: Moment,
  organisation: string = SOME_ORGANISATION,
): Promise<number> {
  const { result } = await carryOut(database, { identity: DOORKEEPER, mode: 'write', at }, async (work) => {
    let made = 0;
    for (const role of ROLE_NAMES) {
      if (await isThere(work.db, role)) continue;
      const person = { email: emailOf(role), name: NAMES[role], language: 'kk', example: true } as const;
      const account = await addPerson(work.db, person, at);
      const held = { role, organisation: isHeldInOrganisation(role) ? organisation : null };
      await giveRole(work, { account, by: null }, { ...held, endsAt: null, conflict: null });
      made += 1;
    }
    return made;
  });
  return result;
}

type AccountsOfRoles = Readonly<Partial<Record<Role, string>>>;

async function listAccounts(db: Db): Promise<AccountsOfRoles> {
  const found = await Promise.all(ROLE_NAMES.map((role) => findPersonByEmail(db, emailOf(role))));
  return Object.fromEntries(ROLE_NAMES.flatMap((role, at) => (found[at] ? [[role, found[at].id]] : [])));
}

/** The account of each invented person, by role; none for whoever has not been made. */
export const findExampleAccounts = (database: Database): Promise<AccountsOfRoles> =>
  database.within(DOORKEEPER, 'read', listAccounts);

/** Makes the invented people of organisations those of further ones. */
export async function giveExampleOrganisations(
  database: Database,
  at: Moment,
  organisations: readonly string[],
): Promise<void> {
  await carryOut(database, { identity: DOORKEEPER, mode: 'write', at }, async (work) => {
    const accounts = await listAccounts(work.db);
    for (const role of ROLE_NAMES.filter(isHeldInOrganisation)) {
      const account = accounts[role] ?? '';
      for (const organisation of account === '' ? [] : organisations)
        await giveRole(work, { account, by: null }, { role, organisation, endsAt: null, conflict: null });
    }
  });
}

/** Lets the example's person of a role hold it in one more organisation. */
export async function giveExampleRole(database: Database, at: Moment, role: Role, organisation: string): Promise<void> {
  await carryOut(database, { identity: DOORKEEPER, mode: 'write', at }, async (work) => {
    const account = (await listAccounts(work.db))[role];
    if (account) await giveRole(work, { account, by: null }, { role, organisation, endsAt: null, conflict: null });
  });
}
