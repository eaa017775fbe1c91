// Persons in a published bundle: none by name, the same person the same code, no way back without the key.

import { describe, expect, it } from 'vitest';
import { pseudonymise, pseudonymOf } from '#exchange/bundle-file/pseudonymise.ts';
import type { TableRow } from '#exchange/package/write-tables.ts';
import { layOpen, sampleRows, writeSample } from './sample-bundle.ts';

const [KEY, OTHER] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const person = (employee: string, evidence = ''): TableRow => ({
  table: 'hirsch',
  row: { organisation: '940140000385', employee, wos: '3', evidence },
});

async function hidden(rows: readonly TableRow[]): Promise<TableRow[]> {
  const all: TableRow[] = [];
  for await (const row of pseudonymise(rows, KEY)) all.push(row);
  return all;
}

describe('a pseudonym', () => {
  it('is the same for the same person, organisation and key, and for nobody else', () => {
    const code = pseudonymOf(KEY, '940140000385', 'Ахметов А.');
    expect(code).toMatch(/^p-[a-z2-7]{20}$/);
    expect(pseudonymOf(KEY, '940140000385', 'Ахметов А.')).toBe(code);
    const others = [
      pseudonymOf(OTHER, '940140000385', 'Ахметов А.'),
      pseudonymOf(KEY, '050140000012', 'Ахметов А.'),
      pseudonymOf(KEY, '940140000385', 'Ахметова А.'),
    ];
    expect(new Set([code, ...others]).size).toBe(4);
  });

  it('is not made with a key that could be guessed', () => {
    expect(() => pseudonymOf(Buffer.from('2025'), '940140000385', 'A')).toThrow(RangeError);
  });
});

describe('rows as they are published', () => {
  it('say neither by name, nor by file, nor by order who it is', async () => {
    const names = ['Абаев', 'Бекова', 'Валиев', 'Габитов', 'Досов', 'Еркин'];
    const rows = await hidden(names.map((name) => person(name, `${name}.pdf; scopus.pdf`)));
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(names.join('|')));
    expect(rows.map(({ row }) => row.evidence)).toEqual(names.map(() => 'document-1;document-2'));
    const codes = rows.map(({ row }) => row.employee ?? '');
    expect(codes).toEqual([...codes].sort());
    expect(codes).not.toEqual(names.map((name) => pseudonymOf(KEY, '940140000385', name)));
  });

  it('have no authors and keep everything that is counted', async () => {
    const row = { organisation: '940140000385', id: 'p1', authors: 'Ахметов А.; Smith J.', author_position: '2' };
    expect(await hidden([{ table: 'publications', row }])).toEqual([
      { table: 'publications', row: { ...row, authors: '' } },
    ]);
  });

  it('leave no author and no reported code anywhere in a bundle', async () => {
    const rows = sampleRows();
    const opened = await layOpen(await writeSample(rows));
    const whole = [...opened.values()].map((data) => data.toString('utf8')).join('\n');
    const authors = rows.flatMap(({ row }) => (row.authors ? [row.authors] : []));
    expect(authors.length).toBeGreaterThan(50);
    for (const list of authors) expect(whole.includes(list)).toBe(false);
    expect(whole).not.toMatch(/(?:^|,)E\d{4},/m);
    expect(opened.get('package/hirsch.csv')?.toString('utf8')).toMatch(/,p-[a-z2-7]{20},/);
  });
});
