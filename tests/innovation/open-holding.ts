// A database with the invented holding in it, for tests and for whoever wants its figures out of the registers.

import { HOLDING, SUBSIDIARIES } from '#cli/example/holding/holding.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { layHolding } from '#server/start/example/lay-holding.ts';

export const ACCOUNT = '99999999-2222-4222-8222-222222222222';
const AT = '2026-11-01T06:00:00.000Z' as unknown as Moment;

export type HoldingHouse = {
  readonly database: TestDatabase;
  readonly holding: string;
  readonly subsidiaries: readonly string[];
  readonly ask: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
};

export const inGroup = (role: string, head: string): Identity => ({
  ...{ account: ACCOUNT, organisations: [head], sight: 'own' },
  roles: [role, `${role}@${head}`],
});

export async function openHolding(): Promise<HoldingHouse> {
  const database = await openTestDatabase();
  const ask = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await database.owner.query<Row>(text, [...values])).rows;
  const register = async ({ bin, names }: typeof HOLDING, parent: string | null): Promise<string> => {
    const [row] = await ask<{ id: string }>(
      'insert into organisation (bin, registered_at) values ($1, $2) returning id',
      [bin, AT],
    );
    const id = row?.id ?? '';
    const facts = [
      ...Object.entries(names).map(([language, value]) => [`name_${language}`, value, null]),
      ['region', '71', null],
      ['parent', null, parent],
    ];
    for (const [kind, value, above] of facts)
      await ask(
        `insert into organisation_fact (organisation, kind, value, parent, holds_from, source, known_from)
          values ($1, $2, $3, $4, '2008-07-01', 'Charter', $5)`,
        [id, kind, value, above, AT],
      );
    return id;
  };
  const holding = await register(HOLDING, null);
  const subsidiaries: string[] = [];
  for (const one of SUBSIDIARIES) subsidiaries.push(await register(one, holding));
  const papers = new Map<string, string>();
  for (const organisation of subsidiaries)
    for (const year of [2011, 2012, 2013, 2014]) {
      const [row] = await ask<{ id: string }>(
        `insert into document (organisation, name, hash, size, media_type, scanned, uploaded_by, uploaded_at)
          values ($1, $2, repeat('0', 64), 1, 'application/pdf', false, $3, $4) returning id`,
        [organisation, `acts-${year}.pdf`, ACCOUNT, AT],
      );
      papers.set(`${organisation} ${year}`, row?.id ?? '');
    }
  const actsOf = (organisation: string, year: number) => papers.get(`${organisation} ${year}`) ?? '';
  await layHolding(ask, { subsidiaries, account: ACCOUNT, at: AT, actsOf });
  return { database, holding, subsidiaries, ask };
}
