// Published evaluations of chosen figures: a round, its snapshot, its publication, written as the owner of the database. What a
// revision reads of a year is its answer, so the answer is whole.

import { createHash, randomUUID } from 'node:crypto';
import type { Published } from '#contract/publication.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { layOpenRound } from '../rounds/lay-open-round.ts';

type Owner = { readonly query: (text: string, values?: unknown[]) => Promise<{ rows: { [key: string]: unknown }[] }> };

export type LaidOrganisation = {
  readonly id: string;
  readonly bin: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  /** Indicator → plain decimal; null: not evaluable. */
  readonly indicators: Readonly<Record<string, string | null>>;
  /** Does not stand in the list of clinical practice (E-8, E-9). */
  readonly besideB?: boolean;
};

const SOMEBODY = '99999999-9999-4999-8999-999999999999';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const KEY = `ed25519:${'A'.repeat(43)}`;

/** Some value, where every indicator of the score has one. */
function scoreOf(id: string, indicators: LaidOrganisation['indicators']): string | null {
  const score = CURRENT_EDITION.scores.find((one) => one.id === id);
  const own = score ? [...score.weighted, ...score.plain] : [];
  return own.every((one) => typeof indicators[one] === 'string') ? '1' : null;
}

function answerOf(year: number, organisations: readonly LaidOrganisation[]): Published {
  const address = `/data/${year}/v1/bundle.zip`;
  const hash = hashOf(String(year));
  const bundle = { sha256: hash, file: hash, bytes: 1, address, key: KEY };
  const names = ['inputs', 'edition', 'settings', 'weighting', 'calendar', 'results'] as const;
  return {
    ...{ reportingYear: year, version: 1, publishedAt: `${year + 1}-04-17T06:00:00.000Z`, reason: '', bundle },
    ...{ councilOn: `${year + 1}-04-15`, protocol: '1', due: { lastDay: `${year + 1}-04-20`, late: false } },
    resolution: { kk: 'Нәтижелер қаралды.', ru: 'Результаты рассмотрены.' },
    ...{ edition: CURRENT_EDITION.id, settings: { ...completeSettings(CURRENT_EDITION).settings } },
    weighting: { source: 'Invented for the example', date: null, values: {} },
    ...{ calendar: getNewestCalendar().version, code: 'test', example: true, files: [] },
    hashes: Object.fromEntries(names.map((name) => [name, hash])) as Published['hashes'],
    organisations: organisations.map(({ bin, names: named, indicators, besideB = false }) => ({
      ...{
        bin,
        names: { ...named },
        region: null,
        category: 'clinical',
        indicators: { ...indicators },
        components: {},
      },
      ...{ positions: '100', headcount: 100, learners: '0' },
      ...{ sa: scoreOf('A', indicators), sb: besideB ? null : scoreOf('B', indicators), sc: scoreOf('C', indicators) },
      ...{ rankA: null, rankB: null, rankC: null },
    })),
  };
}

/** A year of which nothing is published yet. */
export async function layEvaluation(owner: Owner, year: number, organisations: readonly LaidOrganisation[]) {
  const round = randomUUID();
  const hash = hashOf(String(year));
  const participants = organisations.map(({ id }): [string, string] => [id, 'clinical']);
  await layOpenRound(owner, { id: round, year, at: `${year}-12-01T04:00:00Z`, participants });
  const { version, announcedOn } = getNewestCalendar();
  await owner.query(
    `insert into result_snapshot (round, number, computed_at, computed_by, reason, amends, hashes, edition, settings, weighting,
      calendar, code) values ($1, 1, $2, $3, '', false, '{}', $4, '{}', $5, $6, 'test')`,
    [
      ...[round, `${year + 1}-04-14T05:00:00Z`, SOMEBODY, CURRENT_EDITION.id],
      JSON.stringify({ source: 'x', date: null, values: {} }),
      JSON.stringify({ version, announcedOn, years: [], days: [] }),
    ],
  );
  const { rows } = await owner.query(
    `insert into publication_preparation (round, snapshot, prepared_at, bundle, key, code)
      values ($1, 1, $2, $3, $4, 'test') returning id`,
    [round, `${year + 1}-04-16T06:00:00Z`, hash, KEY],
  );
  const answer = JSON.stringify(answerOf(year, organisations));
  await owner.query(
    `insert into publication (round, reporting_year, version, preparation, published_at, published_by, answer, hash)
      values ($1, $2, 1, $3, $4, $5, $6, $7)`,
    [round, year, rows[0]?.id, `${year + 1}-04-17T06:00:00Z`, SOMEBODY, answer, hashOf(answer)],
  );
}

/** Of three years: the first `falling` indicators fall in both steps, the next `silent` show nothing, the others rise. */
export function indicatorsOf(at: number, falling: number, silent = 0): Record<string, string> {
  const told = CURRENT_EDITION.indicators.map(({ id }, place): [string, string] => {
    if (place < falling) return [id, `${9 - at}.2500000000`];
    return [id, place < falling + silent ? '0.0000000000' : `${3 + at}.5000000000`];
  });
  return Object.fromEntries(told);
}
