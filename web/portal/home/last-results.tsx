// The last published results on the first page: who stands first in each list, and the ways on. Without any, what will stand here.

import type { Published } from '#contract/publication.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { Section } from '#web/design/page-frame.tsx';
import { Aside, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { wordNumber } from '#web/kit/published/number-names.ts';
import { mapAddress, organisationAddress, rankingAddress } from '#web/kit/published/published-addresses.ts';
import { rankOf, SCORE_NAMES, type ScoreName, scoreIdOf } from '#web/kit/published/published-numbers.ts';
import { usePublished, usePublishedYears } from '#web/kit/published/use-published.ts';
import { formatMoment } from '#wording/format-date.ts';
import styles from './home-page.module.css';

const WAYS = [
  { id: 'organisations', path: '/search' },
  { id: 'compare', path: '/compare' },
  { id: 'recompute', path: '/recompute' },
  { id: 'data', path: '/open-data' },
  { id: 'method', path: '/methodology' },
] as const;

type Of = { readonly published: Published };

function First({ published, score, category }: Of & { readonly score: ScoreName; readonly category: string }) {
  const say = useSay();
  const first = published.organisations.filter((one) => one.category === category && rankOf(one, score) === 1);
  return first.map((one) => (
    <p key={one.bin}>
      <a href={inLanguage(organisationAddress(one.bin), say.language)}>{one.names[say.language]}</a>{' '}
      {wordNumber(say, published, one, score)}
    </p>
  ));
}

function Lists({ published }: Of) {
  const say = useSay();
  const { scores } = getEdition(published.edition);
  return (
    <ul className={styles.coming}>
      {SCORE_NAMES.flatMap((score) =>
        (scores.find(({ id }) => id === scoreIdOf(score))?.ranked ?? []).map(({ category }) => (
          <li key={`${score} ${category}`}>
            <p className={styles.comingName}>
              <a
                href={inLanguage(
                  rankingAddress(
                    { year: published.reportingYear },
                    score,
                    category as Published['organisations'][number]['category'],
                  ),
                  say.language,
                )}
              >
                {say(`law:score.${scoreIdOf(score)}.symbol`)} · {say(`law:category.${category}`)}
              </a>
            </p>
            <div>
              <First {...{ published, score, category }} />
            </div>
          </li>
        )),
      )}
    </ul>
  );
}

function Ways({ published }: Of) {
  const say = useSay();
  const { reportingYear: year } = published;
  const ways = [
    { id: 'ranking', path: rankingAddress({ year }) },
    { id: 'map', path: mapAddress({ year }) },
    ...WAYS,
    { id: 'verification', path: `/verification/${year}` },
  ];
  return (
    <ul className={styles.ways}>
      {ways.map(({ id, path }) => (
        <li key={id}>
          <a href={inLanguage(path, say.language)}>{say(`portal:home.way.${id}`, { year })}</a>
        </li>
      ))}
    </ul>
  );
}

/** `undefined` years: nobody knows yet; the page stands without this part rather than jumping. */
export function LastResults() {
  const say = useSay();
  const { data } = usePublishedYears();
  const newest = data?.[0];
  const { data: published } = usePublished({
    year: String(newest?.reportingYear ?? ''),
    enabled: newest !== undefined,
  });
  if (!newest || !published) return null;
  return (
    <Section title={say('portal:home.last', { year: newest.reportingYear })}>
      <Aside>
        {say('portal:results.version', {
          version: published.version,
          date: formatMoment(published.publishedAt, say.language),
        })}
        {published.example && ` · ${say('portal:version.example')}`}
      </Aside>
      <Prose>
        <p>{say('portal:home.first')}</p>
      </Prose>
      <Lists published={published} />
      <Ways published={published} />
    </Section>
  );
}
