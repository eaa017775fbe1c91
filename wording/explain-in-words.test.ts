import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION as edition } from '#rules/editions/editions.ts';
import { type Resolved, resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { draftWeighting, type Weighting } from '#rules/editions/weighting.ts';
import type { Fact, ItemFact, Organisation } from '#rules/evidence/facts.ts';
import { getDecimal } from '#rules/kernel/exact.ts';
import { isParagraph } from '#rules/kernel/paragraph.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { explainOrganisation } from '#rules/scoring/explain.ts';
import type { Explanation } from '#rules/scoring/explanation.ts';
import { wordFacts } from './explain-facts.ts';
import { explanationLines, type Line } from './explain-in-words.ts';
import { speak } from './speak.ts';
import { LANGUAGES, type Language } from './texts.ts';

const bin = '940140000385';
const organisation: Organisation = {
  table: 'organisations',
  row: 2,
  bin,
  names: { kk: '', ru: '', en: 'Institute' },
  category: 'clinical',
  universityHospital: false,
  region: '71',
  founder: 'government',
};
const of = { organisation: bin, credited: true } as const;
const tenge = (amount: number) => amount * 100;
const work = {
  corresponding: false,
  language: 'en',
  quartile: 'Q1',
  authorPosition: 1,
  table: 'publications',
} as const;
const cited = {
  table: 'citations',
  corresponding: false,
  authorPosition: 1,
  kind: 'article',
  scopus: undefined,
} as const;

/** One item of every kind, and one of every reason not to count it. */
const facts: readonly Fact[] = [
  { table: 'staff', row: 2, organisation: bin, category: '', positions: getDecimal('12.5'), headcount: 16 },
  { table: 'learners', row: 2, organisation: bin, category: 'resident', averageNumber: getDecimal('3') },
  {
    ...of,
    table: 'funding',
    row: 2,
    id: 'f-1',
    component: '1.1',
    received: tenge(10_000_000),
    handedOn: tenge(9_000_000),
  },
  { ...of, table: 'funding', row: 3, id: 'f-2', component: '1.5', received: tenge(600_000), handedOn: 0 },
  { ...of, table: 'funding', row: 4, id: 'f-3', component: '1.5', received: 0, handedOn: 0 },
  { ...of, ...work, row: 2, id: 'p-1', component: '2.1', authorPosition: 7 },
  { ...of, ...work, row: 3, id: 'p-2', component: '2.1', quartile: '', language: 'uz', corresponding: true },
  { ...of, ...work, row: 4, id: 'p-3', component: '2.1', credited: false },
  { ...of, ...work, row: 5, id: 'p-4', component: '2.4', quartile: 'Q4' },
  { ...of, ...work, row: 6, id: 'p-5', component: '8.1', quartile: 'Q2' },
  { ...of, ...cited, row: 2, id: 'c-1', audience: 'staff', publishedYear: 2021, wos: 4, scopus: 6, googleScholar: 9 },
  { ...of, ...cited, row: 3, id: 'c-2', audience: 'staff', publishedYear: 2010, wos: 4, googleScholar: 9 },
  { ...of, ...cited, row: 4, id: 'c-3', audience: 'learners', publishedYear: 2022, wos: undefined, googleScholar: 1 },
  { ...of, table: 'hirsch', row: 2, id: 'E-1', wos: 5, scopus: 7, googleScholar: undefined },
  {
    ...of,
    table: 'patents',
    row: 2,
    id: 't-1',
    component: '4.1',
    holderIsOrganisation: true,
    grantedOn: getPlainDate('2023-03-01'),
    inWos: true,
  },
  {
    ...of,
    table: 'patents',
    row: 3,
    id: 't-2',
    component: '4.2',
    holderIsOrganisation: false,
    grantedOn: getPlainDate('2023-03-01'),
    inWos: false,
  },
  {
    ...of,
    table: 'commercialisation',
    row: 2,
    id: 'm-1',
    protectedOn: getPlainDate('2019-01-01'),
    income: tenge(1_000_000),
  },
  { ...of, table: 'conferences', row: 2, id: 'k-1', component: '6.1', language: 'kk' },
  { ...of, table: 'htms', row: 2, id: 'h-1', component: '7.1', code: 'D92', count: 3, region: '', paidByFund: false },
  { ...of, table: 'htms', row: 3, id: 'h-2', component: '7.1', code: 'D92', count: 2, region: '', paidByFund: false },
  { ...of, table: 'htms', row: 4, id: 'h-3', component: '7.2', code: 'D92', count: 1, region: '75', paidByFund: true },
  { ...of, table: 'htms', row: 5, id: 'h-4', component: '7.2', code: 'D92', count: 1, region: '75', paidByFund: true },
  { ...of, table: 'htms', row: 6, id: 'h-5', component: '7.2', code: 'D93', count: 1, region: '75', paidByFund: false },
];

type Told = { readonly explanation: Explanation; readonly resolved: Resolved; readonly weighting: Weighting };

function explain(
  settings: Settings = {},
  titleOf = (fact: ItemFact) => `Title of ${fact.id}`,
  weights?: Weighting,
): Told {
  const resolved = resolveEdition(edition, completeSettings(edition, settings).settings);
  const weighting = weights ?? draftWeighting(edition);
  const explanation = explainOrganisation({ organisation, facts, titleOf }, resolved, weighting, 2023);
  return { explanation, resolved, weighting };
}

function tell({ explanation, resolved, weighting }: Told, focus?: string, language: Language = 'en'): Line[] {
  return explanationLines(speak(language), explanation, { language, resolved, weighting, focus });
}

const written = ({ depth, text, value, reference }: Line) =>
  `${'  '.repeat(depth)}${text}${value === undefined ? '' : ` = ${value}`}${reference ? ` [${reference}]` : ''}`;
const textOf = (lines: readonly Line[]) => lines.map(written).join('\n');

describe('the scores and indicators of an organisation', () => {
  const text = textOf(tell(explain()));

  it('says first that the weighting is a draft (W1)', () => {
    expect(text.split('\n')[0]).toBe(
      'Draft: no weighting has been entered, each weighting factor is taken as 1 (W1). The result is not official. [E-5]',
    );
  });

  it('names the source of a weighting that has been entered', () => {
    const weights: Weighting = { ...draftWeighting(edition), source: 'Protocol\n3', date: '2024-02-01', draft: false };
    expect(tell(explain({}, undefined, weights))[0]?.text).toBe('Weighting: Protocol 3, 2024-02-01');
  });

  it('gives the formula of a score in the letters of E-5.1 and the same with values', () => {
    expect(text).toContain('  Sa = I1 × Q1 + I2 × Q2 + I3 × Q3 + I4 × Q4 + I5 × Q5 + I6 × Q6\n');
    expect(text).toContain('  Sa = 0.0752 × 1 + 12.48 × 1 + 5.8225 × 1 + 12 × 1 + 0 × 1 + 0.4 × 1\n');
  });

  it('gives the formula of an indicator and the same with values', () => {
    expect(text).toContain('I1: Income from research = 0.08 (exactly 0.0752) [A1-1]');
    expect(text).toContain('  I1 = (points of 1.1, 1.2, 1.3, 1.4, 1.5) / P\n  I1 = (0.76 + 0 + 0 + 0 + 0.18) / 12.5');
    expect(text).toContain(
      '  I3 = (points of 3.1, 3.2) / P + (points of 3.3, 3.4)\n  I3 = (30 + 4.5) / 12.5 + (3.0625 + 0)',
    );
  });

  it('leaves the items out', () => {
    expect(tell(explain()).filter(({ kind }) => kind === 'item' || kind === 'cell')).toEqual([]);
  });

  it('names the divisors, and a divisor that was not reported', () => {
    expect(text).toContain(
      'P: full-time positions of operational staff on the last day of the period = 12.5 [A2-staff]',
    );
    const told = explain();
    const silent = { ...told, explanation: { ...told.explanation, learners: undefined } };
    expect(textOf(tell(silent))).toContain('doctoral students = not reported [A2-learners]');
  });

  it('says why there is no value and leaves no formula with half its values', () => {
    const resolved = explain().resolved;
    const weighting = draftWeighting(edition);
    const none = explainOrganisation({ organisation, facts: [], titleOf: () => '' }, resolved, weighting, 2023);
    const lines = textOf(tell({ explanation: none, resolved, weighting }));
    expect(lines).toContain('I1: Income from research = not evaluable: no positions reported [A1-1]');
    expect(lines).toContain('  Without a value: I1, I2, I3, I4, I5, I6');
    expect(lines).not.toMatch(/Sa [=≈] \d|I1 [=≈] \(?\d/);
  });

  it('leaves an indicator with the factor 0 out of the sum', () => {
    const draft = draftWeighting(edition);
    const zero: Weighting = { ...draft, values: { ...draft.values, 8: '0', 9: '0', 10: '0', 11: '0.5' } };
    const some = facts.filter((fact) => fact.table !== 'staff');
    const resolved = explain().resolved;
    const explanation = explainOrganisation({ organisation, facts: some, titleOf: () => '' }, resolved, zero, 2023);
    expect(textOf(tell({ explanation, resolved, weighting: zero }))).toContain(
      '  Sc ≈ 66.6667 × 0 + 1.6667 × 0 + 0 × 0 + 0 × 0.5',
    );
  });

  it('does not speak of a score that the category does not have (E-9)', () => {
    const told = explain();
    const { resolved, weighting } = told;
    const other = { ...organisation, category: 'non_clinical' } as const;
    const explanation = explainOrganisation(
      { organisation: other, facts, titleOf: () => '' },
      resolved,
      weighting,
      2023,
    );
    const scores = tell({ ...told, explanation })
      .map(written)
      .filter((line) => line.includes('Sb'));
    expect(scores).toEqual([
      'Sb: innovation in clinical practice = not evaluated for an organisation of this category [E-5.2]',
    ]);
  });
});

describe('a component down to the facts', () => {
  it('shows the worked example of A1-n1: 0.76', () => {
    expect(tell(explain(), '1.1').slice(1).map(written)).toEqual([
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

describe('the numbers of an explanation', () => {
  it('are written as the language writes them', () => {
    expect(textOf(tell(explain(), '1.1', 'kk'))).toContain(
      'k1 = 0,1: тең орындаушыларға берілген бөлік (9\u202f000\u202f000 теңге / 500\u202f000 теңге)',
    );
    expect(textOf(tell(explain(), undefined, 'ru'))).toContain(
      'I1: Объём дохода от научных исследований = 0,08 (точно 0,0752) [A1-1]',
    );
  });

  it('have the decimals of the round (R1)', () => {
    expect(textOf(tell(explain({ R1: '4' })))).toContain('I1: Income from research = 0.0752 [A1-1]');
    expect(textOf(tell(explain({ R1: '0' })))).toContain('I1: Income from research = 0 (exactly 0.0752) [A1-1]');
  });
});

describe('every explanation', () => {
  const everySetting = edition.interpretations
    .filter((one) => one.concerns === 'scoring' || one.concerns === 'display')
    .flatMap((one) => one.options.map((option) => ({ [one.id]: option.id })));
  // An indicator goes into all of its components.
  const everyFocus = [undefined, ...edition.indicators.map((one) => one.id)];

  function check(lines: readonly Line[]): void {
    for (const line of lines) {
      expect(line.text.trim()).toBe(line.text);
      expect(line.text).not.toMatch(/undefined|null|NaN|\{\{|\(\)/);
      if (line.reference !== undefined) expect(isParagraph(line.reference)).toBe(true);
    }
  }

  it('has words for every option and a paragraph that exists', () => {
    for (const settings of everySetting) {
      const told = explain(settings);
      for (const focus of everyFocus) check(tell(told, focus));
    }
  });

  it.each(LANGUAGES)('has words for every indicator: %s', (language) => {
    for (const focus of everyFocus) check(tell(explain(), focus, language));
  });

  it('shows each item of the focus once, counted or not', () => {
    const items = edition.indicators.flatMap(({ id }) =>
      tell(explain(), id).filter(({ kind }) => kind === 'item' || kind === 'not-counted'),
    );
    // Citations stand under two components each, and so do the indices.
    const twice = facts.filter(({ table }) => table === 'citations' || table === 'hirsch').length;
    const notItems = 2;
    expect(items).toHaveLength(facts.length - notItems + twice);
  });
});
