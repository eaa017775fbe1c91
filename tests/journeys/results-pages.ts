// The pages of published results, and a program in which there are some: two years of the invented organisations.

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Published } from '#contract/publication.ts';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';

export const LAID_ON = '2026-11-23T04:00:00.000Z';

export type LaidHouse = { readonly settings: Readonly<Record<string, string>>; readonly remove: () => void };

/** A state folder with what is published, for a program that is not running yet. Takes half a minute. */
export function layHouse(): LaidHouse {
  const folder = makeStateFolder();
  const lay = join('tests', 'publication', 'published-house.ts');
  execFileSync(process.execPath, ['--import', 'tsx', lay, folder], { env: { ...process.env, DATABASE_URL: '' } });
  return {
    settings: { SHYRAQ_STATE: folder, SHYRAQ_CLOCK: LAID_ON },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export const readYear = async (origin: string): Promise<Published> =>
  (await fetch(`${origin}/api/published/2025`)).json() as Promise<Published>;

/** Name of the picture → address without a language. */
export async function listPages(origin: string): Promise<Readonly<Record<string, string>>> {
  const [one, other] = (await readYear(origin)).organisations;
  return {
    home: '/',
    years: '/results',
    ranking: '/results/2025',
    'ranking-learners': '/results/2025?score=sc&category=education',
    'ranking-first-year': '/results/2024',
    'ranking-older-version': '/results/2025?version=1',
    'ranking-none': '/results/2019',
    map: '/results/2025/map?region=75',
    indicator: '/results/2025/indicators/2',
    'indicator-none': '/results/2025/indicators/10?category=non_clinical',
    score: `/results/2025/${one?.bin}/sa`,
    'number-indicator': `/results/2025/${one?.bin}/3`,
    'number-component': `/results/2025/${one?.bin}/2/2-1`,
    organisation: `/organisations/${one?.bin}/results`,
    compare: `/compare?bins=${one?.bin},${other?.bin}`,
    'compare-none': '/compare',
    'open-data': '/open-data',
    methodology: '/methodology',
    search: '/search?q=орталығы',
  };
}
