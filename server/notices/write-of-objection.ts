// Letters about an objection: to the working body when it is made, withdrawn or written to, to the organisation when the body
// writes or answers. A subject says what it is about and not of whom.

import { z } from 'zod';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { type Addressee, listPeopleInRoles, listPeopleOf } from '#server/accounts/index.ts';
import { getObjection } from '#server/objections/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { getOpenRound, listDecisions } from '#server/verification/index.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import type { NoticesPlan } from './notices-plan.ts';

const Told = z.object({ act: z.string(), subject: z.object({ kind: z.literal('objection'), id: z.string() }) });
type Told = z.output<typeof Told>;
type Objection = Awaited<ReturnType<typeof getObjection>>;

type Letter = { readonly name: string; readonly to: 'organisation' | 'body' };

/** Act of the journal → the letter: `objections:letter.<name>-subject`, `-text`. */
const LETTERS: Readonly<Record<string, Letter>> = {
  'objections.made': { name: 'made', to: 'body' },
  'objections.withdrawn': { name: 'withdrawn', to: 'body' },
  'objections.written-by-organisation': { name: 'written', to: 'body' },
  'objections.written-by-body': { name: 'written', to: 'organisation' },
  'objections.answered': { name: 'answered', to: 'organisation' },
};

/** The chiefs, and whoever decided on the item. */
async function listBody(work: Work, { round, organisation, row }: Objection): Promise<Addressee[]> {
  const deciders = new Set(
    (await listDecisions(work.db, { round, organisation }, row)).map(({ decidedBy }) => decidedBy),
  );
  const chiefs = await listPeopleInRoles(work, ['chief']);
  const known = new Set(chiefs.map(({ account }) => account));
  const verifiers = await listPeopleInRoles(work, ['verifier']);
  return [...chiefs, ...verifiers.filter(({ account }) => deciders.has(account) && !known.has(account))];
}

async function writeAll({ post, address }: NoticesPlan, work: Work, { act, subject }: Told): Promise<void> {
  const letter = LETTERS[act];
  if (!letter) return;
  const objection = await getObjection(work.db, subject.id);
  const { reportingYear: year, calendar } = await getOpenRound(work.db, objection.round);
  const { organisation, receivedAt, answer, answerWords } = objection;
  const { lastDay } = computeDaysAfter('answer', dayInAstana(receivedAt), calendar);
  const people = letter.to === 'body' ? await listBody(work, objection) : await listPeopleOf(work, [organisation]);
  for (const { email, language } of people) {
    const say = speak(language);
    const told = {
      year,
      until: formatDate(lastDay, language, 'weekday'),
      outcome: answer === null ? '' : say(`objections:outcome.${answer}`),
      words: answerWords ?? '',
      link: `${address()}/${language}/cabinet/objections/${objection.id}`,
    };
    await post(work, {
      to: email,
      subject: say(`objections:letter.${letter.name}-subject`, told),
      text: say(`objections:letter.${letter.name}-text`, told),
    });
  }
}

export function writeOfObjectionTask(plan: NoticesPlan): Task {
  return defineTask('write-of-objection', Told, async ({ effect, payload }) => {
    await effect((work) => writeAll(plan, work, payload));
  });
}
