// A screen of one complaint.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActName } from '#contract/access.ts';
import type { AppealWhole } from '#contract/appeals.ts';
import { useSay } from '#web/design/words.tsx';
import { useMay } from '#web/kit/session.tsx';
import { ThingScreen } from '#web/kit/thing-screen.tsx';
import { addressOf, addressOfAppeals, useAppeal } from './appeal-queries.ts';

type ScreenProps = {
  /** The key of what is done here; without one it is the page of the complaint itself. */
  readonly of?: string;
  readonly act?: ActName;
  readonly children: (appeal: AppealWhole) => ReactNode;
};

export function AppealScreen({ of, act, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <ThingScreen
      isAllowed={act === undefined || may(act)}
      found={useAppeal(id)}
      list={{ label: say('appeals:title'), href: addressOfAppeals(say) }}
      nameOf={({ names }) => say('appeals:of', { name: names[say.language] })}
      href={addressOf(say, id)}
      doing={of && say(of)}
      ownTitle={of !== undefined}
    >
      {children}
    </ThingScreen>
  );
}
