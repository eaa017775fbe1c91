// Letters to officers and first heads of every participant: the round is open, its last day was moved, the Council was called.
// Each reads the round as it stands when the letter is written, not as it stood at the act.

import { z } from 'zod';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { listPeopleOf } from '#server/accounts/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, listParticipating, type StoredRound, termsOf } from '#server/rounds/index.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import type { NoticesPlan } from './notices-plan.ts';

const Told = z.object({ act: z.string(), subject: z.object({ kind: z.literal('round'), id: z.string() }) });
type Told = z.output<typeof Told>;

/** Act of the journal → the letter about it: `rounds:letter.<letter>-subject`, `-text`. */
const LETTERS: Readonly<Record<string, string>> = {
  'rounds.opened': 'opened',
  'rounds.submission-moved': 'moved',
  'rounds.council-called': 'called',
};

type Days = {
  readonly submission: PlainDate;
  readonly publication: PlainDate;
  readonly council: PlainDate | undefined;
};

function daysOf({ round, calendar }: StoredRound): Days {
  const terms = termsOf(round, calendar);
  const last = (name: string): PlainDate => {
    const line = terms.find(({ term }) => term === name);
    if (!line) throw new Error(`a round without its term ${name}`);
    return getPlainDate(line.movedTo ?? line.lastDay);
  };
  return { submission: last('submission'), publication: last('verification-publication'), council: round.councilOn };
}

function word(
  letter: string,
  { id, reportingYear, round }: StoredRound,
  days: Days,
  language: Language,
  origin: string,
) {
  const say = speak(language);
  const day = (date: PlainDate) => formatDate(date, language, 'weekday');
  const told = {
    year: reportingYear,
    until: day(days.submission),
    publication: day(days.publication),
    council: days.council ? day(days.council) : '',
    number: round.moved?.decision.number ?? '',
    date: round.moved ? formatDate(round.moved.decision.date, language) : '',
    link: `${origin}/${language}/cabinet/rounds/${id}`,
  };
  return {
    subject: say(`rounds:letter.${letter}-subject`, told),
    text: say(`rounds:letter.${letter}-text`, told),
  };
}

/** All letters are put into the queue in one transaction: after a crash all of them are there, or none. */
async function writeAll({ post, address }: NoticesPlan, work: Work, { act, subject }: Told): Promise<void> {
  const round = await findRound(work.db, subject.id);
  const letter = LETTERS[act];
  if (!round || letter === undefined) return;
  const days = daysOf(round);
  for (const { email, language } of await listPeopleOf(work, await listParticipating(work.db, round.id)))
    await post(work, { to: email, ...word(letter, round, days, language, address()) });
}

export function writeOfRoundTask(plan: NoticesPlan): Task {
  return defineTask('write-of-round', Told, async ({ effect, payload }) => {
    await effect((work) => writeAll(plan, work, payload));
  });
}
