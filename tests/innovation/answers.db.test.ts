// The seven answers out of the registers: what the published analysis found, who may ask of whom, and that nothing counts twice when a
// subsidiary changes groups.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countHolding } from '#cli/example/holding/count-holding.ts';
import type { Asked } from '#contract/innovation-answers.ts';
import { answer } from '#rules/innovation/find-findings.ts';
import { composeFor, readGroup } from '#server/innovation-answers/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { type Identity, SYSTEM } from '#server/platform/identity.ts';
import { carryOut } from '#server/platform/work.ts';
import { type HoldingHouse, inGroup, openHolding } from './open-holding.ts';

let house: HoldingHouse;
beforeAll(async () => {
  house = await openHolding();
});
afterAll(() => house.database.drop());

const SPAN = { from: 2011, to: 2014, language: 'en' } as const;
const NOW = '2026-11-23T06:00:00.000Z' as unknown as Moment;

async function read(identity: Identity, asked: Pick<Asked, 'scope' | 'of'>, span: Omit<Asked, 'scope' | 'of'> = SPAN) {
  const plan = { identity, mode: 'read', at: NOW } as const;
  const { result } = await carryOut(house.database, plan, (work) =>
    composeFor(work, readGroup(work, { ...asked, ...span }), span),
  );
  return result;
}
type Shown = Awaited<ReturnType<typeof read>>;
const mainOf = (shown: Shown): readonly string[] => shown.chapters.map(({ main }) => main?.text ?? '');
const totalOf = (shown: Shown): number => {
  const block = shown.chapters[0]?.blocks.find((one) => one.kind === 'findings');
  const text =
    block?.kind === 'findings'
      ? (block.findings.find((one) => one.text.startsWith('Introductions in all'))?.text ?? '')
      : '';
  return Number(/in all: (\d+)/.exec(text)?.[1]);
};

describe('the invented holding out of the registers', () => {
  it('says what was published: nearly doubled, 63.3 %, four channels, almost all unique technologies', async () => {
    const shown = await read(inGroup('group-analyst', house.holding), { scope: 'holding', of: house.holding });
    expect(shown.title).toContain('Sunqar');
    expect(mainOf(shown).slice(0, 2)).toEqual([
      'The number of introductions grew 1.9-fold from 2011 to 2014 (41 → 79), 24.4 % a year on average.',
      '63.3 % of the technologies came from educational activity (152 of 240).',
    ]);
    const channels = JSON.stringify(shown.chapters[3]?.blocks);
    expect(channels).toContain('Channels of transfer: 4 (Tertiary care of patients from the region, Telemedicine');
    expect(mainOf(shown)[4]).toContain('Of 30 unique technologies approved by the Ministry 28 are performed (93.3 %)');
  });

  it('comes to what the pure measures come to', async () => {
    const told = answer(countHolding(), { from: 2011, to: 2014 });
    const shown = await read(SYSTEM, { scope: 'holding', of: house.holding });
    expect(totalOf(shown)).toBe(told.introduced.all.total);
    expect(JSON.stringify(shown.chapters[5]?.blocks)).toContain(`"text":"${told.funnel.levels[2]?.programmes.length}"`);
  });

  it('names everything: no identifier and no code is left in the words', async () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const shown = await read(SYSTEM, { scope: 'all' }, { ...SPAN, language });
      const texts = JSON.stringify(shown, (key, value) => (key === 'items' || key === 'id' ? undefined : value));
      expect(texts).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/);
      expect(texts).not.toContain('tertiary-care"');
    }
  });
});

describe('who may ask of whom', () => {
  it.each(['group-analyst', 'group-reader'])(
    '%s of the holding: the holding and its subsidiaries, not all',
    async (role) => {
      const mine = inGroup(role, house.holding);
      const [subsidiary = ''] = house.subsidiaries;
      expect(totalOf(await read(mine, { scope: 'holding', of: house.holding }))).toBe(240);
      expect(totalOf(await read(mine, { scope: 'organisation', of: subsidiary }))).toBeGreaterThan(0);
      await expect(read(mine, { scope: 'all' })).rejects.toMatchObject({ code: 'not-found' });
      await expect(read(mine, { scope: 'region', of: '71' })).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  it('an officer of a subsidiary: that one, neither the holding nor a sister', async () => {
    const [own = '', sister = ''] = house.subsidiaries;
    const officer: Identity = { ...inGroup('officer', own) };
    expect(totalOf(await read(officer, { scope: 'organisation', of: own }))).toBeGreaterThan(0);
    await expect(read(officer, { scope: 'holding', of: house.holding })).rejects.toMatchObject({ code: 'not-found' });
    await expect(read(officer, { scope: 'organisation', of: sister })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what changes', () => {
  it('a subsidiary that left midway counts in the holding until that day and afterwards by itself, never twice', async () => {
    const [, leaver = ''] = house.subsidiaries;
    const before = totalOf(await read(SYSTEM, { scope: 'holding', of: house.holding }));
    await house.ask(
      `update organisation_fact set holds_until = '2013-01-01' where organisation = $1 and kind = 'parent'`,
      [leaver],
    );
    const held = totalOf(await read(SYSTEM, { scope: 'holding', of: house.holding }));
    const alone = totalOf(await read(SYSTEM, { scope: 'holding', of: leaver }));
    expect(alone).toBeGreaterThan(0);
    expect(held + alone).toBe(before);
    expect(totalOf(await read(SYSTEM, { scope: 'all' }))).toBe(before);
  });

  it('a change is seen by the next answer: what was kept is old', async () => {
    const [organisation = ''] = house.subsidiaries;
    const of = { scope: 'organisation', of: organisation } as const;
    const before = totalOf(await read(SYSTEM, of));
    await house.ask(
      `update introduction set withdrawn_at = now() where id = (select id from introduction where organisation = $1 and year = 2012
        and withdrawn_at is null limit 1)`,
      [organisation],
    );
    expect(totalOf(await read(SYSTEM, of))).toBe(before - 1);
  });
});
