// The coded grounds held against the tables and the law; and what a decision leaves of a row.

import { describe, expect, it } from 'vitest';
import { TABLES } from '../evidence/tables.ts';
import { isParagraph } from '../kernel/paragraph.ts';
import { changeableColumns, checkDecision, type PutDecision } from './check-decision.ts';
import { findGround, GROUNDS, groundsFor, paragraphOf, type VerifiedTable } from './grounds.ts';
import { canBeRefused, decidedFields, indicatorOfRow, VERIFIED_PARTS } from './verified-item.ts';

const article = { id: 'P1', component: '2.1', quartile: 'Q1', title: 'Heart', credited: 'yes' };
const put = (more: Partial<PutDecision>): PutDecision => ({
  outcome: 'refused',
  ground: null,
  words: '',
  changes: {},
  ...more,
});
const faults = (more: Partial<PutDecision>, fields: Record<string, string> = article) =>
  checkDecision('publications', fields, put(more)).map(({ code, at }) => `${code} ${at}`);

describe('grounds', () => {
  it('have one name each, and columns of their tables', () => {
    expect(new Set(GROUNDS.map(({ id }) => id)).size).toBe(GROUNDS.length);
    for (const { tables, columns } of GROUNDS) {
      const known = new Set(tables.flatMap((table) => TABLES[table].columns.map(({ name }) => name)));
      expect(columns.filter((column) => !known.has(column))).toEqual([]);
    }
  });

  it.each(GROUNDS.map((ground) => [ground.id, ground] as const))(
    '%s has a paragraph for each indicator',
    (_, ground) => {
      const divisors: readonly string[] = ['staff', 'learners'];
      const parts = VERIFIED_PARTS.filter(
        (part) => !divisors.includes(part) || ground.tables.some((one) => one === part),
      );
      const numbered = ground.tables.every((one) => divisors.includes(one))
        ? parts.filter((one) => divisors.includes(one))
        : parts;
      expect(numbered.filter((part) => !isParagraph(paragraphOf(ground, part)))).toEqual([]);
    },
  );

  it.each(GROUNDS.map((ground) => [ground.id, ground] as const))(
    '%s can be used in each of its tables',
    (_, ground) => {
      const fits = (table: VerifiedTable) =>
        ground.outcome === 'refused' ? canBeRefused(table) : changeableColumns(table, ground).length > 0;
      expect(ground.tables.filter((table) => !fits(table))).toEqual([]);
    },
  );

  it('follow the note of the indicator: staff and learners have their own', () => {
    const quartile = findGround('quartile-other');
    const link = findGround('link-does-not-work');
    if (!quartile || !link) throw new Error('grounds are gone');
    expect([paragraphOf(quartile, '2'), paragraphOf(quartile, '8')]).toEqual(['A1-n3', 'A1-n11']);
    expect([paragraphOf(link, '4'), paragraphOf(link, '11')]).toEqual(['A2-4', 'A2-11']);
  });

  it('are offered only where they fit the component', () => {
    const of = (component: string) => groundsFor('htms', component, 'refused').map(({ id }) => id);
    expect(of('7.2')).toContain('not-paid-by-fund');
    expect(of('7.3')).not.toContain('not-paid-by-fund');
  });
});

describe('a decision', () => {
  it('names every fault', () => {
    expect(faults({})).toEqual(['ground-missing ground']);
    expect(faults({ ground: 'certificate-missing' })).toEqual(['ground-unfit ground']);
    expect(faults({ ground: 'duplicate-of', words: ' x ' })).toEqual(['words-missing words']);
    expect(faults({ ground: 'no-affiliation' })).toEqual([]);
    expect(faults({ outcome: 'credited', ground: 'no-affiliation' })).toEqual(['ground-not-wanted ground']);
    expect(faults({ outcome: 'credited', changes: { quartile: 'Q2' } })).toEqual(['ground-not-wanted ground']);
    expect(faults({ ground: 'no-affiliation', changes: { quartile: 'Q2' } })).toEqual(['column-unfit changes']);
  });

  it('changes only what its ground is about, and something', () => {
    const changed = (changes: Record<string, string>) =>
      faults({ outcome: 'changed', ground: 'quartile-other', changes });
    expect(changed({ quartile: 'Q2' })).toEqual([]);
    expect(changed({ quartile: '' })).toEqual([]);
    expect(changed({ quartile: 'Q1' })).toEqual(['nothing-changed changes']);
    expect(changed({})).toEqual(['nothing-changed changes']);
    expect(changed({ title: 'Lung' })).toEqual(['column-unfit title']);
    const other = { outcome: 'changed', ground: 'other-correction', words: 'As printed' } as const;
    expect(faults({ ...other, changes: { evidence: 'a.pdf' } })).toEqual(['column-unfit evidence']);
    expect(faults({ ...other, changes: { credited: 'no' } })).toEqual(['column-unfit credited']);
  });

  it('says with `credited` whether the item counts, and what the organisation wrote there says nothing', () => {
    expect(decidedFields('publications', article, undefined).credited).toBeUndefined();
    expect(decidedFields('publications', article, { outcome: 'refused', changes: {} }).credited).toBe('no');
    expect(decidedFields('publications', article, { outcome: 'changed', changes: { quartile: 'Q3' } })).toEqual({
      ...article,
      quartile: 'Q3',
      credited: 'yes',
    });
    expect(decidedFields('staff', { positions: '2' }, { outcome: 'changed', changes: { positions: '1' } })).toEqual({
      positions: '1',
    });
  });
});

describe('an item', () => {
  it('belongs to an indicator by its component, its audience or its table', () => {
    expect(indicatorOfRow('publications', { component: '8.2' })).toBe('8');
    expect(indicatorOfRow('citations', { audience: 'learners' })).toBe('9');
    expect(indicatorOfRow('hirsch', {})).toBe('3');
    expect(indicatorOfRow('staff', {})).toBe('staff');
    expect(indicatorOfRow('patents', { component: '12.1' })).toBe('');
  });
});
