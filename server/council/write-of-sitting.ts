// Letters about a sitting: to the members when it is convened, when its pack is there, when it is moved or called off; to the chair
// and the secretaries when a protocol waits; to the organisations when their results are considered (E-12).

import { z } from 'zod';
import { endOfDay } from '#rules/calendar/astana-time.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { type Addressee, listPeopleInRoles, listPeopleOf } from '#server/accounts/index.ts';
import { writeCalendar } from '#server/objections/index.ts';
import { addSeconds, momentOf } from '#server/platform/clock.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, listParticipating } from '#server/rounds/index.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import { dayOf } from './assemble-sitting.ts';
import { getSitting, listAllSittings, listItems, type Sitting, stateOf } from './store.ts';

export type LettersPlan = {
  readonly post: (work: Work, letter: Letter) => Promise<void>;
  /** The address that people type, without a slash at its end; known once the server listens. */
  readonly address: () => string;
};

const Told = z.object({ act: z.string(), subject: z.object({ kind: z.enum(['sitting', 'round']), id: z.string() }) });
type Told = z.output<typeof Told>;

/** Act of the journal → the letter to the members: `council:letter.<name>-subject`, `-text`. */
const LETTERS: Readonly<Record<string, string>> = {
  'council.invited': 'invited',
  'council.changed': 'changed',
  'council.cancelled': 'cancelled',
  'council.pack-sent': 'pack',
};

const HOURS = 3600;
/** How long a sitting stands in a calendar; it ends when it ends. */
const SHOWN = 2 * HOURS;

/** The beginning by the clock of Astana, from the end of its day backwards. */
function beginningOf(day: string, hour: string) {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  const end = momentOf(Date.parse(endOfDay(getPlainDate(day))));
  return addSeconds(end, -24 * HOURS + hours * HOURS + minutes * 60);
}

export type Announced = {
  readonly sitting: Sitting;
  readonly day: string;
  readonly titles: readonly { readonly kk: string; readonly ru: string }[];
};

/** An entry that a calendar program moves when it comes again, and takes out when the sitting is called off. */
export function calendarOf({ sitting, day }: Announced, language: Language, origin: string, at: Work['at']): string {
  const say = speak(language);
  const begins = beginningOf(day, sitting.hour);
  return writeCalendar({
    name: say('council:title'),
    ...{ language, at },
    terms: [
      {
        uid: `${sitting.id}@shyraq`,
        summary: say('council:ics-summary'),
        description: language === 'kk' ? sitting.placeKk : sitting.placeRu,
        link: `${origin}/${language}/cabinet/council/${sitting.id}`,
        beginsAt: begins,
        endsAt: addSeconds(begins, SHOWN),
        sequence: sitting.version,
        gone: stateOf(sitting) === 'cancelled',
      },
    ],
  });
}

function wordLetter(name: string, announced: Announced, language: Language, origin: string) {
  const say = speak(language);
  const { sitting, day, titles } = announced;
  const told = {
    date: formatDate(getPlainDate(day), language, 'weekday'),
    hour: sitting.hour,
    place: language === 'kk' ? sitting.placeKk : sitting.placeRu,
    agenda: titles.map((title, at) => `${at + 1}. ${language === 'kk' ? title.kk : title.ru}`).join('\n'),
    words: sitting.cancelledWords ?? '',
    link: `${origin}/${language}/cabinet/council/${sitting.id}`,
  };
  return {
    subject: say(`council:letter.${name}-subject`, told),
    text: say(`council:letter.${name}-text`, told),
  };
}

export async function announce({ db }: Work, sitting: Sitting): Promise<Announced> {
  const round = sitting.round === null ? undefined : await findRound(db, sitting.round);
  const items = await listItems(db, sitting.id);
  return { sitting, day: dayOf(sitting, round), titles: items.map(({ titleKk: kk, titleRu: ru }) => ({ kk, ru })) };
}

/** What changes before anybody is invited is nobody's business yet. */
async function writeToMembers({ post, address }: LettersPlan, work: Work, act: string, id: string): Promise<void> {
  const name = LETTERS[act];
  const sitting = await getSitting(work.db, id);
  const early = name === 'changed' || name === 'cancelled';
  if (name === undefined || (early && sitting.invitedAt === null)) return;
  const announced = await announce(work, sitting);
  for (const { email, language } of await listPeopleInRoles(work, ['member', 'secretary']))
    await post(work, {
      to: email,
      ...wordLetter(name, announced, language, address()),
      ...(name === 'pack' ? {} : { calendar: calendarOf(announced, language, address(), work.at) }),
    });
}

async function writeToSigners({ post, address }: LettersPlan, work: Work, id: string): Promise<void> {
  const sitting = await getSitting(work.db, id);
  if (stateOf(sitting) !== 'drawn-up') return;
  const announced = await announce(work, sitting);
  const isSigner = ({ account }: Addressee) => account === sitting.chair;
  const signers = [
    ...(await listPeopleInRoles(work, ['member'])).filter(isSigner),
    ...(await listPeopleInRoles(work, ['secretary'])).filter((one) => !isSigner(one)),
  ];
  for (const { email, language } of signers)
    await post(work, { to: email, ...wordLetter('to-sign', announced, language, address()) });
}

/** E-10, E-12: when it was considered, and by when it will be published. */
async function writeToOrganisations({ post, address }: LettersPlan, work: Work, id: string): Promise<void> {
  const stored = await findRound(work.db, id);
  const { considered, publication } = stored?.round ?? {};
  if (!stored || !considered || !publication) return;
  const year = stored.reportingYear;
  for (const { email, language } of await listPeopleOf(work, await listParticipating(work.db, id))) {
    const say = speak(language);
    const told = {
      year,
      on: formatDate(considered.on, language),
      until: formatDate(publication.lastDay, language, 'weekday'),
      link: `${address()}/${language}/cabinet/rounds/${id}`,
    };
    await post(work, {
      to: email,
      subject: say('council:letter.considered-subject', told),
      text: say('council:letter.considered-text', told),
    });
  }
}

/** The round itself was called for another day than the members were told. */
async function writeOfMoved(plan: LettersPlan, work: Work, round: string): Promise<void> {
  const [sitting] = (await listAllSittings(work.db, round)).filter((one) => stateOf(one) === 'planned');
  const { day = sitting?.day } = sitting ? await announce(work, sitting) : {};
  if (sitting && day !== sitting.day) await writeToMembers(plan, work, 'council.changed', sitting.id);
}

async function writeAll(plan: LettersPlan, work: Work, { act, subject: { kind, id } }: Told): Promise<void> {
  if (act === 'rounds.council-called') return writeOfMoved(plan, work, id);
  if (kind === 'round') return writeToOrganisations(plan, work, id);
  if (act === 'council.protocol-drawn-up') return writeToSigners(plan, work, id);
  return writeToMembers(plan, work, act, id);
}

/** All letters are put into the queue in one transaction: after a crash all of them are there, or none. */
export function writeOfSittingTask(plan: LettersPlan): Task {
  return defineTask('write-of-sitting', Told, async ({ effect, payload }) => {
    await effect((work) => writeAll(plan, work, payload));
  });
}
