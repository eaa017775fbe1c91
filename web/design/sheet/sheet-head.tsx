// The heading of a sheet: it stays in sight. A press selects the column.

import { Unseen } from '../text.tsx';
import { useSay } from '../words.tsx';
import styles from './sheet.module.css';
import type { SheetColumn } from './sheet-grid.ts';

export function SheetHead({ columns }: { readonly columns: readonly SheetColumn[] }) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are no table of the browser.
    <div role="rowgroup" className={styles.head} data-head>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a column is selected by Ctrl and space. */}
      <div role="row" className={styles.headRow} aria-rowindex={1}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
        <div role="columnheader" className={styles.gutter} data-fixed aria-colindex={1}>
          {say('sheet:number')}
        </div>
        {columns.map(({ name, label, kind, optional }, at) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={name}
            role="columnheader"
            className={styles.heading}
            data-heading={at}
            data-first={at === 0 || undefined}
            data-fixed={at === 0 || undefined}
            data-kind={kind}
            aria-colindex={at + 2}
          >
            <span>
              {label}
              {!optional && (
                <>
                  <span aria-hidden="true"> *</span>
                  <Unseen> ({say('sheet:needed')})</Unseen>
                </>
              )}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
