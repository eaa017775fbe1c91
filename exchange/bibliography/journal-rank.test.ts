import { describe, expect, it } from 'vitest';
import { BibliographyRefusal } from './bibliographic-record.ts';
import { JournalRank, readRankList } from './journal-rank.ts';
import { SAMPLE_RANK_LIST } from './sample-records.ts';

function load(...lists: readonly (readonly [file: string, text: string, year?: number])[]): JournalRank {
  const rank = new JournalRank();
  for (const [file, text, year] of lists) {
    const reader = readRankList(rank, file, year);
    reader.push(text);
    reader.end();
  }
  return rank;
}

describe('a journal’s quartile (interpretation I2s)', () => {
  const rank = load(['hygiene.csv', SAMPLE_RANK_LIST]);

  it('is the best of its categories in the list of the year, with its source', () => {
    expect(rank.rank(['2434-561X'], 2023)).toEqual({
      found: {
        quartile: 'Q1',
        category: 'Medicine (miscellaneous)',
        journal: 'Journal of Invented Medicine',
        file: 'hygiene.csv',
        year: 2023,
      },
    });
  });

  it('is not settled without an ISSN, a list, an entry or a grade', () => {
    expect(rank.rank([], 2023)).toEqual({ unresolved: 'no-issn' });
    expect(rank.rank(['2049-3630'], 2022)).toEqual({ unresolved: 'no-list-for-year' });
    expect(rank.rank(['0028-0836'], 2023)).toEqual({ unresolved: 'journal-not-listed' });
    expect(rank.rank(['0378-5955'], 2023)).toEqual({ unresolved: 'journal-without-quartile' });
  });

  it('is the best over several lists of one year', () => {
    const heading = 'Title;Issn;SJR Best Quartile;Categories\n';
    const two = load(
      ['area a 2023.csv', `${heading}J;20493630;Q3;"A (Q3)"\n`],
      ['area b 2023.csv', `${heading}J;20493630;Q2;"B (Q2)"\n`],
      ['area c 2022.csv', `${heading}J;20493630;Q1;"C (Q1)"\n`],
    );
    expect(two.rank(['2049-3630'], 2023)).toMatchObject({ found: { quartile: 'Q2', category: 'B' } });
    expect(two.rank(['2049-3630'], 2022)).toMatchObject({ found: { quartile: 'Q1' } });
  });
});

describe('the lists', () => {
  it('of 2024 have decimal commas, an empty last column and no categories', () => {
    const text =
      'Rank;Title;Issn;SJR;SJR Best Quartile;Total Docs. (2024)\n1;"J";"20493630";145,004;Q1;43;\n2;"K";"03785955";0,1;-;1;\n';
    const rank = load(['list.csv', text]);
    expect(rank.rank(['2049-3630'], 2024)).toEqual({
      found: { quartile: 'Q1', journal: 'J', file: 'list.csv', year: 2024 },
    });
    expect(rank.lists).toEqual([{ file: 'list.csv', year: 2024, journals: 2, damagedRows: 0 }]);
  });

  it('tell their year in the heading, else in the file’s name, unless the caller says it', () => {
    const plain = 'Title;Issn;SJR Best Quartile\nJ;20493630;Q1\n';
    expect(load(['dir 1999/scimagojr 2021.csv', plain]).lists[0]?.year).toBe(2021);
    expect(load(['scimagojr 2021.csv', SAMPLE_RANK_LIST]).lists[0]?.year).toBe(2023);
    expect(load(['scimagojr 2021.csv', plain, 2020]).lists[0]?.year).toBe(2020);
    expect(() => load(['list.csv', plain])).toThrow(BibliographyRefusal);
  });

  it('are known by their columns', () => {
    expect(() => load(['jcr 2024.csv', '"Journal name","JIF Quartile"\n"J","Q1"\n'])).toThrow(BibliographyRefusal);
  });
});
