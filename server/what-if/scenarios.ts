// Scenarios kept beside the results of a round: read strictly before they are kept, removed by who kept them, never changed.

import type { KeepScenario, KeptScenario, ListScenarios, RemoveScenario } from '#contract/what-if.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { readScenario } from '#rules/scenario/scenario.ts';
import { record } from '#server/journal/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import { getSnapshot } from '#server/results/index.ts';

type Columns = {
  readonly id: string;
  readonly snapshot: number;
  readonly content: unknown;
  readonly kept_at: string;
  readonly kept_by: string;
};

const asKept = (
  { id, snapshot, content, kept_at: keptAt, kept_by: by }: Columns,
  account: string | null,
): KeptScenario => ({
  id,
  snapshot,
  keptAt,
  own: by === account,
  scenario: content as KeptScenario['scenario'],
});

const COLUMNS = ['id', 'snapshot', 'content', 'kept_at', 'kept_by'] as const;

const listOf = (db: Db, round: string): Promise<Columns[]> =>
  db.selectFrom('scenario').select(COLUMNS).where('round', '=', round).orderBy('kept_at').orderBy('id').execute();

/** Of every snapshot of the round: a scenario departs from one and may be looked at beside another. */
export const listScenarios: Act<typeof ListScenarios> = async ({ db, identity }, { params }) => {
  await getSnapshot(db, params.round, Number(params.number));
  return { scenarios: (await listOf(db, params.round)).map((one) => asKept(one, identity.account)) };
};

export const keepScenario: Act<typeof KeepScenario> = async (work, { params: { round, number }, body }) => {
  const { edition: id, settings: chosen } = await getSnapshot(work.db, round, Number(number));
  const edition = getEdition(id);
  const { faults } = readScenario(edition, completeSettings(edition, chosen).settings, body);
  if (faults.length > 0)
    throw refused(
      faults.map(({ code, at, found }) => ({
        code: `scenario:fault.${code}`,
        pointer: `/body/${at.replaceAll('.', '/')}`,
        paragraph: 'E-5',
        values: { at, found },
      })),
    );
  const { db } = work;
  const made = await db
    .insertInto('scenario')
    .values({
      ...{ round, snapshot: Number(number), name: body.name, content: JSON.stringify(body) },
      kept_by: work.identity.account ?? '',
      kept_at: work.at,
    })
    .onConflict((conflict) => conflict.columns(['round', 'kept_by', 'name']).doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
  if (!made)
    throw refused([{ code: 'scenario:name-taken', pointer: '/body/name', paragraph: '', values: { name: body.name } }]);
  await record(work, {
    act: 'what-if.scenario-kept',
    subject: { kind: 'scenario', id: made.id },
    paragraph: 'E-5',
    after: { round, snapshot: Number(number), name: body.name },
  });
  work.outcome.created = true;
  return asKept(made, work.identity.account);
};

export const removeScenario: Act<typeof RemoveScenario> = async (work, { params: { id } }) => {
  const gone = await work.db
    .deleteFrom('scenario')
    .where('id', '=', id)
    .where('kept_by', '=', work.identity.account)
    .returning(['round', 'name'])
    .executeTakeFirst();
  if (!gone) throw new Problem('not-found');
  await record(work, {
    act: 'what-if.scenario-removed',
    subject: { kind: 'scenario', id },
    paragraph: 'E-5',
    before: { round: gone.round, name: gone.name },
  });
  return {};
};
