// A screen of one round.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActName } from '#contract/access.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { useSay } from '#web/design/words.tsx';
import { addressOf, addressOfRounds, useRound } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { ThingScreen } from '#web/kit/thing-screen.tsx';

type ScreenProps = {
  /** The key of what is done here to the round; without one it is the page of the round itself. */
  readonly of?: string;
  /** Who may not do it sees neither the form nor the round. */
  readonly act?: ActName;
  readonly ownTitle?: boolean;
  readonly children: (round: RoundWhole) => ReactNode;
};

export function RoundScreen({ of, act, ownTitle, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const found = useRound(id);
  return (
    <ThingScreen
      isAllowed={act === undefined || may(act)}
      found={found}
      list={{ label: say('rounds:title'), href: addressOfRounds(say) }}
      nameOf={({ reportingYear: year }) => say('rounds:of-year', { year })}
      href={addressOf(say, id)}
      doing={of && found.data && say(of, { year: found.data.reportingYear })}
      ownTitle={ownTitle}
    >
      {children}
    </ThingScreen>
  );
}
