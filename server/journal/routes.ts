// The doors of the journal.

import { ListAnchors, ListJournal, ReadHistory, ReadJournalHead } from '#contract/journal.ts';
import { everybody, may, type Route, route, signedIn } from '#server/platform/http/route.ts';
import type { JournalPlan } from './journal-plan.ts';
import { listJournal, readHistory } from './list-journal.ts';
import { listAnchors, readJournalHead } from './public-chain.ts';

export function journalRoutes(plan: JournalPlan): Route[] {
  return [
    route(ListJournal, may('journal.read'), listJournal),
    route(ReadHistory, signedIn, readHistory),
    route(ReadJournalHead, everybody, readJournalHead),
    route(ListAnchors, everybody, listAnchors(plan)),
  ];
}
