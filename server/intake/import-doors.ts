// What every door of an import begins with: whose report it is, and whether files may still come into it.

import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Organisation } from '#rules/evidence/facts.ts';
import type { Category } from '#rules/evidence/tables.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Caller } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { carryOut } from '#server/platform/work.ts';
import { refuseUnlessNow, type StoredRound } from '#server/rounds/index.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';
import type { ImportPlan } from './import-plan.ts';
import { getParticipation, type Place } from './store.ts';

const Uuid = z.uuid();

/** The place in the path. Throws a Problem `not-found` for what is no identifier. */
export function placeIn(request: FastifyRequest): Place & { readonly import: string } {
  const { round, organisation, import: id = '' } = request.params as Record<string, string>;
  for (const one of [round, organisation, ...(id === '' ? [] : [id])])
    if (!Uuid.safeParse(one).success) throw new Problem('not-found');
  return { round: round ?? '', organisation: organisation ?? '', import: id };
}

/** `?language=ru`; Kazakh where it names none of ours. */
export function languageIn(request: FastifyRequest): Language {
  const { language } = request.query as { language?: unknown };
  return LANGUAGES.find((one) => one === language) ?? 'kk';
}

export function readWith<T>(
  { database }: ImportPlan,
  { identity, at }: Caller,
  act: (work: Work) => Promise<T>,
): Promise<T> {
  return carryOut(database, { identity, mode: 'read', at }, act).then(({ result }) => result);
}

/** E-6, E-7. Throws where the report is not this person's to fill in, or not any more. */
export async function findOpenReport(work: Work, place: Place): Promise<StoredRound> {
  const round = await getParticipation(work, place);
  refuseUnlessMay(work.identity, 'report.enter', place.organisation);
  refuseUnlessNow(round, { kind: 'enter' }, work.at);
  return round;
}

/** The organisation as it takes part in the round. */
export async function findReporter(work: Work, { round, organisation }: Place): Promise<Organisation> {
  const { bin, category, university_hospital } = await work.db
    .selectFrom('round_participant')
    .innerJoin('organisation', 'organisation.id', 'round_participant.organisation')
    .select(['bin', 'category', 'university_hospital'])
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow();
  const names = (await nameOrganisations(work.db, [organisation], work.at)).get(organisation) ?? {};
  const { kk = '', ru = '', en = '' } = names;
  const of = { bin, names: { kk, ru, en }, category: category as Category, universityHospital: university_hospital };
  return { table: 'organisations', row: 0, ...of, region: '', founder: '' };
}
