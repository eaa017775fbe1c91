// npm run journeys -- round: a whole round of the 24 invented organisations, from its opening to the published results, each act by
// whoever does it and on its day. In the end the program, the command line and a stranger's browser, which have nothing but the
// published bundle, agree to the last digit.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ObjectionableItem } from '#contract/objections.ts';
import type { Published, PublishedVersion } from '#contract/publication.ts';
import type { ResultLine, SnapshotLine } from '#contract/results.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import type { VerifiedResult } from '#contract/verified-results.ts';
import type { Verdict } from '#exchange/bundle/verdict.ts';
import { shyraq } from '../cli/shyraq.ts';
import { type Caller, callAs } from './caller.ts';
import { openStage } from './open-stage.ts';
import { decideAll, submitAll } from './round/acts-of-a-round.ts';
import { appointMembers, convene, publishResults, sign, sit } from './round/acts-of-the-council.ts';
import { type Seeded, seedRound, WINTER } from './seed-round.ts';

const PATIENCE = { timeout: 500_000 };
const JANUARY = '2026-01-20T06:00:00.000Z';
const TOO_LATE = '2026-01-26T19:00:00.000Z';
const MARCH = '2026-03-02T05:00:00.000Z';
const TERM_OVER = '2026-03-10T19:00:00.000Z';
const ANSWERED = '2026-03-20T05:00:00.000Z';
const COUNCIL = '2026-04-15';
const SITTING = '2026-04-15T05:00:00.000Z';
const NEXT_DAY = '2026-04-16T05:00:00.000Z';

/** Invented weights: each another, so that a swapped pair shows. */
const WEIGHTS = {
  1: '1.5',
  2: '2.25',
  3: '0.75',
  4: '1.1',
  5: '0.9',
  6: '0.4',
  8: '1.3',
  9: '0.6',
  10: '0.8',
  11: '0.35',
};
const SOURCE = 'Invented for the journey of a whole round';

