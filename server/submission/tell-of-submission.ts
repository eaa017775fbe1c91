// The receipt by letter, to the first head and the officers of the organisation: number, moment, hash, and where it stands.

import { z } from 'zod';
import { listPeopleOf } from '#server/accounts/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound } from '#server/rounds/index.ts';
import { formatMoment } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import type { KeptSignature } from './check-signature.ts';
import { findSubmission } from './store.ts';

export type LettersPlan = {
  readonly post: (work: Work, letter: Letter) => Promise<void>;
  readonly address: () => string;
};

const Told = z.object({ subject: z.object({ id: z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/) }) });

async function isRevocationUnasked({ db }: Work, id: string): Promise<boolean> {
  const { signature } = await db
    .selectFrom('submission')
    .select('signature')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const kept = signature as KeptSignature;
  return kept.way === 'cms' && kept.revocation === 'not-known';
}

/** Of the submission that counts when the letter is written: one that came after it is told of by the same letter. */
async function tell({ post, address }: LettersPlan, work: Work, subject: string): Promise<void> {
  const [round = '', organisation = ''] = subject.split('/');
  const [submission, found] = [await findSubmission(work.db, { round, organisation }), await findRound(work.db, round)];
  if (!submission || !found) return;
  const { number, hash, receivedAt, reporter } = submission;
  const unasked = await isRevocationUnasked(work, submission.id);
  for (const { email, language } of await listPeopleOf(work, [organisation])) {
    const say = speak(language);
    const told = {
      number,
      hash,
      year: found.reportingYear,
      name: reporter.names[language],
      at: formatMoment(receivedAt, language),
      link: `${address()}/${language}/cabinet/rounds/${round}/submission/${organisation}/${number}`,
    };
    const subjectLine = say('submission:letter.subject', { year: found.reportingYear, number });
    const text = [say('submission:letter.text', told), ...(unasked ? [say('submission:letter.revocation')] : [])];
    await post(work, { to: email, subject: subjectLine, text: text.join('\n\n') });
  }
}

export function tellOfSubmissionTask(plan: LettersPlan): Task {
  return defineTask('tell-of-submission', Told, async ({ effect, payload }) => {
    await effect((work) => tell(plan, work, payload.subject.id));
  });
}
