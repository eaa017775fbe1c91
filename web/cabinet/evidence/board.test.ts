// The board as its worker draws it: a report of thousands, documents that stand for many items, and how it moves.

import { expect, it } from 'vitest';
import type { Attachment } from '#contract/evidence.ts';
import type { ReportRow } from '#contract/intake.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { type BoardSetting, drawBoard } from './board.ts';

const reading = { reportingYear: 2026, edition: CURRENT_EDITION.id, settings: {}, weighting: null };
const participant = {
  organisation: '00000000-0000-4000-8000-000000000001',
  bin: '940140000385',
  names: { kk: 'Орталық', ru: 'Центр', en: 'Centre' },
  category: 'clinical',
  universityHospital: false,
} as const;
const row = (id: string, table: ReportRow['table'], fields: Record<string, string>): ReportRow => ({
  ...{ id, table, fields: { id, ...fields }, origin: { way: 'typed' }, version: 1 },
});
const staff = row('s', 'staff', { staff_category: 'all', positions: '100', headcount: '100' });
const learners = row('l', 'learners', { learner_category: 'master', average_number: '10' });
const talk = (id: string, evidence = '') =>
  row(id, 'conferences', {
    ...{ component: '11.1', title: `Talk ${id}`, conference: 'Congress', place: 'Oslo', held_on: '2026-04-05' },
    ...{ language: 'en', evidence },
  });
const attachment = (of: string, name: string, document: string, asked: string | null = null): Attachment => ({
  ...{ id: `${of}/${document}`, row: of, asked, attachedAt: '2026-12-01T00:00:00.000Z' },
  document: { id: document, name, type: 'application/pdf', size: 1, hash: '' },
});
const board = (rows: readonly ReportRow[], attachments: readonly Attachment[] = []) =>
  drawBoard({ reading, participant, rows, attachments } satisfies BoardSetting);

it('tells that the same scan stands for many items, and how many', () => {
  const talks = ['k1', 'k2', 'k3'].map((id) => talk(id, 'programme.pdf'));
  const attached = talks.map(({ id }) => attachment(id, 'programme.pdf', 'd1', 'programme'));
  const alone = attachment('k1', 'letter.pdf', 'd2');
  const { shared, atRisk } = board([staff, learners, ...talks], [...attached, alone]);
  expect(shared).toEqual([{ document: 'd1', name: 'programme.pdf', items: 3 }]);
  expect(atRisk).toBe(0);
});

it('counts a file that is only named as not there, and moves by exactly the item when it is attached', () => {
  const rows = [staff, learners, talk('k1', 'programme.pdf'), talk('k2', 'programme.pdf')];
  const before = board(rows);
  expect(before.lines.filter(({ missing }) => missing).map(({ key, absent }) => [key, absent])).toEqual([
    ['k1', ['programme.pdf']],
    ['k2', ['programme.pdf']],
  ]);
  // 6 points for a talk abroad, 10 learners (A1-11, E-5).
  expect(before.lines[0]?.loss).toMatchObject({ points: '6.0000000000', score: '0.6000000000', scoreId: 'C' });
  expect(before.scores.find(({ id }) => id === 'C')).toMatchObject({ whole: '1.2000000000', lost: '1.2000000000' });
  const after = board(rows, [attachment('k1', 'programme.pdf', 'd1')]);
  expect(after.scores.find(({ id }) => id === 'C')).toMatchObject({ shown: '0.6000000000', lost: '0.6000000000' });
  expect(after.lines.find(({ key }) => key === 'k1')).toMatchObject({ missing: false, loss: null });
});

it('puts the dearest first, lists among items, and says what shows a list', () => {
  const service = row('h', 'htms', { component: '7.1', code: 'D92.1', name: 'Service', count: '50' });
  const { lines } = board([staff, learners, service, talk('k1')]);
  expect(lines.slice(0, 2).map(({ key, paragraph }) => [key, paragraph])).toEqual([
    ['htms-list/7', 'A2-7'],
    ['k1', 'A2-11'],
  ]);
  expect(lines.find(({ key }) => key === 'staff-table/7')?.asked[0]?.shownBy).toBe('table');
});

it('is drawn for 10,000 items in the background, in a second or so', () => {
  const rows = [staff, learners, ...Array.from({ length: 10_000 }, (_, at) => talk(`k${at}`))];
  const began = process.cpuUsage();
  const { lines, atRisk } = board(rows);
  const took = process.cpuUsage(began).user / 1000;
  expect([atRisk, lines.filter(({ missing }) => missing).length]).toEqual([10_000, 10_000]);
  expect(took).toBeLessThan(4000);
});
