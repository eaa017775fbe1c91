// Sittings of the Council, loaded and locked, with what belongs to them.

import { sql } from 'kysely';
import type { PRESENCES, SittingState } from '#contract/council.ts';
import type { BALLOTS, CouncilFile, ItemKind, Proposal } from '#contract/council-agenda.ts';
import type { Vote } from '#rules/council/count-votes.ts';
import { refuseIfChanged } from '#server/journal/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';

export type Sitting = {
  readonly id: string;
  readonly round: string | null;
  /** As it was kept; `views.dayOf` knows the round's. */
  readonly day: string;
  readonly hour: string;
  readonly placeKk: string;
  readonly placeRu: string;
  readonly chair: string | null;
  readonly invitedAt: Moment | null;
  readonly packSentAt: Moment | null;
  readonly openedAt: Moment | null;
  readonly closedAt: Moment | null;
  readonly cancelledAt: Moment | null;
  readonly cancelledWords: string | null;
  readonly protocolYear: number | null;
  readonly protocolNumber: number | null;
  readonly protocol: unknown;
  readonly protocolHash: string | null;
  readonly drawnUpAt: Moment | null;
  readonly signedAt: Moment | null;
  readonly version: number;
};

const COLUMNS = [
  'id',
  'round',
  sql<string>`day::text`.as('day'),
  'hour',
  'place_kk as placeKk',
  'place_ru as placeRu',
  'chair',
  'invited_at as invitedAt',
  'pack_sent_at as packSentAt',
  'opened_at as openedAt',
  'closed_at as closedAt',
  'cancelled_at as cancelledAt',
  'cancelled_words as cancelledWords',
  'protocol_year as protocolYear',
  'protocol_number as protocolNumber',
  'protocol',
  'protocol_hash as protocolHash',
  'drawn_up_at as drawnUpAt',
  'signed_at as signedAt',
  'version',
] as const;

const select = (db: Db) => db.selectFrom('council_sitting').select(COLUMNS).$castTo<Sitting>();

export const subjectOf = (id: string) => ({ kind: 'sitting', id });

export function stateOf({ cancelledAt, openedAt, closedAt, drawnUpAt, signedAt }: Sitting): SittingState {
  if (cancelledAt !== null) return 'cancelled';
  if (signedAt !== null) return 'signed';
  if (drawnUpAt !== null) return 'drawn-up';
  if (closedAt !== null) return 'closed';
  return openedAt === null ? 'planned' : 'open';
}

/** `3/2026`; null before it has one. */
export const numberOf = ({ protocolNumber, protocolYear }: Sitting): string | null =>
  protocolNumber === null ? null : `${protocolNumber}/${protocolYear}`;

/** Throws a Problem `not-found`. */
export async function getSitting(db: Db, id: string): Promise<Sitting> {
  const found = await select(db).where('id', '=', id).executeTakeFirst();
  if (!found) throw new Problem('not-found');
  return found;
}

/** The newest day first. */
export const listAllSittings = (db: Db, round?: string): Promise<Sitting[]> =>
  select(db)
    .$if(round !== undefined, (query) => query.where('round', '=', round ?? ''))
    .orderBy('day', 'desc')
    .orderBy('convened_at', 'desc')
    .execute();

/** Whoever changes it waits here for whoever changes it now; then the version named is held against the one found. */
export async function lockSitting(work: Work, id: string): Promise<Sitting> {
  const found = await select(work.db).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw new Problem('not-found');
  await refuseIfChanged(work, subjectOf(id), found.version);
  return found;
}

type Changes = Partial<{
  day: string;
  hour: string;
  place_kk: string;
  place_ru: string;
  chair: string | null;
  invited_at: Moment;
  pack_sent_at: Moment;
  opened_at: Moment;
  closed_at: Moment;
  cancelled_at: Moment;
  cancelled_words: string;
  protocol_year: number;
  protocol_number: number;
  protocol: string;
  protocol_hash: string;
  drawn_up_at: Moment;
  signed_at: Moment;
}>;

/** Answers the version that it made. */
export async function changeColumns(work: Work, { id, version: before }: Sitting, changes: Changes): Promise<number> {
  const version = before + 1;
  await work.db
    .updateTable('council_sitting')
    .set({ ...changes, version })
    .where('id', '=', id)
    .execute();
  work.outcome.version = version;
  return version;
}

