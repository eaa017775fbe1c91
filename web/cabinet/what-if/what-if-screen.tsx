// The frame of the page: for whom it is, the way up, the tallies that everything is reckoned from.

import { useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
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
import { addressOf, addressOfRounds } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';

export function WhatIfScreen(props: { readonly children: (place: SnapshotPlace, tallied: Tallied) => ReactNode }) {
  const say = useSay();
  const may = useMay();
  const { id = '', number = '' } = useParams({ strict: false }) as { id?: string; number?: string };
  const place = useMemo(() => ({ round: id, number }), [id, number]);
  const { tallied, error, refetch } = useTallied(may('scenario.read') ? place : undefined);
  if (!may('scenario.read')) return <ForbiddenPage />;
  const title = say('scenario:title');
  // An analyst has no page of results before they are published.
  const results = may('result.read')
    ? [{ label: say('results:snapshot', { number }), href: addressOfResults(say, place) }]
    : [];
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[
          { label: say('rounds:title'), href: addressOfRounds(say) },
          ...(tallied
            ? [{ label: say('rounds:of-year', { year: tallied.reportingYear }), href: addressOf(say, id) }]
            : []),
          ...results,
        ]}
        here={title}
      />
      <Opening close>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('scenario:about')}</Lead>
      </Opening>
      {error && !tallied && <FaultView fault={error} onAgain={() => void refetch()} />}
      {!tallied && !error && <LoadingState />}
      {tallied?.weighting.draft && <Notice tone="late" title={say('scenario:weights-pending')} />}
      {tallied && props.children(place, tallied)}
    </>
  );
}
