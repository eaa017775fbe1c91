// What every screen of one round begins with: whether it is for the reader, the round, the way up to it, the title.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActName } from '#contract/access.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Opening } from '#web/design/opening.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOf, addressOfRounds, useRound } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';

type ScreenProps = {
  /** The key of what is done here to the round; without one it is the page of the round itself. */
  readonly of?: string;
  /** Who may not do it sees neither the form nor the round. */
  readonly act?: ActName;
  /** The title is drawn by what stands below. */
  readonly ownTitle?: boolean;
  readonly children: (round: RoundWhole) => ReactNode;
};

export function RoundScreen({ of, act, ownTitle = false, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useRound(id);
  if (act !== undefined && !may(act)) return <ForbiddenPage />;
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data)
    return (
      <>
        <PageTitle title={say('rounds:title')} />
        <LoadingState />
      </>
    );
  const name = say('rounds:of-year', { year: data.reportingYear });
  const title = of === undefined ? name : say(of, { year: data.reportingYear });
  return (
    <>
      <PageTitle title={of === undefined ? name : `${title}: ${name}`} />
      <Breadcrumb
        up={[
          { label: say('rounds:title'), href: addressOfRounds(say) },
          ...(of === undefined ? [] : [{ label: name, href: addressOf(say, id) }]),
        ]}
        here={title}
      />
      {!ownTitle && (
        <Opening close>
          <Heading level={1}>{title}</Heading>
        </Opening>
      )}
      {children(data)}
    </>
  );
}
