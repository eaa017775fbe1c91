// The journal as it travels: the entries that a person may see, and what everybody may know of the chain.

import { z } from 'zod';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { defineContract, wholeNumberText } from './http.ts';

/** Every act that the program writes down; words: `journal:act.<act>`. A test holds the list against the code. */
export const ACTS = [
  'accounts.closed',
  'accounts.invitation-accepted',
  'accounts.invitation-renewed',
  'accounts.invitation-withdrawn',
  'accounts.invited',
  'accounts.locked',
  'accounts.password-changed',
  'accounts.password-reset',
  'accounts.profile-changed',
  'accounts.recovery-codes-renewed',
  'accounts.role-granted',
  'accounts.role-revoked',
  'accounts.session-ended',
  'accounts.signed-in',
  'accounts.signed-out',
  'accounts.signed-out-everywhere',
  'appeals.called',
  'appeals.interest-declared',
  'appeals.lodged',
  'appeals.not-admitted',
  'appeals.overruled',
  'appeals.upheld',
  'appeals.voted',
  'calendar.year-published',
  'council.agenda-set',
  'council.attendance-set',
  'council.cancelled',
  'council.changed',
  'council.closed',
  'council.considered',
  'council.convened',
  'council.interest-declared',
  'council.invited',
  'council.opened',
  'council.pack-sent',
  'council.paper-added',
  'council.paper-dropped',
  'council.protocol-drawn-up',
  'council.protocol-signed',
  'council.voted',
  'documents.kept',
  'documents.quota-set',
  'documents.removed',
  'evidence.attached',
  'evidence.detached',
  'house.job-cancelled',
  'house.job-dropped',
  'house.job-retried',
  'house.job-started',
  'house.letter-opened',
  'house.reminders-set',
  'intake.imported',
  'intake.shared-work-settled',
  'intake.shared-work-spoken-of',
  'intake.taken-over',
  'objections.answered',
  'objections.feed-made',
  'objections.made',
  'objections.withdrawn',
  'objections.written-by-body',
  'objections.written-by-organisation',
  'organisations.changed',
  'organisations.contact-changed',
  'organisations.example-loaded',
  'organisations.imported',
  'organisations.merged',
  'organisations.registered',
  'organisations.took-over',
  'papers.issued',
  'papers.template-changed',
  'papers.written',
  'publication.preparation-begun',
  'publication.preparation-stopped',
  'publication.published',
  'results.amended',
  'results.computed',
  'revision.appeal-upheld',
  'revision.ended',
  'revision.government-decided',
  'revision.opened',
  'revision.ordered',
  'revision.petitioned',
  'revision.plan-report-entered',
  'revision.resolved',
  'revision.submitted',
  'revision.term-missed',
  'rounds.council-called',
  'rounds.drafted',
  'rounds.opened',
  'rounds.participants-changed',
  'rounds.settings-changed',
  'rounds.signature-chosen',
  'rounds.submission-moved',
  'rounds.weighting-entered',
  'status-register.assigned',
  'status-register.withdrawal-cancelled',
  'status-register.withdrawn',
  'status.appeal-upheld',
  'status.begun',
  'status.founder-decided',
  'status.opinion-given',
  'status.resolved',
  'status.routed',
  'status.submitted',
  'status.term-missed',
  'status.withdrawn',
  'status.written',
  'submission.carried-over',
  'submission.intake-closed',
  'submission.late-document-laid',
  'submission.late-document-withdrawn',
  'submission.late-row-laid',
  'submission.late-row-withdrawn',
  'submission.submitted',
  'terms.missed',
  'verification.assigned',
  'verification.checked-again',
  'verification.conflict-declared',
  'verification.conflict-withdrawn',
  'verification.decided',
  'verification.decided-again',
  'verification.journal-list-imported',
  'verification.published',
  'verification.seconded',
  'what-if.scenario-kept',
  'what-if.scenario-removed',
] as const;

/** Kinds of things that acts are done to; words: `journal:kind.<kind>`. */
export const KINDS = [
  'account',
  'appeal',
  'calendar-year',
  'document',
  'document-quota',
  'example',
  'invitation',
  'job',
  'journal-list',
  'letter',
  'organisation',
  'organisation-contact',
  'organisation-import',
  'outgoing-paper',
  'paper-template',
  'publication',
  'reminders',
  'report',
  'round',
  'shared-work',
  'results',
  'scenario',
  'plan-report',
  'revision',
  'sitting',
  'status-case',
  'status-entry',
  'submission',
  'verification',
  'objection',
] as const;

export const JournalLine = z.strictObject({
  number: z.number().int(),
  at: z.string(),
  act: z.string(),
  /** Null: the system itself. */
  account: z.string().nullable(),
  /** Null: nobody, or a person whose name is not for this reader. */
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  paragraph: z.string().nullable(),
  role: z.string().nullable(),
  version: z.number().int().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string(),
});
export type JournalLine = z.infer<typeof JournalLine>;

const Day = z.string().refine((text) => findPlainDate(text) !== undefined && text >= '2005-01-01', 'journal:day-wrong');
const paging = {
  /** Only entries with smaller numbers: the next, older page. */
  before: wholeNumberText.pipe(z.number().min(1)).optional(),
  limit: wholeNumberText.pipe(z.number().min(1).max(200)).optional(),
};
/** Newest first. `older`: there are more behind the last of them. */
const page = z.strictObject({ entries: z.array(JournalLine), older: z.boolean() });

export const ListJournal = defineContract('list-journal', 'GET', '/api/journal', {
  query: z.strictObject({
    account: z.uuid().optional(),
    act: z.string().max(100).optional(),
    organisation: z.uuid().optional(),
    kind: z.string().max(60).optional(),
    id: z.string().max(200).optional(),
    /** Days of Astana, both included. */
    from: Day.optional(),
    until: Day.optional(),
    ...paging,
  }),
  answer: page,
});

/** The history of one thing, as far as the person may see it. */
export const ReadHistory = defineContract('read-history', 'GET', '/api/journal/history', {
  query: z.strictObject({ kind: z.string().min(1).max(60), id: z.string().min(1).max(200), ...paging }),
  answer: page,
});

const Head = z.strictObject({ number: z.number().int(), hash: z.string(), at: z.string() });

export const ReadJournalHead = defineContract('read-journal-head', 'GET', '/api/journal/head', { answer: Head });

/** What the public checks the chain by. */
export const ListAnchors = defineContract('list-anchors', 'GET', '/api/journal/anchors', {
  answer: z.strictObject({
    /** Ends of the chain written down outside the database, newest first, the last hundred. */
    anchors: z.array(Head),
    /** Of all there are. */
    total: z.number().int(),
    /** What came of the last check of the whole chain. */
    check: z
      .strictObject({
        at: z.string(),
        entries: z.number().int(),
        head: z.string(),
        anchors: z.number().int(),
        faults: z.number().int(),
      })
      .nullable(),
  }),
});
