import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '../editions/editions.ts';
import type { Fact, Funding, Organisation } from '../evidence/facts.ts';
import { getDecimal, toText } from '../kernel/exact.ts';
import { layoutOf, MEASURES } from './cells.ts';
import { isLead, yearsBeforeCode } from './codes.ts';
import { Tallier, tallyText } from './tally.ts';
import { TallyBook } from './tally-book.ts';
import { tallyFromRows } from './tally-from-rows.ts';
import { tallySql } from './tally-sql.ts';

const layout = layoutOf(CURRENT_EDITION);
const BIN = '940140000385';

const organisation = (bin: string): Organisation => ({
  table: 'organisations',
  row: 2,
  bin,
  names: { kk: '', ru: '', en: '' },
  category: 'clinical',
  universityHospital: false,
  region: '',
  founder: '',
});
const project = (id: string, received: number): Funding => ({
  table: 'funding',
  row: 2,
  organisation: BIN,
  id,
  credited: true,
  component: '1.1',
  received,
  handedOn: 0,
});

describe('the cells', () => {
  it('are 120 for articles, short publications and citations of staff together, as the design counts them', () => {
    const sizes = Object.fromEntries(layout.blocks.map((block) => [block.key, block.size]));
    // quartile (4 and none) × language group (3 and other) × authorship; the last sort of works reads no language.
    expect([sizes['publications 2.1'], sizes['publications 2.4'], sizes['publications 2.2']]).toEqual([40, 40, 2]);
    // years 0 … 5 before × authorship
    expect(sizes['citations staff article']).toBe(12);
  });

  it('follow one another without a gap', () => {
    let next = 0;
    for (const block of layout.blocks) {
      expect(block.base).toBe(next);
      next += block.size;
    }
    expect(layout.cells).toHaveLength(next);
    expect(new Set(layout.blocks.map((block) => block.key)).size).toBe(layout.blocks.length);
  });
});

describe('sums', () => {
  const largest = 2 ** 52;

  it('are exact far beyond what a double holds', () => {
    const amounts = fc.array(
      fc.nat(1_000).map((less) => largest - less),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(amounts, (values) => {
        const book = new TallyBook(layout, 2);
        for (const value of values) book.add(1, 0, [value, value - 1]);
        expect(book.items(1, 0)).toBe(values.length);
        expect(book.sum(1, 0, 0)).toBe(values.reduce((sum, value) => sum + BigInt(value), 0n));
        expect(book.sum(1, 0, 1)).toBe(values.reduce((sum, value) => sum + BigInt(value - 1), 0n));
        expect(book.items(0, 0)).toBe(0);
      }),
    );
  });

  it('of the largest money that a row may hold lose no tiyn', () => {
    const tallier = new Tallier(CURRENT_EDITION, 2023);
    tallier.add(organisation(BIN));
    const count = 5_000;
    for (let id = 0; id < count; id++) tallier.add(project(String(id), 1_000_000_000_000_099));
    const [cell] = tallier.tally().organisations[0]?.cells ?? [];
    expect(cell?.items).toBe(BigInt(count));
    expect(cell?.sums[0]).toBe(1_000_000_000_000_099n * BigInt(count));
  });
});

describe('the tallier', () => {
  it('wants organisations before their items', () => {
    const tallier = new Tallier(CURRENT_EDITION, 2023);
    expect(() => tallier.add(project('1', 1))).toThrow(RangeError);
    tallier.add(organisation(BIN));
    tallier.add(project('1', 1));
    expect(() => tallier.add(organisation('990340004949'))).toThrow(RangeError);
  });

  it('adds up positions and the learners who count, and tells zero from silence', () => {
    const tallier = new Tallier(CURRENT_EDITION, 2023);
    tallier.add(organisation(BIN));
    tallier.add(organisation('990340004949'));
    const own = { row: 2, organisation: BIN };
    const facts: Fact[] = [
      { ...own, table: 'staff', category: 'a', positions: getDecimal('0.25'), headcount: 1 },
      { ...own, table: 'staff', category: 'b', positions: getDecimal('0.1'), headcount: 2 },
      { ...own, table: 'learners', category: 'student', averageNumber: getDecimal('100') },
      { ...own, table: 'learners', category: 'resident', averageNumber: getDecimal('1.5') },
      { ...own, table: 'learners', category: 'master', averageNumber: getDecimal('0') },
    ];
    for (const fact of facts) tallier.add(fact);
    const [reported, silent] = tallier.tally().organisations;
    expect(reported?.positions && toText(reported.positions)).toBe('0.35');
    expect(reported?.learners && toText(reported.learners)).toBe('1.5');
    expect(reported?.headcount).toBe(3n);
    expect(silent).toMatchObject({ positions: undefined, learners: undefined, headcount: 0n, cells: [] });
    expect(tallyText(tallier.tally())).toContain('990340004949 P=- H=0 L=-');
  });
});

describe('a tally out of rows', () => {
  it('does not take a cell of another edition', () => {
    const row = { organisation: BIN, block: 'publications 2.9', classes: {}, items: '1', sums: [] };
    const one = { organisation: organisation(BIN), positions: undefined, headcount: 0n, learners: undefined };
    expect(() => tallyFromRows(layout, 2023, [one], [row])).toThrow(RangeError);
    expect(() => tallyFromRows(layout, 2023, [one], [{ ...row, block: 'publications 2.1' }])).toThrow(RangeError);
  });
});

describe('the statements', () => {
  it('take a whole number for the reporting year and nothing else', () => {
    expect(() => tallySql(layout, 'funding', 2023.5)).toThrow(RangeError);
    expect(() => tallySql(layout, 'funding', '2023; DROP TABLE funding' as unknown as number)).toThrow(RangeError);
    expect(() => tallySql(layout, 'funding', Number.NaN)).toThrow(RangeError);
  });

  it('ask for as many sums as the table has measures', () => {
    for (const [table, measures] of Object.entries(MEASURES)) {
      const sql = tallySql(layout, table as keyof typeof MEASURES, 2023);
      expect(sql.match(/AS sum_\d/g)?.length ?? 0).toBe(measures.length);
    }
  });
});

describe('codes', () => {
  it('of years outside every window lead nowhere near one inside', () => {
    expect([2023, 2022, 2018].map((year) => yearsBeforeCode(year, 2023))).toEqual([0, 1, 5]);
    for (const year of [2024, 9_999, 0, 2023 - 255, 2023 - 256, 2023 - 512]) {
      expect(yearsBeforeCode(year, 2023)).toBeGreaterThan(100);
    }
  });

  it('of a kind of work without a rule make nobody a leading author', () => {
    expect(isLead([], 'article', 1, true)).toBe(false);
  });
});
