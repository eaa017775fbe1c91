// A screen of one case.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActName } from '#contract/access.ts';
import type { CaseWhole } from '#contract/status.ts';
import { useSay } from '#web/design/words.tsx';
import { useMay } from '#web/kit/session.tsx';
import { ThingScreen } from '#web/kit/thing-screen.tsx';
import { addressOf, addressOfCases, useCase } from './status-queries.ts';

type ScreenProps = {
  /** The key of what is done here to the case; without one it is the page of the case itself. */
  readonly of?: string;
  readonly act?: ActName;
  readonly ownTitle?: boolean;
  readonly children: (found: CaseWhole) => ReactNode;
};

export function CaseScreen({ of, act = 'status.read', ownTitle, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <ThingScreen
      isAllowed={may(act)}
      found={useCase(id)}
      list={{ label: say('status:title'), href: addressOfCases(say) }}
      nameOf={({ organisation }) => organisation.names[say.language]}
      href={addressOf(say, id)}
      doing={of && say(of)}
      ownTitle={ownTitle}
    >
      {children}
    </ThingScreen>
  );
}
