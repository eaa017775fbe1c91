// To whom a letter of the system goes.

import { sql } from 'kysely';
import type { Role } from '#contract/roles.ts';
import type { Work } from '#server/platform/work.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';

export type Addressee = { readonly account: string; readonly email: string; readonly language: Language };

type Row = { readonly account: string; readonly email: string; readonly language: string };

const read = ({ language, ...rest }: Row): Addressee => ({
  ...rest,
  language: LANGUAGES.find((one) => one === language) ?? 'kk',
});

/** Officers and first heads of these organisations at the moment of the work, each once. For jobs: only the system may ask. */
export async function listPeopleOf(work: Work, organisations: readonly string[]): Promise<Addressee[]> {
  const { rows } = await sql<Row>`
    select * from people_of(${[...organisations]}::uuid[], ${work.at}::timestamptz)`.execute(work.db);
  return rows.map(read);
}

/** Who holds one of these roles of a body at the moment of the work, each once. For jobs. */
export async function listPeopleInRoles(work: Work, roles: readonly Role[]): Promise<Addressee[]> {
  const { rows } = await sql<Row>`
    select * from people_in_roles(${[...roles]}::text[], ${work.at}::timestamptz)`.execute(work.db);
  return rows.map(read);
}
