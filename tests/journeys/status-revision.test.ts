// The yearly revision in the running program: three falling indicators keep the status, four lose it, by the Government's decision upon
// a petition and by the authority's order; the public register says so. S-11 to S-13.

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SittingWhole } from '#contract/council.ts';
import type { RevisionLine, RevisionWhole } from '#contract/revision.ts';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { texts } from '#wording/texts.ts';
import { type Caller, callAs } from './caller.ts';
import { looksOfWay } from './looks.ts';
import { openStage } from './open-stage.ts';
import type { Visitor } from './visitor.ts';

const OPENING = '2026-03-02T04:00:00.000Z';
const SITTING = '2026-04-15';
const ON_THE_DAY = '2026-04-15T04:00:00.000Z';
const AFTER = '2026-04-20T04:00:00.000Z';
const DECIDED = '2026-05-20T04:00:00.000Z';
const TEXT = { kk: 'Кеңестің қаулысы', ru: 'Решение Совета' };

const folder = makeStateFolder();
const stage = openStage({
  clock: OPENING,
  settings: async () => {
    const lay = join('tests', 'status', 'revision-house.ts');
    execFileSync(process.execPath, ['--import', 'tsx', lay, folder], { env: { ...process.env, DATABASE_URL: '' } });
    return { SHYRAQ_STATE: folder };
  },
});
const looked = stage.watch();
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

type Founder = 'government' | 'akimat' | 'non_state';
const cases: Partial<Record<Founder, { id: string; bin: string }>> = {};
const caseOf = (founder: Founder) => cases[founder] ?? { id: '', bin: '' };

const say = ({ look }: Visitor, key: keyof (typeof texts)['en']['revision']): string =>
  texts[look.language].revision[key];
const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The act on its page, until its receipt. */
async function doAct(
  visitor: Visitor,
  id: string,
  act: 'resolve' | 'submit' | 'answer' | 'decide',
  fill = async () => {},
) {
  await visitor.open(`/cabinet/revisions/${id}/${act}`);
  await looked.look(visitor, act);
  await fill();
  await press(visitor, say(visitor, `act.${act}`));
  await visitor.page.getByRole('heading', { name: say(visitor, `done.${act}`) }).waitFor();
  await looked.look(visitor, `${act} done`);
}

async function layHolders(official: Caller, administrator: Caller): Promise<void> {
  const { organisations } = await administrator.get<{
    organisations: { id: string; bin: string; facts: { founder: Founder } }[];
  }>('/api/organisations?limit=100');
  organisations.sort((a, b) => (a.bin < b.bin ? -1 : 1));
  for (const founder of ['government', 'akimat', 'non_state'] as const) {
    const one = organisations.find(({ facts }) => facts.founder === founder);
    await official.act('POST', '/api/status-register', {
      organisation: one?.id,
      from: '2020-03-02',
      document: {
        kind: 'government-decision',
        number: '117',
        on: '2020-02-27',
        issuer: 'Қазақстан Республикасының Үкіметі',
      },
    });
    cases[founder] = { id: one?.id ?? '', bin: one?.bin ?? '' };
  }
}

