// What everybody may know of the chain: its end, the anchors, and what came of the last check.

import type { ListAnchors, ReadJournalHead } from '#contract/journal.ts';
import type { Act } from '#server/platform/http/route.ts';
import { readAnchors } from './anchors.ts';
import type { JournalPlan } from './journal-plan.ts';
import { findHead } from './views.ts';

const SHOWN = 100;

export const readJournalHead: Act<typeof ReadJournalHead> = ({ db }) => findHead(db);

export const listAnchors =
  ({ anchors: path }: JournalPlan): Act<typeof ListAnchors> =>
  async ({ db }) => {
    const anchors = readAnchors(path);
    const check = await db
      .selectFrom('journal_check')
      .select(['at', 'entries', 'head', 'anchors', 'faults'])
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return {
      anchors: anchors.slice(-SHOWN).reverse(),
      total: anchors.length,
      check: check ? { ...check, entries: Number(check.entries) } : null,
    };
  };
