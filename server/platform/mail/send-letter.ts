// Letters leave as jobs: with the act or not at all, and again until the mail server has taken them.

import { z } from 'zod';
import { enqueue } from '../jobs/enqueue.ts';
import { defineTask, type Task } from '../jobs/task.ts';
import type { Work } from '../work.ts';
import type { Letter, Mailer } from './open-mailer.ts';

const LetterBody = z.strictObject({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  calendar: z.string().optional(),
});

/** A letter that was taken just before a fault goes out twice with one Message-ID, which mail programs show once. */
export function sendLetterTask(mailer: Mailer): Task {
  return defineTask('send-letter', LetterBody, ({ id, payload }) => mailer.send(payload, `letter-${id}`), {
    attempts: 20,
  });
}

/** For acts: the letter is put into the queue in their transaction. */
export function postBy(task: Task): (work: Work, letter: Letter) => Promise<void> {
  return (work, letter) => enqueue(work, task, letter);
}
