// The data that pack and protocol are written from.

import type {
  ObjectionData,
  PackData,
  PaperData,
  ProtocolData,
  RankedData,
  SnapshotData,
} from '#exchange/papers/council-data.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';
import { getSnapshot, listResults, listSnapshotsOf, type Snapshot } from '#server/results/index.ts';
import type { Assembled, AssembledItem } from './assemble-sitting.ts';
import { listFiles, type StoredFile } from './store.ts';

function snapshotData({ settings, weights, hashes, ...snapshot }: Snapshot): SnapshotData {
  const edition = getEdition(snapshot.edition);
  const defaults = new Map(edition.interpretations.map((one) => [one.id, one.default]));
  const { number, computedAt, calendar, code } = snapshot;
  return {
    ...{ number, computedAt, calendar, code },
    edition: snapshot.edition,
    decimals: resolveEdition(edition, settings).decimals,
    hashes: { ...hashes },
    departures: Object.fromEntries(Object.entries(settings).filter(([id, option]) => defaults.get(id) !== option)),
    weighting: weights && { source: weights.source, date: weights.date, values: { ...weights.values } },
  };
}

async function findSnapshot(db: Db, round: string | null, number: number | null): Promise<SnapshotData | null> {
  if (round === null || number === null) return null;
  const found = (await listSnapshotsOf(db, round)).find((one) => one.number === number);
  return found ? snapshotData(found) : null;
}

const papersOf = (files: readonly StoredFile[], item: string): PaperData[] =>
  files.filter((file) => file.kind === 'paper' && file.item === item).map(({ name, hash }) => ({ name, hash }));

const frameOf = ({ sitting, day, round }: Assembled) => ({
  day,
  hour: sitting.hour,
  place: { kk: sitting.placeKk, ru: sitting.placeRu },
  reportingYear: round?.reportingYear ?? null,
});

async function itemsOf(db: Db, { sitting, items }: Assembled) {
  const files = await listFiles(db, sitting.id);
  const found: { item: AssembledItem; data: PackData['items'][number] }[] = [];
  for (const item of items)
    found.push({
      item,
      data: {
        kind: item.kind,
        title: { kk: item.titleKk, ru: item.titleRu },
        snapshot: await findSnapshot(db, sitting.round, item.snapshot),
        ...(item.proposal === null ? {} : { proposal: item.proposal }),
        papers: papersOf(files, item.id),
      },
    });
  return found;
}

/** As the organisations stand in the snapshot. */
async function rankedIn(db: Db, round: string, number: number): Promise<RankedData[]> {
  const snapshot = await getSnapshot(db, round, number);
  return (await listResults(db, snapshot.id))
    .map(({ names, result }) => {
      const { bin, category, sa, sb, sc, rankA, rankB, rankC, indicators } = result;
      return { ...{ bin, names, category, sa, sb, sc, rankA, rankB, rankC }, indicators: { ...indicators } };
    })
    .sort((a, b) => (a.bin < b.bin ? -1 : 1));
}

async function objectionsOf({ db, at }: Work, round: string): Promise<ObjectionData[]> {
  const rows = await db
    .selectFrom('objection')
    .select(['organisation', 'words', 'received_at', 'withdrawn_at', 'answer', 'answer_words', 'answered_at'])
    .where('round', '=', round)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const names = await nameOrganisations(
    db,
    rows.map(({ organisation }) => organisation),
    at,
  );
  return rows.map(({ organisation, words, received_at: receivedAt, answer, answer_words, answered_at }) => {
    const { kk, ru, en } = names.get(organisation) ?? {};
    const some = kk ?? ru ?? en ?? organisation;
    return {
      organisation: { kk: kk ?? some, ru: ru ?? some, en: en ?? some },
      words,
      receivedAt,
      answer:
        answer === null || answered_at === null
          ? null
          : { outcome: answer, words: answer_words ?? '', at: answered_at },
    };
  });
}

export async function gatherPack(work: Work, assembled: Assembled): Promise<PackData> {
  const { round, items } = assembled;
  const number = items.find(({ snapshot }) => snapshot !== null)?.snapshot ?? null;
  return {
    ...frameOf(assembled),
    items: (await itemsOf(work.db, assembled)).map(({ data }) => data),
    organisations: round && number !== null ? await rankedIn(work.db, round.id, number) : [],
    objections: round && number !== null ? await objectionsOf(work, round.id) : [],
  };
}

function protocolItem({ conflicts, ballot, voters, result }: AssembledItem) {
  return {
    conflicts: conflicts.map(({ name, words, organisations }) => ({
      ...{ name, words },
      organisations: organisations.map(({ kk, ru }) => ({ kk, ru })),
    })),
    ballot,
    voters: voters.length,
    result: result && {
      counts: { for: result.for, against: result.against, abstained: result.abstained },
      votes: result.votes.map(({ name, vote }) => ({ name, vote })),
      outcome: result.outcome,
      resolution: { ...result.resolution },
    },
  };
}

type Signing = { readonly number: string; readonly chair: string; readonly secretary: string };

export async function gatherProtocol(work: Work, assembled: Assembled, signing: Signing): Promise<ProtocolData> {
  const { members, needed, present, there } = assembled.quorum;
  return {
    ...frameOf(assembled),
    ...signing,
    members: assembled.seats.map(({ name, presence }) => ({ name, presence })),
    quorum: { members, needed, present, there },
    items: (await itemsOf(work.db, assembled)).map(({ item, data }) => ({ ...data, ...protocolItem(item) })),
  };
}
