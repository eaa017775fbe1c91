// Every work of a round that several organisations claim, for the working body.

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { RoundWhole } from '#contract/rounds.ts';
import { ListRoundSharedWorks } from '#contract/shared-works.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Opening } from '#web/design/opening.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { REPORTS } from '#web/kit/reports/report-queries.ts';
import { addressOf, addressOfRounds, useRound } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { SharedWorkShown } from './shared-work.tsx';

function Works({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const call = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: [...REPORTS, round.id, 'shared-works'],
    queryFn: async ({ signal }) =>
      (await call(ListRoundSharedWorks, { params: { round: round.id }, signal })).answer.works,
    staleTime: 0,
  });
  if (error && !data) return <FaultView fault={error} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  if (data.length === 0) return <EmptyState title={say('intake:round-shared-none')} />;
  const open = data.filter(({ differing, settled }) => differing.length > 0 && !settled).length;
  return (
    <>
      <Aside>{say('intake:round-shared-count', { works: data.length, open })}</Aside>
      {data.map((work) => (
        <SharedWorkShown
          key={work.id}
          work={work}
          round={round}
          place={{ round: round.id, organisation: work.claims[0]?.organisation ?? '' }}
        />
      ))}
    </>
  );
}

export function RoundSharedWorksPage() {
  const say = useSay();
  const may = useMay();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: round, error, refetch } = useRound(id);
  if (!may('verification.read')) return <ForbiddenPage />;
  if (error && !round) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!round) return <LoadingState />;
  const title = say('intake:round-shared');
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[
          { label: say('rounds:title'), href: addressOfRounds(say) },
          { label: say('rounds:of-year', { year: round.reportingYear }), href: addressOf(say, id) },
        ]}
        here={title}
      />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('intake:round-shared-lead')}</Lead>
      </Opening>
      <Works round={round} />
    </>
  );
}
