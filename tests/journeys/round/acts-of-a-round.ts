// What heads and verifiers do over a winter, done for all organisations of a round in a minute, through the same doors.

import { type DecideItems, MOST_DECIDED, type QueueLine } from '#contract/verification.ts';
import type { AskedOf } from '#server/platform/http/route.ts';
import type { Caller } from '../caller.ts';
import type { Seeded } from '../seed-round.ts';

type Statement = { readonly hash: string; readonly preparedAt: string };

/** Every organisation's first head confirms the statement that was shown; answers number and hash of each. */
export async function submitAll(head: Caller, { round, participants }: Seeded) {
  const receipts = [];
  for (const { organisation } of participants) {
    const path = `/api/rounds/${round}/reports/${organisation}`;
    const { hash, preparedAt } = await head.get<Statement>(`${path}/statement?language=kk`);
    const { number } = await head.act<{ number: number }>('POST', `${path}/submissions`, {
      language: 'kk',
      preparedAt,
      hash,
      signature: { way: 'confirmation', code: '' },
    });
    receipts.push({ organisation, number, hash });
  }
  return receipts;
}

type Put = Omit<AskedOf<typeof DecideItems>['body'], 'items'>;
const CREDITED: Put = { outcome: 'credited', ground: null, words: '', changes: {} };

/** Of each organisation the first works are refused, the next has another author's place, one project another amount. */
function judge(items: readonly QueueLine[]): ReadonlyMap<QueueLine, Put> {
  const works = items.filter(({ table, component }) => table === 'publications' && component === '2.1');
  const [first, second, third, fourth] = works;
  const project = items.find(({ table, component }) => table === 'funding' && component !== '1.5');
  const put = new Map<QueueLine, Put>();
  for (const item of [first, second, third])
    if (item) put.set(item, { outcome: 'refused', ground: 'not-in-database', words: '', changes: {} });
  // A place that no work of the example has: another one than was reported.
  if (fourth)
    put.set(fourth, { outcome: 'changed', ground: 'position-other', words: '', changes: { author_position: '23' } });
  if (project)
    put.set(project, {
      outcome: 'changed',
      ground: 'amount-other',
      words: 'By the act of completed work.',
      changes: { received_kzt: '1000000', handed_on_kzt: '250000' },
    });
  return put;
}

const seenOf = ({ row, version, seen }: QueueLine) => ({ row, version, seen });

/** Decides on everything that was submitted; the chief is the second pair of eyes. */
export async function decideAll(
  { verifier, chief }: { readonly verifier: Caller; readonly chief: Caller },
  { round, participants }: Seeded,
) {
  const told = { items: 0, refused: 0, changed: 0, seconded: 0 };
  for (const { organisation } of participants) {
    const path = `/api/rounds/${round}/verification`;
    const list = async () =>
      (await verifier.get<{ items: QueueLine[] }>(`${path}/items?organisation=${organisation}`)).items;
    const items = await list();
    told.items += items.length;
    const put = judge(items);
    for (const [item, decision] of put) {
      const { decided } = await verifier.act<{ decided: string[] }>('POST', `${path}/${organisation}/decisions`, {
        items: [seenOf(item)],
        ...decision,
      });
      if (decided.length !== 1) throw new Error(`not decided: ${item.id}`);
      if (decision.outcome !== 'credited') told[decision.outcome] += 1;
    }
    const rest = items.filter((item) => !put.has(item));
    for (let from = 0; from < rest.length; from += MOST_DECIDED)
      await verifier.act('POST', `${path}/${organisation}/decisions`, {
        items: rest.slice(from, from + MOST_DECIDED).map(seenOf),
        ...CREDITED,
      });
    const waiting = (await list()).filter(({ state }) => state === 'waiting');
    if (waiting.length === 0) continue;
    await chief.act('POST', `${path}/${organisation}/seconds`, {
      items: waiting.map(({ row, seen }) => ({ row, seen })),
      confirmed: true,
      words: '',
    });
    told.seconded += waiting.length;
  }
  return told;
}
