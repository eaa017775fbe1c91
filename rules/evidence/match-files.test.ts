import { describe, expect, it } from 'vitest';
import { type MatchableRow, matchFiles } from './match-files.ts';

const rows: readonly MatchableRow[] = [
  { id: 'r1', fields: { id: 'P-012', doi: 'https://doi.org/10.1016/j.lancet.2026.05.001' } },
  { id: 'r2', fields: { id: 'P-0123', evidence: 'Қорғау құжаты 7.pdf; scan.jpeg' } },
  { id: 'r3', fields: { id: 'F-1', registration_number: '0123РК00456', agreement_number: '№ 310-ғзт' } },
  { id: 'r4', fields: { id: 'F-1-2', agreement_number: '12' } },
  { id: 'r5', fields: { id: 'T-5', number: '36789', evidence: 'programme.pdf' } },
  { id: 'r6', fields: { id: 'T-6', number: '36789', evidence: 'programme.pdf' } },
  { id: 'r7', fields: { id: '7', component: '11.1' } },
];
const match = (file: string) => {
  const [found] = matchFiles([file], rows);
  return `${found?.is} ${found?.rows.map(({ row, reason }) => `${row}:${reason}`).join(' ')}`.trim();
};

describe('a file of a folder', () => {
  it.each([
    ['P-012.pdf', 'matched r1:id'],
    ['p_012_agreement.PDF', 'matched r1:id'],
    ['P012.pdf', 'matched r1:id'],
    ['Р-012 (копия).pdf', 'matched r1:id'],
    ['P-0123.pdf', 'matched r2:id'],
    ['F-1-2.pdf', 'matched r4:id'],
    ['f1 договор.pdf', 'matched r3:id'],
    ['10.1016_j.lancet.2026.05.001.pdf', 'matched r1:doi'],
    ['тіркеу 0123PK00456.pdf', 'matched r3:registration'],
    ['Договор № 310-ҒЗТ от 12.03.2026.pdf', 'matched r3:agreement'],
    ['қорғау_құжаты-7.PDF', 'matched r2:named'],
    ['Қорғау құжаты 7.pdf'.normalize('NFD'), 'matched r2:named'],
    ['scan.jpg', 'matched r2:named'],
    ['scan.pdf', 'unmatched'],
    ['patent 36789.pdf', 'several r5:number r6:number'],
    ['programme.pdf', 'matched r5:named r6:named'],
    ['7.pdf', 'matched r7:id'],
    ['page 7.pdf', 'unmatched'],
    ['agreement 12.pdf', 'unmatched'],
    ['evidence/P-012/agreement.pdf', 'matched r1:folder'],
    ['P-012/F-1.pdf', 'matched r3:id'],
    ['folder\\T-6\\certificate.pdf', 'matched r6:folder'],
    ['F-1 and T-5.pdf', 'matched r3:id'],
    ['letter F-1, T-5.pdf', 'several r3:id r5:id'],
    ['Кепілхат.pdf', 'unmatched'],
    ['.pdf', 'unmatched'],
    ['', 'unmatched'],
  ])('%s: %s', (file, expected) => expect(match(file)).toBe(expected));

  it('stands for the name in the cell, however the cell writes it', () => {
    expect(matchFiles(['ҚОРҒАУ ҚҰЖАТЫ 7.pdf'], rows)[0]?.rows[0]?.named).toBe('Қорғау құжаты 7.pdf');
    expect(matchFiles(['P-012.pdf'], rows)[0]?.rows[0]).toEqual({ row: 'r1', reason: 'id', value: 'P-012' });
  });

  it('finds its row among ten thousand, two thousand files in a moment', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      id: `r${at}`,
      fields: { id: `P-${String(at).padStart(5, '0')}`, doi: `10.5555/journal.2026.${at}`, evidence: `file ${at}.pdf` },
    }));
    const files = Array.from({ length: 2000 }, (_, at) => `P-${String(at * 5).padStart(5, '0')}_scan of page 1.pdf`);
    const began = process.cpuUsage();
    const found = matchFiles(files, many);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000);
    expect(found.map(({ rows: [row] }) => row?.row)).toEqual(files.map((_, at) => `r${at * 5}`));
  });
});
