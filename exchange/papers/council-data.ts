// What the pack and the protocol of a sitting are written from: plain data, no word of ours in it. The protocol's is what is
// hashed and signed.

import type { Outcome, Vote } from '#rules/council/count-votes.ts';

export type InTwo = { readonly kk: string; readonly ru: string };
type Names = InTwo & { readonly en: string };

export type SnapshotData = {
  readonly number: number;
  readonly computedAt: string;
  readonly edition: string;
  readonly calendar: string;
  readonly code: string;
  /** R1: with how many decimals points are shown. */
  readonly decimals: number;
  /** Part of the snapshot → SHA-256. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Interpretations read otherwise than by default → option. */
  readonly departures: Readonly<Record<string, string>>;
  /** Null: pending, each weight 1 (W1). */
  readonly weighting: {
    readonly source: string;
    readonly date: string | null;
    readonly values: Readonly<Record<string, string>>;
  } | null;
};

export type PaperData = { readonly name: string; readonly hash: string };

type ItemData = {
  readonly kind: string;
  readonly title: InTwo;
  readonly snapshot: SnapshotData | null;
  /** Of an item on a case: what is put to the vote. */
  readonly proposal?: string;
  readonly papers: readonly PaperData[];
};

type SittingData = {
  readonly day: string;
  readonly hour: string;
  readonly place: InTwo;
  readonly reportingYear: number | null;
};

/** An organisation of the snapshot: decimals with ten digits, null where there is no value. */
export type RankedData = {
  readonly bin: string;
  readonly names: Names;
  readonly category: 'clinical' | 'non_clinical' | 'education';
  readonly sa: string | null;
  readonly sb: string | null;
  readonly sc: string | null;
  readonly rankA: number | null;
  readonly rankB: number | null;
  readonly rankC: number | null;
  readonly indicators: Readonly<Record<string, string | null>>;
};

export type ObjectionData = {
  readonly organisation: Names;
  readonly words: string;
  readonly receivedAt: string;
  /** Null: withdrawn. */
  readonly answer: { readonly outcome: string; readonly words: string; readonly at: string } | null;
};

export type PackData = SittingData & {
  readonly items: readonly ItemData[];
  readonly organisations: readonly RankedData[];
  readonly objections: readonly ObjectionData[];
};

export type ProtocolItem = ItemData & {
  readonly conflicts: readonly {
    readonly name: string;
    readonly words: string;
    readonly organisations: readonly InTwo[];
  }[];
  readonly ballot: 'open' | 'secret';
  readonly voters: number;
  /** Null: not voted on. */
  readonly result: {
    readonly counts: Readonly<Record<Vote, number>>;
    readonly votes: readonly { readonly name: string; readonly vote: Vote }[];
    readonly outcome: Outcome;
    readonly resolution: InTwo;
  } | null;
};

export type ProtocolData = SittingData & {
  /** `3/2026` */
  readonly number: string;
  readonly chair: string;
  readonly secretary: string;
  readonly members: readonly { readonly name: string; readonly presence: 'in-person' | 'remote' | null }[];
  readonly quorum: {
    readonly members: number;
    readonly needed: number;
    readonly present: number;
    readonly there: boolean;
  };
  readonly items: readonly ProtocolItem[];
};
