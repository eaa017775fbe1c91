// Reads the whole chain as the owner and finds every entry that was changed, removed, reordered or cut off. A chain
// rewritten from some point on is whole in itself: it is found against the anchors kept outside the database.

import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Anchor } from './anchors.ts';

export type JournalFault = {
  readonly kind: 'changed' | 'removed' | 'reordered' | 'cut' | 'head-wrong' | 'anchor-differs';
  readonly number: number;
};

export type JournalCheck = {
  readonly entries: number;
  readonly head: string;
  readonly anchors: number;
  readonly faults: readonly JournalFault[];
};

type Row = { number: string; entry: string; previous: Buffer; hash: Buffer };
type Reading = { number: number; hash: Buffer; faults: JournalFault[]; hashes: Map<number, string> };

const PAGE = 5000;
export const NO_HASH = Buffer.alloc(32);

/** What the database's `append_journal` hashes, made again from the stored text. */
export function hashOfEntry(entry: string, number: number, previous: Buffer): Buffer {
  const text = `{"entry":${entry},"number":${number},"previous":"${previous.toString('hex')}"}`;
  return createHash('sha256').update(text, 'utf8').digest();
}

function checkRow(reading: Reading, row: Row, anchored: ReadonlySet<number>): void {
  const number = Number(row.number);
  const expected = reading.number + 1;
  if (number !== expected) reading.faults.push({ kind: 'removed', number: expected });
  if (!hashOfEntry(row.entry, number, row.previous).equals(row.hash)) reading.faults.push({ kind: 'changed', number });
  // After a gap the link cannot hold; it is one fault and not two.
  else if (number === expected && !row.previous.equals(reading.hash))
    reading.faults.push({ kind: 'reordered', number });
  if (anchored.has(number)) reading.hashes.set(number, row.hash.toString('hex'));
  reading.number = number;
  reading.hash = row.hash;
}

/** Told after each page how many entries were read; gives up when the signal says so. */
type Watch = { readonly onPage?: (entries: number) => Promise<void>; readonly signal?: AbortSignal };

async function readChain(
  client: pg.PoolClient,
  anchored: ReadonlySet<number>,
  { onPage, signal }: Watch,
): Promise<Reading & { count: number }> {
  const reading: Reading = { number: 0, hash: NO_HASH, faults: [], hashes: new Map() };
  let count = 0;
  for (;;) {
    const { rows } = await client.query<Row>(
      'select number, entry, previous, hash from journal_entry where number > $1 order by number limit $2',
      [reading.number, PAGE],
    );
    for (const row of rows) checkRow(reading, row, anchored);
    count += rows.length;
    signal?.throwIfAborted();
    await onPage?.(count);
    if (rows.length < PAGE) return { ...reading, count };
  }
}

/** The head row against the last entry: a tail cut off by somebody who forgot the head, or the head alone changed. */
function checkHead(reading: Reading, head: { number: number; hash: Buffer }): JournalFault[] {
  if (head.number > reading.number) return [{ kind: 'cut', number: reading.number + 1 }];
  if (head.number < reading.number || !head.hash.equals(reading.hash))
    return [{ kind: 'head-wrong', number: head.number }];
  return [];
}

function checkAnchors(reading: Reading, anchors: readonly Anchor[]): JournalFault[] {
  return anchors.flatMap(({ number, hash }): JournalFault[] => {
    if (number === 0) return [];
    if (number > reading.number) return [{ kind: 'cut', number: reading.number + 1 }];
    return reading.hashes.get(number) === hash ? [] : [{ kind: 'anchor-differs', number }];
  });
}

const inOrder = (faults: readonly JournalFault[]): JournalFault[] => {
  const seen = new Map(faults.map((fault) => [`${fault.kind} ${fault.number}`, fault]));
  return [...seen.values()].sort((a, b) => a.number - b.number);
};

/** All faults at once, in order; none: the journal is whole and agrees with every anchor. Reads one state of the database. */
export async function verifyJournal(
  owner: pg.Pool,
  anchors: readonly Anchor[],
  watch: Watch = {},
): Promise<JournalCheck> {
  const client = await owner.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const reading = await readChain(client, new Set(anchors.map(({ number }) => number)), watch);
    const { rows } = await client.query<{ number: string; hash: Buffer }>('select number, hash from journal_head');
    const head = { number: Number(rows[0]?.number ?? -1), hash: rows[0]?.hash ?? NO_HASH };
    await client.query('commit');
    const faults = inOrder([...reading.faults, ...checkHead(reading, head), ...checkAnchors(reading, anchors)]);
    return { entries: reading.count, head: head.hash.toString('hex'), anchors: anchors.length, faults };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
