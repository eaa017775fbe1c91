// Letters to the commission: a complaint waits for a day, a sitting is called (S-15).

import { z } from 'zod';
import type { Role } from '#contract/roles.ts';
import { listPeopleInRoles } from '#server/accounts/index.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { LettersPlan } from '#server/papers/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import { getAppeal } from './store.ts';

const Told = z.object({ act: z.string(), subject: z.object({ id: z.string() }) });
type Told = z.output<typeof Told>;

/** Act of the journal → the letter, `appeals:letter.<name>-subject`, `-text`, and who gets it. */
const LETTERS: Readonly<Record<string, { readonly name: 'lodged' | 'called'; readonly to: readonly Role[] }>> = {
  'appeals.lodged': { name: 'lodged', to: ['appeal-chair'] },
  'appeals.called': { name: 'called', to: ['appeal-chair', 'appeal-member'] },
};

/** The subject of a letter names nobody: it is read where others look on. */
async function writeOfAppeal({ post, address }: LettersPlan, work: Work, { act, subject: { id } }: Told) {
  const letter = LETTERS[act];
  if (!letter) return;
  const stored = await getAppeal(work.db, id);
  const { called } = stored.appeal;
  const names = (await nameOrganisations(work.db, [stored.organisation], work.at)).get(stored.organisation) ?? {};
  for (const { email, language } of await listPeopleInRoles(work, letter.to)) {
    const say = speak(language);
    const told = {
      organisation: names[language] ?? names.kk ?? names.ru ?? '',
      on: called ? formatDate(called.on, language, 'weekday') : '',
      place: called ? called.place[language === 'kk' ? 'kk' : 'ru'] : '',
      link: `${address()}/${language}/cabinet/appeals/${id}`,
    };
    await post(work, {
      to: email,
      subject: say(`appeals:letter.${letter.name}-subject`, told),
      text: say(`appeals:letter.${letter.name}-text`, told),
    });
  }
}

/** All letters are put into the queue in one transaction: after a crash all of them are there, or none. */
export function writeOfAppealTask(plan: LettersPlan): Task {
  return defineTask('write-of-appeal', Told, async ({ effect, payload }) => {
    await effect((work) => writeOfAppeal(plan, work, payload));
  });
}
