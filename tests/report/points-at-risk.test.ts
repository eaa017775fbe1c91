// Points at risk against the plain way: each item refused by itself in the report, and the whole evaluated again.

import { describe, expect, it } from 'vitest';
import { exampleRows } from '#cli/example/example-rows.ts';
import { exampleOrganisations } from '#cli/example/organisation.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import type { Category, TableName } from '#rules/evidence/tables.ts';
import { toFixed, toText } from '#rules/kernel/exact.ts';
import { type Attached, evaluateReport, type ReportedRow, type Reporter } from '#rules/report/evaluate-report.ts';
import { type ItemReadiness, readinessOf } from '#rules/report/points-at-risk.ts';
import { compareLosses, type Loss, lossBetween } from '#rules/scoring/loss.ts';
import { resultsText } from '#rules/scoring/result.ts';

const YEAR = 2025;
const { settings } = completeSettings(CURRENT_EDITION);
const weighting = {
  ...draftWeighting(CURRENT_EDITION),
  values: { ...draftWeighting(CURRENT_EDITION).values, 2: '0.3' },
};
const plan = { edition: CURRENT_EDITION, settings, weighting, reportingYear: YEAR };
const all = [...exampleRows(YEAR)];
/** The plain way is slow. */
const MINUTE = { timeout: 60_000 };

function reportOf(place: number): { reporter: Reporter; rows: ReportedRow[] } {
  const organisation = exampleOrganisations()[place];
  if (!organisation) throw new RangeError('no such organisation');
  const { bin, profile } = organisation;
  const { category, universityHospital } = profile;
  const rows = all
    .map(({ table, row }, at): ReportedRow => ({ id: String(at), table: table as TableName, fields: row }))
    .filter(({ table, fields }) => table !== 'organisations' && fields.organisation === bin);
  return { reporter: { bin, name: profile.name.en, category: category as Category, universityHospital }, rows };
}

const held = (names: readonly string[] = []) => ({ has: (name: string) => names.includes(name), attached: names });
const nothing: Attached = { ofRow: () => held(), lists: new Set() };
const refuse = (rows: readonly ReportedRow[], lost: (row: ReportedRow) => boolean, links?: ReadonlySet<string>) =>
  rows.map(({ id, table, fields }): ReportedRow => {
    const row = { id, table, fields };
    if (!lost(row)) return row;
    // Without the link alone a patent is counted as none of Web of Science.
    return { ...row, fields: { ...fields, ...(links?.has(id) ? { in_wos: 'no' } : { credited: 'no' }) } };
  });
const lacksLinkOnly = ({ documents }: ItemReadiness) =>
  documents.every(({ document, shownBy }) => shownBy !== undefined || document.id === 'patent-link');
const tell = ({ points, indicators, scores }: Loss) =>
  [['points', points] as const, ...indicators, ...scores].map(([id, value]) => `${id}=${toText(value)}`).join(' ');

function readiness(place: number, attached: Attached) {
  const { reporter, rows } = reportOf(place);
  const evaluation = evaluateReport(reporter, rows, plan, attached);
  return { reporter, rows, evaluation, ready: readinessOf({ rows, evaluation, plan, attached }) };
}

