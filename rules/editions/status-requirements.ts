// What a healthcare organisation has to meet for the status of a research organisation: the figures of S-5, S-7 and S-9 once, beside
// their paragraphs, each set from its day. Shares are plain decimals.

import type { Paragraph } from '../kernel/paragraph.ts';
import { getPlainDate, type PlainDate } from '../kernel/plain-date.ts';

type Least = { readonly least: string; readonly paragraph: Paragraph };

export type StatusRequirements = {
  readonly from: PlainDate;
  readonly potential: {
    /** Research staff in the operational staff. */
    readonly researchStaff: Least;
    /** Of the research staff, those who meet the conditions below (interpretation S7). */
    readonly qualified: Least;
    readonly degree: { readonly paragraph: Paragraph };
    readonly publications: { readonly least: number; readonly inYears: number; readonly paragraph: Paragraph };
    readonly experience: { readonly leastYears: string; readonly paragraph: Paragraph };
  };
  readonly conformity: {
    /** Research staff with members of temporary research teams, in the operational staff. */
    readonly staff: Least;
    /** Income from research and innovation in the budget. */
    readonly income: { readonly clinical: Least; readonly other: Least };
  };
  /** The indicators of which S-5 and S-6 speak, and over how many years. */
  readonly activity: {
    readonly years: number;
    readonly indicators: { readonly publications: string; readonly citations: string };
    readonly paragraph: Paragraph;
  };
  /** On which of these facts the Council submits that the status be withdrawn. */
  readonly withdrawal: {
    readonly years: number;
    /** Indicators with negative dynamics or no activity (interpretation S12). */
    readonly indicators: { readonly least: number; readonly paragraph: Paragraph };
    /** One requirement of S-9 not met in all of the years. */
    readonly conformity: { readonly paragraph: Paragraph };
  };
};

const REQUIREMENTS: readonly StatusRequirements[] = [
  {
    from: getPlainDate('2023-04-10'),
    potential: {
      researchStaff: { least: '0.1', paragraph: 'S-7' },
      qualified: { least: '0.5', paragraph: 'S-7' },
      degree: { paragraph: 'S-7.1' },
      publications: { least: 1, inYears: 5, paragraph: 'S-7.2' },
      experience: { leastYears: '5', paragraph: 'S-7.3' },
    },
    conformity: {
      staff: { least: '0.1', paragraph: 'S-9.1' },
      income: { clinical: { least: '0.005', paragraph: 'S-9.2' }, other: { least: '0.05', paragraph: 'S-9.2' } },
    },
    activity: { years: 3, indicators: { publications: '2', citations: '3' }, paragraph: 'S-5' },
    withdrawal: {
      years: 3,
      indicators: { least: 4, paragraph: 'S-12.1' },
      conformity: { paragraph: 'S-12.2' },
    },
  },
];

/** Those in force on a day. Throws a RangeError for a day before the first. */
export function statusRequirementsOn(day: PlainDate): StatusRequirements {
  const found = REQUIREMENTS.findLast(({ from }) => from <= day);
  if (!found) throw new RangeError(`no requirements of the status hold on ${day}`);
  return found;
}
