// Long work: how far it is, and a way to stop it.

import { formatNumber } from '#wording/format-number.ts';
import { Button } from './button.tsx';
import styles from './progress-line.module.css';
import { useSay } from './words.tsx';

type ProgressLineProps = {
  readonly what: string;
  readonly done: number;
  /** Undefined while nobody knows how much there is. */
  readonly total: number | undefined;
  readonly onStop?: () => void;
};

export function ProgressLine({ what, done, total, onStop }: ProgressLineProps) {
  const say = useSay();
  const number = (count: number) => formatNumber(String(count), say.language);
  return (
    <div className={styles.progress}>
      <p className={styles.what}>{what}</p>
      <progress aria-label={what} {...(total === undefined ? {} : { max: Math.max(total, 1), value: done })} />
      <p className={styles.count}>
        {total === undefined ? number(done) : say('web:progress.of', { done: number(done), total: number(total) })}
      </p>
      {onStop && (
        <Button small onClick={onStop}>
          {say('web:progress.stop')}
        </Button>
      )}
    </div>
  );
}
