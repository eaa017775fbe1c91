// Beneath the columns: their sums and counts, always in sight.

import { useSay } from '../words.tsx';
import styles from './sheet.module.css';
import type { SheetColumn } from './sheet-grid.ts';

type FootProps = {
  readonly columns: readonly SheetColumn[];
  readonly totals: Readonly<Record<string, string>>;
  readonly row: number;
};

export function SheetFoot({ columns, totals, row }: FootProps) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are no table of the browser.
    <div role="rowgroup" className={styles.foot} data-foot>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: nothing is typed here. */}
      <div role="row" className={styles.headRow} aria-rowindex={row}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
        <div role="gridcell" className={styles.gutter} aria-colindex={1} aria-readonly />
        {columns.map(({ name, kind }, at) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={name}
            role="gridcell"
            className={styles.total}
            data-first={at === 0 || undefined}
            data-kind={kind}
            aria-readonly
            aria-colindex={at + 2}
          >
            {totals[name] ?? (at === 0 ? say('sheet:total') : '')}
          </div>
        ))}
      </div>
    </div>
  );
}
