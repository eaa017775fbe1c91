// A state folder in which three years of chosen figures are published and reported, for a journey through the yearly revision:
// npx tsx tests/status/revision-house.ts FOLDER, then the program with SHYRAQ_STATE=FOLDER and SHYRAQ_EXAMPLE=people.

import { argv } from 'node:process';
import { exampleOrganisations } from '#cli/example/organisation.ts';
import { openFloor } from '#server/platform/open-floor.ts';
import { readSettings } from '#server/platform/settings.ts';
import { loadExample } from '#server/start/load-example.ts';
import { indicatorsOf, type LaidOrganisation, layEvaluation } from './lay-evaluations.ts';

const YEARS = [2023, 2024, 2025];
const SOMEBODY = '99999999-9999-4999-8999-999999999999';

/** How many indicators of the first organisation of each founder fall. */
const FALLING = { government: 4, akimat: 3, non_state: 4 } as const;
type Founder = keyof typeof FALLING;

/** The folder must be empty or not there; the program must not run over it. */
async function layRevisionHouse(stateFolder: string): Promise<void> {
  const settings = readSettings({
    SHYRAQ_STATE: stateFolder,
    SHYRAQ_EXAMPLE: 'people',
    SHYRAQ_CLOCK: '2026-03-02T04:00:00.000Z',
  });
  const floor = await openFloor(settings);
  try {
    await loadExample(floor, true);
    const { owner } = floor.database;
    const { rows } = await owner.query(
      `select distinct on (f.value) o.id, o.bin, f.value as founder from organisation o
        join organisation_fact f on f.organisation = o.id and f.kind = 'founder' and f.known_until is null
        order by f.value, o.bin`,
    );
    const known = new Map(exampleOrganisations().map(({ bin, profile }) => [bin, profile.name]));
    const chosen = rows.map((row) => ({ id: String(row.id), bin: String(row.bin), founder: row.founder as Founder }));
    for (const [at, year] of YEARS.entries())
      await layEvaluation(
        owner,
        year,
        chosen.map(({ id, bin, founder }): LaidOrganisation => {
          const { kk = bin, ru = bin, en = bin } = known.get(bin) ?? {};
          return { id, bin, names: { kk, ru, en }, indicators: indicatorsOf(at, FALLING[founder]) };
        }),
      );
    for (const { id } of chosen)
      for (const year of YEARS)
        await owner.query(
          `insert into plan_report (organisation, year, number, operational_staff, research_staff, team_members, budget,
            research_income, source, entered_at, entered_by) values ($1, $2, 1, 420, 38, 9, 1250000000, 81000000, $3, $4, $5)`,
          [id, year, `№ 4, ${year + 1}-02-01`, '2026-02-20T04:00:00Z', SOMEBODY],
        );
  } finally {
    await floor.close();
  }
}

if (argv[1] === import.meta.filename) await layRevisionHouse(argv[2] ?? '');
