// Few things under each other, each with what it is, what there is to say of it, and what can be done with it.

import type { ReactNode } from 'react';
import styles from './line-list.module.css';

export function LineList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

type LineProps = { readonly title: ReactNode; readonly action?: ReactNode; readonly children?: ReactNode };

export function Line({ title, action, children }: LineProps) {
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {action}
    </li>
  );
}

export function LineAbout({ children }: { readonly children: ReactNode }) {
  return <p className={styles.about}>{children}</p>;
}
