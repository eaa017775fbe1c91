// Where each thing that waits is done.

import type { Waiting, WaitingCode } from '#contract/desk.ts';

type Place = (waiting: Waiting) => string;

const submissionOf: Place = ({ round, organisation }) =>
  `/cabinet/rounds/${round ?? ''}/submission/${organisation ?? ''}`;

const appealOf: Place = ({ round }) => `/cabinet/appeals/${round ?? ''}`;

const sittingOf: Place = ({ round }) => `/cabinet/council/${round ?? ''}`;

const caseOf: Place = ({ round }) => `/cabinet/status/${round ?? ''}`;

const revisionOf: Place = ({ round }) => `/cabinet/revisions/${round ?? ''}`;

/** Addresses without a language. */
export const WAITING_PLACES: Readonly<Record<WaitingCode, Place>> = {
  'organisation-without-officer': () => '/cabinet/people?show=invitations',
  'invitation-expired': () => '/cabinet/people?show=invitations',
  'contact-missing': ({ organisation }) => `/cabinet/organisations/${organisation ?? ''}`,
  'recovery-codes-few': () => '/cabinet/account',
  'items-to-verify': () => '/cabinet/verification',
  'decisions-to-second': () => '/cabinet/verification',
  'verification-to-publish': () => '/cabinet/verification',
  'verification-published': () => '/cabinet/objections/items',
  'results-to-publish': ({ round }) => `/cabinet/rounds/${round ?? ''}/publish-results`,
  'round-to-submit': () => '/cabinet/report',
  'report-to-sign': submissionOf,
  'report-unsigned': submissionOf,
  'report-changed': submissionOf,
  'objection-possible': () => '/cabinet/objections',
  'objection-to-answer': () => '/cabinet/objections',
  'council-to-convene': () => '/cabinet/council/convene',
  'council-to-consider': () => '/cabinet/council',
  'pack-to-send': sittingOf,
  'sitting-today': sittingOf,
  'protocol-to-draw-up': sittingOf,
  'protocol-to-sign': sittingOf,
  'appeal-to-call': appealOf,
  'appeal-called': appealOf,
  'appeal-to-vote': appealOf,
  'appeal-to-follow': appealOf,
  'application-to-submit': caseOf,
  'application-to-examine': caseOf,
  'opinion-to-give': caseOf,
  'application-to-resolve': caseOf,
  'application-to-route': caseOf,
  'founder-decision-to-enter': caseOf,
  'objection-message': () => '/cabinet/objections',
  'revision-to-examine': revisionOf,
  'revision-to-resolve': revisionOf,
  'withdrawal-to-submit': revisionOf,
  'submission-to-answer': revisionOf,
  'government-decision-to-enter': revisionOf,
  'plan-report-missing': ({ organisation }) => `/cabinet/plan-reports/${organisation ?? ''}`,
};
