// Patents and certificates of a year, and the income from those that were licensed.

import { type Chance, chanceOf, getAt } from './chance.ts';
import { creditedBy, dayIn, evidenceOf, idOf } from './item-marks.ts';
import type { Organisation, Row } from './organisation.ts';
import { percentIn, scaled } from './profile.ts';
import { inLanguage } from './words/phrase.ts';
import { foreignOffices, offices } from './words/places.ts';

const COMPONENTS = ['4.1', '4.2', '4.3', '10.1', '10.2', '10.3'] as const;
type Component = (typeof COMPONENTS)[number];
type Document = { readonly component: Component; readonly place: number };

/** Percent of the documents that Web of Science knows. */
const IN_WOS: Readonly<Record<Component, number>> = {
  '4.1': 55,
  '4.2': 18,
  '4.3': 0,
  '10.1': 50,
  '10.2': 15,
  '10.3': 0,
};

const isForeign = (component: Component) => component.endsWith('.1');
const isRegistration = (component: Component) => component.endsWith('.3');

function documentsIn({ profile }: Organisation, year: number): Document[] {
  const numbers = [...profile.patents, ...(profile.learners?.patents ?? [])];
  const components = COMPONENTS.flatMap((component, place) =>
    Array.from({ length: scaled(profile, year, numbers[place] ?? 0) }, () => component),
  );
  return components.map((component, place) => ({ component, place }));
}

function titleOf({ profile, titles }: Organisation, year: number, { component, place }: Document): string {
  if (isRegistration(component)) return titles.title('registration', profile.writes, 'registrations', year, place).text;
  return titles.invention(isForeign(component) ? 'en' : profile.writes, year, place).text;
}

function issuerOf({ profile }: Organisation, component: Component, chance: Chance): string {
  if (isForeign(component)) return chance.pick(foreignOffices);
  return inLanguage(isRegistration(component) ? offices.register : offices.home, profile.writes);
}

function patentRow(organisation: Organisation, year: number, document: Document, chance: Chance): Row {
  const { profile, bin } = organisation;
  const { component, place } = document;
  const id = idOf('T', year, place + 1);
  const inWos = chance.happens(IN_WOS[component]);
  // 99, the organisation's serial, the year, the place: no office has come so far in its numbering.
  const number = `99${profile.bin.slice(-2)}${year % 100}${String(place + 1).padStart(3, '0')}`;
  return {
    organisation: bin,
    id,
    component,
    title: titleOf(organisation, year, document),
    holder_is_organisation: chance.happens(4) ? 'no' : 'yes',
    issuer: issuerOf(organisation, component, chance),
    number,
    granted_on: dayIn(chance, year),
    in_wos: inWos ? 'yes' : 'no',
    url: inWos && !chance.happens(10) ? `https://example.org/patents/${number}` : '',
    evidence: evidenceOf(profile, chance, id, 'certificate'),
    credited: creditedBy(chance),
  };
}

export function patentRows(organisation: Organisation, year: number): Row[] {
  const chance = chanceOf(organisation.profile.key, 'patents', year);
  return documentsIn(organisation, year).map((document) => patentRow(organisation, year, document, chance));
}

/** Documents of this year and of the four before it in turn: some are past any reading of "the last 3 years" (5.1). */
const AGES = [1, 2, 0, 3, 4];

function licensedIn(organisation: Organisation, year: number): Row[] {
  const { licences, since = 0 } = organisation.profile;
  const owned = new Map(
    AGES.map((age) => {
      const patents = year - age < since ? [] : patentRows(organisation, year - age);
      return [age, patents.filter((row) => row.component === '4.2' && row.holder_is_organisation === 'yes')];
    }),
  );
  return Array.from({ length: licences }, (_, place) => {
    const patents = owned.get(getAt(AGES, place)) ?? [];
    return patents[Math.floor(place / AGES.length)];
  }).filter((row) => row !== undefined);
}

export function commercialisationRows(organisation: Organisation, year: number): Row[] {
  const { profile, bin } = organisation;
  const chance = chanceOf(profile.key, 'commercialisation', year);
  return licensedIn(organisation, year).map((patent, place) => {
    const id = idOf('K', year, place + 1);
    const full = chance.between(9, 420) * 100_000 + chance.between(0, 99_999);
    const income = Math.floor((full * percentIn(profile, year)) / 100);
    return {
      organisation: bin,
      id,
      technology: patent.title ?? '',
      protection_number: patent.number ?? '',
      protected_on: patent.granted_on ?? '',
      income_kzt: chance.happens(15) ? `${income}.50` : String(income),
      agreement_number: chance.happens(8) ? '' : `5.1-${profile.bin.slice(-2)}/${place + 1}-${year}`,
      evidence: evidenceOf(profile, chance, id, 'licence', 'certificate'),
      credited: creditedBy(chance),
    };
  });
}
