// The steps of a procedure: what is done, where it stands now, what comes, each with its paragraph and its day.

import type { ReactNode } from 'react';
import { Sign } from './signs.tsx';
import styles from './way.module.css';
import { useSay } from './words.tsx';

export type ProcedureStep = {
  readonly id: string;
  readonly name: string;
  readonly state: 'done' | 'now' | 'later';
  /** Paragraph, day, receipt: what belongs to it in a line or two. */
  readonly about?: ReactNode;
};

export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly ProcedureStep[] }) {
  const say = useSay();
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(({ id, name, state, about }) => (
        <li key={id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={styles.dot}>{state === 'done' && <Sign name="counted" />}</span>
          <p className={styles.stepName}>{name}</p>
          <p className={styles.stepState}>{say(`web:steps.${state}`)}</p>
          {about !== undefined && <div className={styles.about}>{about}</div>}
        </li>
      ))}
    </ol>
  );
}
