import { expect, it } from 'vitest';
import { TABLES } from '../evidence/tables.ts';
import { offerRows, type RegisterItem, type RowOffer } from './offer-rows.ts';

const technology = { code: 'A02.031.000', name: 'Жүректі алмастырып салу' };
const introduction = (year: number, patients: number | null): RegisterItem => ({
  ...{ register: 'introduction', technology, year, patients },
});
const transfer = (performsFrom: number | null, paidByFund = true): RegisterItem => ({
  ...{ register: 'transfer', technology, region: '63', receiver: '970440000293', performsFrom, paidByFund },
});
const programme: RegisterItem = {
  ...{ register: 'programme', title: 'Қан тамырларының генетикасы', number: 'BR24', funder: 'Министрлік' },
  ...{ firstYear: 2024, lastYear: 2026 },
};
const protection = (kind: string, grantedOn = '2026-05-04'): RegisterItem => ({
  ...{ register: 'protective-document', kind, number: '36012', grantedOn, title: 'Стент' },
});
const componentsOf = (offers: readonly RowOffer[]) => offers.map(({ components }) => components.join(' '));

it('an introduction is what was rendered in the year, and new in the year in which it was introduced', () => {
  expect(componentsOf(offerRows(introduction(2026, 24), 2026))).toEqual(['7.1', '7.3']);
  expect(componentsOf(offerRows(introduction(2024, 24), 2026))).toEqual(['7.1']);
  // Nobody has reported them, or there were none: neither is a service.
  expect(offerRows(introduction(2024, null), 2026)).toEqual([]);
  expect(offerRows(introduction(2024, 0), 2026)).toEqual([]);
  const [rendered, fresh] = offerRows(introduction(2026, 24), 2026);
  expect(rendered?.fields).toEqual({ ...technology, count: '24' });
  expect(fresh?.toSay).toEqual(['approved_on']);
});

it('a transfer counts in the year from which the receiver performs it by itself, paid for or not as it is', () => {
  const [offer] = offerRows(transfer(2026), 2026);
  expect(offer?.fields).toEqual({
    ...technology,
    ...{ region: '63', receiving_organisation: '970440000293', paid_by_fund: 'yes' },
  });
  expect(offerRows(transfer(2026, false), 2026)[0]?.fields.paid_by_fund).toBe('no');
  for (const year of [null, 2025, 2027]) expect(offerRows(transfer(year), 2026)).toEqual([]);
});

it('a programme belongs to each of its years, and what came in one of them is asked for', () => {
  expect([2023, 2024, 2026, 2027].map((year) => offerRows(programme, year).length)).toEqual([0, 1, 1, 0]);
  const [offer] = offerRows(programme, 2025);
  expect([offer?.components[0], offer?.toSay]).toEqual(['1.1', ['received_kzt', 'handed_on_kzt']]);
});

it('a protective document counts in the year in which it was granted, under what its kind can be', () => {
  expect(componentsOf(offerRows(protection('invention'), 2026))).toEqual(['4.2 4.1']);
  expect(componentsOf(offerRows(protection('copyright'), 2026))).toEqual(['4.3']);
  expect(offerRows(protection('invention', '2025-12-31'), 2026)).toEqual([]);
  expect(offerRows(protection('unheard-of'), 2026)).toEqual([]);
});

it('everything offered is a column of its table, and what the registers cannot know is told', () => {
  const items = [
    introduction(2026, 24),
    transfer(2026),
    programme,
    ...['invention', 'copyright', 'other'].map((kind) => protection(kind)),
  ];
  for (const { table, fields, toSay, components } of items.flatMap((item) => offerRows(item, 2026))) {
    const columns = TABLES[table].columns;
    const known = new Set(columns.map(({ name }) => name));
    expect([...Object.keys(fields), ...toSay].filter((name) => !known.has(name))).toEqual([]);
    const must = columns.filter(
      ({ name, required }) => required && !['organisation', 'id', 'component'].includes(name),
    );
    expect(must.filter(({ name }) => !(name in fields) && !toSay.includes(name))).toEqual([]);
    const column = columns.find(({ name }) => name === 'component');
    const allowed = column?.kind.is === 'choice' ? column.kind.of : [];
    expect(components.filter((one) => !allowed.includes(one))).toEqual([]);
  }
});
