import { describe, expect, it } from 'vitest';
import { classifyDocument } from './classify-document.ts';
import { findFirstDay, readConferenceNote } from './read-conference.ts';

describe('the kind of a publication by its document types (A1-2, A1-6)', () => {
  it.each([
    [['Article'], 'article'],
    [['Article', 'Early Access'], 'article'],
    [['Review'], 'article'],
    [['Journal Article', "Research Support, Non-U.S. Gov't", 'Systematic Review'], 'article'],
    [['Letter'], 'short'],
    [['Editorial Material'], 'short'],
    [['Comment'], 'short'],
    [['Book'], 'book'],
    [['Article', 'Book Chapter'], 'chapter'],
    [['Book chapter'], 'chapter'],
    [['Proceedings Paper'], 'proceedings'],
    [['Conference paper'], 'proceedings'],
    [['@inproceedings'], 'proceedings'],
    [['TY JOUR'], 'article'],
  ])('%j is %s', (types, kind) => {
    expect(classifyDocument(types)).toEqual({ class: kind });
  });

  it.each([
    [['Article', 'Proceedings Paper'], 'article', 'article-of-conference'],
    [['Editorial Material', 'Book Chapter'], 'short', 'short-in-book'],
    [['Journal Article', 'Comment'], 'short', 'comment-as-short'],
    [['Proceedings Paper', 'Book Chapter'], 'proceedings', 'chapter-of-proceedings'],
  ])('%j is %s, and the reader is told (%s)', (types, kind, choice) => {
    expect(classifyDocument(types)).toEqual({ class: kind, choice });
  });

  it.each([
    [['Article', 'Retracted Publication'], 'type-excluded'],
    [['Erratum'], 'type-excluded'],
    [['Meeting Abstract'], 'type-excluded'],
    [['Book Review'], 'type-excluded'],
    [['Note'], 'type-not-named'],
    [['Data Paper'], 'type-not-named'],
    [[], 'type-not-named'],
  ])('%j is not counted: %s', (types, why) => {
    expect(classifyDocument(types)).toEqual({ notCounted: why });
  });
});

describe('the first day of a conference', () => {
  it.each([
    ['SEP 10-12, 2021', '2021-09-10'],
    ['OCT   14, 2005', '2005-10-14'],
    ['JUN 28-JUL 02, 2021', '2021-06-28'],
    ['DEC 30, 2020-JAN 02, 2021', '2020-12-30'],
    ['DEC 30-JAN 02, 2021', '2020-12-30'],
    ['25 August 2024 through 29 August 2024', '2024-08-25'],
    ['JUL, 2001', undefined],
    ['2000', undefined],
    ['FEB 30, 2021', undefined],
    ['', undefined],
  ])('of %j is %j', (text, day) => {
    expect(findFirstDay(text)).toBe(day);
  });

  it('is not sought in a note that is no conference', () => {
    expect(readConferenceNote('cited By 0')).toBeUndefined();
    expect(readConferenceNote('Congress, MAY, 2021')).toEqual({ name: 'Congress', date: 'MAY, 2021' });
  });
});