/** One sitting with a vote on each case, signed by chair and secretary. */
async function holdSitting(origin: string, proposals: readonly (readonly [id: string, proposal: string])[]) {
  const [secretary, member] = [await callAs(origin, 'secretary'), await callAs(origin, 'member')];
  const { me } = await member.get<{ me: { id: string } }>('/api/accounts/me');
  const { id: chair } = me;
  const { id } = await secretary.act<{ id: string }>('POST', '/api/council/sittings', {
    ...{ on: SITTING, hour: '10:00', place: TEXT, chair, round: null },
  });
  const read = () => secretary.get<SittingWhole>(`/api/council/sittings/${id}`);
  const act = async (method: 'POST' | 'PUT', path: string, body: object = {}, who = secretary) =>
    who.act(method, `/api/council/sittings/${id}${path}`, body, { version: (await read()).version });
  const items = proposals.map(([matter, proposal]) => ({
    ...{ id: null, kind: 'revision', title: TEXT, snapshot: null, matter, proposal, ballot: 'open' },
  }));
  await act('PUT', '/agenda', { items });
  await act('POST', '/open');
  const { seats } = await read();
  await act('PUT', '/attendance', { present: seats.map(({ account }) => ({ account, presence: 'in-person' })) });
  for (const item of (await read()).items)
    await act('PUT', `/items/${item.id}/vote`, {
      votes: { ballot: 'open', of: seats.map(({ account }) => ({ account, vote: 'for' })) },
      resolution: TEXT,
    });
  await act('POST', '/close');
  await act('POST', '/protocol');
  for (const who of [secretary, member]) {
    const { hash } = await who.get<{ hash: string }>(`/api/council/sittings/${id}/statement?language=kk`);
    await act('POST', '/sign', { language: 'kk', hash, code: '' }, who);
  }
}

const stateOf = async (founder: Founder): Promise<string> => {
  const reply = await fetch(`${stage.platform().origin}/api/status-register/${caseOf(founder).bin}`);
  return ((await reply.json()) as { state: string }).state;
};

beforeAll(async () => {
  const { origin } = stage.platform();
  await layHolders(await callAs(origin, 'official'), await callAs(origin, 'administrator'));
}, 60_000);

