// The organisation of a case as it stands on a day, and what was published of its last years.

import type { CaseWhole } from '#contract/status.ts';
import type { ApplicationForm } from '#contract/status-application.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { statusRequirementsOn } from '#rules/editions/status-requirements.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { type Application, lastYearsBefore } from '#rules/status/application.ts';
import type { ApplicantToday } from '#rules/status/check-assignment-act.ts';
import { nameOrganisations, type OrganisationOn, organisationsOn } from '#server/organisations/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { findPublishedYear } from '#server/publication/index.ts';
import { statusOn } from '#server/status-register/index.ts';

export type Applicant = ApplicantToday & {
  readonly id: string;
  readonly bin: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly today: OrganisationOn | undefined;
};

/** Throws a Problem `not-found`. */
export async function getApplicant({ db, at }: Pick<Work, 'db' | 'at'>, id: string): Promise<Applicant> {
  const day = dayInAstana(at);
  const row = await db
    .selectFrom('organisation')
    .select(['bin', 'merged_into as mergedInto'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const [today] = await organisationsOn(db, day, id);
  const { kk, ru, en } = (await nameOrganisations(db, [id], at)).get(id) ?? {};
  const name = kk ?? ru ?? en ?? row.bin;
  return {
    ...{ id, bin: row.bin, today, names: { kk: name, ru: ru ?? name, en: en ?? name } },
    isMerged: row.mergedInto !== null,
    holdsStatus: (await statusOn(db, id, day)).state === 'held',
    category: today?.category,
    founder: today?.founder,
  };
}

export type PublishedYear = CaseWhole['years'][number];

/** S-5, S-6: of each of the years before the day, what was published of the organisation in its newest version. */
export async function listPublishedYears(db: Db, bin: string, day: PlainDate): Promise<PublishedYear[]> {
  const { years, indicators } = statusRequirementsOn(day).activity;
  const found: PublishedYear[] = [];
  for (const year of lastYearsBefore(day, years)) {
    const answer = await findPublishedYear(db, { year });
    const own = answer?.organisations.find((one) => one.bin === bin);
    const values = own && {
      publications: own.indicators[indicators.publications] ?? null,
      citations: own.indicators[indicators.citations] ?? null,
    };
    found.push({ year, published: answer && values ? { version: answer.version, ...values } : null });
  }
  return found;
}

const asText = (value: number | null): string | null => (value === null ? null : String(value));

/** What is judged: the form with the results of published rounds in the place of what it says of those years. */
export function readForm(
  { units, premises, equipment, operationalStaff, staff, income, results }: ApplicationForm,
  category: Application['category'],
  years: readonly PublishedYear[],
): Application {
  return {
    ...{ category, units, premises, equipment, operationalStaff, staff, income },
    results: years.map(({ year, published }) => {
      if (published) {
        const { publications, citations } = published;
        return { year, from: 'round', publications, citations };
      }
      const entered = results.find((one) => one.year === year);
      return {
        year,
        from: 'entered',
        publications: asText(entered?.publications ?? null),
        citations: asText(entered?.citations ?? null),
      };
    }),
  };
}

export const EMPTY_FORM: ApplicationForm = {
  units: [],
  premises: [],
  equipment: [],
  operationalStaff: null,
  staff: [],
  income: [],
  results: [],
  documents: [],
};
