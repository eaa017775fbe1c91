// The rooms in which terms run.

import { listRunningTerms as listRunningTermsOfComplaints } from '#server/appeals/index.ts';
import { listRunningTermsOfObjections } from '#server/objections/index.ts';
import { listRunningTerms as listRunningTermsOfRevisions } from '#server/revision/index.ts';
import { listRunningTermsOfRounds } from '#server/rounds/index.ts';
import { listRunningTerms as listRunningTermsOfApplications } from '#server/status/index.ts';
import type { TermsOfRoom } from '#server/terms/index.ts';

export const TERMS_OF_ROOMS: readonly TermsOfRoom[] = [
  listRunningTermsOfRounds,
  listRunningTermsOfObjections,
  listRunningTermsOfApplications,
  listRunningTermsOfRevisions,
  listRunningTermsOfComplaints,
];
