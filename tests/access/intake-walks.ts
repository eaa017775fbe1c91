// An import that waits to be taken in and a work that both claim, and how the doors of the intake are asked for them.

import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { type Asked, type House, OTHER, OWN } from './open-house.ts';

const FACTS = {
  kind: 'article',
  year: '2026',
  quartile: 'Q1',
  language: 'en',
  databases: 'wos',
  authorPosition: '1',
  corresponding: 'no',
};

type Walk = {
  readonly ask: (organisation: string) => Asked;
  readonly before?: (house: House, organisation: string) => Promise<void>;
};

const importOf = (organisation: string): string => organisation.replace('0000-4000', '0007-4000');

export function intakeWalks(round: string): Readonly<Record<string, Walk>> {
  const report = (organisation: string) => `/api/rounds/${round}/reports/${organisation}`;
  const at = (organisation: string) => `${report(organisation)}/imports/${importOf(organisation)}`;
  const lay = async ({ uploads }: House, organisation: string) => {
    const folder = join(uploads, '../imports');
    mkdirSync(folder, { recursive: true });
    const id = importOf(organisation);
    const preview = { id, files: [], tables: [], refused: [], changed: [], refusedFiles: [], remarks: [] };
    writeFileSync(join(folder, `${id}.rows`), '');
    writeFileSync(join(folder, `${id}.json`), JSON.stringify({ round, organisation, reportingYear: 2026, preview }));
    for (const end of ['rows', 'json'])
      utimesSync(join(folder, `${id}.${end}`), new Date(SOME_DAY), new Date(SOME_DAY));
  };
  const shared = '99999999-0008-4999-8999-999999999999';
  const layShared = async ({ database: { owner } }: House, organisation: string) => {
    const row = organisation.replace('0000-4000', '0008-4000');
    await owner.query('insert into report (round, organisation) values ($1, $2) on conflict do nothing', [
      round,
      organisation,
    ]);
    await owner.query(
      `insert into reported_row (id, round, organisation, table_name, place, fields, origin, entered_by, entered_at,
        changed_by, changed_at) values ($1, $2, $3, 'publications', 8, '{}', '{"way":"typed"}', $1, now(), $1, now())
        on conflict do nothing`,
      [row, round, organisation],
    );
    await owner.query(
      `insert into work_claim (row, round, organisation, work, title, facts) values ($1, $2, $3, 'doi x', 'X', $4)
        on conflict do nothing`,
      [row, round, organisation, JSON.stringify(FACTS)],
    );
    await owner.query(
      `insert into shared_work (id, round, work, claimants, found_at) values ($1, $2, 'doi x', $3, now())
        on conflict do nothing`,
      [shared, round, [OWN, OTHER]],
    );
  };
  return {
    'list-offers': { ask: (organisation) => ({ url: `${report(organisation)}/offers` }) },
    'take-offers': { ask: (organisation) => ({ url: `${report(organisation)}/offers`, payload: { rows: [shared] } }) },
    'list-shared-works': {
      before: layShared,
      ask: (organisation) => ({ url: `${report(organisation)}/shared-works` }),
    },
    'say-of-shared-work': {
      before: layShared,
      ask: (organisation) => ({
        url: `${report(organisation)}/shared-works/${shared}/words`,
        payload: { words: 'Of the tests' },
      }),
    },
    'read-report-template': { ask: (organisation) => ({ url: `${report(organisation)}/template?language=en` }) },
    // Bytes without a name: an open door answers that they have none.
    'send-import-file': { ask: (organisation) => ({ url: `${report(organisation)}/import-files` }) },
    'read-import-files': { ask: (organisation) => ({ url: `${report(organisation)}/imports` }) },
    'read-report-import': { before: lay, ask: (organisation) => ({ url: at(organisation) }) },
    'apply-report-import': { before: lay, ask: (organisation) => ({ url: `${at(organisation)}/apply` }) },
    'read-refused-rows': {
      before: lay,
      ask: (organisation) => ({ url: `${at(organisation)}/refused/xlsx?language=en` }),
    },
  };
}
