// What was decided on an item, in words: the outcome, the ground with its paragraph, the facts that were changed.

import type { ObjectionableItem } from '#contract/objections.ts';
import { StatusMark, type Tone } from '#web/design/status-mark.tsx';
import { Facts, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './objections.module.css';

const TONES: Readonly<Record<'credited' | 'changed' | 'refused' | 'not', Tone>> = {
  credited: 'counted',
  changed: 'late',
  refused: 'refused',
  not: 'waiting',
};

export function OutcomeMark({ of: { outcome } }: { readonly of: ObjectionableItem }) {
  const say = useSay();
  const decided = outcome ?? 'not';
  return <StatusMark meaning={TONES[decided]}>{say(`objections:decided.${decided}`)}</StatusMark>;
}

export const wordGround = (say: Say, { ground }: ObjectionableItem): string =>
  ground === null ? '' : say(`verification:ground.${ground}`);

function Ground({ of }: { readonly of: ObjectionableItem }) {
  const say = useSay();
  if (of.ground === null) return null;
  return (
    <p>
      {wordGround(say, of)} {of.paragraph !== null && <ParagraphMark>{wordReference(say, of.paragraph)}</ParagraphMark>}
    </p>
  );
}

/** The item as it was reported beside what was decided on it. */
export function WordedDecision({ of }: { readonly of: ObjectionableItem }) {
  const say = useSay();
  const reported = Object.entries(of.fields).filter(([, text]) => text !== '');
  return (
    <div className={styles.stack}>
      <p>
        <OutcomeMark of={of} />
      </p>
      <Ground of={of} />
      {of.words !== '' && <p className={styles.words}>{of.words}</p>}
      <Facts
        of={reported.map(([column, text]) => {
          const changed = of.changes[column];
          const name = say(`law:column.${of.table}.${column}`);
          return {
            name,
            value: changed === undefined ? text : say('objections:became', { before: text, after: changed }),
          };
        })}
      />
    </div>
  );
}
