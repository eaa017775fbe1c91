// Headings, running text and the paragraph of the law. Five sizes, one family; a heading says its level and its size apart.

import type { ReactNode } from 'react';
import styles from './text.module.css';

type HeadingProps = {
  readonly level: 1 | 2 | 3 | 4;
  /** 1 (small) to 5 (the title of a portal page); by level where not given. */
  readonly size?: 1 | 2 | 3 | 4 | 5;
  readonly id?: string;
  readonly children: ReactNode;
};

const SIZE_OF_LEVEL = { 1: 4, 2: 3, 3: 2, 4: 1 } as const;

export function Heading({ level, size = SIZE_OF_LEVEL[level], id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag className={styles.heading} data-size={size} id={id} {...(level === 1 ? { tabIndex: -1 } : {})}>
      {children}
    </Tag>
  );
}

/** Running text: paragraphs and lists at a length that one reads. */
export function Prose({ size = 2, children }: { readonly size?: 1 | 2 | 3; readonly children: ReactNode }) {
  return (
    <div className={styles.prose} data-size={size}>
      {children}
    </div>
  );
}

/** The sentence under a title. */
export function Lead({ children }: { readonly children: ReactNode }) {
  return <p className={styles.lead}>{children}</p>;
}

/** Small words beside the matter: sources, hints, dates. */
export function Aside({ children }: { readonly children: ReactNode }) {
  return <p className={styles.aside}>{children}</p>;
}

/** Where in the law it stands. A link where the paragraph has a page. */
export function ParagraphMark({ children, href }: { readonly children: ReactNode; readonly href?: string }) {
  return href ? (
    <a className={styles.paragraph} href={href}>
      {children}
    </a>
  ) : (
    <span className={styles.paragraph}>{children}</span>
  );
}

/** Facts one under another: a name at left, its value at right; on phones one above the other. */
export function Facts({ of }: { readonly of: readonly { readonly name: string; readonly value: ReactNode }[] }) {
  return (
    <dl className={styles.facts}>
      {of.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Said to a reader of the screen and not shown. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <span className={styles.unseen}>{children}</span>;
}
