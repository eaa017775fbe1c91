// What the screens of the submission ask of the server.

import { useQuery } from '@tanstack/react-query';
import { ReadReceipt, ReadStatement, ReadSubmission } from '#contract/submission.ts';
import { useSay } from '#web/design/words.tsx';
import type { Place } from '#web/kit/reports/report-queries.ts';
import { useApi } from '#web/kit/use-api.ts';

const SUBMISSION = 'submission';
/** Asked anew each time: what is signed is what stands now. */
const ANEW = { gcTime: 0, staleTime: 0, refetchOnWindowFocus: false } as const;

export function useSubmission(place: Place) {
  const call = useApi();
  return useQuery({
    queryKey: [SUBMISSION, place.round, place.organisation],
    queryFn: async ({ signal }) => (await call(ReadSubmission, { params: place, signal })).answer,
    ...ANEW,
  });
}

/** In the language of the page: that text is signed. */
export function useStatement(place: Place) {
  const call = useApi();
  const { language } = useSay();
  return useQuery({
    queryKey: [SUBMISSION, place.round, place.organisation, 'statement', language],
    queryFn: async ({ signal }) => (await call(ReadStatement, { params: place, query: { language }, signal })).answer,
    ...ANEW,
  });
}

export function useReceipt(place: Place, number: string) {
  const call = useApi();
  return useQuery({
    queryKey: [SUBMISSION, place.round, place.organisation, 'receipt', number],
    queryFn: async ({ signal }) => (await call(ReadReceipt, { params: { ...place, number }, signal })).answer,
  });
}
