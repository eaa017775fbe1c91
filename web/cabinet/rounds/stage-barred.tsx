// A form stands only where the stage of the round has a place for it; otherwise it says why not.

import type { ReactNode } from 'react';
import type { RoundWhole } from '#contract/rounds.ts';
import { isInPlace, type RoundAct } from '#rules/round/check-round-act.ts';
import { LinkButton } from '#web/design/button.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { addressOf } from '#web/kit/rounds/round-queries.ts';
import styles from './rounds.module.css';

type BarredProps = {
  readonly round: RoundWhole;
  readonly act: RoundAct['kind'];
  /** The title of what cannot be done, where the page has none above. */
  readonly title?: string;
  readonly children: ReactNode;
};

export function StageBarred({ round, act, title, children }: BarredProps) {
  const say = useSay();
  if (isInPlace(act, round.stage)) return children;
  return (
    <>
      {title !== undefined && (
        <div className={styles.opening}>
          <Heading level={1}>{title}</Heading>
        </div>
      )}
      <EmptyState
        title={say(`rounds:hindrance.not-in-stage.${round.stage}`)}
        action={<LinkButton href={addressOf(say, round.id)}>{say('rounds:back')}</LinkButton>}
      />
    </>
  );
}
