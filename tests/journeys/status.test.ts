// npm run journeys -- status: an organisation applies for the status, members speak, the Council resolves, the founder decides – once for each kind of founder, and once refused; every screen of the room in three languages, wide and narrow.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { SittingWhole } from '#contract/council.ts';
import type { OrganisationLine } from '#contract/organisations.ts';
import type { Role } from '#contract/roles.ts';
import type { CaseLine, CaseWhole } from '#contract/status.ts';
import type { ApplicationForm } from '#contract/status-application.ts';
import { type Caller, callAs } from './caller.ts';
import { openStage } from './open-stage.ts';
import { pasteAt } from './report/hands.ts';
import type { Look, Visitor } from './visitor.ts';
import { press, wordsOf } from './words-of.ts';

const PATIENCE = { timeout: 300_000 };
const WIDE: Look = { language: 'kk', width: 1440 };
const NARROW: Look = { language: 'ru', width: 390 };
const ENGLISH: Look = { language: 'en', width: 1440 };
const LAID = '2026-03-02T04:00:00.000Z';
const SITTING = '2026-04-15T04:00:00.000Z';
const DAY = '2026-04-15';
/** Where pictures of the screens go, for people to look at. */
const SHOTS = process.env.SHOTS;

const { platform, visitAs, lookAll, goTo } = openStage({ clock: LAID });
/** A page that does not come is told at once. */
const visit = (role: Role, look: Look, go: (visitor: Visitor) => Promise<void>) =>
  visitAs(role, look, async (visitor) => {
    visitor.page.setDefaultTimeout(15_000);
    await go(visitor);
  });
const as = (role: Parameters<typeof callAs>[1]) => callAs(platform().origin, role);
const words = (visitor: Visitor) => wordsOf(visitor).status;
const isSeen = ({ page }: Visitor, text: string | RegExp) => page.getByText(text).first().waitFor();
const link = ({ page }: Visitor, name: string) => page.locator('main').getByRole('link', { name, exact: true }).first();

async function picture(visitor: Visitor, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  const { page, look } = visitor;
  await page.screenshot({ path: join(SHOTS, `${name}-${look.language}-${look.width}.png`), fullPage: true });
}

const FOUNDERS = ['government', 'akimat', 'non_state'] as const;
type Founder = (typeof FOUNDERS)[number];
/** An organisation of each founder, and one more that is refused. */
const organisations = new Map<Founder | 'refused', OrganisationLine>();
const cases = new Map<Founder | 'refused', string>();

/** The invented head leads one of each; the head's own is the first of its founder. */
beforeAll(async () => {
  const administrator = await as('administrator');
  const { organisations: all } = await administrator.get<{ organisations: OrganisationLine[] }>(
    '/api/organisations?limit=1000',
  );
  const { accounts } = await administrator.get<{ accounts: { id: string; email: string }[] }>('/api/accounts');
  const head = accounts.find(({ email }) => email.startsWith('head@'))?.id;
  const begin = (await (await as('head')).get<{ organisations: { id: string }[] }>('/api/status/cases')).organisations;
  const own = all.find(({ id }) => id === begin[0]?.id);
  const pick = (wanted: (one: OrganisationLine) => boolean) => {
    const taken = [...organisations.values()].map(({ id }) => id);
    return all.find((one) => one.facts.category && !taken.includes(one.id) && wanted(one));
  };
  for (const founder of FOUNDERS) {
    const found =
      own?.facts.founder === founder ? own : pick(({ facts, id }) => facts.founder === founder && id !== own?.id);
    if (found) organisations.set(founder, found);
  }
  const refused = pick(() => true);
  if (refused) organisations.set('refused', refused);
  for (const { id: organisation } of organisations.values())
    if (organisation !== own?.id)
      await administrator.act('POST', `/api/accounts/${head}/roles`, {
        given: { role: 'head', organisation, until: null },
        conflict: null,
      });
}, 120_000);

const nameOf = (key: Founder | 'refused', language: 'kk' | 'ru' | 'en') =>
  organisations.get(key)?.facts[`name_${language}`] ?? '';

