// The four states that a page has besides being full: nothing yet, on its way, failed, not for you. Each says what now.

import { type ReactNode, useEffect, useState } from 'react';
import { Sign } from './signs.tsx';
import styles from './states.module.css';
import { Heading } from './text.tsx';
import { useSay } from './words.tsx';

type StateProps = {
  readonly title: string;
  readonly children?: ReactNode;
  /** The one thing to do. */
  readonly action?: ReactNode;
  /** 1 where the state is the whole page. */
  readonly level?: 1 | 2 | 3;
};

/** What will stand here, who fills it and by when, with the one thing to do. */
export function EmptyState({ title, children, action, level = 2 }: StateProps) {
  return (
    <div className={styles.state}>
      <Heading level={level} size={3}>
        {title}
      </Heading>
      {children}
      {action}
    </div>
  );
}

const PATIENCE_MS = 300;

/** Says that it is loading, but only to who has waited: a quick answer needs no flicker. */
export function LoadingState({ what }: { readonly what?: string }) {
  const say = useSay();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.loading} role="status">
      {late && <p>{what ?? say('web:state.loading')}</p>}
    </div>
  );
}

type FaultStateProps = StateProps & {
  /** Identifier of the request, for whoever asks the administrator. */
  readonly request?: string | undefined;
};

/** What failed, why, and what now. */
export function ErrorState({ title, children, action, request, level = 2 }: FaultStateProps) {
  const say = useSay();
  return (
    <div className={styles.state} data-tone="refused" role="alert">
      <span className={styles.sign}>
        <Sign name="refused" />
      </span>
      <Heading level={level} size={level === 1 ? 4 : 3}>
        {title}
      </Heading>
      {children}
      {request !== undefined && <p className={styles.request}>{say('web:state.request', { request })}</p>}
      {action}
    </div>
  );
}

/** Not for this person: who may, and how one comes by it. */
export function ForbiddenState({ title, children, action, level = 2 }: StateProps) {
  return (
    <div className={styles.state} data-tone="late">
      <span className={styles.sign}>
        <Sign name="late" />
      </span>
      <Heading level={level} size={level === 1 ? 4 : 3}>
        {title}
      </Heading>
      {children}
      {action}
    </div>
  );
}
