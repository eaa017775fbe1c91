// What an administrator looks after: jobs, their schedule, reminders, letters.

import { z } from 'zod';
import { defineContract } from './http.ts';

const Id = z.strictObject({ id: z.uuid() });

export const RUN_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/** Why a job failed. Words: `house:reason.<reason>`. */
export const FAILURE_REASONS = [
  'unexpected',
  'stopped',
  'not-understood',
  'refused',
  'no-connection',
  'sign-in-refused',
  'letter-refused',
  'disk-full',
  'database',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** A job that people watch. */
export const RunLine = z.strictObject({
  id: z.uuid(),
  /** Words: `house:task.<task>`. */
  task: z.string(),
  state: z.enum(RUN_STATES),
  done: z.number().int(),
  total: z.number().int().nullable(),
  /** Identifier of what came of it. */
  result: z.string().nullable(),
  /** Why the last try failed, by FAILURE_REASONS; a line of the program may follow. */
  reason: z.string().nullable(),
  attempt: z.number().int(),
  /** Somebody asked it to stop, and it has not yet. */
  stopping: z.boolean(),
  /** Who started it. */
  name: z.string().nullable(),
  begunAt: z.string(),
  endedAt: z.string().nullable(),
});
export type RunLine = z.infer<typeof RunLine>;

/** A job in the queue. What it is told is not here: letters hold secrets. */
export const QueuedLine = z.strictObject({
  id: z.string().regex(/^\d{1,18}$/),
  task: z.string(),
  runAt: z.string(),
  createdAt: z.string(),
  attempts: z.number().int(),
  mostAttempts: z.number().int(),
  reason: z.string().nullable(),
  state: z.enum(['waiting', 'running', 'failed']),
  /** Of a letter. */
  to: z.string().nullable(),
  subject: z.string().nullable(),
});
export type QueuedLine = z.infer<typeof QueuedLine>;

export const ListJobs = defineContract('list-jobs', 'GET', '/api/jobs', {
  answer: z.strictObject({
    /** Newest first, the last hundred. */
    runs: z.array(RunLine),
    /** Failed first, at most two hundred; watched jobs are not repeated here. */
    queue: z.array(QueuedLine),
    /** `schedule`: cron words in UTC. */
    tasks: z.array(z.strictObject({ task: z.string(), schedule: z.string().nullable(), startable: z.boolean() })),
  }),
});

export const ReadJob = defineContract('read-job', 'GET', '/api/jobs/:id', {
  params: Id,
  answer: RunLine,
  problems: ['not-found'],
});

export const StartJob = defineContract('start-job', 'POST', '/api/jobs', {
  body: z.strictObject({ task: z.string().max(60) }),
  answer: Id,
  problems: ['not-found', 'refused'],
});

export const CancelJob = defineContract('cancel-job', 'POST', '/api/jobs/:id/cancel', {
  params: Id,
  problems: ['not-found', 'refused'],
});

export const RetryJob = defineContract('retry-job', 'POST', '/api/jobs/:id/retry', {
  params: Id,
  problems: ['not-found', 'refused'],
});

const QueueId = z.strictObject({ id: z.string().regex(/^[1-9]\d{0,17}$/) });

export const RetryQueued = defineContract('retry-queued-job', 'POST', '/api/queue/:id/retry', {
  params: QueueId,
  problems: ['not-found'],
});

/** Takes a job out of the queue for good: what it was to do is not done. */
export const DropQueued = defineContract('drop-queued-job', 'POST', '/api/queue/:id/drop', {
  params: QueueId,
  problems: ['not-found'],
});

const Reminders = z.strictObject({
  /** Days before the last day of a term on which its letters go out; 0: none go out. */
  days: z.number().int().min(0).max(60),
});

export const ReadReminders = defineContract('read-reminders', 'GET', '/api/reminders', { answer: Reminders });

export const SetReminders = defineContract('set-reminders', 'PUT', '/api/reminders', {
  body: Reminders,
  answer: Reminders,
  needs: { version: true },
  problems: ['changed-meanwhile'],
});

export const LetterLine = z.strictObject({
  /** Name of its file. */
  name: z.string(),
  at: z.string(),
  to: z.string(),
  subject: z.string(),
});
export type LetterLine = z.infer<typeof LetterLine>;

/** Letters that lie in the folder because no mail server is set; newest first. */
export const ListLetters = defineContract('list-letters', 'GET', '/api/letters', {
  answer: z.strictObject({
    /** `smtp`: letters leave; what has not left yet stands in the queue. */
    way: z.enum(['folder', 'smtp']),
    letters: z.array(LetterLine),
  }),
});

/** An act: letters hold links with which a person enters, so whoever opens one is written down. */
export const OpenLetter = defineContract('open-letter', 'POST', '/api/letters/:name/open', {
  params: z.strictObject({ name: z.string().regex(/^[\w-]{1,200}\.eml$/) }),
  answer: z.strictObject({ ...LetterLine.shape, from: z.string(), messageId: z.string(), text: z.string() }),
  problems: ['not-found'],
});
