import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION as edition } from '#rules/editions/editions.ts';
import { wordFacts } from './explain-facts.ts';
import { explain, printed, tell, textOf } from './invented-year.ts';
import { speak } from './speak.ts';

describe('a component down to the facts', () => {
  it('shows the worked example of A1-n1: 0.76', () => {
    expect(printed(tell(explain(), '1.1').slice(1))).toEqual([
      '1.1: Programme-targeted financing from the budget = 0.76 [A1-1.1]',
      '  Rate, points: for each KZT 500,000 = 0.2 [A1-1.1]',
      '  Interpretation I1. Points are given for each full amount of money: does a part of the amount count in proportion, or only whole steps? In proportion: the text’s own example divides. [A1-1]',
      '  Items: 1',
      '  0.2 × 3.8 = 0.76',
      '  funding:2 · f-1 · “Title of f-1” = 0.76',
      '    k1 = 1: part that the organisation spends itself (KZT 1,000,000 / KZT 500,000) = 2.00 [A1-n1]',
      '    k1 = 0.1: part handed on to co-executors (KZT 9,000,000 / KZT 500,000) = 18.00 [A1-n1]',
    ]);
  });

  it('shows money to which no coefficient applies', () => {
    const text = textOf(tell(explain(), '1.5'));
    expect(text).toContain('    KZT 600,000 / KZT 500,000 = 1.20 [A1-1.5]');
    expect(text).toContain('    KZT 0 / KZT 500,000 = 0.00 [A1-1.5]');
  });

  it('shows whole steps of a project and of a sum (I1)', () => {
    expect(textOf(tell(explain({ I1: 'steps-per-project' }), '1.5'))).toContain(
      'KZT 600,000 / KZT 500,000, whole steps only = 1.00',
    );
    const text = textOf(tell(explain({ I1: 'steps-per-component' }), '1.5'));
    expect(text).toContain('1.5: Research on own initiative (self-financed) = 0.15 [A1-1.5]');
    expect(text).toContain(
      'part that the organisation spends itself: KZT 600,000 / KZT 500,000, whole steps = 1 [A1-1.5]',
    );
    expect(text).toContain('Whole steps are taken of the component’s sum, not of the items');
  });

  it('shows the coefficients of a publication with the fact that set each', () => {
    const text = textOf(tell(explain(), '2.1'));
    expect(text).toContain(
      [
        '  quartile Q1 · other languages · any other place; items: 1 = 150.00',
        '    10 × 30 × 1 × 0.5 × 1 = 150.00',
        '    publications:2 · p-1 · “Title of p-1” = 150.00',
        '      k2.1 = 30: quartile Q1 [A1-n3]',
        '      k2.2 = 1: any other language (language: en; by interpretation L1) [A1-n4]',
        '      k2.3 = 0.5: any other place (author position 7, not corresponding) [A1-n5]',
      ].join('\n'),
    );
    expect(text).toContain('k2.1 = 1: quartile Q4 (the journal has no quartile; by interpretation I2q) [A1-n3]');
    expect(text).toContain(
      'k2.2 = 0.5: Kazakh, Russian or another state language of a CIS country (language: Uzbek; by',
    );
    expect(text).toContain('k2.3, leading place – article: author position 1–5, or corresponding author [A1-n5]');
    expect(text).toContain('  publications:4 · p-3 · “Title of p-3”: not counted – refused at verification [E-7]');
  });

  it.each([
    {
      focus: '2.1',
      settings: { I2q: 'not-counted' },
      said: 'p-2 · “Title of p-2”: not counted – the journal has no quartile, and the option chosen does not count such a work (the journal has no quartile; I2q) [A1-n3]',
    },
    {
      focus: '3.1',
      settings: {},
      said: 'c-2 · “Title of c-2”: not counted – the work or document is dated outside the years that count (dated 2010; the years 2019–2023 count; I3) [A1-3.1]',
    },
    {
      focus: '5.1',
      settings: {},
      said: 'm-1 · “Title of m-1”: not counted – the work or document is dated outside the years that count (dated 2019; the years 2021–2023 count; I5) [A1-5.1]',
    },
    {
      focus: '4.2',
      settings: {},
      said: 't-2 · “Title of t-2”: not counted – the holder is not the organisation itself [A1-4]',
    },
    {
      focus: '7.2',
      settings: {},
      said: 'h-5 · “Title of h-5”: not counted – not confirmed by payment from the Fund [A1-n10]',
    },
    {
      focus: '7.2',
      settings: {},
      said: 'h-4 · “Title of h-4”: not counted – this code has been counted already in an earlier row [A1-7.2]',
    },
    {
      focus: '7.1',
      settings: { I7: 'codes' },
      said: 'h-2 · “Title of h-2”: not counted – this code has been counted already in an earlier row [A1-7.1]',
    },
  ])('says why an item of $focus is not counted: $said', ({ focus, settings, said }) => {
    expect(textOf(tell(explain(settings), focus))).toContain(said);
  });

  it('shows the citations received, those of the larger database counted (A1-3.1)', () => {
    const text = textOf(tell(explain(), '3.1'));
    expect(text).toContain('citations:2 · c-1 · “Title of c-1” · Web of Science: 4; Scopus: 6 = 30.00');
    expect(text).toContain(
      'article, short publication: author position 1–5, or corresponding author; monograph, chapter',
    );
    expect(textOf(tell(explain(), '9.1'))).toContain('citations:4 · c-3 · “Title of c-3” · not reported = 0.00');
  });

  it('shows the mean of squares with its n (A1-n7, I3h)', () => {
    const text = textOf(tell(explain(), '3.3'));
    expect(text).toContain(
      '  Mean of squares: 49 / 16 [A1-n7]\n  n: all individuals on operational-staff positions [A1-n7]',
    );
    expect(text).toContain('hirsch:2 · E-1 · “Title of E-1” · Web of Science: 5; Scopus: 7 · h = 7, h² = 49.00');
    expect(textOf(tell(explain({ I3h: 'indexed' }), '3.3'))).toContain('Mean of squares: 49 / 1 [A1-n7]');
  });

  it('names what the sum of an indicator leaves out (I2)', () => {
    const text = textOf(tell(explain({ I2: '2.1-2.3' }), '2'));
    expect(text).toContain('I2 = (points of 2.1, 2.2, 2.3) / P');
    expect(text).toContain('  Component 2.4 is not part of the sum');
    expect(text).toContain('Is 2.4 part of it? 2.4 is left out: as printed. [A1-2]');
  });

  it('cuts and tames what strangers have written', () => {
    const told = explain({}, () => `\u001b[31m${'x'.repeat(500)}\n`);
    const item = tell(told, '4.1').find(({ kind }) => kind === 'item');
    expect(item?.text).toBe(`patents:2 · t-1 · “ [31m${'x'.repeat(75)}…”`);
  });

  it('tells the kind of work where an item carries it', () => {
    expect(wordFacts(speak('en'), { author_position: 6, corresponding: false, kind: 'chapter' }, edition)).toBe(
      'author position 6, not corresponding; kind of work: chapter in a collective monograph',
    );
  });

  it('throws for what is neither an indicator nor a component', () => {
    expect(() => tell(explain(), '12')).toThrow(RangeError);
  });
});
