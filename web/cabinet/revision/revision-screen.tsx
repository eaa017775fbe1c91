// A screen of one revision.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActName } from '#contract/access.ts';
import type { RevisionWhole } from '#contract/revision.ts';
import { useSay } from '#web/design/words.tsx';
import { useMay } from '#web/kit/session.tsx';
import { ThingScreen } from '#web/kit/thing-screen.tsx';
import { addressOf, addressOfRevisions, useRevision } from './revision-queries.ts';

type ScreenProps = {
  /** The words of what is done here to the case; without them it is the page of the case itself. */
  readonly act?: { readonly title: string; readonly name: ActName };
  readonly children: (revision: RevisionWhole) => ReactNode;
};

export function RevisionScreen({ act, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <ThingScreen
      isAllowed={may(act?.name ?? 'revision.read')}
      found={useRevision(id)}
      list={{ label: say('revision:title'), href: addressOfRevisions(say) }}
      nameOf={({ organisation }) => organisation.names[say.language]}
      href={addressOf(say, id)}
      doing={act?.title}
      ownTitle
    >
      {children}
    </ThingScreen>
  );
}
