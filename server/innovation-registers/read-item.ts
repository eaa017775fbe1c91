// One item with its history and its evidence, and what a form for it draws from.

import { sql } from 'kysely';
import type { ReadInnovationChoices, ReadItem } from '#contract/innovation-registers.ts';
import type { Fields } from '#rules/innovation/read-item.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { mayEnter } from './enter-item.ts';
import { tableOf } from './item-tables.ts';
import { type ItemRow, lineOf, nameThings } from './list-items.ts';

async function readHistory(work: Work, register: RegisterName, item: string) {
  const { rows } = await sql<{
    number: number;
    act: 'entered' | 'imported' | 'changed' | 'withdrawn' | 'restored';
    at: string;
    by: string | null;
    words: string | null;
    fields: Fields;
  }>`select number, act, at, account_name(by) as by, words, content as fields from innovation_version
    where register = ${register} and item = ${item} order by number`.execute(work.db);
  return rows;
}

async function readEvidence(work: Work, register: RegisterName, item: string) {
  const rows = await work.db
    .selectFrom('innovation_document as put')
    .innerJoin('document', 'document.id', 'put.document')
    .select([
      'document.id',
      'document.name',
      'document.media_type as mediaType',
      'document.size',
      'put.put_at as putAt',
    ])
    .where('put.register', '=', register)
    .where('put.item', '=', item)
    .orderBy('put.put_at')
    .orderBy('document.id')
    .execute();
  return rows;
}

/** Of a report that whoever asks may see. */
async function readReports(work: Work, item: string) {
  const { rows } = await sql<{ round: string; organisation: string; year: number; component: string }>`
    select r.round, r.organisation, round.reporting_year as year, coalesce(r.fields ->> 'component', '') as component
    from reported_row r join round on round.id = r.round
    where r.origin ->> 'way' = 'from-register' and r.origin ->> 'item' = ${item} and r.removed_at is null
    order by round.reporting_year, component`.execute(work.db);
  return rows;
}

export const readInnovationItem: Act<typeof ReadItem> = async (work, { params: { register, item: id } }) => {
  const { rows } = await sql<ItemRow>`select ${lineOf(register)} from ${tableOf(register)} i
    where i.id = ${id}`.execute(work.db);
  const item = rows[0];
  if (!item) throw new Problem('not-found');
  const owner =
    register === 'technology'
      ? (await work.db.selectFrom('technology').select('organisation').where('id', '=', id).executeTakeFirst())
          ?.organisation
      : item.organisation;
  const history = await readHistory(work, register, id);
  const evidence = await readEvidence(work, register, id);
  const names = await nameThings(
    work,
    [item.organisation, item.holding],
    [item.fields, ...history.map(({ fields }) => fields)],
  );
  work.outcome.version = item.version;
  const reports = await readReports(work, id);
  return {
    ...item,
    names,
    evidence,
    history,
    reports,
    mayChange: mayEnter(work.identity, owner ?? null, item.holding),
  };
};

/** Organisations for which this person may enter today: those of their roles, and all below the heads of their groups. */
export async function listOwn(work: Work): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below(id) as (
      select unnest(identity_groups()) union
      select fact.organisation from below join organisation_fact fact on fact.parent = below.id
      where fact.kind = 'parent' and fact.known_until is null
    ) select id from below union select unnest(identity_organisations())`.execute(work.db);
  return rows.map(({ id }) => id);
}

export const readInnovationChoices: Act<typeof ReadInnovationChoices> = async (work, { query: { organisation } }) => {
  const own = await listOwn(work);
  if (!own.includes(organisation)) throw new Problem('not-found');
  const programmes = await work.db
    .selectFrom('research_programme')
    .select(['id', 'title', 'registration_number as number'])
    .where('organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .orderBy('first_year', 'desc')
    .limit(2000)
    .execute();
  const protectiveDocuments = await work.db
    .selectFrom('protective_document')
    .select(['id', 'title', 'number'])
    .where('organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .orderBy('granted_on', 'desc')
    .limit(2000)
    .execute();
  const names = await nameOrganisations(work.db, own, work.at);
  const organisations = own.flatMap((id) => {
    const { kk, ru, en } = names.get(id) ?? {};
    const some = kk ?? ru ?? en;
    return some === undefined ? [] : [{ id, names: { kk: kk ?? some, ru: ru ?? some, en: en ?? some } }];
  });
  return { programmes, protectiveDocuments, organisations };
};
