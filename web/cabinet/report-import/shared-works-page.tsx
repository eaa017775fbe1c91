// Works of an organisation that others claim too.

import { useQuery } from '@tanstack/react-query';
import { ListSharedWorks } from '#contract/shared-works.ts';
import { LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { type Place, REPORTS } from '#web/kit/reports/report-queries.ts';
import { useApi } from '#web/kit/use-api.ts';
import { type Part, ReportPart } from './report-part.tsx';
import { SharedWorkShown } from './shared-work.tsx';

function useSharedWorks(place: Place) {
  const call = useApi();
  return useQuery({
    queryKey: [...REPORTS, place.round, place.organisation, 'shared-works'],
    queryFn: async ({ signal }) => (await call(ListSharedWorks, { params: place, signal })).answer.works,
    staleTime: 0,
  });
}

function Works({ part }: { readonly part: Part }) {
  const say = useSay();
  const { data, error, refetch } = useSharedWorks(part.place);
  if (error && !data) return <FaultView fault={error} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  if (data.length === 0) return <p>{say('intake:shared-none')}</p>;
  return data.map((work) => <SharedWorkShown key={work.id} work={work} round={part.round} place={part.place} />);
}

export function SharedWorksPage() {
  const say = useSay();
  return (
    <ReportPart title={say('intake:shared-title')} lead={say('intake:shared-lead')} act="report.read">
      {(part) => <Works part={part} />}
    </ReportPart>
  );
}
