// The invented organisations of the example, entered once into an empty register.

import { exampleOrganisations } from '#cli/example/organisation.ts';
import { historyOf, record } from '#server/journal/index.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Database, Db } from '#server/platform/database/open-database.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { carryOut } from '#server/platform/work.ts';
import type { Fact } from './facts.ts';
import { addOrganisation } from './register-organisation.ts';
import { lockRegister } from './store.ts';

type Example = ReturnType<typeof exampleOrganisations>[number];

/** Year and month stand at the beginning of the BIN; the oldest one is of 1992. */
function registeredOn(bin: string): string {
  const year = Number(bin.slice(0, 2));
  return `${year < 90 ? 2000 + year : 1900 + year}-${bin.slice(2, 4)}-01`;
}

function factsOf({ profile }: Example): Fact[] {
  return [
    { kind: 'name_kk', value: profile.name.kk },
    { kind: 'name_ru', value: profile.name.ru },
    { kind: 'name_en', value: profile.name.en },
    { kind: 'category', value: profile.category },
    { kind: 'founder', value: profile.founder },
    { kind: 'region', value: profile.region },
    { kind: 'university_hospital', value: profile.universityHospital ? 'yes' : 'no' },
    { kind: 'parent', value: null },
  ];
}

const EXAMPLE = { kind: 'example', id: 'organisations' } as const;

/** Whether this database was made for the example; for whoever sees every organisation. */
export async function isExampleIn(db: Db): Promise<boolean> {
  return (await historyOf(db, EXAMPLE, { limit: 1 })).length > 0;
}

/** The same before anybody has come. */
export const isExample = (database: Database): Promise<boolean> => database.within(SYSTEM, 'read', isExampleIn);

/** Answers how many were entered: 0 where the register has any already. */
export async function loadExampleOrganisations(database: Database, clock: Clock): Promise<number> {
  const { result } = await carryOut(database, { identity: SYSTEM, mode: 'write', at: clock.now() }, async (work) => {
    await lockRegister(work.db);
    const some = await work.db.selectFrom('organisation').select('id').limit(1).executeTakeFirst();
    if (some) return 0;
    const examples = exampleOrganisations();
    for (const example of examples) {
      const entered = { from: registeredOn(example.bin), source: `БСН ${example.bin}` };
      await addOrganisation(work, example.bin, factsOf(example), entered);
    }
    await record(work, {
      act: 'organisations.example-loaded',
      subject: EXAMPLE,
      after: { count: examples.length },
    });
    return examples.length;
  });
  return result;
}
