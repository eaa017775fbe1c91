// Applications that the Council refused at one sitting: of organisations that the invented head leads, laid through the doors of the
// program.

import type { SittingWhole } from '#contract/council.ts';
import type { OrganisationLine } from '#contract/organisations.ts';
import type { CaseWhole } from '#contract/status.ts';
import type { ApplicationForm } from '#contract/status-application.ts';
import { type Caller, callAs } from './caller.ts';

/** Too few researchers, and nothing published in three years. */
const POOR: ApplicationForm = {
  units: [{ name: 'Клиникалық зерттеулер бөлімі', work: 'кардиология' }],
  premises: [{ name: 'Зертхана', area: '42' }],
  equipment: [{ name: 'Ағындық цитометр', count: 1 }],
  operationalStaff: 60,
  staff: Array.from({ length: 2 }, (_, at) => ({
    ...{ code: `K-${at + 1}`, group: 'research' as const, degree: 'phd' as const },
    ...{ publications: 1, hirsch: 1, researchYears: '9' },
  })),
  income: [2023, 2024, 2025].map((year) => ({ year, budget: '900000000', research: '100000' })),
  results: [2023, 2024, 2025].map((year) => ({ year, publications: 0, citations: 0 })),
  documents: [],
};
const PLACE = { kk: 'Астана, мәжіліс залы', ru: 'Астана, зал заседаний' };

export type LaidCase = { readonly id: string; readonly organisation: string; readonly name: string };

/** Makes the invented head one of so many organisations, which apply. */
export async function layApplications(origin: string, count: number): Promise<LaidCase[]> {
  const administrator = await callAs(origin, 'administrator');
  const { organisations } = await administrator.get<{ organisations: OrganisationLine[] }>(
    '/api/organisations?limit=1000',
  );
  const { accounts } = await administrator.get<{ accounts: { id: string; email: string }[] }>('/api/accounts');
  const head = accounts.find(({ email }) => email.startsWith('head@'))?.id;
  const before = await callAs(origin, 'head');
  const own = (await before.get<{ organisations: { id: string }[] }>('/api/status/cases')).organisations;
  const chosen = organisations.filter(({ facts }) => facts.category).slice(0, count);
  for (const { id: organisation } of chosen)
    if (!own.some(({ id }) => id === organisation))
      await administrator.act('POST', `/api/accounts/${head}/roles`, {
        given: { role: 'head', organisation, until: null },
        conflict: null,
      });
  // Signed in again, with the roles that were given.
  const caller = await callAs(origin, 'head');
  const laid: LaidCase[] = [];
  for (const { id: organisation, facts } of chosen) {
    const { id } = await caller.act<{ id: string }>('POST', '/api/status/cases', { organisation });
    await actOnCase(caller, id, 'PUT', '/form', POOR);
    await actOnCase(caller, id, 'POST', '/submit', { code: '' });
    laid.push({ id, organisation, name: facts.name_kk ?? '' });
  }
  return laid;
}

export const readCase = (caller: Caller, id: string) => caller.get<CaseWhole>(`/api/status/cases/${id}`);

async function actOnCase(caller: Caller, id: string, method: 'POST' | 'PUT', path: string, body: object = {}) {
  const { version } = await readCase(caller, id);
  await caller.act(method, `/api/status/cases/${id}${path}`, body, { version });
}

const SITTINGS = '/api/council/sittings';

/** Another sitting tells who belongs to the Council. */
async function findMember(secretary: Caller, on: string): Promise<string> {
  const body = { on, hour: '09:00', place: PLACE, chair: null, round: null };
  const { id, version } = await secretary.act<{ id: string; version: number }>('POST', SITTINGS, body);
  const { seats } = await secretary.get<SittingWhole>(`${SITTINGS}/${id}`);
  await secretary.act('POST', `${SITTINGS}/${id}/cancel`, { words: 'Тек құрам үшін.' }, { version });
  return seats[0]?.account ?? '';
}

/** All of them at one sitting on the day of the program; the one member presides and votes. */
export async function refuseAll(origin: string, cases: readonly LaidCase[], on: string): Promise<void> {
  const secretary = await callAs(origin, 'secretary');
  const chair = await findMember(secretary, on);
  const convened = { on, hour: '10:00', place: PLACE, chair, round: null };
  const { id } = await secretary.act<{ id: string }>('POST', SITTINGS, convened);
  const read = () => secretary.get<SittingWhole>(`${SITTINGS}/${id}`);
  const act = async (caller: Caller, method: 'POST' | 'PUT', path: string, body: object = {}) =>
    caller.act(method, `${SITTINGS}/${id}${path}`, body, { version: (await read()).version });
  const items = (await read()).matters.map(({ id: matter, kind, title }) => ({
    ...{ id: null, kind, title, snapshot: null, matter, ballot: 'open', proposal: 'refuse' },
  }));
  await act(secretary, 'PUT', '/agenda', { items });
  await act(secretary, 'POST', '/open');
  await act(secretary, 'PUT', '/attendance', { present: [{ account: chair, presence: 'in-person' }] });
  for (const item of (await read()).items)
    await act(secretary, 'PUT', `/items/${item.id}/vote`, {
      votes: { ballot: 'open', of: [{ account: chair, vote: 'for' }] },
      resolution: { kk: 'Мақұлдаудан бас тартылсын.', ru: 'Отказать в одобрении.' },
    });
  await act(secretary, 'POST', '/close');
  await act(secretary, 'POST', '/protocol');
  for (const caller of [secretary, await callAs(origin, 'member')]) {
    const { hash } = await caller.get<{ hash: string }>(`${SITTINGS}/${id}/statement?language=kk`);
    await act(caller, 'POST', '/sign', { language: 'kk', hash, code: '' });
  }
  const voted = (await read()).items;
  for (const { id: matter } of cases) {
    const item = voted.find((one) => one.matter?.id === matter);
    await actOnCase(secretary, matter, 'POST', '/resolve', {
      item: item?.id,
      justification: { kk: 'Талаптар орындалмаған.', ru: 'Требования не выполнены.' },
    });
  }
}
