// The years whose results are published, the newest first.

import { LoadingState } from '#web/design/states.tsx';
import { Aside, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { mapAddress, rankingAddress } from '#web/kit/published/published-addresses.ts';
import { NothingPublished } from '#web/kit/published/published-frame.tsx';
import { SCORE_NAMES, scoreIdOf } from '#web/kit/published/published-numbers.ts';
import { type PublishedYear, usePublishedYears } from '#web/kit/published/use-published.ts';
import { formatMoment } from '#wording/format-date.ts';
import styles from './ranking.module.css';

function Year({ of }: { readonly of: PublishedYear }) {
  const say = useSay();
  const { reportingYear: year, version, publishedAt } = of;
  const here = (path: string) => inLanguage(path, say.language);
  return (
    <li>
      <Heading level={2}>
        <a href={here(rankingAddress({ year }))}>{say('portal:ranking.title', { year })}</a>
      </Heading>
      <Aside>{say('portal:results.version', { version, date: formatMoment(publishedAt, say.language) })}</Aside>
      <ul className={styles.further}>
        {SCORE_NAMES.map((score) => (
          <li key={score}>
            <a href={here(rankingAddress({ year }, score))}>{say(`law:score.${scoreIdOf(score)}`)}</a>
          </li>
        ))}
        <li>
          <a href={here(mapAddress({ year }))}>{say('portal:map.title', { year })}</a>
        </li>
        <li>
          <a href={here(`/verification/${year}`)}>{say('portal:results.verification', { year })}</a>
        </li>
      </ul>
    </li>
  );
}

export function ResultsPage() {
  const say = useSay();
  const { data, error, refetch } = usePublishedYears();
  const title = say('portal:results.title');
  if (error) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      {data?.length === 0 && <NothingPublished title={say('portal:data.nothing')} />}
      {!data && <LoadingState />}
      {data && data.length > 0 && (
        <>
          <Heading level={1}>{title}</Heading>
          <Lead>{say('portal:results.lead')}</Lead>
          <ul className={styles.years}>
            {data.map((of) => (
              <Year key={of.reportingYear} of={of} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
