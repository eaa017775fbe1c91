// A paper of every template that the procedures issue, from cases: what the example has, and what is done here through the doors of the
// program beside it, all on its day.

import type { AppealWhole } from '#contract/appeals.ts';
import type { SittingWhole } from '#contract/council.ts';
import type { OrganisationLine } from '#contract/organisations.ts';
import type { RevisionLine } from '#contract/revision.ts';
import type { CaseLine, CaseWhole } from '#contract/status.ts';
import { type Caller, callAs } from './caller.ts';

const PLACE = { kk: 'Астана, мәжіліс залы', ru: 'Астана, зал заседаний' };
const WHY = {
  kk: 'Ғылыми қызметкерлердің үлесі талаптан төмен, үш жылда дәйексөз болмаған.',
  ru: 'Доля научных работников ниже требуемой, за три года не было цитирований.',
};

type Proposal = 'approve' | 'refuse';

/** Confirmed as a person of the example confirms. */
async function actOn(caller: Caller, path: string, what: string, body: object = {}, method: 'POST' | 'PUT' = 'POST') {
  const { version } = await caller.get<{ version: number }>(path);
  return caller.act<Record<string, unknown>>(method, `${path}${what}`, body, { version });
}

/** One sitting today on these cases; the one member presides. Each is resolved afterwards. */
async function sit(origin: string, on: string, proposals: ReadonlyMap<string, Proposal>): Promise<void> {
  const [secretary, member] = [await callAs(origin, 'secretary'), await callAs(origin, 'member')];
  const { me } = await member.get<{ me: { id: string } }>('/api/accounts/me');
  const told = { on, hour: '10:00', place: PLACE, chair: me.id, round: null };
  const { id } = await secretary.act<{ id: string }>('POST', '/api/council/sittings', told);
  const path = `/api/council/sittings/${id}`;
  const read = () => secretary.get<SittingWhole>(path);
  const items = (await read()).matters.flatMap(({ id: matter, kind, title }) => {
    const proposal = proposals.get(matter);
    return proposal ? [{ id: null, kind, title, snapshot: null, matter, proposal, ballot: 'open' }] : [];
  });
  await actOn(secretary, path, '/agenda', { items }, 'PUT');
  await actOn(secretary, path, '/open');
  await actOn(secretary, path, '/attendance', { present: [{ account: me.id, presence: 'in-person' }] }, 'PUT');
  for (const item of (await read()).items) {
    const votes = { ballot: 'open', of: [{ account: me.id, vote: 'for' }] };
    await actOn(secretary, path, `/items/${item.id}/vote`, { votes, resolution: WHY }, 'PUT');
  }
  await actOn(secretary, path, '/close');
  await actOn(secretary, path, '/protocol');
  for (const caller of [secretary, member]) {
    const { hash } = await caller.get<{ hash: string }>(`${path}/statement?language=kk`);
    await actOn(caller, path, '/sign', { language: 'kk', hash, code: '' });
  }
  for (const { id: item, matter } of (await read()).items)
    await actOn(secretary, `/api/status/cases/${matter?.id}`, '/resolve', { item, justification: WHY });
}

/** Makes the invented head that of further organisations. */
async function leadAlso(origin: string, organisations: readonly string[]): Promise<void> {
  const administrator = await callAs(origin, 'administrator');
  const { accounts } = await administrator.get<{ accounts: { id: string; email: string }[] }>('/api/accounts');
  const head = accounts.find(({ email }) => email.startsWith('head@'))?.id;
  for (const organisation of organisations) {
    const given = { role: 'head', organisation, until: null };
    await administrator.act('POST', `/api/accounts/${head}/roles`, { given, conflict: null });
  }
}

async function listOrganisations(origin: string): Promise<readonly OrganisationLine[]> {
  const administrator = await callAs(origin, 'administrator');
  return (await administrator.get<{ organisations: OrganisationLine[] }>('/api/organisations?limit=1000'))
    .organisations;
}

/** The form of a case that was submitted, for another organisation. */
async function applyLike(head: Caller, like: CaseWhole, organisation: string): Promise<string> {
  const { id } = await head.act<{ id: string }>('POST', '/api/status/cases', { organisation });
  const path = `/api/status/cases/${id}`;
  await actOn(head, path, '/form', { ...like.submitted?.form }, 'PUT');
  await actOn(head, path, '/submit', { code: '' });
  return id;
}

async function complain(head: Caller, organisation: string, kind: 'assignment' | 'revision', id: string) {
  const words = 'Шешіммен келіспейміз: қызметкерлердің саны дұрыс есептелмеген.';
  const body = { organisation, decision: { kind, id }, words, documents: [], code: '' };
  return (await head.act<{ id: string }>('POST', '/api/appeals', body)).id;
}

async function voteOn(origin: string, appeal: string, on: string, vote: 'for' | 'against'): Promise<void> {
  const caller = await callAs(origin, 'appeal-chair');
  const path = `/api/appeals/${appeal}`;
  await actOn(caller, path, '/call', { on, place: PLACE });
  const { members } = await caller.get<AppealWhole>(path);
  const present = members.map(({ account }) => account);
  const chair = members.find((one) => one.chair)?.account ?? null;
  const votes = present.map((account) => ({ account, vote }));
  await actOn(caller, path, '/vote', { chair, present, votes, justification: WHY });
}

/** `on`: the day of the program. */
export async function layAllPapers(origin: string, on: string): Promise<void> {
  const secretary = await callAs(origin, 'secretary');
  const { cases } = await secretary.get<{ cases: CaseLine[] }>('/api/status/cases');
  const { revisions } = await secretary.get<{ revisions: RevisionLine[] }>('/api/revisions');
  const examined = cases.find(({ stage }) => stage === 'examination');
  const withdrawn = revisions.find(({ stage }) => stage === 'withdrawn');
  if (!examined || !withdrawn) throw new Error('the example has no case in examination, or nobody who lost the status');
  const like = await secretary.get<CaseWhole>(`/api/status/cases/${examined.id}`);
  const taken = new Set([...cases, ...revisions].map(({ organisation }) => organisation.id));
  const free = (await listOrganisations(origin)).filter(
    ({ id, facts }) => facts.founder === 'non_state' && !taken.has(id),
  );
  const [approved = '', refused = ''] = free.map(({ id }) => id);
  await leadAlso(origin, [approved, refused, withdrawn.organisation.id]);
  const head = await callAs(origin, 'head');
  const [first, second] = [await applyLike(head, like, approved), await applyLike(head, like, refused)];
  await sit(
    origin,
    on,
    new Map([
      [examined.id, 'approve'],
      [first, 'approve'],
      [second, 'refuse'],
    ]),
  );
  const official = await callAs(origin, 'official');
  for (const id of [examined.id, first]) await actOn(official, `/api/status/cases/${id}`, '/route');
  const upheld =
    (await official.get<{ appeals: { id: string; stage: string }[] }>('/api/appeals')).appeals[0]?.id ?? '';
  await voteOn(origin, upheld, on, 'for');
  await voteOn(origin, await complain(head, refused, 'assignment', second), on, 'against');
  await complain(head, withdrawn.organisation.id, 'revision', withdrawn.id);
}
