// What was published, the newest first: results in their versions, and the verification before them.

import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import { listAnswers } from './store.ts';

export type News = {
  /** Never another, whatever the address of the site is. */
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly text: string;
  /** Without the host. */
  readonly path: string;
};

const MOST = 50;

async function listVerifications(db: Db): Promise<{ year: number; at: string }[]> {
  const rows = await db.selectFrom('verification_publication').select(['reporting_year', 'published_at']).execute();
  return rows.map(({ reporting_year: year, published_at: at }) => ({ year, at }));
}

export async function listNews(db: Db, language: Language): Promise<News[]> {
  const say = speak(language);
  const results = (await listAnswers(db)).map(
    ({ reportingYear: year, version, publishedAt: at, councilOn, protocol, reason, bundle }): News => ({
      id: `urn:sha256:${bundle.sha256}:${year}.${version}`,
      at,
      title: say('publication:feed-results', { year, version }),
      text:
        version === 1
          ? say('publication:feed-results-text', { council: formatDate(getPlainDate(councilOn), language), protocol })
          : say('publication:feed-amendment-text', { reason }),
      path: `/${language}/results/${year}`,
    }),
  );
  const verifications = (await listVerifications(db)).map(
    ({ year, at }): News => ({
      id: `urn:shyraq:verification:${year}`,
      at,
      title: say('publication:feed-verification', { year }),
      text: say('publication:feed-verification-text'),
      path: `/${language}/verification/${year}`,
    }),
  );
  return [...results, ...verifications].sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, MOST);
}
