import type { DraftRound } from '#contract/rounds.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { plainDate } from '#rules/kernel/plain-date.ts';
import { readingsOf } from '#rules/round/readings-of.ts';
import { record } from '#server/journal/index.ts';
import { type OrganisationOn, organisationsOn } from '#server/organisations/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { addEvent, findRoundBefore, type Settings, subjectOf } from './store.ts';

/** Of the round before, as far as the edition still knows them; else the defaults. */
async function chooseSettings(work: Work, reportingYear: number): Promise<Settings> {
  const before = await findRoundBefore(work.db, reportingYear);
  const { settings } = completeSettings(CURRENT_EDITION);
  const kept = Object.entries(before?.settings ?? {}).filter(([id, option]) =>
    CURRENT_EDITION.interpretations.some((one) => one.id === id && one.options.some((known) => known.id === option)),
  );
  return { ...settings, ...Object.fromEntries(kept) };
}

/** Also those who had left. */
export async function takeIn(work: Work, round: string, organisations: readonly OrganisationOn[]): Promise<void> {
  if (organisations.length === 0) return;
  await work.db
    .insertInto('round_participant')
    .values(
      organisations.map(({ id, category, universityHospital }) => ({
        round,
        organisation: id,
        category,
        university_hospital: universityHospital,
      })),
    )
    .onConflict((conflict) => conflict.columns(['round', 'organisation']).doUpdateSet({ left_at: null }))
    .execute();
}

/** The year's last day: who stands in the register then, in that category. */
export const lastDayOf = (reportingYear: number): string => plainDate(reportingYear, 12, 31);

/** E-4. Throws a Problem `already-exists` where the year has a round. */
export const draftRound: Act<typeof DraftRound> = async (work, { body: { reportingYear } }) => {
  const settings = await chooseSettings(work, reportingYear);
  const made = await work.db
    .insertInto('round')
    .values({
      reporting_year: reportingYear,
      edition: CURRENT_EDITION.id,
      settings: JSON.stringify(settings),
      drafted_at: work.at,
    })
    .onConflict((conflict) => conflict.column('reporting_year').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new Problem('already-exists');
  const { id } = made;
  await addEvent(work, id, 1, { kind: 'drafted', reportingYear, readings: readingsOf(settings) });
  const organisations = await organisationsOn(work.db, lastDayOf(reportingYear));
  await takeIn(work, id, organisations);
  await record(work, {
    act: 'rounds.drafted',
    subject: subjectOf(id),
    paragraph: 'E-4',
    after: { reportingYear, edition: CURRENT_EDITION.id, settings, participants: organisations.length },
    version: 1,
  });
  work.outcome.created = true;
  work.outcome.version = 1;
  return { id, version: 1 };
};
