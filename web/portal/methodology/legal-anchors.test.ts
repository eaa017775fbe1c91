import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { legalTable } from '#wording/legal-table.ts';
import { speak } from '#wording/speak.ts';
import { anchorRows } from './legal-anchors.ts';

const rows = anchorRows(legalTable(speak('en'), CURRENT_EDITION));

describe('addresses in the law', () => {
  it('are given once each, to every row', () => {
    const all = rows.flatMap(({ anchor, subject }) => (subject === undefined ? [anchor] : [anchor, subject]));
    expect(new Set(all).size).toBe(all.length);
  });

  it('are those of the paragraphs', () => {
    expect(rows.find(({ anchor }) => anchor === 'E-5.1')?.id).toBe('Sa');
    expect(rows.filter(({ paragraph }) => paragraph === 'A1-n3').map(({ anchor }) => anchor)).toContain('A1-n3-2');
  });

  it('tell an indicator from an interpretation of the same name', () => {
    expect(rows.filter(({ id, names }) => id === 'I2' && names).map(({ subject }) => subject)).toEqual([
      'I2',
      'reading-I2',
    ]);
  });
});