const FORM: ApplicationForm = {
  units: [{ name: 'Клиникалық зерттеулер бөлімі', work: 'кардиология, эндокринология' }],
  premises: [{ name: 'Зертханалық корпус', area: '420' }],
  equipment: [{ name: 'Ағындық цитометр', count: 2 }],
  operationalStaff: 60,
  staff: Array.from({ length: 8 }, (_, at) => ({
    ...{ code: `K-${at + 1}`, group: 'research' as const, degree: 'phd' as const },
    ...{ publications: 3, hirsch: 2, researchYears: '9' },
  })),
  income: [2023, 2024, 2025].map((year) => ({ year, budget: '900000000', research: '54000000' })),
  results: [2023, 2024, 2025].map((year) => ({ year, publications: 12, citations: 40 })),
  documents: [],
};
const POOR: ApplicationForm = {
  ...FORM,
  staff: FORM.staff.slice(0, 2),
  results: FORM.results.map(({ year }) => ({ year, publications: 0, citations: 0 })),
};

const readCase = (caller: Caller, id: string) => caller.get<CaseWhole>(`/api/status/cases/${id}`);
async function actOn(caller: Caller, id: string, method: 'POST' | 'PUT', path: string, body: object = {}) {
  const { version } = await readCase(caller, id);
  await caller.act(method, `/api/status/cases/${id}${path}`, body, { version });
}

async function lay(key: Founder | 'refused', form: ApplicationForm): Promise<void> {
  const head = await as('head');
  const body = { organisation: organisations.get(key)?.id };
  const { id } = await head.act<{ id: string }>('POST', '/api/status/cases', body);
  cases.set(key, id);
  await actOn(head, id, 'PUT', '/form', form);
  await actOn(head, id, 'POST', '/submit', { code: '' });
}

/** All cases at one sitting; the member presides and is the only one who votes. */
async function sit(): Promise<void> {
  const secretary = await as('secretary');
  const place = { kk: 'Астана, мәжіліс залы', ru: 'Астана, зал заседаний' };
  const base = '/api/council/sittings';
  const { id } = await secretary.act<{ id: string }>('POST', base, {
    on: DAY,
    hour: '10:00',
    place,
    chair: null,
    round: null,
  });
  const read = () => secretary.get<SittingWhole>(`${base}/${id}`);
  const act = async (caller: Caller, method: 'POST' | 'PUT', path: string, body: object = {}) =>
    caller.act(method, `${base}/${id}${path}`, body, { version: (await read()).version });
  const { matters, seats, version } = await read();
  // The one member presides.
  const chair = seats[0]?.account ?? '';
  await secretary.act('PUT', `${base}/${id}`, { on: DAY, hour: '10:00', place, chair }, { version });
  const items = matters.map(({ id: matter, kind, title }) => ({
    ...{ id: null, kind, title, snapshot: null, matter, ballot: 'open' },
    proposal: matter === cases.get('refused') ? 'refuse' : 'approve',
  }));
  expect(items).toHaveLength(4);
  await act(secretary, 'PUT', '/agenda', { items });
  await act(secretary, 'POST', '/open');
  await act(secretary, 'PUT', '/attendance', { present: [{ account: chair, presence: 'in-person' }] });
  for (const item of (await read()).items)
    await act(secretary, 'PUT', `/items/${item.id}/vote`, {
      votes: { ballot: 'open', of: [{ account: chair, vote: 'for' }] },
      resolution: { kk: 'Кеңестің қаулысы қабылданды.', ru: 'Решение Совета принято.' },
    });
  await act(secretary, 'POST', '/close');
  await act(secretary, 'POST', '/protocol');
  for (const caller of [secretary, await as('member')]) {
    const { hash } = await caller.get<{ hash: string }>(`${base}/${id}/statement?language=kk`);
    await act(caller, 'POST', '/sign', { language: 'kk', hash, code: '' });
  }
}

