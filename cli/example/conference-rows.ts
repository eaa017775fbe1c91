// Papers in indexed proceedings (6.1) and what learners presented (11.1–11.6).

import { type Chance, chanceOf, getAt } from './chance.ts';
import { creditedBy, dayIn, evidenceOf, idOf } from './item-marks.ts';
import type { Organisation, Row } from './organisation.ts';
import { scaled } from './profile.ts';
import { inLanguage, type WrittenIn } from './words/phrase.ts';
import { citiesAbroad, citiesAtHome, meetingsAbroad, meetingsAtHome } from './words/places.ts';

type Component = '6.1' | '11.1' | '11.2' | '11.3' | '11.4' | '11.5' | '11.6';

/** What learners present, in turn: mostly at home, in the first dozen of everything something. */
const IN_TURN: readonly Component[] = [
  '11.3',
  '11.6',
  '11.1',
  '11.4',
  '11.5',
  '11.2',
  '11.3',
  '11.6',
  '11.3',
  '11.6',
  '11.4',
  '11.3',
];
const LANGUAGES = ['en', 'ru', 'kk'] as const;
/** Percent of English, Russian and Kazakh. */
const SPOKEN: Readonly<Record<Component, readonly number[]>> = {
  '6.1': [72, 22, 6],
  '11.1': [90, 10, 0],
  '11.2': [90, 10, 0],
  '11.3': [25, 40, 35],
  '11.4': [25, 40, 35],
  '11.5': [70, 22, 8],
  '11.6': [10, 52, 38],
};
const INDEXED = ['scopus', 'wos;scopus', 'wos'];
const AT_HOME = ['KazBC', 'RSCI', 'KazBC;RSCI'];

function databasesOf(component: Component, chance: Chance): string {
  if (component === '6.1' || component === '11.5') return chance.pick(INDEXED);
  return component === '11.6' ? chance.pick(AT_HOME) : '';
}

function isAbroad(component: Component, chance: Chance): boolean {
  if (component === '11.1' || component === '11.2') return true;
  return (component === '6.1' || component === '11.5') && chance.happens(70);
}

function meetingOf(component: Component, language: WrittenIn, year: number, chance: Chance) {
  if (isAbroad(component, chance)) {
    return { conference: `${chance.pick(meetingsAbroad)}, ${year}`, place: chance.pick(citiesAbroad) };
  }
  const conference = inLanguage(chance.pick(meetingsAtHome), language);
  return { conference: `${conference}, ${year}`, place: inLanguage(chance.pick(citiesAtHome), language) };
}

function conferenceRow(
  organisation: Organisation,
  year: number,
  component: Component,
  place: number,
  chance: Chance,
): Row {
  const { profile, bin, titles } = organisation;
  const language = LANGUAGES[chance.share(SPOKEN[component])] ?? 'en';
  const id = idOf('S', year, place + 1);
  const databases = databasesOf(component, chance);
  const isTalk = databases === '';
  return {
    organisation: bin,
    id,
    component,
    title: titles.title('study', language, 'talks', year, place).text,
    ...meetingOf(component, language, year, chance),
    held_on: dayIn(chance, year, 2, 11),
    language,
    databases,
    url: isTalk || chance.happens(5) ? '' : `https://example.org/proceedings/${profile.key}-${year}-${place + 1}`,
    evidence: evidenceOf(profile, chance, id, isTalk ? 'programme' : 'printout'),
    credited: creditedBy(chance),
  };
}

export function conferenceRows(organisation: Organisation, year: number): Row[] {
  const { profile } = organisation;
  const chance = chanceOf(profile.key, 'conferences', year);
  const proceedings = Array.from({ length: scaled(profile, year, profile.proceedings) }, (): Component => '6.1');
  const talks = Array.from({ length: scaled(profile, year, profile.learners?.talks ?? 0) }, (_, place) =>
    getAt(IN_TURN, place),
  );
  return [...proceedings, ...talks].map((component, place) =>
    conferenceRow(organisation, year, component, place, chance),
  );
}
