// An organisation over the published years: its places and scores, its indicators as small pictures, and every number with its page.

import { useParams } from '@tanstack/react-router';
import type { Published } from '#contract/publication.ts';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, Facts, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { compareAddress } from '#web/kit/published/published-addresses.ts';
import { Crumbs, NothingPublished } from '#web/kit/published/published-frame.tsx';
import { showDecimal } from '#web/kit/published/published-numbers.ts';
import { usePublishedAll, usePublishedYears } from '#web/kit/published/use-published.ts';
import { formatNumber } from '#wording/format-number.ts';
import { ChangeSection } from './change-section.tsx';
import { NumbersSection } from './numbers-section.tsx';
import styles from './organisation.module.css';
import { PicturesSection } from './pictures-section.tsx';
import { type YearOf, yearsOf } from './years-of.ts';

function Known({ of: { published, result } }: { readonly of: YearOf }) {
  const say = useSay();
  const number = (text: string) => formatNumber(showDecimal(text, published), say.language);
  return (
    <Facts
      of={[
        { name: say('portal:bin'), value: result.bin },
        { name: say('portal:ranking.categories'), value: say(`law:category.${result.category}.one`) },
        {
          name: say('portal:region'),
          value: result.region === null ? say('portal:region.none') : say(`law:region.${result.region}`),
        },
        { name: say('portal:organisation.positions'), value: number(result.positions) },
        { name: say('portal:organisation.learners'), value: number(result.learners) },
      ]}
    />
  );
}

function Organisation({ years, all }: { readonly years: readonly YearOf[]; readonly all: readonly Published[] }) {
  const say = useSay();
  const newest = years.at(-1);
  if (!newest) return null;
  const name = newest.result.names[say.language];
  return (
    <>
      <PageTitle title={name} />
      <Crumbs up={[{ label: say('web:search.title'), href: '/search' }]} here={name} />
      <Heading level={1}>{name}</Heading>
      <Aside>{say('portal:organisation.as-of', { year: newest.published.reportingYear })}</Aside>
      <Known of={newest} />
      <p data-screen-only>
        <a href={inLanguage(compareAddress([newest.result.bin]), say.language)}>{say('portal:organisation.compare')}</a>
      </p>
      <NumbersSection years={years} />
      <PicturesSection years={years} />
      <ChangeSection years={years} all={all} />
    </>
  );
}

export function OrganisationResultsPage() {
  const say = useSay();
  const { bin = '' } = useParams({ strict: false }) as { bin?: string };
  const { data, error, refetch } = usePublishedYears();
  const all = usePublishedAll((data ?? []).map(({ reportingYear }) => reportingYear));
  const years = yearsOf(all, bin);
  if (error) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  const isComplete = data !== undefined && all.length === data.length;
  return (
    <div className={styles.page}>
      {!isComplete && <LoadingState />}
      {isComplete && years.length === 0 && (
        <>
          <PageTitle title={say('web:search.title')} />
          <NothingPublished title={say('portal:organisation.unknown', { bin })} />
        </>
      )}
      {isComplete && <Organisation years={years} all={all} />}
    </div>
  );
}
