// Answer 6: how far what was researched came: from a programme to a protective document, to practice, to the regions, to income.

import { findDecimal, isZero, sum, toText, ZERO } from '#rules/kernel/exact.ts';
import { type CountedRows, type IntroductionRow, isWithin, type Span } from './counted-rows.ts';
import { type Share, shareOf } from './growth.ts';

export const FUNNEL_STEPS = ['research', 'protective', 'introduction', 'transfer', 'commercialisation'] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

export type FunnelLevel = {
  readonly step: FunnelStep;
  /** Programmes that came so far without leaving out a step. */
  readonly programmes: readonly string[];
  /** Lost since the step before. */
  readonly lost: number;
  /** Kept of the step before. */
  readonly kept: Share;
  /** Programmes that have what this step asks for and left out one before it. */
  readonly outOfOrder: readonly string[];
};

export type Funnel = {
  readonly levels: readonly FunnelLevel[];
  /** The step before which most were lost; null where nothing was. */
  readonly largestLoss: FunnelStep | null;
  /** Income of commercialisation in the span, in tenge: of all introductions, and of those that came from a programme. */
  readonly income: string;
  readonly incomeFromResearch: string;
  /** Introductions of the span that came from no programme. */
  readonly besides: Share;
};

const incomeOf = (introductions: readonly IntroductionRow[], isCounted: (year: number) => boolean) =>
  sum(
    introductions.flatMap(({ uses }) =>
      uses.flatMap(({ year, income }) => (isCounted(year) && income !== null ? [findDecimal(income) ?? ZERO] : [])),
    ),
  );

/** Programme → its introductions up to the end of the span, named by themselves or by a protective document of the programme. */
function introductionsOf(rows: CountedRows, to: number): ReadonlyMap<string, readonly IntroductionRow[]> {
  const of = new Map(rows.protective.map(({ id, programme }) => [id, programme]));
  const found = new Map<string, IntroductionRow[]>();
  for (const one of rows.introductions) {
    const programme = one.programme ?? (one.protective === null ? null : of.get(one.protective));
    if (!programme || one.year > to) continue;
    const known = found.get(programme);
    if (known) known.push(one);
    else found.set(programme, [one]);
  }
  return found;
}

/** What each step asks of a programme, by itself. */
function stepsOf(rows: CountedRows, { to }: Span): Readonly<Record<FunnelStep, (programme: string) => boolean>> {
  const isProtected = new Set(
    rows.protective.flatMap(({ programme, year }) => (programme && year <= to ? [programme] : [])),
  );
  const introduced = introductionsOf(rows, to);
  const transferred = new Map<string, Set<string>>();
  for (const { organisation, technology, year } of rows.transfers) {
    if (year > to) continue;
    const known = transferred.get(organisation);
    if (known) known.add(technology);
    else transferred.set(organisation, new Set([technology]));
  }
  const of = (programme: string) => introduced.get(programme) ?? [];
  return {
    research: () => true,
    protective: (programme) => isProtected.has(programme),
    introduction: (programme) => introduced.has(programme),
    transfer: (programme) =>
      of(programme).some(({ organisation, technology }) => transferred.get(organisation)?.has(technology) === true),
    commercialisation: (programme) => !isZero(incomeOf(of(programme), (year) => year <= to)),
  };
}

function levelsOf(programmes: readonly string[], asks: Readonly<Record<FunnelStep, (programme: string) => boolean>>) {
  let before = programmes;
  return FUNNEL_STEPS.map((step): FunnelLevel => {
    const came = before.filter(asks[step]);
    const reached = new Set(came);
    const level = {
      step,
      programmes: came,
      lost: before.length - came.length,
      kept: shareOf(came.length, before.length),
      outOfOrder: programmes.filter((one) => asks[step](one) && !reached.has(one)),
    };
    before = came;
    return level;
  });
}

/** Programmes that were under way in the span, followed to its end. */
export function measureFunnel(rows: CountedRows, span: Span): Funnel {
  const underWay = rows.programmes.filter(({ first, last }) => first <= span.to && last >= span.from);
  const levels = levelsOf(
    underWay.map(({ id }) => id),
    stepsOf(rows, span),
  );
  const largest = levels.reduce(
    (most, one) => (one.lost > (most?.lost ?? 0) ? one : most),
    undefined as FunnelLevel | undefined,
  );
  const mine = rows.introductions.filter(({ year }) => isWithin(span, year));
  const fromResearch = [...introductionsOf(rows, span.to).values()].flat();
  const isCounted = (year: number) => isWithin(span, year);
  const researched = new Set(fromResearch.map(({ id }) => id));
  return {
    levels,
    largestLoss: largest?.step ?? null,
    income: toText(incomeOf(rows.introductions, isCounted)),
    incomeFromResearch: toText(incomeOf(fromResearch, isCounted)),
    besides: shareOf(mine.filter(({ id }) => !researched.has(id)).length, mine.length),
  };
}
