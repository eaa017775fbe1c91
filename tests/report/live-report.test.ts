// What the page learns while somebody types adds up to what the whole report says.

import { describe, expect, it } from 'vitest';
import { exampleRows } from '#cli/example/example-rows.ts';
import { REPORTED_TABLES } from '#contract/intake.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { evaluateReport, type ReportedRow } from '#rules/report/evaluate-report.ts';
import { NOT_COUNTED } from '#rules/report/not-counted.ts';
import { evaluateYear } from '#rules/report/report-year.ts';
import { applyChanges, type SheetChange } from '#web/design/sheet/sheet-changes.ts';
import { planPaste, writeCell } from '#web/design/sheet/sheet-edits.ts';
import type { Grid, SheetRow } from '#web/design/sheet/sheet-grid.ts';
import { LiveReport, type ReportSetting } from '#web/kit/live-report/live-report.ts';
import { speak } from '#wording/speak.ts';
import { wordFinding } from '#wording/word-finding.ts';

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

describe('what a keyboard or a clipboard of our country writes', () => {
  const columns = ['id', 'received_kzt', 'handed_on_kzt'].map((name) => ({ name, label: name, kind: 'text' as const }));
  const gridOf = (rows: readonly SheetRow[]): Grid => ({
    rows,
    columns,
    indexOf: (id) => rows.findIndex((one) => one.id === id),
    last: rows.at(-1)?.id ?? null,
    newRow: () => ({ id: `new ${rows.length}`, fields: {} }),
  });
  const typed = (text: string) => writeCell(gridOf([row('a', '1')]), { row: 0, column: 1 }, text);
  const pasted = (text: string) =>
    [...planPaste(gridOf([row('a', '1')]), { row: 0, column: 1 }, [[text]], 100)].flatMap(({ changes }) => changes);

  it.each([
    ['0,5', 'decimal-comma'],
    ['1 000 000,50', 'thousands-separated'],
    ['null', 'not-a-number'],
    ['NULL', 'not-a-number'],
    ['-', 'not-a-number'],
    ['—', 'not-a-number'],
    ['н/д', 'not-a-number'],
    ['жоқ', 'not-a-number'],
    ['-5', 'negative'],
    ['', 'empty'],
  ])(
    '%j typed or pasted into a cell of money: the cell says %s, the row waits, nothing becomes a zero',
    (text, code) => {
      for (const changes of [typed(text), pasted(text)]) {
        const live = new LiveReport(setting, [row('a', '1')]);
        expect(live.evaluate(0).accepted).toBe(1);
        expect(changes).toMatchObject([{ kind: 'set', row: 'a', fields: { received_kzt: text } }]);
        live.change(changes);
        const answer = live.evaluate(0);
        expect(tell(new Map(answer.findings))).toEqual([`a: ${code} received_kzt`]);
        expect(answer.accepted).toBe(0);
        expect(new Map(answer.sums).get('received_kzt')).toBe('0');
        expect(wordFinding(speak('kk'), answer.findings[0]?.[1][0] as Finding)).not.toBe('');
      }
    },
  );
});

describe('what brings nothing', () => {
  it('says at its row the reasons that the page of the year gives, under the same components', () => {
    const own = new Map<string, ReportedRow[]>();
    for (const [at, { table, row: fields }] of [...exampleRows(2025)].entries()) {
      // As if the verification had not spoken yet.
      const reported = { id: `${at}`, table, fields: { ...fields, credited: '' } };
      const bin = fields.organisation ?? '';
      if (table !== 'organisations') own.set(bin, [...(own.get(bin) ?? []), reported]);
    }
    const told = new Set<string>();
    for (const rows of [...own.values()].slice(0, 2)) {
      const { explanation } = evaluateYear(setting.reporter, rows, plan);
      const ofYear = explanation.indicators.flatMap(({ components }) =>
        components.flatMap(({ id, notCounted }) =>
          notCounted.map(({ table, row: at, reason }) => `${table}:${at} ${id} ${reason}`),
        ),
      );
      const ofSheets = REPORTED_TABLES.flatMap((table) => {
        const others = rows.filter((one) => one.table !== table);
        const live = new LiveReport(
          { ...setting, table, others },
          rows.filter((one) => one.table === table),
        );
        return live
          .evaluate(0)
          .findings.flatMap(([, findings]) => findings.filter(({ code }) => code === NOT_COUNTED))
          .map(({ row: at, values }) => `${table}:${at} ${values.component} ${values.reason}`);
      });
      expect(ofSheets.sort()).toEqual(ofYear.sort());
      for (const one of ofYear) told.add(one.split(' ').at(-1) ?? '');
    }
    expect(told.size).toBeGreaterThan(2);
  });

  it('and no longer once the row is mended', () => {
    const fields = {
      id: 'T',
      component: '4.1',
      title: 'A device',
      holder_is_organisation: 'no',
      granted_on: '2025-03-01',
      in_wos: 'no',
    };
    const live = new LiveReport({ ...setting, table: 'patents' }, [{ id: 'a', fields }]);
    const reasons = () => new Map(live.evaluate(0).findings).get('a')?.filter(({ code }) => code === NOT_COUNTED) ?? [];
    expect(reasons()).toMatchObject([
      { column: 'holder_is_organisation', weight: 'not-counted', values: { reason: 'holder-is-another' } },
    ]);
    live.change([{ kind: 'set', row: 'a', before: {}, fields: { holder_is_organisation: 'yes' } }]);
    expect(reasons()).toEqual([]);
  });
});
