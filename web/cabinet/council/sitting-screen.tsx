// A screen of one sitting.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActName } from '#contract/access.ts';
import type { SittingWhole } from '#contract/council.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { useSay } from '#web/design/words.tsx';
import { useMay } from '#web/kit/session.tsx';
import { ThingScreen } from '#web/kit/thing-screen.tsx';
import { formatDate } from '#wording/format-date.ts';
import { addressOf, addressOfCouncil, useSitting } from './council-queries.ts';

type ScreenProps = {
  /** The key of what is done here to the sitting; without one it is the page of the sitting itself. */
  readonly of?: string;
  readonly act?: ActName;
  readonly ownTitle?: boolean;
  readonly children: (sitting: SittingWhole) => ReactNode;
};

export function SittingScreen({ of, act = 'council.read', ownTitle, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <ThingScreen
      isAllowed={may(act)}
      found={useSitting(id)}
      list={{ label: say('council:title'), href: addressOfCouncil(say) }}
      nameOf={({ day }) => say('council:of-day', { date: formatDate(getPlainDate(day), say.language) })}
      href={addressOf(say, id)}
      doing={of && say(of)}
      ownTitle={ownTitle}
    >
      {children}
    </ThingScreen>
  );
}
