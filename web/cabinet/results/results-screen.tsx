// What every screen of results begins with: whether it is for the reader, the round, the snapshot, the way up, the title.

import { useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { ActName } from '#contract/access.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { Breadcrumb, type Step } from '#web/design/breadcrumb.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOfResults, type SnapshotPlace, useTallied } from '#web/kit/results/result-queries.ts';
import type { Tallied } from '#web/kit/results/tallied.ts';
import { addressOf, addressOfRounds, useRound } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';

type ScreenProps = {
  readonly title: string;
  readonly lead?: string;
  readonly act?: ActName;
  /** Between the results of the round and this page. */
  readonly between?: readonly Step[];
  /** The title is drawn by what stands below. */
  readonly ownTitle?: boolean;
  readonly children: (round: RoundWhole) => ReactNode;
};

/** A page under the results of a round. `title` without an own page above: the list itself. */
export function ResultsScreen({ title, lead, act = 'result.read', between, ownTitle = false, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useRound(id);
  if (!may(act)) return <ForbiddenPage />;
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data)
    return (
      <>
        <PageTitle title={title} />
        <LoadingState />
      </>
    );
  const name = say('rounds:of-year', { year: data.reportingYear });
  return (
    <>
      <PageTitle title={`${title}: ${name}`} />
      <Breadcrumb
        up={[
          { label: say('rounds:title'), href: addressOfRounds(say) },
          { label: name, href: addressOf(say, id) },
          ...(between ?? []),
        ]}
        here={title}
      />
      {!ownTitle && (
        <Opening close>
          <Heading level={1}>{title}</Heading>
          {lead !== undefined && <Lead>{lead}</Lead>}
        </Opening>
      )}
      {children(data)}
    </>
  );
}

/** The way up from a page of one snapshot. */
export function useSnapshotPlace(): { readonly place: SnapshotPlace; readonly up: readonly Step[] } {
  const say = useSay();
  const { id = '', number = '' } = useParams({ strict: false }) as { id?: string; number?: string };
  const place = useMemo(() => ({ round: id, number }), [id, number]);
  return {
    place,
    up: [
      { label: say('results:of-round'), href: addressOf(say, id, 'results') },
      { label: say('results:snapshot', { number }), href: addressOfResults(say, place) },
    ],
  };
}

/** W1: shown wherever numbers stand that rest on no weighting. */
export function WeightingPending({ round, pending }: { readonly round: string; readonly pending: boolean }) {
  const say = useSay();
  if (!pending) return null;
  return (
    <Notice tone="late" title={say('results:pending-title')}>
      <p>
        {say('results:pending-about')} <a href={addressOf(say, round, 'weighting')}>{say('results:pending-enter')}</a>
      </p>
    </Notice>
  );
}

/** Draws once the tallies of the snapshot are scored. */
export function WithTallied(props: {
  readonly place: SnapshotPlace;
  readonly children: (tallied: Tallied) => ReactNode;
}) {
  const { tallied, error, refetch } = useTallied(props.place);
  if (error && !tallied) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!tallied) return <LoadingState />;
  return (
    <>
      <WeightingPending round={props.place.round} pending={tallied.weighting.draft} />
      {props.children(tallied)}
    </>
  );
}
