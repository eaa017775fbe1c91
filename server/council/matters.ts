// Matters that other procedures lay before the Council: raised with their case, put on an agenda by the secretary, voted on as an item,
// and asked for by the case, which alone knows what follows from the vote.

import type { SittingState } from '#contract/council.ts';
import type { MatterKind, Proposal } from '#contract/council-agenda.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';
import { getSitting, numberOf, stateOf } from './store.ts';

type InTwo = { readonly kk: string; readonly ru: string };

export type StoredMatter = {
  readonly id: string;
  readonly kind: MatterKind;
  readonly organisation: string;
  readonly titleKk: string;
  readonly titleRu: string;
  readonly raisedAt: Moment;
  readonly settledAt: Moment | null;
};

const select = (db: Db) =>
  db
    .selectFrom('council_matter')
    .select(['id', 'kind', 'organisation', 'title_kk as titleKk', 'title_ru as titleRu'])
    .select(['raised_at as raisedAt', 'settled_at as settledAt'])
    .$castTo<StoredMatter>();

/** Those that may be put on an agenda, the one that waits longest first. */
export const listOpenMatters = (db: Db): Promise<StoredMatter[]> =>
  select(db).where('settled_at', 'is', null).orderBy('raised_at').orderBy('id').execute();

export const findMatters = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, StoredMatter>> =>
  new Map(
    ids.length === 0
      ? []
      : (
          await select(db)
            .where('id', 'in', [...ids])
            .execute()
        ).map((one) => [one.id, one]),
  );

export type NewMatter = {
  /** Of the case. */
  readonly id: string;
  readonly kind: MatterKind;
  readonly organisation: string;
  /** How it is called on an agenda. */
  readonly title: InTwo;
};

/** From now on the secretary may put it on an agenda; once more for one that was settled (an appeal that was upheld). */
export async function raiseMatter({ db, at }: Work, { id, kind, organisation, title }: NewMatter): Promise<void> {
  const told = { title_kk: title.kk, title_ru: title.ru, raised_at: at, settled_at: null };
  await db
    .insertInto('council_matter')
    .values({ id, kind, organisation, ...told })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(told))
    .execute();
}

/** Its case was resolved or withdrawn. */
export async function settleMatter({ db, at }: Work, id: string): Promise<void> {
  await db
    .updateTable('council_matter')
    .set({ settled_at: at })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .execute();
}

export type MatterVote = {
  readonly sitting: string;
  readonly item: string;
  /** The day of the sitting. */
  readonly on: string;
  readonly hour: string;
  /** Only a `signed` one holds. */
  readonly state: SittingState;
  /** `3/2026`; null before it is drawn up. */
  readonly protocol: string | null;
  readonly proposal: Proposal;
  /** Null: not voted on yet. */
  readonly result: {
    readonly adopted: boolean;
    readonly for: number;
    readonly against: number;
    readonly abstained: number;
    readonly at: Moment;
    readonly resolution: InTwo;
  } | null;
};

/**
 * Each item on which it stood or stands, in the order of their days, those of sittings that were called off apart. What an earlier
 * raising led to is in it, too: compare `on` with the day on which the case was raised anew.
 */
export async function listVotesOn(db: Db, matter: string): Promise<MatterVote[]> {
  const rows = await db
    .selectFrom('council_item')
    .innerJoin('council_sitting', 'council_sitting.id', 'council_item.sitting')
    .select(['council_item.id', 'sitting', 'proposal', 'adopted', 'voted_at as votedAt'])
    .select(['votes_for as for', 'votes_against as against', 'votes_abstained as abstained'])
    .select(['resolution_kk as kk', 'resolution_ru as ru'])
    .where('matter', '=', matter)
    .where('cancelled_at', 'is', null)
    .orderBy('council_sitting.day')
    .orderBy('convened_at')
    .execute();
  const votes: MatterVote[] = [];
  for (const row of rows) {
    const sitting = await getSitting(db, row.sitting);
    const { adopted, votedAt } = row;
    votes.push({
      ...{ sitting: sitting.id, item: row.id, on: sitting.day, hour: sitting.hour, state: stateOf(sitting) },
      protocol: numberOf(sitting),
      proposal: row.proposal as Proposal,
      result:
        adopted === null || votedAt === null
          ? null
          : {
              ...{ adopted, at: votedAt },
              ...{ for: row.for ?? 0, against: row.against ?? 0, abstained: row.abstained ?? 0 },
              resolution: { kk: row.kk ?? '', ru: row.ru ?? '' },
            },
    });
  }
  return votes;
}
