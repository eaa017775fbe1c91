// What the Council has considered of a round: for whoever publishes it (E-12).

import { ITEM_KINDS } from '#contract/council-agenda.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { findRound } from '#server/rounds/index.ts';
import { listAllSittings, listFiles, listItems, numberOf, stateOf } from './store.ts';

export type ConsideredRound = {
  readonly sitting: string;
  /** The number of the snapshot. */
  readonly snapshot: number;
  /** The day of the sitting. */
  readonly on: string;
  /** `3/2026` */
  readonly protocol: string;
  /** Of the protocol as data, which both have signed. */
  readonly protocolHash: string;
  readonly resolution: { readonly kk: string; readonly ru: string };
  readonly documents: readonly {
    readonly id: string;
    readonly language: 'kk' | 'ru';
    readonly format: 'pdf' | 'docx';
    readonly name: string;
    readonly hash: string;
  }[];
};

const [RESULTS] = ITEM_KINDS;

/** Undefined as long as the Council has not considered the round's results. */
export async function findConsidered(db: Db, round: string): Promise<ConsideredRound | undefined> {
  const considered = (await findRound(db, round))?.round.considered;
  if (!considered) return undefined;
  const sitting = (await listAllSittings(db, round)).find(
    (one) => stateOf(one) === 'signed' && numberOf(one) === considered.protocol,
  );
  if (!sitting) return undefined;
  const item = (await listItems(db, sitting.id)).find(({ kind }) => kind === RESULTS);
  const files = (await listFiles(db, sitting.id)).filter(({ kind }) => kind === 'protocol');
  return {
    sitting: sitting.id,
    snapshot: considered.snapshot,
    on: considered.on,
    protocol: considered.protocol,
    protocolHash: sitting.protocolHash ?? '',
    resolution: { kk: item?.resolutionKk ?? '', ru: item?.resolutionRu ?? '' },
    documents: files.flatMap(({ id, language, format, name, hash }) =>
      language === null ? [] : [{ id, language, format, name, hash }],
    ),
  };
}
