// The letters of the folder: listed, and opened one by one. They hold links with which a person enters, so each that is
// opened by somebody else than its reader is written down.

import type { ListLetters, OpenLetter } from '#contract/house.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { readOutbox } from '#server/platform/mail/open-mailer.ts';
import { Problem } from '#server/platform/problem.ts';
import type { HousePlan } from './house-plan.ts';
import { readLetter } from './read-letter.ts';

const SHOWN = 200;

export const listLetters =
  ({ outbox, smtp }: HousePlan): Act<typeof ListLetters> =>
  async () => ({
    way: smtp ? 'smtp' : 'folder',
    letters: (await readOutbox(outbox, SHOWN)).map(({ name, source }) => {
      const { at, to, subject } = readLetter(name, source);
      return { name, at, to, subject };
    }),
  });

export const openLetter =
  ({ outbox }: HousePlan): Act<typeof OpenLetter> =>
  async (work, { params: { name } }) => {
    const [found] = await readOutbox(outbox, 1, name);
    if (!found) throw new Problem('not-found');
    await record(work, { act: 'house.letter-opened', subject: { kind: 'letter', id: name } });
    return readLetter(name, found.source);
  };
