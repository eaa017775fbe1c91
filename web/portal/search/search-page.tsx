// Looking for an organisation. Until results are published there is nothing to find, and the page says when there will be.

import { useState } from 'react';
import { Button } from '#web/design/button.tsx';
import { TextField } from '#web/design/fields.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import styles from './search-page.module.css';

export function SearchPage() {
  const say = useSay();
  const [params, change] = useAddressParams();
  const asked = params.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
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
      <EmptyState title={asked === '' ? say('web:search.empty') : say('web:search.nothing', { asked })}>
        <p>{say('web:search.until')}</p>
      </EmptyState>
    </div>
  );
}