/** A sitting whose agenda the secretary sets on the screen; it is called off afterwards, and another one decides. */
async function setAgenda(): Promise<void> {
  const secretary = await as('secretary');
  const place = { kk: 'Астана', ru: 'Астана' };
  const body = { on: DAY, hour: '09:00', place, chair: null, round: null };
  const { id } = await secretary.act<{ id: string }>('POST', '/api/council/sittings', body);
  await visit('secretary', NARROW, async (visitor) => {
    const said = wordsOf(visitor).council;
    await visitor.open(`/cabinet/council/${id}/agenda`);
    await isSeen(visitor, said.matters);
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '14-agenda-cases');
    await press(visitor, said['matter-add']);
    await visitor.page.getByLabel(said.proposal, { exact: true }).selectOption('refuse');
    expect(await visitor.faults()).toEqual([]);
    await press(visitor, said['agenda-save']);
    await visitor.page.waitForURL(/council\/[0-9a-f-]{36}$/);
    await isSeen(visitor, said['put-to-vote'].replace('{{proposal}}', said['proposal.refuse']));
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '15-sitting-case');
  });
  const { version, seats } = await secretary.get<SittingWhole>(`/api/council/sittings/${id}`);
  expect(seats).toHaveLength(1);
  await secretary.act('POST', `/api/council/sittings/${id}/cancel`, { words: 'Басқа отырыс шешеді.' }, { version });
}

it(
  'is applied for: typed, pasted from Excel, judged while it is written, submitted with a receipt',
  PATIENCE,
  async () => {
    await visit('head', WIDE, async (visitor) => {
      const { page } = visitor;
      await visitor.open('/cabinet/status');
      await isSeen(visitor, words(visitor).none);
      expect(await visitor.faults()).toEqual([]);
      await picture(visitor, '01-empty');
      // One button for each organisation: that of the innermost part which names it.
      const mine = page
        .locator('main div')
        .filter({ hasText: nameOf('government', 'kk') })
        .last()
        .getByRole('button');
      await mine.click();
      await page.waitForURL(/status\/[0-9a-f-]{36}\/application$/);
      cases.set('government', page.url().split('/').at(-2) ?? '');
      await isSeen(visitor, words(visitor)['proposed.incomplete']);
      expect(await visitor.faults()).toEqual([]);
      await picture(visitor, '02-form-empty');
      for (const [name, more] of [
        ['units', 'кардиология'],
        ['premises', '420'],
        ['equipment', '2'],
      ] as const) {
        await press(visitor, words(visitor)[`line-add.${name}`]);
        await page.getByLabel(words(visitor)[`line-name.${name}`], { exact: true }).fill('Ғылыми зертхана');
        await page.getByLabel(words(visitor)[`line-more.${name}`], { exact: true }).fill(more);
      }
      await page.locator('#operational-staff').fill('60');
      const rows = Array.from({ length: 8 }, (_, at) => `K-${at + 1}\tresearch\tphd\t3\t2\t9,5`);
      await press(visitor, wordsOf(visitor).sheet.insert);
      await pasteAt(page, 0, 0, rows.join('\r\n'));
      for (const year of [2023, 2024, 2025]) {
        await page.locator(`#income-${year}-first`).fill('900 000 000');
        await page.locator(`#income-${year}-second`).fill('54 000 000,50');
        await page.locator(`#results-${year}-first`).fill('12');
        await page.locator(`#results-${year}-second`).fill('40');
      }
      await isSeen(visitor, words(visitor)['proposed.approve']);
      // More people than there are: said at once, and refused by the server too.
      await page.locator('#operational-staff').fill('7');
      await isSeen(visitor, words(visitor).faults);
      await picture(visitor, '03-form-fault');
      await page.locator('#operational-staff').fill('60');
      expect(await visitor.faults()).toEqual([]);
      await picture(visitor, '04-form');
      await press(visitor, words(visitor).save);
      await page.waitForURL(/status\/[0-9a-f-]{36}$/);
      await link(visitor, words(visitor).submit).click();
      await isSeen(visitor, words(visitor)['submit-what']);
      expect(await visitor.faults()).toEqual([]);
      await picture(visitor, '05-submit');
      await press(visitor, words(visitor).submit);
      await isSeen(visitor, words(visitor).submitted);
      expect(await visitor.faults()).toEqual([]);
      await picture(visitor, '06-receipt');
    });
    const found = await readCase(await as('head'), cases.get('government') ?? '');
    expect(found).toMatchObject({ stage: 'examination', findings: { proposed: 'approve' } });
    await lay('akimat', FORM);
    await lay('non_state', FORM);
    await lay('refused', POOR);
  },
);

