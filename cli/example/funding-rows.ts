// Projects and what they received in the year. A project runs for three years under one title and one number, so that it
// can be followed from package to package; those of one's own initiative run for one.

import { type Chance, chanceOf } from './chance.ts';
import { creditedBy, dayIn, evidenceOf, idOf } from './item-marks.ts';
import type { Organisation, Row } from './organisation.ts';
import { percentIn } from './profile.ts';
import { inLanguage, type WrittenIn } from './words/phrase.ts';
import { foreignFunders, funders } from './words/places.ts';

const COMPONENTS = ['1.1', '1.2', '1.3', '1.4', '1.5'] as const;
type Component = (typeof COMPONENTS)[number];
type Project = { readonly component: Component; readonly slot: number; readonly start: number; readonly end: number };

const PAPERS = ['agreement', 'topic'] as const;
/** Nobody signs an agreement with oneself. */
const OWN_PAPERS = ['topic'] as const;

/** Percent of the projects of a component that have co-executors. */
const SHARED: Readonly<Record<Component, number>> = { '1.1': 45, '1.2': 12, '1.3': 10, '1.4': 6, '1.5': 0 };

/** The project in a slot in a year: slots begin in turn, so that each year some end and some begin. */
function projectIn(component: Component, slot: number, year: number): Project {
  if (component === '1.5') return { component, slot, start: year, end: year };
  const start = year - ((year + slot) % 3);
  return { component, slot, start, end: start + 2 };
}

/** Whole tenge, now and then with tiyn. A project gets more in its middle year. */
function moneyOf(
  { profile }: Organisation,
  project: Project,
  year: number,
  chance: Chance,
): { received: string; handedOn: string } {
  const [, millions] = profile.funding[project.component];
  const fixed = chanceOf(profile.key, 'project', project.component, project.slot, project.start);
  const yearly = project.end > project.start && year === project.start + 1 ? 106 : 97;
  const full = millions * fixed.between(8_500, 11_500) * yearly + fixed.between(0, 999) * 137;
  const received = Math.floor((full * percentIn(profile, year)) / 100);
  const handedOn = fixed.happens(SHARED[project.component]) ? Math.floor((received * fixed.between(8, 85)) / 100) : 0;
  const tiyn = chance.happens(12) ? `.${chance.between(10, 99)}` : '';
  return { received: `${received}${tiyn}`, handedOn: String(handedOn) };
}

function languageOf({ profile }: Organisation, component: Component): WrittenIn {
  return component === '1.3' ? 'en' : profile.writes;
}

function funderOf(project: Project, language: WrittenIn, fixed: Chance): string {
  return project.component === '1.3' ? fixed.pick(foreignFunders) : inLanguage(funders[project.component], language);
}

function fundingRow(organisation: Organisation, project: Project, year: number, id: string, chance: Chance): Row {
  const { profile, bin, titles } = organisation;
  const { component, slot, start, end } = project;
  const serial = profile.bin.slice(-2);
  const fixed = chanceOf(profile.key, 'papers', component, slot, start);
  const language = languageOf(organisation, component);
  const { received, handedOn } = moneyOf(organisation, project, year, chance);
  const place = COMPONENTS.indexOf(component) * 30 + slot;
  // The national centre numbers topics by year; serials from 99 stay out of the way of real ones.
  const registered = component !== '1.4' && !chance.happens(5);
  const topic = `01${start % 100}РК99${serial}${String(place).padStart(3, '0')}`;
  const agreement = `${component}-${serial}/${slot + 1}-${start}`;
  return {
    organisation: bin,
    id,
    component,
    title: titles.title('project', language, 'projects', start, place).text,
    registration_number: registered ? topic : '',
    funder: funderOf(project, language, fixed),
    agreement_number: component === '1.5' || chance.happens(4) ? '' : agreement,
    starts_on: dayIn(fixed, start, 1, 4),
    ends_on: `${end}-12-31`,
    received_kzt: received,
    handed_on_kzt: handedOn,
    evidence: evidenceOf(profile, chance, id, ...(component === '1.5' ? OWN_PAPERS : PAPERS)),
    credited: creditedBy(chance),
  };
}

export function fundingRows(organisation: Organisation, year: number): Row[] {
  const { profile } = organisation;
  const chance = chanceOf(profile.key, 'funding', year);
  const running = COMPONENTS.flatMap((component) =>
    Array.from({ length: profile.funding[component][0] }, (_, slot) => projectIn(component, slot, year)),
  ).filter((project) => project.start >= (profile.since ?? 0));
  return running.map((project, place) => fundingRow(organisation, project, year, idOf('F', year, place + 1), chance));
}
