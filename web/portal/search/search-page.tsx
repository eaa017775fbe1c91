// Looking for an organisation among those of the last published year. Until results are published there is nothing to find, and
// the page says when there will be.

import { useState } from 'react';
import type { PublishedResult } from '#contract/publication.ts';
import { Button } from '#web/design/button.tsx';
import { TextField } from '#web/design/fields.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { findOrganisations } from '#web/kit/published/find-organisations.ts';
import { organisationAddress } from '#web/kit/published/published-addresses.ts';
import { usePublished, usePublishedYears } from '#web/kit/published/use-published.ts';
import { sortKey } from '#wording/compare-text.ts';
import styles from './search-page.module.css';

function Found({ organisations, year }: { readonly organisations: readonly PublishedResult[]; readonly year: number }) {
  const say = useSay();
  const keyed = organisations.map((one) => ({ one, key: sortKey(one.names[say.language], say.language) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return (
    <>
      <p>{say('portal:search.found', { count: organisations.length, year })}</p>
      <ul className={styles.found}>
        {keyed.map(({ one: { bin, names, category, region } }) => (
          <li key={bin}>
            <a href={inLanguage(organisationAddress(bin), say.language)}>{names[say.language]}</a>
            <p>
              {say(`law:category.${category}.one`)}
              {region !== null && ` · ${say(`law:region.${region}`)}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Answer({ asked, year }: { readonly asked: string; readonly year: number }) {
  const say = useSay();
  const { data, error, refetch } = usePublished({ year: String(year) });
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const found = findOrganisations(data.organisations, asked);
  if (found.length > 0) return <Found organisations={found} year={year} />;
  return (
    <EmptyState title={say('web:search.nothing', { asked })}>
      <p>{say('portal:search.of-year', { year })}</p>
    </EmptyState>
  );
}

export function SearchPage() {
  const say = useSay();
  const [params, change] = useAddressParams();
  const asked = params.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const { data, error, refetch } = usePublishedYears();
  const [newest] = data ?? [];
  return (
    <div className={styles.page}>
      <PageTitle title={say('web:search.title')} />
      <Heading level={1}>{say('web:search.title')}</Heading>
      {/* biome-ignore lint/a11y/useSemanticElements: the element search is not known to every browser that we serve. */}
      <form
        role="search"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          change(new URLSearchParams(typed.trim() === '' ? {} : { q: typed.trim() }));
        }}
      >
        <TextField
          label={say('web:home.search')}
          hint={say('web:home.search-hint')}
          input={{ type: 'search', value: typed, onChange: (event) => setTyped(event.target.value) }}
        />
        <Button kind="primary" type="submit">
          {say('web:home.search-button')}
        </Button>
      </form>
      {error && <FaultView fault={error} onAgain={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {newest && <Answer asked={asked} year={newest.reportingYear} />}
      {data?.length === 0 && (
        <EmptyState title={asked === '' ? say('web:search.empty') : say('web:search.nothing', { asked })}>
          <p>{say('web:search.until')}</p>
        </EmptyState>
      )}
    </div>
  );
}
