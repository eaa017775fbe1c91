// The doors of the verification.

import { DecideItems, DeclareConflict, ListQueue, ReadItem, SecondDecisions } from '#contract/verification.ts';
import { ReadVerifiedResults } from '#contract/verified-results.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { declareConflict } from './conflicts.ts';
import { decideItems } from './decide-items.ts';
import { readVerifiedResults } from './results.ts';
import { secondDecisions } from './second-decision.ts';
import { listQueue, readItem } from './views.ts';

export const verificationRoutes: readonly Route[] = [
  route(ListQueue, may('verification.read'), listQueue),
  route(ReadItem, may('verification.read'), readItem),
  route(ReadVerifiedResults, may('verification.export'), readVerifiedResults),
  route(DecideItems, may('verification.decide'), decideItems),
  route(SecondDecisions, may('verification.decide'), secondDecisions),
  route(DeclareConflict, may('verification.decide'), declareConflict),
];