const folder = mkdtempSync(join(tmpdir(), 'shyraq-round-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stage = openStage({ clock: WINTER });
let seeded: Seeded;
let upheld: ObjectionableItem;
let before: readonly VerifiedResult[];
let sitting: string;
let published: PublishedVersion;
let bundle: string;

const as = (role: Parameters<typeof callAs>[1]): Promise<Caller> => callAs(stage.platform().origin, role);
const at = (path = '') => `/api/rounds/${seeded.round}${path}`;
const readRound = (caller: Caller) => caller.get<RoundWhole>(at());
const listObjectionable = async (caller: Caller) =>
  (await caller.get<{ items: ObjectionableItem[] }>(at(`/objections/${seeded.own.organisation}/items`))).items;
const readResults = async (caller: Caller) =>
  (await caller.get<{ organisations: VerifiedResult[] }>(at('/verification/results'))).organisations;

it('is opened with its weights, and 24 organisations enter their year', PATIENCE, async () => {
  seeded = await seedRound(stage.platform().origin, { reporting: 24 });
  expect(seeded.participants).toHaveLength(24);
  const { chief } = seeded;
  const { version } = await readRound(chief);
  await chief.act('PUT', at('/weighting'), { weighting: { source: SOURCE, date: null, values: WEIGHTS } }, { version });
});

it('is submitted by the first heads in January, each with a receipt', PATIENCE, async () => {
  await stage.goTo(JANUARY);
  const head = await as('head');
  const receipts = await submitAll(head, seeded);
  expect(new Set(receipts.map(({ hash }) => hash)).size).toBe(24);
  expect(receipts.every(({ number }) => number === 1)).toBe(true);
});

it('takes nothing after the last day, and says by which paragraph', PATIENCE, async () => {
  await stage.goTo(TOO_LATE);
  const officer = await as('officer');
  const path = at(`/reports/${seeded.own.organisation}`);
  const { rows } = await officer.get<{ rows: { id: string; version: number }[] }>(path);
  const [row] = rows;
  const late = await officer.ask('POST', `${path}/changes`, {
    changes: [{ kind: 'remove', id: row?.id, version: row?.version }],
  });
  expect(late.status).toBe(409);
  expect(JSON.stringify(late.body)).toContain('E-7');
});

it('is verified item by item, with second eyes where the ground asks for them', PATIENCE, async () => {
  const [verifier, chief] = [await as('verifier'), await as('chief')];
  const told = await decideAll({ verifier, chief }, seeded);
  expect(told.items).toBeGreaterThan(10_000);
  expect(told.refused).toBeGreaterThanOrEqual(24);
  expect(told.changed).toBeGreaterThan(10);
  expect(told.seconded).toBeGreaterThan(0);
  const secretary = await as('secretary');
  const { version } = await readRound(secretary);
  await secretary.act('POST', at('/call-council'), { on: COUNCIL }, { version });
});

it('is published in March, and an organisation objects to what it finds', PATIENCE, async () => {
  await stage.goTo(MARCH);
  const [chief, officer] = [await as('chief'), await as('officer')];
  expect(await officer.ask('GET', '/api/verification/2025')).toMatchObject({ status: 404 });
  const { version } = await readRound(chief);
  await chief.act('POST', at('/verification/publish'), {}, { version });
  const open = await fetch(`${stage.platform().origin}/api/verification/2025`);
  const published = (await open.json()) as { organisations: unknown[]; objectionUntil: string };
  expect(published.organisations).toHaveLength(24);
  before = await readResults(chief);
  const [first, second] = await listObjectionable(officer);
  if (!(first && second)) throw new Error('nothing was refused');
  upheld = first;
  for (const { row, decision } of [first, second])
    await officer.act('POST', at(`/objections/${seeded.own.organisation}/items/${row}`), {
      decision,
      words: 'The journal is in the database; the page of it is attached to the item.',
      documents: [],
    });
});

it('has its objections answered, one upheld and one refused, and takes no late one', PATIENCE, async () => {
  await stage.goTo(TERM_OVER);
  const [chief, officer] = [await as('chief'), await as('officer')];
  const third = (await listObjectionable(officer)).find(({ objection }) => objection === null);
  const late = await officer.ask('POST', at(`/objections/${seeded.own.organisation}/items/${third?.row}`), {
    decision: third?.decision,
    words: 'This one comes too late.',
    documents: [],
  });
  expect(late.status).toBe(409);
  expect(JSON.stringify(late.body)).toContain('E-11');
  const { objections } = await chief.get<{ objections: { id: string; row: string; version: number }[] }>(
    at('/objections'),
  );
  expect(objections).toHaveLength(2);
  for (const { id, row, version } of objections)
    await chief.act(
      'POST',
      `/api/objections/${id}/answer`,
      {
        answer: row === upheld.row ? 'credited' : 'refused',
        words: row === upheld.row ? 'The page shows the work.' : 'The page shows another work.',
        ground: null,
        changes: {},
      },
      { version },
    );
  const after = await readResults(chief);
  const own = (results: readonly VerifiedResult[]) => results.find(({ bin }) => bin === seeded.own.bin);
  expect(own(after)?.components).not.toEqual(own(before)?.components);
  expect(after.filter(({ bin }) => bin !== seeded.own.bin).map(({ components }) => components)).toEqual(
    before.filter(({ bin }) => bin !== seeded.own.bin).map(({ components }) => components),
  );
});

it('comes to the same results as the command line on the exported package, digit for digit', PATIENCE, async () => {
  const chief = await as('chief');
  const file = join(folder, 'verified.zip');
  const weights = join(folder, 'weights.json');
  writeFileSync(file, await chief.fetchBytes(at('/verification/package')));
  const factors = Object.entries(WEIGHTS).map(([indicator, value]) => [`Q${indicator}`, value]);
  writeFileSync(weights, JSON.stringify({ source: SOURCE, ...Object.fromEntries(factors) }));
  const said = await shyraq(['evaluate', file, '--year', '2025', '--weights', weights, '--format', 'json']);
  expect(said.status, said.remarks).toBe(0);
  const evaluated = JSON.parse(said.answer) as { organisations: { bin: string }[] };
  const byBin = <T extends { bin: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.bin < b.bin ? -1 : 1));
  const ours = (await readResults(chief)).map(({ organisation: _, names: __, undecided, ...result }) => {
    expect(undecided).toBe(0);
    return result;
  });
  expect(byBin(ours)).toEqual(byBin(evaluated.organisations));
  expect(ours.filter(({ sa }) => sa !== null).length).toBeGreaterThan(20);
});

it('has its results computed, equal to the verified data, and nobody outside sees them', PATIENCE, async () => {
  await stage.goTo(ANSWERED);
  const chief = await as('chief');
  const { version } = await readRound(chief);
  const { number } = await chief.act<SnapshotLine>('POST', at('/results'), { reason: '' }, { version });
  const { organisations } = await chief.get<{ organisations: ResultLine[] }>(at(`/results/${number}`));
  const verified = new Map((await readResults(chief)).map((one) => [one.bin, one]));
  for (const { bin, components, indicators, sa, sb, sc, rankA, rankB, rankC } of organisations)
    expect(verified.get(bin)).toMatchObject({ components, indicators, sa, sb, sc, rankA, rankB, rankC });
  expect(organisations).toHaveLength(24);
  expect((await as('officer').then((officer) => officer.ask('GET', at(`/results/${number}`)))).status).toBe(403);
  expect((await fetch(`${stage.platform().origin}/api/published/2025`)).status).toBe(404);
});

it(
  'lies before the Council, which adopts it; two sign the protocol, and the round is considered',
  PATIENCE,
  async () => {
    const chair = await appointMembers(await as('administrator'));
    sitting = await convene(await as('secretary'), { round: seeded.round, on: COUNCIL, chair, snapshot: 1 });
    await stage.goTo(SITTING);
    const secretary = await as('secretary');
    await sit(secretary, sitting);
    expect(await sign(secretary, sitting)).toBe(false);
    expect(await sign(await as('official'), sitting)).toBe(true);
    const { stage: reached, considered, terms } = await readRound(secretary);
    expect([reached, considered?.snapshot, considered?.protocol]).toEqual(['considered', 1, '1/2026']);
    expect(terms.find(({ term }) => term === 'results-publication')?.lastDay).toBe('2026-04-20');
  },
);

it('is published within three working days, and everybody reads the very results', PATIENCE, async () => {
  await stage.goTo(NEXT_DAY);
  const chief = await as('chief');
  published = await publishResults(chief, seeded.round);
  expect(published).toMatchObject({ reportingYear: 2025, version: 1, protocol: '1/2026', due: { late: false } });
  const answer = await fetch(`${stage.platform().origin}/api/published/2025`);
  const everybody = (await answer.json()) as Published;
  const verified = new Map((await readResults(chief)).map((one) => [one.bin, one]));
  for (const { bin, components, indicators, sa, sb, sc, rankA, rankB, rankC } of everybody.organisations)
    expect(verified.get(bin)).toMatchObject({ components, indicators, sa, sb, sc, rankA, rankB, rankC });
  expect((await readRound(chief)).stage).toBe('published');
});

it('comes out again from the published bundle by the command line, to the last digit', PATIENCE, async () => {
  bundle = join(folder, 'bundle.zip');
  const { address, key, sha256 } = published.bundle;
  const given = await fetch(`${stage.platform().origin}${address}`);
  writeFileSync(bundle, Buffer.from(await given.arrayBuffer()));
  const said = await shyraq(['verify', bundle, '--key', key, '--format', 'json']);
  expect(said.status, said.remarks).toBe(0);
  const verdict = JSON.parse(said.answer) as Verdict;
  expect(verdict.agrees).toBe(true);
  expect(verdict.about).toMatchObject({ sha256, signedBy: key, reportingYear: 2025 });
  expect(verdict.checks.map(({ state }) => state)).toEqual(verdict.checks.map(() => 'agrees'));
  expect(verdict.organisations).toHaveLength(24);
});

it("comes out again in a stranger's browser", PATIENCE, async () => {
  await stage.visit({ language: 'en', width: 1440 }, async (visitor) => {
    await visitor.open('/recompute');
    await visitor.page.locator('#key').fill(published.bundle.key);
    await visitor.page.locator('input[type=file]').setInputFiles(bundle);
    await visitor.page.locator('[data-verified="bundle.zip"][data-state="answered"]').waitFor({ timeout: 120_000 });
    expect(await visitor.page.locator('[data-check][data-state="agrees"]').count()).toBe(8);
    expect(await visitor.page.locator('[data-check][data-state="differs"]').count()).toBe(0);
    expect(await visitor.faults()).toEqual([]);
  });
});
