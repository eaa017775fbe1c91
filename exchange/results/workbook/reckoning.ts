import type { Evaluation } from '#exchange/package/evaluate-package.ts';
import type { Say } from '#wording/speak.ts';

/** What every sheet of the results workbook is made from. */
export type Reckoning = Evaluation & { readonly say: Say };
