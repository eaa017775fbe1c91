// To whom a letter for an organisation goes.

import { sql } from 'kysely';
import type { Work } from '#server/platform/work.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';

export type Addressee = { readonly account: string; readonly email: string; readonly language: Language };

type Row = { readonly account: string; readonly email: string; readonly language: string };

/** Officers and first heads of these organisations at the moment of the work, each once. For jobs: only the system may ask. */
export async function listPeopleOf(work: Work, organisations: readonly string[]): Promise<Addressee[]> {
  const { rows } = await sql<Row>`
    select * from people_of(${[...organisations]}::uuid[], ${work.at}::timestamptz)`.execute(work.db);
  return rows.map(({ language, ...rest }) => ({
    ...rest,
    language: LANGUAGES.find((one) => one === language) ?? 'kk',
  }));
}
