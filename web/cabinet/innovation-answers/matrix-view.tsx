// The whole matrix technology × region × channel, page by page, of one channel or of all.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MATRIX_PAGE, ReadTransferMatrix } from '#contract/innovation-answers.ts';
import { Button } from '#web/design/button.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Asked } from '#web/kit/api-client.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { TableView } from './content-view.tsx';
import styles from './innovation-answers.module.css';

type Query = NonNullable<Asked<typeof ReadTransferMatrix>['query']>;

export function MatrixView({ asked }: { readonly asked: Query }) {
  const say = useSay();
  const call = useApi();
  const [channel, setChannel] = useState('');
  const [skip, setSkip] = useState(0);
  const query = { ...asked, skip: String(skip), ...(channel === '' ? {} : { channel }) };
  const { data, error, refetch } = useQuery({
    queryKey: ['transfer-matrix', query],
    queryFn: async () => (await call(ReadTransferMatrix, { query })).answer,
    placeholderData: (before) => before,
  });
  if (error) return <FaultView fault={error} level={3} onAgain={() => refetch()} />;
  if (!data || data.channels.length === 0) return null;
  const last = Math.min(skip + MATRIX_PAGE, data.total);
  const choose = (value: string) => {
    setChannel(value);
    setSkip(0);
  };
  return (
    <section aria-label={say('answers:matrix')}>
      <div className={styles.head}>
        <Heading level={2}>{say('answers:matrix')}</Heading>
      </div>
      <SelectField
        label={say('answers:column.channel')}
        value={channel}
        onChange={choose}
        choices={[
          { value: '', label: say('answers:all-channels') },
          ...data.channels.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <TableView
        table={data.table}
        title={say('answers:matrix-shown', { from: data.total === 0 ? 0 : skip + 1, to: last, total: data.total })}
      />
      <div className={styles.pages} data-screen-only>
        {skip > 0 && (
          <Button small onClick={() => setSkip(Math.max(0, skip - MATRIX_PAGE))}>
            {say('answers:matrix-before')}
          </Button>
        )}
        {last < data.total && (
          <Button small onClick={() => setSkip(skip + MATRIX_PAGE)}>
            {say('answers:matrix-next')}
          </Button>
        )}
      </div>
    </section>
  );
}
