import { describe, expect, it } from 'vitest';
import { compileAffiliation, placeAuthors } from './affiliation.ts';
import { type Author, BibliographyRefusal } from './bibliographic-record.ts';
import { inventedRecord } from './invented-record.ts';

const BIN = '990240005557';
const own = 'Invented Med Univ, Almaty, Kazakhstan';
const other = 'Univ Nowhere, Lisbon, Portugal';
const isOwn = compileAffiliation({ bin: BIN, names: ['Invented Med Univ', 'Ойдан шығарылған университет'], not: [] });

const author = (position: number, facts: Partial<Author> = {}): Author => ({
  name: `A${position}`,
  position,
  ...facts,
});

describe('the organisation’s names in addresses', () => {
  it.each([
    ['Invented Med. Univ., Almaty', true],
    ['Dept Hyg, INVENTED MED UNIV', true],
    ['Invеntеd Меd Univ', true],
    ['ОЙДАН ШЫҒАРЫЛҒАН УНИВЕРСИТЕТ, Алматы', true],
    ['Ойдан шыгарылган университет', true],
    ['Invented Medical University', false],
    ['Reinvented Med Univ', false],
    ['Invented Med Univerzita', false],
    ['Univ Med Invented', false],
  ])('%s: %s', (address, is) => {
    expect(isOwn(address)).toBe(is);
  });

  it('a namesake elsewhere is not the organisation', () => {
    const is = compileAffiliation({ bin: BIN, names: ['Institute of Oncology'], not: ['Warsaw'] });
    expect(is('Institute of Oncology, Almaty')).toBe(true);
    expect(is('Institute of Oncology, Warsaw, Poland')).toBe(false);
  });

  it('may be a country, which is a word of its own', () => {
    const is = compileAffiliation({ bin: BIN, names: ['Kazakhstan'], not: [] });
    expect(is('Kimep Univ, Alma Ata 050010, Kazakhstan.')).toBe(true);
    expect(is('Inst Kazakhstani Studies, Oslo')).toBe(false);
  });

  it('must mean an organisation', () => {
    expect(() => compileAffiliation({ bin: '990240005558', names: ['X'], not: [] })).toThrow(BibliographyRefusal);
    expect(() => compileAffiliation({ bin: BIN, names: [' - '], not: [] })).toThrow(BibliographyRefusal);
  });
});

describe('the best position of an affiliated author (A1-n5)', () => {
  const place = (authors: readonly Author[], addresses: readonly string[] = [own, other], addressesComplete = true) =>
    placeAuthors(inventedRecord({ authors, addresses, addressesComplete }), isOwn);

  it('is the first one’s whose address is the organisation’s', () => {
    const authors = [
      author(1, { affiliations: [other], corresponding: true }),
      author(2, { affiliations: [other, own], corresponding: false }),
      author(3, { affiliations: [own], corresponding: false }),
    ];
    expect(place(authors)).toEqual({ affiliated: 'yes', position: 2, by: 'link', corresponding: false });
  });

  it('is not certain where somebody before could be affiliated too', () => {
    const authors = [author(1), author(2, { affiliations: [own] })];
    expect(place(authors)).toEqual({ affiliated: 'yes' });
    const known = [author(1, { affiliations: [] }), author(2, { affiliations: [own] })];
    expect(place(known)).toMatchObject({ position: 2 });
  });

  it('is certain where the first author himself is known by his reprint address', () => {
    expect(place([author(1, { alsoAt: [own], corresponding: true }), author(2, { corresponding: false })])).toEqual({
      affiliated: 'yes',
      position: 1,
      by: 'link',
      corresponding: true,
    });
  });

  it('is the first where every address of the work is the organisation’s', () => {
    expect(place([author(1), author(2)], [own])).toEqual({ affiliated: 'yes', position: 1, by: 'every-address' });
    expect(place([author(1), author(2)], [own], false)).toEqual({ affiliated: 'yes' });
    expect(place([author(1), author(2)], [own, other])).toEqual({ affiliated: 'yes' });
  });

  it('does not exist where no address is the organisation’s', () => {
    const authors = [author(1, { affiliations: [other] })];
    expect(place(authors, [other])).toEqual({ affiliated: 'no' });
    expect(place(authors, [other], false)).toEqual({ affiliated: 'unknown' });
    expect(
      placeAuthors(inventedRecord({ authors: [author(1)], addresses: undefined, addressesComplete: false }), isOwn),
    ).toEqual({
      affiliated: 'unknown',
    });
  });
});

describe('whether an affiliated author is the corresponding one (A1-n5)', () => {
  const correspondingOf = (authors: readonly Author[]) =>
    placeAuthors(inventedRecord({ authors, addresses: [own, other], addressesComplete: true }), isOwn).corresponding;

  it('is yes, no or not told', () => {
    const yes = [author(1, { affiliations: [own], corresponding: true })];
    const no = [
      author(1, { affiliations: [own], corresponding: false }),
      author(2, { affiliations: [other], corresponding: true }),
    ];
    const untold = [author(1, { affiliations: [own] })];
    expect([yes, no, untold].map(correspondingOf)).toEqual([true, false, undefined]);
  });

  it('is not certain where not all addresses of the corresponding author are known', () => {
    const authors = [
      author(1, { affiliations: [own], corresponding: false }),
      author(2, { alsoAt: [other], corresponding: true }),
    ];
    expect(correspondingOf(authors)).toBeUndefined();
  });
});