export type StoredItem = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly titleKk: string;
  readonly titleRu: string;
  readonly snapshot: number | null;
  readonly matter: string | null;
  readonly proposal: Proposal | null;
  readonly ballot: (typeof BALLOTS)[number];
  readonly for: number | null;
  readonly against: number | null;
  readonly abstained: number | null;
  readonly resolutionKk: string | null;
  readonly resolutionRu: string | null;
  readonly adopted: boolean | null;
  readonly votedAt: Moment | null;
};

/** In the order of the agenda. */
export const listItems = (db: Db, sitting: string): Promise<StoredItem[]> =>
  db
    .selectFrom('council_item')
    .select(['id', 'kind', 'title_kk as titleKk', 'title_ru as titleRu', 'snapshot', 'ballot'])
    .select(['matter', 'proposal'])
    .select(['votes_for as for', 'votes_against as against', 'votes_abstained as abstained', 'adopted'])
    .select(['resolution_kk as resolutionKk', 'resolution_ru as resolutionRu', 'voted_at as votedAt'])
    .where('sitting', '=', sitting)
    .orderBy('place')
    .$castTo<StoredItem>()
    .execute();

export async function getItem(db: Db, sitting: string, item: string): Promise<StoredItem> {
  const found = (await listItems(db, sitting)).find(({ id }) => id === item);
  if (!found) throw new Problem('not-found');
  return found;
}

export type StoredVote = { readonly item: string; readonly account: string; readonly vote: Vote };

export const listVotes = (db: Db, sitting: string): Promise<StoredVote[]> =>
  db
    .selectFrom('council_vote')
    .innerJoin('council_item', 'council_item.id', 'council_vote.item')
    .select(['item', 'account', 'vote'])
    .where('sitting', '=', sitting)
    .$castTo<StoredVote>()
    .execute();

export type StoredConflict = { readonly item: string; readonly account: string; readonly words: string };

export const listDeclared = (db: Db, sitting: string): Promise<StoredConflict[]> =>
  db
    .selectFrom('council_conflict')
    .innerJoin('council_item', 'council_item.id', 'council_conflict.item')
    .select(['item', 'account', 'words'])
    .where('sitting', '=', sitting)
    .orderBy('declared_at')
    .execute();

type FileKind = 'paper' | 'pack' | 'protocol';
export type StoredFile = CouncilFile & { readonly kind: FileKind; readonly item: string | null };

/** Without their bytes, in the order in which they came. */
export const listFiles = (db: Db, sitting: string): Promise<StoredFile[]> =>
  db
    .selectFrom('council_file')
    .select(['id', 'kind', 'item', 'name', 'hash', 'language', 'format', 'made_at as madeAt'])
    .select(sql<number>`length(bytes)`.as('size'))
    .where('sitting', '=', sitting)
    .orderBy('made_at')
    .orderBy('language')
    .orderBy('format', 'desc')
    .orderBy('name')
    .$castTo<StoredFile>()
    .execute();

export type StoredSignature = {
  readonly part: 'chair' | 'secretary';
  readonly account: string;
  readonly name: string;
  readonly factor: 'app' | 'recovery' | 'example';
  readonly at: Moment;
};

export const listSignatures = (db: Db, sitting: string): Promise<StoredSignature[]> =>
  db
    .selectFrom('council_signature')
    .select(['part', 'account', 'name', 'factor', 'signed_at as at'])
    .where('sitting', '=', sitting)
    .orderBy('signed_at')
    .$castTo<StoredSignature>()
    .execute();

export type CouncilPerson = {
  readonly account: string;
  readonly name: string;
  readonly member: boolean;
  readonly secretary: boolean;
  /** In which they hold or ever held a role. */
  readonly organisations: readonly string[];
};

/** Who belongs to the Council at the moment of the work. */
export async function listCouncil({ db, at }: Pick<Work, 'db' | 'at'>): Promise<CouncilPerson[]> {
  const { rows } = await sql<CouncilPerson>`select * from council_people(${at}::timestamptz)`.execute(db);
  return rows;
}

export type StoredSeat = {
  readonly account: string;
  readonly name: string;
  readonly presence: (typeof PRESENCES)[number] | null;
};

/** Of the day once it sits; before, the members there are. */
export async function listSeats(work: Pick<Work, 'db' | 'at'>, sitting: Sitting): Promise<StoredSeat[]> {
  if (sitting.openedAt === null)
    return (await listCouncil(work))
      .filter(({ member }) => member)
      .map(({ account, name }) => ({ account, name, presence: null }));
  return work.db
    .selectFrom('council_seat')
    .select(['account', 'name', 'presence'])
    .where('sitting', '=', sitting.id)
    .orderBy('name')
    .orderBy('account')
    .$castTo<StoredSeat>()
    .execute();
}
