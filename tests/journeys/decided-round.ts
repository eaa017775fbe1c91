// A round whose results can be computed: several organisations have submitted, every item is decided, the verification is
// published, the terms of objection and answer are over. All through the doors of the program.

import type { RoundWhole } from '#contract/rounds.ts';
import type { QueueLine } from '#contract/verification.ts';
import { type Caller, callAs } from './caller.ts';
import type { Stage } from './open-stage.ts';
import { type Seeded, seedRound } from './seed-round.ts';

const VERIFYING = '2026-02-10T04:00:00.000Z';
const PUBLISHED = '2026-03-02T04:00:00.000Z';
/** Objections end on 10 March, the answers to them on 17 March. */
export const DECIDED = '2026-03-20T04:00:00.000Z';
const MEETING = '2026-04-15';
const AT_ONCE = 200;

async function submit(head: Caller, round: string, organisation: string): Promise<void> {
  const base = `/api/rounds/${round}/reports/${organisation}`;
  const { preparedAt, hash } = await head.get<{ preparedAt: string; hash: string }>(`${base}/statement?language=kk`);
  const signature = { way: 'confirmation', code: '' };
  await head.act('POST', `${base}/submissions`, { language: 'kk', preparedAt, hash, signature });
}

/** Three publications of each organisation are refused, everything else is credited as it was reported. */
async function decide(verifier: Caller, round: string, organisation: string): Promise<void> {
  const queue = `/api/rounds/${round}/verification`;
  const { items } = await verifier.get<{ items: QueueLine[] }>(`${queue}/items?organisation=${organisation}`);
  const own = items.filter((item) => item.organisation === organisation);
  const refused = own.filter(({ component }) => component === '2.1').slice(0, 3);
  const put = async (of: readonly QueueLine[], decision: object) => {
    for (let at = 0; at < of.length; at += AT_ONCE)
      await verifier.act('POST', `${queue}/${organisation}/decisions`, {
        items: of.slice(at, at + AT_ONCE).map(({ row, version, seen }) => ({ row, version, seen })),
        ...{ words: '', changes: {} },
        ...decision,
      });
  };
  await put(refused, { outcome: 'refused', ground: 'no-evidence' });
  await put(
    own.filter((item) => !refused.includes(item)),
    { outcome: 'credited', ground: null },
  );
}

/** To be called on a stage whose clock is WINTER; leaves it at DECIDED. */
export async function decideRound({ platform, goTo }: Stage, reporting: number): Promise<Seeded> {
  const seeded = await seedRound(platform().origin, { reporting });
  const { round, participants } = seeded;
  const head = await callAs(platform().origin, 'head');
  const those = participants.slice(0, reporting);
  for (const { organisation } of those) await submit(head, round, organisation);
  await goTo(VERIFYING);
  const verifier = await callAs(platform().origin, 'verifier');
  for (const { organisation } of those) await decide(verifier, round, organisation);
  const secretary = await callAs(platform().origin, 'secretary');
  const { version } = await secretary.get<RoundWhole>(`/api/rounds/${round}`);
  await secretary.act('POST', `/api/rounds/${round}/call-council`, { on: MEETING }, { version });
  await goTo(PUBLISHED);
  const chief = await callAs(platform().origin, 'chief');
  await chief.act('POST', `/api/rounds/${round}/verification/publish`, {}, { version: version + 1 });
  await goTo(DECIDED);
  return seeded;
}
