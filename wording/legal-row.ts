// A row of the printed law.

import type { Paragraph } from '#rules/kernel/paragraph.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';

export const SECTIONS = [
  'scores',
  'divisors',
  'indicators',
  'components',
  'coefficients',
  'languages',
  'interpretations',
] as const;

export type LegalRow = {
  readonly section: (typeof SECTIONS)[number];
  /** What the row speaks of: `Sa`, `P`, `I2`, `2.1`, `k2.1`, `L1`. */
  readonly id: string;
  /** Whether the row names its subject; the rows that follow say more of the same. */
  readonly names: boolean;
  readonly says: string;
  /** The figure as the language writes it; undefined where the row has none. */
  readonly value: string | undefined;
  readonly paragraph: Paragraph;
  readonly from: PlainDate | undefined;
};
