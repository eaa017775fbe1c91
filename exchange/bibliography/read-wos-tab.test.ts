import { describe, expect, it } from 'vitest';
import { readBibliographyText } from './read-bibliography-text.ts';
import { SAMPLES } from './sample-records.ts';

const [TABLE = ''] = SAMPLES['wos-tab'];
const read = (text: string) => readBibliographyText(text, 't.txt');

describe('Web of Science table', () => {
  it('is known by its heading and reads as the text does', () => {
    const { format, records } = read(TABLE);
    expect(format).toBe('wos-tab');
    expect(records).toMatchObject([
      {
        title: '"Salt" and blood pressure in three invented towns',
        documentTypes: ['Letter'],
        doi: '10.5555/inv.2023.003',
        wos: 'WOS:000900000000003',
        authors: [
          { position: 1, affiliations: ['Univ Nowhere, Lisbon, Portugal'], corresponding: false },
          { position: 2, affiliations: ['Invented Med Univ, Almaty, Kazakhstan'], corresponding: true },
        ],
      },
    ]);
  });

  it('reads a quote as a letter: it opens nothing', () => {
    const row = TABLE.split('\n')[1] ?? '';
    const broken = row.replace('"Salt" and', '"Salt and').replace('000900000000003', '000900000000004');
    const { records, findings } = read(`${TABLE}\n${broken}\n${row.replace('000900000000003', '000900000000005')}`);
    expect(findings).toEqual([]);
    expect(records.map((record) => record.wos?.slice(-1))).toEqual(['3', '4', '5']);
  });

  it('names a row that was cut off and keeps the others', () => {
    const row = TABLE.split('\n')[1] ?? '';
    const { records, findings } = read(`${TABLE}\nJ\tLee, K\tLee\n${row}`);
    expect(records).toHaveLength(2);
    expect(findings).toMatchObject([{ code: 'row-does-not-fit', line: 3, record: 2, values: { found: 3 } }]);
  });
});
