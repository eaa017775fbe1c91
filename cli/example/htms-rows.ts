// High-tech medical services: rendered (7.1), introduced in other regions (7.2), approved as new (7.3). What counts is
// exactly what the profile says; rows that do not count are added to it.

import { REGIONS } from '#rules/evidence/classifiers.ts';
import { type Chance, chanceOf, getAt, shuffled } from './chance.ts';
import { dayIn, evidenceOf, idOf } from './item-marks.ts';
import type { Organisation, Row } from './organisation.ts';
import { type Profile, scaled } from './profile.ts';
import { highTechServices, type Services } from './words/high-tech-services.ts';
import { inLanguage, type Phrase } from './words/phrase.ts';
import { hospitals } from './words/places.ts';

const QUARTERS = 4;

/** The new services of a year are older ones done in a new way; the year ends their code. */
const NEW_WAYS: Readonly<Record<number, Phrase>> = {
  2023: ['роботтық жүйемен', 'с роботизированной системой', 'with a robotic system'],
  2024: ['жасанды интеллект навигациясымен', 'с навигацией на основе искусственного интеллекта', 'with AI navigation'],
  2025: ['үшөлшемді үлгілеумен', 'с трёхмерным моделированием', 'with three-dimensional modelling'],
};

/** A row before it gets the organisation, its id and its evidence. */
type Draft = Pick<Row, 'component' | 'code' | 'name'> & Partial<Row>;

function servicesOf(profile: Profile): Services {
  const all = profile.specialities.flatMap((name) => highTechServices[name] ?? []);
  // Two specialities may share a code; an organisation has it once.
  const once = new Map(all.flatMap(({ known }) => known.map((service) => [service[0], service])));
  return { known: [...once.values()], fresh: all.flatMap(({ fresh }) => fresh) };
}

/** Rendered services by code and quarter of the year; each code takes a part by chance, the first what is left over. */
function rendered(profile: Profile, year: number, chance: Chance): Draft[] {
  const { known } = servicesOf(profile);
  const total = scaled(profile, year, profile.services?.rendered ?? 0);
  const parts = known.flatMap((service) =>
    Array.from({ length: QUARTERS }, () => ({ service, weight: chance.between(2, 14) })),
  );
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const counts = parts.map(({ weight }) => Math.floor((total * weight) / weights));
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  return parts.flatMap(({ service: [code, kk, ru] }, place): Draft[] => {
    const count = (counts[place] ?? 0) + (place === 0 ? rest : 0);
    if (count === 0) return [];
    const name = profile.writes === 'kk' ? kk : ru;
    // A single service may stand without its number: 1 is the default.
    return [{ component: '7.1', code, name, count: count === 1 ? '' : String(count) }];
  });
}

/** Pairs of code and region, none twice but the last: it repeats the first, and the one before it was not paid for. */
function introduced(profile: Profile, year: number, chance: Chance): Draft[] {
  const { known } = servicesOf(profile);
  const others = REGIONS.filter((region) => region !== profile.region);
  const order = shuffled(known.length * others.length, profile.key, 'introduced', year);
  const paid = scaled(profile, year, profile.services?.introduced ?? 0);
  const drafts = Array.from(order.slice(0, paid + 1), (number, place): Draft => {
    const [code, kk, ru] = getAt(known, Math.floor(number / others.length));
    return {
      component: '7.2',
      code,
      name: profile.writes === 'kk' ? kk : ru,
      region: getAt(others, number % others.length),
      receiving_organisation: inLanguage(chance.pick(hospitals), profile.writes),
      paid_by_fund: place < paid ? 'yes' : 'no',
    };
  });
  const [first] = drafts;
  if (!first || paid === 0) return [];
  // One in two writes the region of the repeated row with nine digits: it is the same region all the same.
  const region = chance.happens(50) ? `${first.region}0000000` : (first.region ?? '');
  return [...drafts, { ...first, region, receiving_organisation: inLanguage(getAt(hospitals, 3), profile.writes) }];
}

function approved(profile: Profile, year: number, chance: Chance): Draft[] {
  const { fresh } = servicesOf(profile);
  const number = Math.min(fresh.length, scaled(profile, year, profile.services?.approved ?? 0));
  return fresh.slice(0, number).map(([code, kk, ru]): Draft => {
    const way = NEW_WAYS[year];
    const name = profile.writes === 'kk' ? kk : ru;
    return {
      component: '7.3',
      code: `${code.slice(0, -2)}${year % 100}`,
      name: way ? `${name}, ${inLanguage(way, profile.writes)}` : name,
      approved_on: dayIn(chance, year),
    };
  });
}

/** A line that the verifier refused, beside those that count. */
function refused(profile: Profile): Draft[] {
  const [code = '', kk = '', ru = ''] = servicesOf(profile).known[0] ?? [];
  return [{ component: '7.1', code, name: profile.writes === 'kk' ? kk : ru, count: '3', credited: 'no' }];
}

export function htmsRows({ profile, bin }: Organisation, year: number): Row[] {
  if (!profile.services) return [];
  const chance = chanceOf(profile.key, 'htms', year);
  const drafts = [
    ...rendered(profile, year, chance),
    ...refused(profile),
    ...introduced(profile, year, chance),
    ...approved(profile, year, chance),
  ];
  return drafts.map((draft, place) => {
    const id = idOf('H', year, place + 1);
    return {
      organisation: bin,
      id,
      component: draft.component ?? '',
      code: draft.code ?? '',
      name: draft.name ?? '',
      count: draft.count ?? '',
      region: draft.region ?? '',
      receiving_organisation: draft.receiving_organisation ?? '',
      paid_by_fund: draft.paid_by_fund ?? '',
      approved_on: draft.approved_on ?? '',
      evidence: evidenceOf(profile, chance, id, 'report'),
      credited: draft.credited ?? (chance.happens(17) ? 'yes' : ''),
    };
  });
}
