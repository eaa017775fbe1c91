// How a year came to be what it is: each version with its source, and what it said otherwise than the one before.

import { dayOf, type SourceLine } from '#contract/calendar.ts';
import { compareVersions, type DayDifference } from '#rules/calendar/year-version.ts';
import { StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { wordReason } from '#wording/word-term.ts';
import styles from './calendar.module.css';
import { daysOf, inForce, type Version, wordSource } from './year-queries.ts';

export function wordDifference(say: Say, { date, before, after }: DayDifference): string {
  const week = say('calendar:version.as-week');
  return say('calendar:version.difference', {
    date: formatDate(date, say.language, 'weekday'),
    before: before ? wordReason(say, before) : week,
    after: after ? wordReason(say, after) : week,
  });
}

type VersionProps = {
  readonly version: Version;
  readonly before: Version | undefined;
  readonly holds: boolean;
  readonly sources: readonly SourceLine[];
};

function VersionItem({ version, before, holds, sources }: VersionProps) {
  const say = useSay();
  const differences = before ? compareVersions(daysOf(before), daysOf(version)) : [];
  return (
    <li>
      <p className={styles.versionHead}>
        <b>{say('calendar:version.known-from', { date: formatDate(dayOf(version.knownFrom), say.language) })}</b>
        {holds && <StatusMark meaning="counted">{say('calendar:version.in-force')}</StatusMark>}
        {version.provisional && <StatusMark meaning="waiting">{say('calendar:version.provisional')}</StatusMark>}
      </p>
      {version.sources.map((id) => (
        <p key={id}>{wordSource(say, id, sources)}</p>
      ))}
      {version.publishedAt !== null && (
        <p className={styles.aside}>
          {say('calendar:version.published', {
            number: version.number ?? 0,
            at: formatMoment(version.publishedAt, say.language),
          })}
        </p>
      )}
      {before && (
        <ul className={styles.differences}>
          {differences.map((difference) => (
            <li key={difference.date}>{wordDifference(say, difference)}</li>
          ))}
          {before.provisional !== version.provisional && (
            <li>
              {say(version.provisional ? 'calendar:version.became-provisional' : 'calendar:version.became-final')}
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

type VersionsProps = { readonly versions: readonly Version[]; readonly sources: readonly SourceLine[] };

/** The newest first. */
export function Versions({ versions, sources }: VersionsProps) {
  const holding = inForce(versions);
  return (
    <ol className={styles.versions} reversed>
      {versions
        .map((version, index) => (
          <VersionItem
            key={`${version.knownFrom}${version.number}`}
            version={version}
            before={versions[index - 1]}
            holds={version === holding}
            sources={sources}
          />
        ))
        .reverse()}
    </ol>
  );
}
