// What was laid down late, and whether anything can be now.

import { useQuery } from '@tanstack/react-query';
import { ReadLate } from '#contract/late-evidence.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { isInPlace } from '#rules/round/check-round-act.ts';
import { addressOfReport, REPORTS } from '#web/kit/reports/report-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';
import type { EvidencePlace } from './evidence-queries.ts';

export const addressOfLate = (say: Say, place: EvidencePlace, part = ''): string =>
  `${addressOfReport(say, place)}/late${part}`;

/** Asked anew with the report, and only where the term is over. */
export function useLate(place: EvidencePlace, round: RoundWhole) {
  const call = useApi();
  const may = useMay();
  const isOver = isInPlace('lay-late', round.stage);
  const { data, error, refetch } = useQuery({
    queryKey: [...REPORTS, place.round, place.organisation, 'late'],
    queryFn: async ({ signal }) => (await call(ReadLate, { params: place, signal })).answer,
    enabled: isOver && may('evidence.read', place.organisation),
    gcTime: 0,
    staleTime: 0,
  });
  const mayLay = isOver && may('late.lay', place.organisation) && data !== undefined && data.next === null;
  return { late: data, error, refetch, mayLay };
}
