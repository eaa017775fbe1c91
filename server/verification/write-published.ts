// The letter to each organisation when the verification is published: what became of its items, and until when it may object.

import { z } from 'zod';
import { listPeopleOf } from '#server/accounts/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound } from '#server/rounds/index.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import { listParticipants } from './participants.ts';
import { byOrganisation, listItems } from './store.ts';

export type VerificationPlan = {
  readonly post: (work: Work, letter: Letter) => Promise<void>;
  /** The address that people type, without a slash at its end; known once the server listens. */
  readonly address: () => string;
};

const Told = z.object({ subject: z.object({ kind: z.literal('round'), id: z.string() }) });

/** All letters are put into the queue in one transaction: after a crash all of them are there, or none. */
async function writeAll({ post, address }: VerificationPlan, work: Work, id: string): Promise<void> {
  const round = await findRound(work.db, id);
  const until = round?.round.objection?.lastDay;
  if (!round || !until) return;
  const of = byOrganisation(await listItems(work.db, { round: id }));
  for (const { organisation, names, submitted } of await listParticipants(work.db, id, work.at)) {
    const items = of.get(organisation) ?? [];
    const count = (state: string) => items.filter((item) => item.state === state).length;
    const word = (language: Language) => {
      const say = speak(language);
      const told = {
        year: round.reportingYear,
        organisation: names[language],
        credited: count('credited'),
        changed: count('changed'),
        refused: count('refused'),
        until: formatDate(until, language, 'weekday'),
        link: `${address()}/${language}/verification/${round.reportingYear}`,
      };
      const text = say(submitted ? 'verification:letter.text' : 'verification:letter.text-nothing', told);
      return { subject: say('verification:letter.subject', told), text };
    };
    for (const { email, language } of await listPeopleOf(work, [organisation]))
      await post(work, { to: email, ...word(language) });
  }
}

export function writePublishedTask(plan: VerificationPlan): Task {
  return defineTask('write-of-verification', Told, async ({ effect, payload }) => {
    await effect((work) => writeAll(plan, work, payload.subject.id));
  });
}
