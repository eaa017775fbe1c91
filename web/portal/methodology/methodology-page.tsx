// The method: the law as the program holds it. Each figure with its paragraph and its day, each formula in the letters of the
// law, each reading of what the text leaves open, the terms, and how anybody computes the same.

import { useEffect, useMemo } from 'react';
import { CURRENT_EDITION, EDITIONS } from '#rules/editions/editions.ts';
import { Button } from '#web/design/button.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Aside, Facts, Heading, Lead, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { usePublishedAll, usePublishedYears } from '#web/kit/published/use-published.ts';
import { formatDate } from '#wording/format-date.ts';
import { EditionCompare } from './edition-compare.tsx';
import { LawTable, lawRows, TABLED } from './law-sections.tsx';
import styles from './methodology.module.css';
import { Readings, Slips, type UsedIn } from './readings.tsx';
import { TermsTable } from './terms-table.tsx';

const SECTIONS = ['way', ...TABLED, 'interpretations', 'slips', 'terms', 'editions'] as const;
const STEPS = ['cells', 'points', 'indicators', 'scores', 'places', 'rounding'] as const;

/** Which readings the published years used; none while nothing is published. */
function useUsed(): readonly UsedIn[] {
  const { data } = usePublishedYears();
  const years = usePublishedAll((data ?? []).map(({ reportingYear }) => reportingYear));
  return years.map(({ reportingYear, settings }) => ({ year: reportingYear, settings }));
}

/** An address within the page holds when the page comes after it. */
function useGivenPlace() {
  useEffect(() => {
    const place = decodeURIComponent(window.location.hash.slice(1));
    if (place !== '') document.getElementById(place)?.scrollIntoView();
  }, []);
}

function Contents() {
  const say = useSay();
  return (
    <nav aria-label={say('methodology:contents')} className={styles.contents} data-screen-only>
      <ul>
        {SECTIONS.map((id) => (
          <li key={id}>
            <a href={`#section-${id}`}>{say(`methodology:section.${id}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Way() {
  const say = useSay();
  return (
    <Section id="section-way" title={say('methodology:section.way')}>
      <Prose>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>{say(`methodology:step.${step}`)}</li>
          ))}
        </ol>
        <p>{say('methodology:again')}</p>
      </Prose>
      <p>
        <a href={inLanguage('/recompute', say.language)}>{say('methodology:again-here')}</a>
      </p>
      <Prose>
        <p>{say('methodology:again-command')}</p>
      </Prose>
      <code className={styles.command}>{say('methodology:command')}</code>
    </Section>
  );
}

function Head() {
  const say = useSay();
  const { order, revision, holdsFrom, components, coefficients, interpretations } = CURRENT_EDITION;
  return (
    <>
      <Heading level={1} size={5}>
        {say('methodology:title')}
      </Heading>
      <Lead>{say('methodology:lead')}</Lead>
      <Facts
        of={[
          { name: say('methodology:order'), value: order },
          { name: say('methodology:revision'), value: revision },
          { name: say('methodology:from'), value: formatDate(holdsFrom, say.language) },
          {
            name: say('methodology:holds-what'),
            value: say('methodology:counts', {
              components: components.length,
              coefficients: coefficients.length,
              interpretations: interpretations.length + 1,
            }),
          },
        ]}
      />
      <Aside>{say('methodology:cited')}</Aside>
      <p data-screen-only>
        <Button small onClick={() => window.print()}>
          {say('methodology:print')}
        </Button>
      </p>
    </>
  );
}

export function MethodologyPage() {
  const say = useSay();
  const rows = useMemo(() => lawRows(say, CURRENT_EDITION), [say]);
  const used = useUsed();
  useGivenPlace();
  return (
    <div>
      <PageTitle title={say('methodology:title')} />
      <div className={styles.head}>
        <Head />
        <Contents />
      </div>
      <Way />
      {TABLED.map((section) => (
        <Section key={section} id={`section-${section}`} title={say(`methodology:section.${section}`)}>
          <LawTable section={section} rows={rows} />
        </Section>
      ))}
      <Section id="section-interpretations" title={say('methodology:section.interpretations')}>
        <Prose>
          <p>{say('methodology:about.interpretations')}</p>
        </Prose>
        <Readings edition={CURRENT_EDITION} rows={rows} used={used} />
      </Section>
      <Section id="section-slips" title={say('methodology:section.slips')}>
        <Prose>
          <p>{say('methodology:about.slips')}</p>
        </Prose>
        <Slips edition={CURRENT_EDITION} />
      </Section>
      <Section id="section-terms" title={say('methodology:section.terms')}>
        <TermsTable />
      </Section>
      <Section id="section-editions" title={say('methodology:section.editions')}>
        <EditionCompare editions={EDITIONS} />
      </Section>
    </div>
  );
}
