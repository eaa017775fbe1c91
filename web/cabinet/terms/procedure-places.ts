// Where each procedure is read.

import type { TermedProcedure } from '#contract/terms.ts';

/** Addresses without a language. */
export const PROCEDURE_PLACES: Readonly<Record<TermedProcedure, (id: string) => string>> = {
  round: (id) => `/cabinet/rounds/${id}`,
  objection: (id) => `/cabinet/objections/${id}`,
  assignment: (id) => `/cabinet/status/${id}`,
  revision: (id) => `/cabinet/revisions/${id}`,
  appeal: (id) => `/cabinet/appeals/${id}`,
};
