// What the appeals ask of the procedures whose decisions are complained of, and tell them.

import type { DecisionPlace } from '#contract/appeals.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import type { OutsidePaper } from '#rules/status/assignment.ts';
import type { AccountsPlan } from '#server/accounts/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';
import { findWithdrawal, listWithdrawals, upholdAppealOnRevision } from '#server/revision/index.ts';
import { findRefusedApplication, listRefusedApplications, upholdAppealOnApplication } from '#server/status/index.ts';

/** A decision that may be complained of, as its procedure knows it. */
export type DecisionFound = {
  readonly organisation: string;
  /** `refused`, `withdrawn`; anything else is none that may be complained of. */
  readonly outcome: string;
  readonly decidedOn: PlainDate;
  /** From here the term of the complaint runs (S-14). */
  readonly receivedOn: PlainDate;
};

type Upheld = { readonly id: string; readonly appeal: string; readonly document: OutsidePaper };

type Procedure = {
  /** Those that stand, of all organisations that the person may know of. */
  readonly list: (db: Db) => Promise<readonly (DecisionFound & { readonly id: string })[]>;
  /** Undefined where there is none, or none that the person may know of. */
  readonly find: (db: Db, id: string) => Promise<DecisionFound | undefined>;
  /** The competent authority satisfied the complaint: in the caller's transaction, with everything that follows in the register. */
  readonly uphold: (work: Work, upheld: Upheld) => Promise<void>;
};

export type AppealsPlan = { readonly decisions: Readonly<Record<DecisionPlace['kind'], Procedure>> };

/** `accounts`: whoever lodges a complaint confirms it. */
export type LodgingPlan = AppealsPlan & { readonly accounts: AccountsPlan };

/** The procedures of the status. */
export const APPEALED: AppealsPlan = {
  decisions: {
    assignment: { list: listRefusedApplications, find: findRefusedApplication, uphold: upholdAppealOnApplication },
    revision: { list: listWithdrawals, find: findWithdrawal, uphold: upholdAppealOnRevision },
  },
};
