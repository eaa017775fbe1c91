// What the Council and the working body do when a round is verified, through the same doors: the sitting with its votes and its
// signed protocol, and the publication of what it considered.

import { setTimeout as wait } from 'node:timers/promises';
import type { SittingWhole } from '#contract/council.ts';
import type { PublishedVersion } from '#contract/publication.ts';
import type { PublicationState } from '#contract/publish-results.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import type { Caller } from '../caller.ts';

type AccountLine = { readonly id: string; readonly email: string };

/** Two more of the example's people sit in the Council beside its member. Answers the account of the official, who presides. */
export async function appointMembers(administrator: Caller): Promise<string> {
  const { accounts } = await administrator.get<{ accounts: AccountLine[] }>('/api/accounts');
  const idOf = (role: string) => accounts.find(({ email }) => email.startsWith(`${role}@`))?.id ?? '';
  for (const role of ['official', 'analyst']) {
    const given = { role: 'member', organisation: null, until: null };
    await administrator.act('POST', `/api/accounts/${idOf(role)}/roles`, { given, conflict: null });
  }
  return idOf('official');
}

const PATH = '/api/council/sittings';

type Convened = { readonly round: string; readonly on: string; readonly chair: string; readonly snapshot: number };

/** Convenes the sitting with the results on its agenda, invites and sends the pack; answers its id. */
export async function convene(secretary: Caller, { round, on, chair, snapshot }: Convened): Promise<string> {
  const place = { kk: 'Астана, мәжіліс залы', ru: 'Астана, зал заседаний' };
  const body = { round, on, hour: '10:00', place, chair };
  const { id } = await secretary.act<{ id: string }>('POST', PATH, body);
  const { items, version } = await secretary.get<SittingWhole>(`${PATH}/${id}`);
  const agenda = items.map(({ id: item, kind, title, ballot, matter, proposal }) => ({
    ...{ id: item, kind, title, ballot },
    ...{ snapshot, matter, proposal },
  }));
  await secretary.act('PUT', `${PATH}/${id}/agenda`, { items: agenda }, { version });
  for (const act of ['invite', 'send-pack']) await actOn(secretary, id, act);
  return id;
}

async function actOn(secretary: Caller, id: string, act: string, body?: unknown, method: 'POST' | 'PUT' = 'POST') {
  const { version } = await secretary.get<SittingWhole>(`${PATH}/${id}`);
  await secretary.act(method, `${PATH}/${id}/${act}`, body ?? {}, { version });
}

/** Everybody is there and votes for what lies before them; the protocol is drawn up. */
export async function sit(secretary: Caller, id: string): Promise<void> {
  await actOn(secretary, id, 'open');
  const { seats, items } = await secretary.get<SittingWhole>(`${PATH}/${id}`);
  const present = seats.map(({ account }) => ({ account, presence: 'in-person' }));
  await actOn(secretary, id, 'attendance', { present }, 'PUT');
  const resolution = { kk: 'Нәтижелер қаралды, жариялансын.', ru: 'Результаты рассмотрены, опубликовать.' };
  const of = seats.map(({ account }) => ({ account, vote: 'for' }));
  for (const { id: item } of items)
    await actOn(secretary, id, `items/${item}/vote`, { votes: { ballot: 'open', of }, resolution }, 'PUT');
  await actOn(secretary, id, 'close');
  await actOn(secretary, id, 'protocol');
}

/** Signs the very text that is shown; answers whether the round was considered with it. */
export async function sign(person: Caller, id: string): Promise<boolean> {
  const { hash } = await person.get<{ hash: string }>(`${PATH}/${id}/statement?language=kk`);
  const { version } = await person.get<SittingWhole>(`${PATH}/${id}`);
  const body = { language: 'kk', hash, code: '' };
  const { considered } = await person.act<{ considered: boolean }>('POST', `${PATH}/${id}/sign`, body, { version });
  return considered;
}

/** Has the files made ready, waits for them, and publishes what they hold. */
export async function publishResults(chief: Caller, round: string): Promise<PublishedVersion> {
  const path = `/api/rounds/${round}/publication`;
  const { next } = await chief.get<PublicationState>(path);
  const snapshot = next?.snapshot ?? 0;
  await chief.act('POST', `${path}/files`, { snapshot });
  let state = await chief.get<PublicationState>(path);
  while (state.prepared === null) {
    if (state.run?.state === 'failed') throw new Error(`the files were not made: ${state.run.reason}`);
    await wait(300);
    state = await chief.get<PublicationState>(path);
  }
  const { version } = await chief.get<RoundWhole>(`/api/rounds/${round}`);
  const { bundle } = state.prepared;
  return (await chief.act<{ published: PublishedVersion }>('POST', path, { snapshot, bundle }, { version })).published;
}
