// All the faults of a form at once, at its head, each a link to its field. Takes the focus when it appears.

import { type MouseEvent, useEffect, useRef } from 'react';
import styles from './field.module.css';
import { Heading } from './text.tsx';
import { useSay } from './words.tsx';

export type SummedFault = { readonly field: string; readonly what: string };

function focusField(event: MouseEvent<HTMLAnchorElement>, field: string) {
  const found = document.getElementById(field);
  if (!found) return;
  event.preventDefault();
  found.focus();
  found.scrollIntoView({ block: 'center' });
}

type SummaryProps = {
  readonly faults: readonly SummedFault[];
  /** Not where the page only shows what a summary looks like. */
  readonly takesFocus?: boolean;
};

export function ErrorSummary({ faults, takesFocus = true }: SummaryProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles.summary} role={takesFocus ? 'alert' : undefined} tabIndex={-1} ref={box}>
      <Heading level={2} size={3}>
        {say('web:field.summary', { count: faults.length })}
      </Heading>
      <ul>
        {faults.map(({ field, what }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {what}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
