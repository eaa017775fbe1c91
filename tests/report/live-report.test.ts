// What the page learns while somebody types adds up to what the whole report says.

import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { evaluateReport } from '#rules/report/evaluate-report.ts';
import { applyChanges, type SheetChange } from '#web/design/sheet/sheet-changes.ts';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';
import { LiveReport, type ReportSetting } from '#web/kit/live-report/live-report.ts';

const setting: ReportSetting = {
  table: 'funding',
  reportingYear: 2025,
  reporter: { bin: '000840999014', name: 'X', category: 'clinical', universityHospital: false },
  others: [{ id: 's', table: 'staff', fields: { staff_category: 'all', positions: '2', headcount: '2' } }],
};
const { settings } = completeSettings(CURRENT_EDITION);
const plan = { edition: CURRENT_EDITION, settings, weighting: draftWeighting(CURRENT_EDITION), reportingYear: 2025 };

const row = (id: string, received: string): SheetRow => ({
  id,
  fields: { id, component: '1.1', title: 'A study', received_kzt: received, handed_on_kzt: '0' },
});
const set = (id: string, received_kzt: string): SheetChange => ({
  kind: 'set',
  row: id,
  before: {},
  fields: { received_kzt },
});
const tell = (found: ReadonlyMap<string, readonly Finding[]>) =>
  [...found].map(([id, findings]) => `${id}: ${findings.map(({ code, column }) => `${code} ${column}`)}`).sort();

describe('a report while it is typed', () => {
  const start = [row('a', '500000'), row('b', 'much'), row('c', '1')];
  const steps: readonly (readonly SheetChange[])[] = [
    [set('b', '7')],
    [set('a', '-1'), set('c', '')],
    [{ kind: 'insert', after: null, rows: [row('d', '500000'), row('a2', 'x')] }],
    [{ kind: 'remove', after: null, rows: [row('d', '')] }],
    [set('a', '500000')],
  ];

  it('each piece of news joined to those before is what the whole report says', () => {
    const live = new LiveReport(setting, start);
    const known = new Map<string, readonly Finding[]>();
    const learn = () => {
      const answer = live.evaluate(0);
      for (const [id, found] of answer.findings) found.length === 0 ? known.delete(id) : known.set(id, found);
      return answer;
    };
    learn();
    let rows: readonly SheetRow[] = start;
    for (const step of steps) {
      rows = applyChanges(rows, step);
      live.change(step);
      const answer = learn();
      const own = rows.map(({ id, fields }) => ({ id, fields, table: 'funding' as const }));
      const whole = evaluateReport(setting.reporter, [...setting.others, ...own], plan);
      expect(tell(known)).toEqual(tell(whole.findings));
      expect(answer.accepted).toBe(own.filter(({ id }) => whole.facts.has(id)).length);
    }
  });

  it('tells only what is new: a row inserted above says nothing of those below', () => {
    const live = new LiveReport(setting, start);
    expect(
      live
        .evaluate(0)
        .findings.map(([id]) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c']);
    live.change([{ kind: 'insert', after: null, rows: [row('d', 'x')] }]);
    expect(live.evaluate(0).findings.map(([id]) => id)).toEqual(['d']);
    live.change([set('d', 'x')]);
    expect(live.evaluate(0).findings).toEqual([]);
  });
});
