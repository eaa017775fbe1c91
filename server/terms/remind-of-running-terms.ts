// Letters ahead of a term to those who have to act in it, every morning, one for each person and term. The submission of a year and
// the Council's look at it have letters of their own, which go out whether a round is open or not.

import { z } from 'zod';
import { isHeldInOrganisation } from '#contract/roles.ts';
import type { RunningTerm } from '#contract/terms.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { addDays } from '#rules/kernel/plain-date.ts';
import { type Addressee, listPeopleInRoles, listPeopleOf } from '#server/accounts/index.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import type { Work } from '#server/platform/work.ts';
import { speak } from '#wording/speak.ts';
import { wordTerm } from '#wording/word-term.ts';
import { gatherTerms, keyOf, rolesOf, type TermsOfRoom } from './gather-terms.ts';

export type TermLetters = {
  readonly rooms: readonly TermsOfRoom[];
  readonly post: (work: Work, letter: Letter) => Promise<void>;
  readonly address: () => string;
};

const OF_OTHERS: readonly string[] = ['submission', 'yearly-examination'];

async function listAddressees(work: Work, one: RunningTerm): Promise<Addressee[]> {
  const roles = rolesOf(one);
  const bodies = roles.filter((role) => !isHeldInOrganisation(role));
  const inBodies = bodies.length > 0 ? await listPeopleInRoles(work, bodies) : [];
  const isOwn = bodies.length < roles.length && one.organisation !== null;
  return [...inBodies, ...(isOwn && one.organisation ? await listPeopleOf(work, [one.organisation]) : [])];
}

async function writeOf(letters: TermLetters, work: Work, one: RunningTerm, person: Addressee): Promise<void> {
  const { numInsertedOrUpdatedRows: marked } = await work.db
    .insertInto('term_reminder')
    .values({ account: person.account, ...keyOf(one), sent_at: work.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (marked !== 1n) return;
  const say = speak(person.language);
  const { name, left, until, paragraph } = wordTerm(
    say,
    one.term,
    dayInAstana(work.at),
    await calendarInForce(work.db),
  );
  const link = `${letters.address()}/${person.language}/cabinet/terms`;
  await letters.post(work, {
    to: person.email,
    subject: say('terms:letter.subject', { name }),
    text: say('terms:letter.text', {
      name,
      left,
      until,
      paragraph,
      link,
      what: say(`terms:procedure.${one.procedure.kind}`),
    }),
  });
}

export async function remindOfRunningTerms(letters: TermLetters, work: Work): Promise<void> {
  const { days } = await work.db.selectFrom('reminder_setting').select('days').executeTakeFirstOrThrow();
  const today = dayInAstana(work.at);
  for (const one of await gatherTerms(letters.rooms, work.db, work.at)) {
    const { asked, lastDay } = one.term;
    if (days === 0 || OF_OTHERS.includes(asked.term) || today > lastDay || today < addDays(lastDay, -days)) continue;
    for (const person of await listAddressees(work, one)) await writeOf(letters, work, one, person);
  }
}

export function remindOfRunningTermsTask(letters: TermLetters): Task {
  return defineTask(
    'remind-of-running-terms',
    z.object({}),
    async ({ effect }) => void (await effect((work) => remindOfRunningTerms(letters, work))),
    // 8:20 in Astana.
    { schedule: '20 3 * * *', startable: true },
  );
}
