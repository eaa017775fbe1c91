// A form stands only where the stage of the round, when the page was opened, had a place for it; otherwise it says why not. An act
// that ends its own stage still shows its receipt.

import { type ReactNode, useState } from 'react';
import type { RoundWhole } from '#contract/rounds.ts';
import { isInPlace, type RoundAct } from '#rules/round/check-round-act.ts';
import { LinkButton } from '#web/design/button.tsx';
import { Opening } from '#web/design/opening.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { addressOf } from '#web/kit/rounds/round-queries.ts';

type BarredProps = {
  readonly round: RoundWhole;
  readonly act: RoundAct['kind'];
  /** The title of what cannot be done, where the page has none above. */
  readonly title?: string;
  readonly children: ReactNode;
};

export function StageBarred({ round, act, title, children }: BarredProps) {
  const say = useSay();
  const [stage] = useState(round.stage);
  if (isInPlace(act, stage)) return children;
  return (
    <>
      {title !== undefined && (
        <Opening>
          <Heading level={1}>{title}</Heading>
        </Opening>
      )}
      <EmptyState
        title={say(`rounds:hindrance.not-in-stage.${stage}`)}
        action={<LinkButton href={addressOf(say, round.id)}>{say('rounds:back')}</LinkButton>}
      />
    </>
  );
}
