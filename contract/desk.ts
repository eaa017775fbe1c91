// The desk as it travels: what waits for the person who asks.

import { z } from 'zod';
import { defineContract } from './http.ts';

/** Words: `desk:waits.<code>`; where it leads to: web/cabinet/desk/waiting-places.ts. */
export const WAITING = [
  'organisation-without-officer',
  'invitation-expired',
  'contact-missing',
  'recovery-codes-few',
  'round-to-submit',
  'report-to-sign',
  'report-unsigned',
  'report-changed',
  'objection-possible',
  'objection-to-answer',
  'objection-message',
  'items-to-verify',
  'decisions-to-second',
  'verification-to-publish',
  'verification-published',
  'results-to-publish',
  'council-to-convene',
  'council-to-consider',
  'pack-to-send',
  'sitting-today',
  'protocol-to-draw-up',
  'protocol-to-sign',
  'application-to-submit',
  'application-to-examine',
  'opinion-to-give',
  'application-to-resolve',
  'application-to-route',
  'founder-decision-to-enter',
  'appeal-to-call',
  'appeal-called',
  'appeal-to-vote',
  'appeal-to-follow',
  'revision-to-examine',
  'revision-to-resolve',
  'withdrawal-to-submit',
  'submission-to-answer',
  'government-decision-to-enter',
  'plan-report-missing',
] as const;
export type WaitingCode = (typeof WAITING)[number];

export const Waiting = z.strictObject({
  code: z.enum(WAITING),
  /** How many things wait; of `recovery-codes-few`, how many are left; of a report or a round to submit, of the Council, of
   * an application to examine or resolve and of results to publish, how many days. */
  count: z.number().int().min(0),
  /** The organisation in which it waits, where it is one. */
  organisation: z.uuid().nullable(),
  /** The round in which it waits, the sitting of the Council, or the case of a status, where the way to it leads through one. */
  round: z.uuid().optional(),
});
export type Waiting = z.infer<typeof Waiting>;

export const ReadDesk = defineContract('read-desk', 'GET', '/api/desk', {
  answer: z.strictObject({
    /** The day in Astana by the clock of the server, from which terms are counted. */
    today: z.string(),
    waiting: z.array(Waiting),
  }),
});
