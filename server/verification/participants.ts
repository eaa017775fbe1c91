// Who takes part in a round, by name: for progress, for the publication and for letters.

import { nameOrganisations } from '#server/organisations/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { listSubmissions } from '#server/submission/index.ts';

export type Participant = {
  readonly organisation: string;
  readonly bin: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly submitted: boolean;
};

/** In the order of their BIN. */
export async function listParticipants(db: Db, round: string, at: Moment): Promise<Participant[]> {
  const rows = await db
    .selectFrom('round_participant')
    .innerJoin('organisation', 'organisation.id', 'round_participant.organisation')
    .select(['organisation', 'bin'])
    .where('round', '=', round)
    .where('left_at', 'is', null)
    .orderBy('bin')
    .execute();
  const names = await nameOrganisations(
    db,
    rows.map(({ organisation }) => organisation),
    at,
  );
  const submitted = new Set((await listSubmissions(db, round)).map(({ organisation }) => organisation));
  return rows.map(({ organisation, bin }) => {
    const { kk, ru, en } = names.get(organisation) ?? {};
    const name = kk ?? ru ?? en ?? bin;
    return {
      organisation,
      bin,
      names: { kk: kk ?? name, ru: ru ?? name, en: en ?? name },
      submitted: submitted.has(organisation),
    };
  });
}
