// What stands above the matter of a page: its title, the sentence under it, what can be done here.

import type { ReactNode } from 'react';
import styles from './opening.module.css';

/** `close`: the matter begins soon below. */
export function Opening({ close = false, children }: { readonly close?: boolean; readonly children: ReactNode }) {
  return (
    <div className={styles.opening} data-close={close || undefined}>
      {children}
    </div>
  );
}