it('is spoken of by a member, who sees the finding', PATIENCE, async () => {
  await visit('member', NARROW, async (visitor) => {
    const { page } = visitor;
    await visitor.open(`/cabinet/status/${cases.get('government')}`);
    await picture(visitor, '07-case-member');
    await link(visitor, words(visitor)['give-opinion']).click();
    await page.getByRole('radio', { name: words(visitor)['position.approve'] }).check();
    await page.getByLabel(words(visitor)['opinion-words'], { exact: true }).fill('Кадровый потенциал подтверждён.');
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '08-opinion');
    await press(visitor, words(visitor)['opinion-save']);
    await isSeen(visitor, 'Кадровый потенциал подтверждён.');
    expect(await visitor.faults()).toEqual([]);
  });
  const { opinions } = await readCase(await as('head'), cases.get('government') ?? '');
  expect(opinions).toEqual([]);
});

it('is resolved by the Council, with justification where the order asks for one', PATIENCE, async () => {
  await goTo(SITTING);
  await setAgenda();
  await sit();
  await visit('secretary', ENGLISH, async (visitor) => {
    const { page } = visitor;
    await visitor.open(`/cabinet/status/${cases.get('government')}`);
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '09-case-voted');
    await link(visitor, words(visitor).resolve).click();
    await isSeen(visitor, words(visitor)['resolve-title.approve']);
    expect(await visitor.faults()).toEqual([]);
    await press(visitor, words(visitor).resolve);
    await isSeen(visitor, words(visitor)['stage.approved']);
    await visitor.open(`/cabinet/status/${cases.get('refused')}`);
    await link(visitor, words(visitor).resolve).click();
    await page.locator('#why-kk').fill('Ұйым талаптарға сәйкес емес және белсенді болмады.');
    await page.locator('#why-ru').fill('Организация не соответствует требованиям и не была активна.');
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '10-refuse');
    await press(visitor, words(visitor).resolve);
    await isSeen(visitor, words(visitor)['stage.refused']);
    await picture(visitor, '11-refused');
  });
  const secretary = await as('secretary');
  for (const founder of ['akimat', 'non_state'] as const) {
    const id = cases.get(founder) ?? '';
    const { votes } = await readCase(secretary, id);
    await actOn(secretary, id, 'POST', '/resolve', { item: votes[0]?.item, justification: null });
  }
});

it.each([
  ['government', 'draft-decision-government', WIDE],
  ['akimat', 'recommendation-akimat', NARROW],
  ['non_state', 'recommendation-founders', ENGLISH],
] as const)('goes the way of the founder: %s', PATIENCE, async (founder, template, look) => {
  const id = cases.get(founder) ?? '';
  await visit('official', look, async (visitor) => {
    const { page } = visitor;
    await visitor.open(`/cabinet/status/${id}`);
    await press(visitor, words(visitor).route);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words(visitor).route, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await link(visitor, words(visitor)['enter-decision']).click();
    await page.locator('#number').fill('412');
    await page.locator('#on').fill('15.04.2026');
    await page.locator('#issuer').fill('Құрылтайшы');
    await page.locator('#from').fill('15.04.2026');
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, `12-decision-${founder}`);
    await press(visitor, words(visitor)['decision-save']);
    await isSeen(visitor, words(visitor)['stage.assigned']);
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, `13-assigned-${founder}`);
  });
  const head = await as('head');
  const { stage, routed, papers } = await readCase(await as('official'), id);
  expect([stage, routed?.route]).toEqual(['assigned', founder]);
  expect(papers.map((paper) => paper.template)).toContain(template);
  const { cases: lines } = await head.get<{ cases: CaseLine[] }>('/api/status/cases');
  expect(lines.find((one) => one.id === id)?.stage).toBe('assigned');
  const bin = organisations.get(founder)?.bin ?? '';
  const entry = await (await fetch(`${platform().origin}/api/status-register/${bin}`)).text();
  expect(entry).toContain('412');
});

it('looks as it should on every screen', PATIENCE, async () => {
  const head = await as('head');
  const refused = organisations.get('refused')?.id;
  const { id } = await head.act<{ id: string }>('POST', '/api/status/cases', { organisation: refused });
  await actOn(head, id, 'PUT', '/form', POOR);
  const of = (screen = '') => ({ path: `/cabinet/status/${id}${screen}` });
  const found = [
    ...(await lookAll('head', [{ path: '/cabinet/status' }, of(), of('/application'), of('/submit')])),
    ...(await lookAll('official', [{ path: '/cabinet/status' }, { path: `/cabinet/status/${cases.get('refused')}` }])),
  ];
  expect(found).toEqual([]);
});
