// The first page: what this is, what the year holds, whom and what one can look up, and what is not here yet.

import { useState } from 'react';
import { Button } from '#web/design/button.tsx';
import { TextField } from '#web/design/fields.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Aside, Heading, Lead, ParagraphMark, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { today } from '#web/kit/clock.ts';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { usePublishedYears } from '#web/kit/published/use-published.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './home-page.module.css';
import { LastResults } from './last-results.tsx';
import { YearSection } from './year-section.tsx';

/** Paragraphs of the Rules of evaluation that each score stands on. */
const SCORES = [
  { id: 'a', symbol: 'Sa', paragraph: 'E-5.1' },
  { id: 'b', symbol: 'Sb', paragraph: 'E-5.2' },
  { id: 'c', symbol: 'Sc', paragraph: 'E-5.3' },
] as const;
const COMING = ['results', 'ranking', 'organisations', 'register', 'data'] as const;

function SearchForm() {
  const say = useSay();
  const [typed, setTyped] = useState('');
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element search is not known to every browser that we serve.
    <form className={styles.search} role="search" action={inLanguage('/search', say.language)} method="get">
      <TextField
        label={say('web:home.search')}
        hint={say('web:home.search-hint')}
        input={{ type: 'search', name: 'q', value: typed, onChange: (event) => setTyped(event.target.value) }}
      />
      <Button kind="primary" type="submit">
        {say('web:home.search-button')}
      </Button>
    </form>
  );
}

function Scores() {
  const say = useSay();
  return (
    <dl className={styles.scores}>
      {SCORES.map(({ id, symbol, paragraph }) => (
        <div key={id}>
          <dt>
            <span className={styles.symbol}>{symbol}</span> {say(`web:home.score.${id}`)}
          </dt>
          <dd>
            {say(`web:home.score.${id}.about`)} <ParagraphMark>{wordReference(say, paragraph)}</ParagraphMark>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Coming() {
  const say = useSay();
  return (
    <Section title={say('web:home.coming')}>
      <Prose>
        <p>{say('web:home.coming-about')}</p>
      </Prose>
      <ul className={styles.coming}>
        {COMING.map((id) => (
          <li key={id}>
            <p className={styles.comingName}>{say(`web:home.coming.${id}`)}</p>
            <p>{say(`web:home.coming.${id}.about`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function HomePage() {
  const say = useSay();
  const { data } = usePublishedYears();
  return (
    <>
      <PageTitle about={say('web:home.lead')} />
      <div className={styles.opening}>
        <Heading level={1} size={5}>
          {say('web:home.title')}
        </Heading>
        <Lead>{say('web:home.lead')}</Lead>
        <SearchForm />
      </div>
      <LastResults />
      <YearSection today={today()} />
      <Section title={say('web:home.scores')}>
        <Prose>
          <p>{say('web:home.scores-about')}</p>
        </Prose>
        <Scores />
        <Aside>{say('web:home.exact')}</Aside>
      </Section>
      {data?.length === 0 && <Coming />}
    </>
  );
}
