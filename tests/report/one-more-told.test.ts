// What one more item would bring, as the page of the year tells it from a tally, against the plain way: the row is entered and
// everything is evaluated again.

import { describe, expect, it } from 'vitest';
import { exampleRows } from '#cli/example/example-rows.ts';
import { exampleOrganisations } from '#cli/example/organisation.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import type { Category, TableName } from '#rules/evidence/tables.ts';
import { toText } from '#rules/kernel/exact.ts';
import { standWithMore } from '#rules/ranking/influence.ts';
import { evaluateReport, type ReportedRow } from '#rules/report/evaluate-report.ts';
import { writeTally } from '#rules/scoring/tally-json.ts';
import { factOf, type Item } from '#web/kit/results/one-more-item.ts';
import { readTallied } from '#web/kit/results/tallied.ts';

const YEAR = 2025;
const all = [...exampleRows(YEAR)];
const values = { ...draftWeighting(CURRENT_EDITION).values, 2: '0.3', 4: '1.7' };
const reading = {
  edition: CURRENT_EDITION.id,
  settings: {},
  weighting: { source: 'Invented', date: null, values },
  reportingYear: YEAR,
};
const plan = {
  edition: CURRENT_EDITION,
  settings: completeSettings(CURRENT_EDITION).settings,
  weighting: { source: 'Invented', date: undefined, draft: false, values },
  reportingYear: YEAR,
};

function reportOf(place: number) {
  const organisation = exampleOrganisations()[place];
  if (!organisation) throw new RangeError('no such organisation');
  const { bin, profile } = organisation;
  const category = profile.category as Category;
  const rows = all
    .map(({ table, row }, at): ReportedRow => ({ id: String(at), table: table as TableName, fields: row }))
    .filter(({ table, fields }) => table !== 'organisations' && fields.organisation === bin);
  const { universityHospital, name: names } = profile;
  return { rows, names, reporter: { bin, name: names.en, category, universityHospital } };
}

const scoresOf = (rows: readonly ReportedRow[], { reporter }: Pick<ReturnType<typeof reportOf>, 'reporter'>) => {
  const { result } = evaluateReport(reporter, rows, plan);
  return [...result.scores].map(([score, { value }]) => [score, value && toText(value)]);
};

/** As the officer would enter it: another work than any that is there. */
function enter(rows: readonly ReportedRow[], table: TableName, fields: Record<string, string>, times: number) {
  const like = rows.find((row) => row.table === table)?.fields ?? {};
  const more = Array.from({ length: times }, (_, at): ReportedRow => {
    const id = `one-more-${at}`;
    const names = {
      id,
      title: `A work that nobody has written yet, ${at}`,
      doi: '',
      url: '',
      number: `MORE-${at}`,
      evidence: '',
    };
    return { id, table, fields: { ...like, ...names, credited: 'yes', ...fields } };
  });
  return [...rows, ...more];
}

const LEAD = { language: 'en', author_position: '1', corresponding: 'yes', affiliation: 'yes' };
const CASES: readonly (readonly [Item, TableName, Record<string, string>])[] = [
  ['q1', 'publications', { ...LEAD, component: '2.1', quartile: 'Q1', year: String(YEAR) }],
  ['q4', 'publications', { ...LEAD, component: '2.1', quartile: 'Q4', year: String(YEAR) }],
  ['monograph', 'publications', { ...LEAD, component: '2.2', quartile: '', year: String(YEAR) }],
  ['patent', 'patents', { component: '4.2', granted_on: `${YEAR}-06-01`, holder_is_organisation: 'yes', in_wos: 'no' }],
];

describe.each([0, 9])('to organisation %i', (place) => {
  const report = reportOf(place);
  const { tally } = evaluateReport(report.reporter, report.rows, plan);
  const [own] = tally.organisations;
  if (!own) throw new Error('no tally');
  const { bin, category, universityHospital } = report.reporter;
  const reporter = { organisation: '', bin, names: report.names, category, universityHospital };
  const tallied = readTallied({ ...reading, organisations: [{ ...reporter, tally: writeTally(tally.layout, own) }] });

  it.each(CASES)('one more %s brings what entering it brings', (item, table, fields) => {
    for (const times of [1, 3]) {
      const [standing] = tallied.tally.organisations;
      if (!standing) throw new Error('no tally');
      const { kernel, weighting, results } = tallied;
      const moved = standWithMore(
        { kernel, weighting, tally: standing, results },
        YEAR,
        factOf(item, bin, YEAR),
        times,
      );
      if (!('scores' in moved)) throw new Error(`not counted: ${moved.reason}`);
      const told = moved.scores.map(({ score, after }) => [score, after && toText(after)]);
      const entered = enter(report.rows, table, fields, times);
      expect(told).toEqual(scoresOf(entered, report));
      expect(told).not.toEqual(scoresOf(report.rows, report));
    }
  });
});
