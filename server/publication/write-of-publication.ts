// The letter to each organisation whose results were published: where they are, and of an amendment why there is another version.

import { z } from 'zod';
import type { Published } from '#contract/publication.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { listPeopleOf } from '#server/accounts/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import type { PublicationPlan } from './publication-plan.ts';

type LetterPlan = Pick<PublicationPlan, 'post' | 'address'>;

const Told = z.object({ subject: z.object({ kind: z.literal('round'), id: z.string() }) });

type Newest = { readonly answer: Published; readonly organisations: ReadonlyMap<string, string> };

/** The newest version of the round, and BIN → organisation of all that are in it. */
async function findNewest({ db }: Work, round: string): Promise<Newest | undefined> {
  const found = await db
    .selectFrom('publication')
    .select('answer')
    .where('round', '=', round)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found) return undefined;
  const answer = JSON.parse(found.answer) as Published;
  const bins = answer.organisations.map(({ bin }) => bin);
  const rows = await db.selectFrom('organisation').select(['id', 'bin']).where('bin', 'in', bins).execute();
  return { answer, organisations: new Map(rows.map(({ id, bin }) => [bin, id])) };
}

function word(answer: Published, name: string, language: Language, address: string) {
  const say = speak(language);
  const { reportingYear: year, version, reason, councilOn } = answer;
  const told = {
    ...{ year, version, reason, organisation: name },
    council: formatDate(getPlainDate(councilOn), language),
    link: `${address}/${language}/results/${year}`,
  };
  const which = version === 1 ? '' : 'amended-';
  return {
    subject: say(`publication:letter.${which}subject`, told),
    text: say(`publication:letter.${which}text`, told),
  };
}

/** All letters are put into the queue in one transaction: after a crash all of them are there, or none. */
async function writeAll({ post, address }: LetterPlan, work: Work, round: string): Promise<void> {
  const newest = await findNewest(work, round);
  for (const { bin, names } of newest?.answer.organisations ?? []) {
    const organisation = newest?.organisations.get(bin);
    if (!newest || !organisation) continue;
    for (const { email, language } of await listPeopleOf(work, [organisation]))
      await post(work, { to: email, ...word(newest.answer, names[language], language, address()) });
  }
}

export function writeOfPublicationTask(plan: LetterPlan): Task {
  return defineTask('write-of-publication', Told, async ({ effect, payload }) => {
    await effect((work) => writeAll(plan, work, payload.subject.id));
  });
}
