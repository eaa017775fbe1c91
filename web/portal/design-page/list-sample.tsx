// The list with nothing, with one, with ten thousand.

import { useMemo } from 'react';
import { Button } from '#web/design/button.tsx';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { useTableAddress } from '#web/kit/table-address.ts';
import styles from './design-page.module.css';
import { buildColumns, inventRows } from './sample-organisations.tsx';

const SIZES = { many: 10_000, one: 1, none: 0 } as const;
type Size = keyof typeof SIZES;
const ORDER: readonly Size[] = ['many', 'one', 'none'];

export function ListSample() {
  const say = useSay();
  const [params, change] = useAddressParams();
  const size = ORDER.find((one) => one === params.get('size')) ?? 'many';
  const columns = useMemo(() => buildColumns(say), [say]);
  const rows = useMemo(() => inventRows(say, SIZES[size]), [say, size]);
  const [view, setView] = useTableAddress(columns);
  const choose = (next: Size) => {
    const changed = new URLSearchParams(params);
    changed.set('size', next);
    change(changed);
  };
  return (
    <>
      <fieldset className={styles.sizes} aria-label={say('showcase:list.size')}>
        {ORDER.map((one) => (
          <Button key={one} small aria-pressed={one === size} onClick={() => choose(one)}>
            {say(`showcase:list.${one}`)}
          </Button>
        ))}
      </fieldset>
      <DataTable
        caption={say('showcase:list.caption')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.bin}
        view={view}
        onView={setView}
        bulk={() => <Button small>{say('showcase:list.remind')}</Button>}
        empty={
          <EmptyState level={3} title={say('showcase:list.empty')}>
            <p>{say('showcase:list.empty-about')}</p>
          </EmptyState>
        }
      />
    </>
  );
}