describe('points at risk', () => {
  it.each([0, 9, 17])(
    'of each item of organisation %i are what its refusal takes away, digit for digit',
    MINUTE,
    (place) => {
      const { reporter, rows, evaluation, ready } = readiness(place, nothing);
      const missing = ready.items.filter(({ loss }) => loss);
      expect(missing.length).toBeGreaterThan(5);
      const links = new Set(missing.filter(lacksLinkOnly).map(({ row }) => row));
      for (const { row, loss } of missing.slice(0, 25)) {
        const without = evaluateReport(
          reporter,
          refuse(rows, ({ id }) => id === row, links),
          plan,
        ).result;
        expect(loss && tell(loss), row).toBe(tell(lossBetween(evaluation.result, without)));
      }
      const gone = new Set(missing.map(({ row }) => row));
      const reports = new Set(ready.lists.filter(({ shownBy }) => !shownBy).flatMap(({ components }) => components));
      const lost = ({ id, fields }: ReportedRow) => gone.has(id) || reports.has(fields.component ?? '');
      const left = evaluateReport(reporter, refuse(rows, lost, links), plan).result;
      expect(resultsText([ready.shown])).toBe(resultsText([left]));
      expect(tell(ready.loss)).toBe(tell(lossBetween(evaluation.result, left)));
    },
  );

  it('of a list are all its items; attached, it puts nothing at risk (A2-7)', () => {
    const { rows, ready } = readiness(0, nothing);
    const list = ready.lists.find(({ document }) => document.id === 'htms-list');
    expect(list).toMatchObject({ shownBy: undefined, paragraph: 'A2-7', components: ['7.1'] });
    expect(list?.items).toBe(rows.filter(({ fields }) => fields.component === '7.1').length);
    expect(list?.loss && toFixed(list.loss.points, 2)).not.toBe('0.00');
    const attached = readiness(0, { ...nothing, lists: new Set(['htms-list']) }).ready;
    const same = attached.lists.find(({ document }) => document.id === 'htms-list');
    expect(same).toMatchObject({ shownBy: 'attachment', loss: undefined });
  });

  it('are none where the files are there, and come back when one is said to be something else', () => {
    const { rows } = reportOf(0);
    const patent = rows.find(({ table }) => table === 'patents');
    const funded = rows.find(({ table, fields }) => table === 'funding' && fields.component !== '1.5');
    if (!patent || !funded) throw new Error('the example has no patent or project');
    const withFiles = (said: readonly string[]): Attached => ({
      ofRow: () => ({ ...held(['scan.pdf']), askedOf: () => said }),
      lists: new Set(),
    });
    const of = (row: string, said: readonly string[]) => {
      const { ready } = readiness(0, withFiles(said));
      const item = ready.items.find((one) => one.row === row);
      return item?.documents.map(({ document, shownBy }) => [document.id, shownBy]);
    };
    expect(of(patent.id, [])).toContainEqual(['certificate', 'file']);
    expect(of(funded.id, ['agreement'])).toContainEqual(['agreement', 'file']);
    expect(of(funded.id, ['topic-registration'])).toContainEqual(['agreement', undefined]);
  });

  it('of a patent whose link alone is missing are those of Web of Science, not the patent (A1-n8)', () => {
    const { reporter, rows } = reportOf(0);
    const patent = rows.find(({ fields }) => fields.component === '4.1');
    if (!patent) throw new Error('the example has no foreign patent');
    const own = { ...patent, fields: { ...patent.fields, in_wos: 'yes', url: '', evidence: 'scan.pdf' } };
    const all = rows.map((row) => (row === patent ? own : row));
    const attached: Attached = { ofRow: () => held(['scan.pdf']), lists: new Set() };
    const evaluation = evaluateReport(reporter, all, plan, attached);
    const item = readinessOf({ rows: all, evaluation, plan, attached }).items.find(({ row }) => row === own.id);
    const plain = all.map((row) => (row === own ? { ...own, fields: { ...own.fields, in_wos: 'no' } } : row));
    const without = evaluateReport(reporter, plain, plan).result;
    expect(item?.loss && tell(item.loss)).toBe(tell(lossBetween(evaluation.result, without)));
    expect(item?.loss && toFixed(item.loss.points, 2)).toBe('50.00');
  });

  it('are sorted by what they cost, and ten thousand items take no longer than a blink', MINUTE, () => {
    const { reporter, rows } = reportOf(0);
    const works = rows.filter(({ table }) => table === 'publications');
    const many = Array.from({ length: 10_000 }, (_, at): ReportedRow => {
      const { fields = {} } = works[at % works.length] ?? {};
      const own = { ...fields, id: `M${at}`, title: `Work ${at}`, doi: `10.5555/many.${at}`, url: '' };
      return { id: `m${at}`, table: 'publications', fields: own };
    });
    const others = rows.filter(({ table }) => table !== 'publications');
    const evaluation = evaluateReport(reporter, [...others, ...many], plan, nothing);
    // Of this process alone: what else runs on the machine does not count.
    const began = process.cpuUsage();
    const { items } = readinessOf({ rows: [...others, ...many], evaluation, plan, attached: nothing });
    const took = process.cpuUsage(began).user / 1000;
    expect(items.filter(({ loss }) => loss).length).toBeGreaterThanOrEqual(9000);
    expect(took).toBeLessThan(3000);
    console.info(`points at risk of ${items.length} items: ${Math.round(took)} ms`);
    const losses = items.flatMap(({ loss }) => loss ?? []).sort(compareLosses);
    const scores = losses.map(
      ({ scores: lost }) => [...lost.values()].map((value) => Number(toFixed(value, 10)))[0] ?? 0,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(scores.at(-1) ?? 0);
  });
});
