// An import that waits to be taken in, of each organisation, and how its doors are asked for it.

import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import type { Asked, House } from './open-house.ts';

type Walk = {
  readonly ask: (organisation: string) => Asked;
  readonly before?: (house: House, organisation: string) => Promise<void>;
};

const importOf = (organisation: string): string => organisation.replace('0000-4000', '0007-4000');

export function importWalks(round: string): Readonly<Record<string, Walk>> {
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
  return {
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
