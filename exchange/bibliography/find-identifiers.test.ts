import { describe, expect, it } from 'vitest';
import { findDoi, findEid, findIssns, findLastYear, findPmid, findWosId, findYear } from './find-identifiers.ts';

describe('a DOI', () => {
  it.each([
    ['10.5555/INV.2023.001', '10.5555/inv.2023.001'],
    ['doi:10.5555/abc', '10.5555/abc'],
    ['https://doi.org/10.5555%2Fabc', '10.5555/abc'],
    ['http://dx.doi.org/10.5555/a(bc)', '10.5555/a(bc)'],
    ['(10.5555/abc).', '10.5555/abc'],
    ['10.21782/KZ1560-7496-2020-5(29-44)', '10.21782/kz1560-7496-2020-5(29-44)'],
    ['10.5555/ abc', '10.5555/abc'],
    ['10.5555/аbс', '10.5555/abc'],
    ['10.5555/a\u00adb\u200bc', '10.5555/abc'],
    ['10.5555/a–b', '10.5555/a-b'],
  ])('%s is %s', (text, doi) => {
    expect(findDoi(text)).toBe(doi);
  });

  it.each(['', 'n/a', '10.5555', '10.5555/', '11.5555/abc', '=10+20'])('is not in %j', (text) => {
    expect(findDoi(text)).toBeUndefined();
  });
});

describe('an ISSN', () => {
  it.each([
    ['2049-3630', ['2049-3630']],
    ['20493630', ['2049-3630']],
    ['0378-5955 (Print); 2434-561x', ['0378-5955', '2434-561X']],
    ['3785955', ['0378-5955']],
    ['20493630, 2434561X', ['2049-3630', '2434-561X']],
    ['2049-3631', []],
    ['978-3-86490-311-3', []],
    ['', []],
  ])('in %j: %j', (text, issns) => {
    expect(findIssns(text)).toEqual(issns);
  });
});

describe('numbers of databases', () => {
  it('are read in links and by themselves', () => {
    expect(findWosId('isi:000238592600006')).toBe('WOS:000238592600006');
    expect(findWosId('MEDLINE:16842170')).toBeUndefined();
    expect(findEid('https://x/record.uri?eid=2-S2.0-84963944162&y')).toBe('2-s2.0-84963944162');
    expect(findPmid('39176482')).toBe('39176482');
    expect(findPmid('PMC123')).toBeUndefined();
  });
});

describe('a year', () => {
  it.each([
    ['2021', 2021],
    ['2021//', 2021],
    ['2021 Nov-Dec', 2021],
    ['2021-03-04', 2021],
    ['(2021)', 2021],
    ['2024.0', 2024],
    ['20215', undefined],
    ['MAR 2021', undefined],
    ['', undefined],
  ])('in %j: %j', (text, year) => {
    expect(findYear(text)).toBe(year);
  });

  it('stands at the end of a date of early access', () => {
    expect(findLastYear('OCT 2021')).toBe(2021);
    expect(findLastYear('2021 OCT')).toBeUndefined();
  });
});
