// The checks one under another, each with what it found; every difference on a line of its own.

import type { Check, CheckState } from '#exchange/bundle/verdict.ts';
import { StatusMark, type Tone } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { wordCheck, wordDifference } from '#wording/word-bundle.ts';
import styles from './recompute.module.css';

const TONES: { readonly [state in CheckState]: Tone } = {
  agrees: 'counted',
  differs: 'refused',
  open: 'note',
  'not-done': 'late',
};

function CheckLine({ check }: { readonly check: Check }) {
  const say = useSay();
  return (
    <li className={styles.check} data-check={check.id} data-state={check.state}>
      <h3 className={styles.checkTitle}>{say(`bundle:check.${check.id}.title`)}</h3>
      <div className={styles.checkMatter}>
        <p>
          <StatusMark meaning={TONES[check.state]}>{say(`bundle:state.${check.state}`)}</StatusMark>
        </p>
        <p>{wordCheck(say, check)}</p>
        {check.differences.length > 0 && (
          <ul className={styles.differences}>
            {check.differences.map((one) => {
              const words = wordDifference(say, one);
              return <li key={`${one.code} ${JSON.stringify(one.values)}`}>{words}</li>;
            })}
            {check.more > 0 && <li>{say('bundle:difference.more', { count: check.more })}</li>}
          </ul>
        )}
      </div>
    </li>
  );
}

export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => (
        <CheckLine key={check.id} check={check} />
      ))}
    </ul>
  );
}
