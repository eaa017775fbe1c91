// A letter to the officers and first heads of an organisation: a paper was issued to it, and here it is.

import { z } from 'zod';
import { TEMPLATES } from '#contract/paper-templates.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { listPeopleOf } from '#server/accounts/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import type { Work } from '#server/platform/work.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import { findPaper, numberOf } from './store.ts';

export type LettersPlan = {
  readonly post: (work: Work, letter: Letter) => Promise<void>;
  /** The address that people type, without a slash at its end; known once the server listens. */
  readonly address: () => string;
};

const Told = z.object({ subject: z.object({ id: z.string() }) });

/** Papers for others, to a founder or the Government, are none of the organisation's mail. */
async function writeOfPaper({ post, address }: LettersPlan, work: Work, id: string): Promise<void> {
  const paper = await findPaper(work.db, id);
  if (!paper || TEMPLATES[paper.template].reader !== 'organisation') return;
  for (const { email, language } of await listPeopleOf(work, [paper.organisation])) {
    const say = speak(language);
    const told = {
      name: say(`templates:name.${paper.template}`),
      number: numberOf(paper),
      on: formatDate(dayInAstana(paper.issuedAt), language),
      organisation: paper.names[language],
      link: `${address()}/${language}/cabinet/papers/${id}`,
    };
    await post(work, {
      to: email,
      subject: say('outgoing:letter.issued-subject', told),
      text: say('outgoing:letter.issued-text', told),
    });
  }
}

/** All letters are put into the queue in one transaction: after a crash all of them are there, or none. */
export function writeOfPaperTask(plan: LettersPlan): Task {
  return defineTask('write-of-paper', Told, async ({ effect, payload }) => {
    await effect((work) => writeOfPaper(plan, work, payload.subject.id));
  });
}
