// A holding of ten subsidiaries over ten years, laid in bulk: what the triggers would have set is set by hand.

import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

export const SPAN = { from: 2016, to: 2025 } as const;
const SUBSIDIARIES = 10;
const SOMEBODY = '99999999-2222-4222-8222-222222222222';

export type Sizes = { readonly introductions: number; readonly transfers: number };

export async function layLargeHolding(owner: Pool, { introductions, transfers }: Sizes): Promise<string> {
  const client = await owner.connect();
  const ask = (text: string, values: unknown[] = []) => client.query(text, values);
  try {
    await ask('set session_replication_role = replica');
    const [holding = '', ...members] = Array.from({ length: SUBSIDIARIES + 1 }, () => randomUUID());
    for (const [at, id] of [holding, ...members].entries()) {
      await ask('insert into organisation (id, bin, registered_at) values ($1, $2, now())', [
        id,
        `0000000009${10 + at}`,
      ]);
      for (const language of ['kk', 'ru', 'en'])
        await ask(
          `insert into organisation_fact (organisation, kind, value, holds_from, source, known_from)
            values ($1, $2, $3, '2000-01-01', 'bench', now())`,
          [id, `name_${language}`, `Organisation ${at}`],
        );
    }
    // Each subsidiary introduces a technology once: as many technologies as one of them has introductions.
    const technologies = Math.ceil(introductions / SUBSIDIARIES);
    await ask(
      `insert into unique_technology (code, name_kk, name_ru, name_en, approved_from, source)
        select 'U' || n, 'Unique ' || n, 'Unique ' || n, 'Unique ' || n, '2010-01-01', 'bench' from generate_series(1, 300) n`,
    );
    await ask(
      `insert into technology (name_en, field, novelty, unique_technology, entered_at, entered_by)
        select 'Technology ' || n, (array['surgery', 'diagnosis', 'treatment', 'laboratory', 'digital'])[1 + n % 5], 'country',
          (select id from unique_technology where code = 'U' || n), now(), $2 from generate_series(1, $1::int) n`,
      [technologies, SOMEBODY],
    );
    await ask('create temporary table numbered as select id, row_number() over (order by id) - 1 as n from technology');
    await ask('create unique index on numbered (n)');
    await ask(
      `insert into research_programme (organisation, holding, belongs_on, title, registration_number, registration_fold, funder, amount,
          first_year, last_year, entered_at, entered_by)
        select ($1::uuid[])[1 + n % $2::int], $3, '2020-12-31', 'Programme ' || n, 'R' || n, 'r' || n, 'Fund', 1000000, 2016 + n % 8,
          2018 + n % 8, now(), $4 from generate_series(0, 999) n`,
      [members, SUBSIDIARIES, holding, SOMEBODY],
    );
    await ask(
      `insert into protective_document (organisation, holding, belongs_on, kind, number, number_fold, granted_on, title, programme,
          entered_at, entered_by)
        select organisation, holding, belongs_on, 'invention', registration_number, registration_fold,
          make_date(first_year + 1, 6, 1), title, id, now(), $1 from research_programme where registration_number < 'R7'`,
      [SOMEBODY],
    );
    await ask(
      `insert into introduction (technology, organisation, holding, belongs_on, year, departments, source, programme, entered_at, entered_by)
        select t.id, ($1::uuid[])[1 + k / $2::int], $3, '2020-12-31', 2016 + (k * 7 % 10),
          'Surgery', (array['training', 'master-class', 'own-research', 'licence', 'literature', 'partnership'])[1 + k % 6],
          p.id, now(), $4
        from generate_series(0, $5::int - 1) k join numbered t on t.n = k % $2::int
        left join research_programme p on k % 9 = 0 and p.registration_number = 'R' || (k / 9 % 1000)`,
      [members, technologies, holding, SOMEBODY, introductions],
    );
    await ask(
      `insert into introduction_use (introduction, year, patients, income)
        select id, year, 12, case when programme is null then null else 1500000.50 end from introduction`,
    );
    await ask(
      `insert into transfer (technology, organisation, holding, belongs_on, receiver_name, region, channel, day, participants, entered_at, entered_by)
        select t.id, ($1::uuid[])[1 + k % $2::int], $3, '2020-12-31', 'Hospital ' || k,
          ('{11,15,19,23,27,31,35,39,43,47,55,59,63,71,75}'::text[])[1 + k % 15],
          (array['telemedicine', 'tertiary-care', 'air-ambulance', 'visiting-master-class'])[1 + k / 15 % 4],
          make_date(2016 + k % 10, 1 + k % 12, 1 + k % 28), k % 40, now(), $4
        from generate_series(0, $5::int - 1) k join numbered t on t.n = (k * 31) % $6::int`,
      [members, SUBSIDIARIES, holding, SOMEBODY, transfers, technologies],
    );
    await ask(
      'insert into innovation_mark (organisation, holding) select distinct organisation, holding from transfer',
    );
    await ask('analyze');
    return holding;
  } finally {
    client.release(true);
  }
}
