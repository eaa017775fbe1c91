// Organisations beside each other: every number in one table, their scores over the years, and each indicator on one scale for all
// of them. Who is compared stands in the address.

import { useMemo } from 'react';
import type { Published, PublishedResult } from '#contract/publication.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { NothingPublished, VersionLine } from '#web/kit/published/published-frame.tsx';
import { usePublishedAll, usePublishedYears } from '#web/kit/published/use-published.ts';
import { Choose } from './choose.tsx';
import styles from './compare.module.css';
import { ComparePictures } from './compare-pictures.tsx';
import { CompareTable } from './compare-table.tsx';

/** So many can be told apart by line and colour. */
export const MOST = 5;

const binsOf = (params: URLSearchParams): readonly string[] =>
  [...new Set((params.get('bins') ?? '').split(','))].filter((bin) => /^\d{12}$/.test(bin)).slice(0, MOST);

function findAll(published: Published, bins: readonly string[]): readonly PublishedResult[] {
  return bins.flatMap((bin) => published.organisations.find((one) => one.bin === bin) ?? []);
}

function Compared({ years }: { readonly years: readonly Published[] }) {
  const say = useSay();
  const [params, change] = useAddressParams();
  const bins = useMemo(() => binsOf(params), [params]);
  const asked = params.get('year');
  const published = years.find(({ reportingYear }) => String(reportingYear) === asked) ?? years.at(-1);
  if (!published) return null;
  const chosen = findAll(published, bins);
  const keep = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    change(next);
  };
  const numbers = ['sa', 'sb', 'sc', ...getEdition(published.edition).indicators.map(({ id }) => id)];
  return (
    <>
      <Choose
        {...{ published, years, bins }}
        most={MOST}
        onBins={(next) => keep('bins', next.join(','))}
        onYear={(year) => keep('year', year)}
      />
      {chosen.length === 0 ? (
        <p>{say('portal:compare.nobody')}</p>
      ) : (
        <>
          <CompareTable {...{ published, chosen, numbers }} />
          <ComparePictures {...{ published, years, chosen }} />
          <VersionLine published={published} />
        </>
      )}
    </>
  );
}

export function ComparePage() {
  const say = useSay();
  const { data, error, refetch } = usePublishedYears();
  const years = usePublishedAll((data ?? []).map(({ reportingYear }) => reportingYear));
  if (error) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  const isComplete = data !== undefined && years.length === data.length;
  return (
    <div className={styles.page}>
      <PageTitle title={say('portal:compare.title')} />
      {!isComplete && <LoadingState />}
      {isComplete && years.length === 0 && <NothingPublished title={say('portal:data.nothing')} />}
      {isComplete && years.length > 0 && (
        <>
          <Heading level={1}>{say('portal:compare.title')}</Heading>
          <Lead>{say('portal:compare.lead', { most: MOST })}</Lead>
          <Compared years={years} />
        </>
      )}
    </div>
  );
}
