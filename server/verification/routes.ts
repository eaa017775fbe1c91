// The doors of the verification.

import { PublishVerification, ReadPublished } from '#contract/published-verification.ts';
import {
  AssignVerifier,
  CheckAgain,
  DecideItems,
  DeclareConflict,
  ImportJournalList,
  ListQueue,
  ReadItem,
  ReadProgress,
  SecondDecisions,
  WithdrawConflict,
} from '#contract/verification.ts';
import { ReadVerifiedResults } from '#contract/verified-results.ts';
import { everybody, may, type Route, route } from '#server/platform/http/route.ts';
import { assignVerifier } from './assign-verifier.ts';
import { checkAgain } from './check-round.ts';
import { declareConflict, withdrawConflict } from './conflicts.ts';
import { decideItems } from './decide-items.ts';
import { importJournalList } from './import-journal-list.ts';
import type { WorkRegister } from './look-up-work.ts';
import { readProgress } from './progress.ts';
import { publishVerification, readPublished } from './publish-verification.ts';
import { readVerifiedResults } from './results.ts';
import { secondDecisions } from './second-decision.ts';
import { listQueue, readItem } from './views.ts';

/** `registers`: as for checkRoundTask. */
export function verificationRoutes(registers: readonly WorkRegister[] = []): Route[] {
  return [
    route(ReadProgress, may('verification.read'), readProgress),
    route(ListQueue, may('verification.read'), listQueue),
    route(ReadVerifiedResults, may('verification.export'), readVerifiedResults),
    route(ReadItem, may('verification.read'), readItem),
    route(DecideItems, may('verification.decide'), decideItems),
    route(SecondDecisions, may('verification.decide'), secondDecisions),
    route(DeclareConflict, may('verification.decide'), declareConflict),
    route(WithdrawConflict, may('verification.decide'), withdrawConflict),
    route(AssignVerifier, may('verification.assign'), assignVerifier),
    route(CheckAgain, may('verification.decide'), checkAgain(registers)),
    route(ImportJournalList, may('verification.import-list'), importJournalList(registers)),
    route(PublishVerification, may('verification.publish'), publishVerification),
    route(ReadPublished, everybody, readPublished),
  ];
}