describe('the yearly revision', () => {
  it('is opened by the secretary: a case for each holder, with what the figures propose', async () => {
    const [look] = looksOfWay(0);
    if (!look) throw new Error('no look');
    await stage.visitAs('secretary', look, async (visitor) => {
      await visitor.open('/cabinet/revisions');
      await looked.look(visitor, 'none yet');
      const open = say(visitor, 'open').replace('{{year}}', '2025');
      await press(visitor, open);
      await visitor.page.getByRole('dialog').getByRole('button', { name: open }).click();
      await visitor.page.locator('main table').waitFor();
      await looked.look(visitor, 'list');
    });
    const secretary = await callAs(stage.platform().origin, 'secretary');
    const { revisions } = await secretary.get<{ revisions: RevisionLine[] }>('/api/revisions');
    for (const founder of ['government', 'akimat', 'non_state'] as const) {
      const found = revisions.find(({ organisation }) => organisation.bin === caseOf(founder).bin);
      cases[founder] = { ...caseOf(founder), id: found?.id ?? '' };
      expect(found?.proposed, founder).toBe(founder === 'akimat' ? 'keep' : 'withdraw');
    }
    const { dossier } = await secretary.get<RevisionWhole>(`/api/revisions/${caseOf('akimat').id}`);
    expect([dossier.dynamics.counted, dossier.dynamics.threshold]).toEqual([3, 4]);
  }, 120_000);

  it.each(looksOfWay(0))(
    'shows the dossier in $language at $width',
    async (look) => {
      await stage.visitAs('secretary', look, async (visitor) => {
        await visitor.open(`/cabinet/revisions/${caseOf('government').id}`);
        await looked.look(visitor, 'dossier');
        expect(await visitor.page.getByText(say(visitor, 'dynamics.falling'), { exact: true }).count()).toBe(4);
      });
    },
    120_000,
  );

  it('is resolved as the Council voted: one keeps the status, two are submitted for withdrawal', async () => {
    await stage.goTo(ON_THE_DAY);
    const { government, akimat, non_state: other } = cases;
    await holdSitting(stage.platform().origin, [
      [government?.id ?? '', 'withdraw'],
      [akimat?.id ?? '', 'keep'],
      [other?.id ?? '', 'withdraw'],
    ]);
    await stage.goTo(AFTER);
    const [, look] = [...looksOfWay(0), ...looksOfWay(1)];
    await stage.visitAs('secretary', look ?? { language: 'ru', width: 390 }, async (visitor) => {
      for (const founder of ['government', 'akimat', 'non_state'] as const)
        await doAct(visitor, caseOf(founder).id, 'resolve');
      for (const founder of ['government', 'non_state'] as const) await doAct(visitor, caseOf(founder).id, 'submit');
    });
    expect(await stateOf('akimat')).toBe('held');
  }, 240_000);

  it('ends by order where the founder is not the Government, by its decision where it is', async () => {
    await stage.visitAs('official', { language: 'kk', width: 1440 }, async (visitor) => {
      await doAct(visitor, caseOf('non_state').id, 'answer');
      await doAct(visitor, caseOf('government').id, 'answer');
    });
    expect([await stateOf('non_state'), await stateOf('government')]).toEqual(['not-held', 'held']);
    await stage.goTo(DECIDED);
    await stage.visitAs('official', { language: 'en', width: 1440, theme: 'dark' }, async (visitor) => {
      const { page } = visitor;
      await doAct(visitor, caseOf('government').id, 'decide', async () => {
        await page.getByLabel(say(visitor, 'decided.withdrawn')).check();
        await page.getByLabel(say(visitor, 'document-number')).fill('214');
        await page.getByLabel(say(visitor, 'document-on')).fill('18.05.2026');
        await page.getByLabel(say(visitor, 'document-issuer')).fill('Government of the Republic of Kazakhstan');
        await page.getByLabel(say(visitor, 'withdrawn-from')).fill('18.05.2026');
      });
      await visitor.open(`/cabinet/revisions/${caseOf('government').id}`);
      await looked.look(visitor, 'withdrawn');
    });
    expect(await stateOf('government')).toBe('not-held');
  }, 240_000);

  it('stands in the public register, with the papers behind it and the state before', async () => {
    await stage.visit({ language: 'ru', width: 390 }, async (visitor) => {
      const { bin } = caseOf('government');
      await visitor.open(`/status/${bin}`);
      await looked.look(visitor, 'entry');
      expect(await visitor.page.getByText(texts.ru.register['state.not-held'], { exact: true }).count()).toBe(1);
      await visitor.open(`/status/${bin}?on=2026-05-17`);
      expect(await visitor.page.getByText(texts.ru.register['state.held'], { exact: true }).count()).toBe(1);
      await visitor.open('/status');
      await looked.look(visitor, 'register');
    });
  }, 120_000);

  it('has the figures of a year from the officer, with the approved report beside them', async () => {
    const [look] = looksOfWay(1);
    if (!look) throw new Error('no look');
    await stage.visitAs('officer', look, async (visitor) => {
      const { page } = visitor;
      await visitor.open('/cabinet/revisions');
      await looked.look(visitor, 'own plans');
      await page
        .locator('main section', { hasText: say(visitor, 'own-plans') })
        .getByRole('link')
        .click();
      const report = {
        name: 'есеп-2025.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Даму жоспары бойынша есеп'),
      };
      await page.locator('main input[type=file]').setInputFiles(report);
      await page.getByText(say(visitor, 'plan-document').replace('{{name}}', report.name)).waitFor();
      const typed = {
        ...{ operationalStaff: '421', researchStaff: '39', teamMembers: '9' },
        ...{ budget: '1 250 000 000', researchIncome: '81 500 000,50', source: '№ 5, 2026-04-28' },
      };
      for (const [name, value] of Object.entries(typed))
        await page.getByLabel(say(visitor, `plan.${name}` as 'plan.budget')).fill(value);
      await page.getByLabel(say(visitor, 'year'), { exact: true }).selectOption('2025');
      await looked.look(visitor, 'plan report');
      await press(visitor, say(visitor, 'plan-enter'));
      await page.getByText(say(visitor, 'plan-entered')).waitFor();
      const row = page.getByRole('row').filter({ hasText: typed.source });
      await row.getByRole('link', { name: typed.source }).waitFor();
      expect((await row.innerText()).replaceAll(/\s/g, '')).toContain('81500000');
      await looked.look(visitor, 'plan report entered');
    });
  }, 120_000);

  it('nothing was wrong with any page on the way', () => {
    expect(looked.pages).toBeGreaterThan(15);
    expect(looked.found).toEqual([]);
  });
});
