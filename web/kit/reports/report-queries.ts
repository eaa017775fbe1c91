// What screens of a report ask of the server, and their addresses.

import { useQuery } from '@tanstack/react-query';
import { type Attachment, ReadEvidence } from '#contract/evidence.ts';
import { ReadReport, type ReportedTable } from '#contract/intake.ts';
import { ListRounds, type Participant, ReadRound, type RoundWhole } from '#contract/rounds.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting, type Weighting } from '#rules/editions/weighting.ts';
import type { Reporter, ReportPlan } from '#rules/report/evaluate-report.ts';
import type { Say } from '#wording/speak.ts';
import type { ApiClient } from '../api-client.ts';
import { ApiProblem } from '../api-fault.ts';
import { inLanguage } from '../language.ts';
import { useApi } from '../use-api.ts';

export type Place = { readonly round: string; readonly organisation: string };

export const REPORTS = ['reports'] as const;

export const addressOfReport = (say: Say, { round, organisation }: Place, table?: ReportedTable): string =>
  inLanguage(`/cabinet/rounds/${round}/report/${organisation}${table === undefined ? '' : `/${table}`}`, say.language);

/** How a round reads the order; travels to workers. */
export type Reading = Pick<RoundWhole, 'edition' | 'settings' | 'weighting' | 'reportingYear'>;

export const readingOf = ({ edition, settings, weighting, reportingYear }: RoundWhole): Reading => ({
  edition,
  settings,
  weighting,
  reportingYear,
});

/** W1: a round without weights is evaluated with the draft ones, and the page says so. */
export function planOf({ edition: id, settings, weighting, reportingYear }: Reading): ReportPlan {
  const edition = getEdition(id);
  const entered: Weighting | undefined = weighting
    ? { source: weighting.source, date: weighting.date ?? undefined, draft: false, values: weighting.values }
    : undefined;
  return {
    edition,
    settings: completeSettings(edition, settings).settings,
    weighting: entered ?? draftWeighting(edition),
    reportingYear,
  };
}

export const reporterOf = ({ bin, names, category, universityHospital }: Participant): Reporter => ({
  bin,
  name: names.en,
  category,
  universityHospital,
});

/** Asked anew each time: what a sheet saved a moment ago is in it. */
export function useReport({ round, organisation }: Place) {
  const call = useApi();
  return useQuery({
    queryKey: [...REPORTS, round, organisation],
    queryFn: async ({ signal }) => (await call(ReadReport, { params: { round, organisation }, signal })).answer,
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** The documents that were put to the report; undefined until they are known. */
export function useAttachments({ round, organisation }: Place, enabled: boolean) {
  const call = useApi();
  return useQuery({
    queryKey: [...REPORTS, round, organisation, 'attachments'],
    queryFn: async ({ signal }): Promise<readonly Attachment[]> =>
      (await call(ReadEvidence, { params: { round, organisation }, signal })).answer.attachments,
    enabled,
    gcTime: 0,
    staleTime: 0,
  });
}

const isHidden = (fault: unknown) =>
  fault instanceof ApiProblem && (fault.problem.code === 'not-found' || fault.problem.code === 'forbidden');

async function readBefore(call: ApiClient, year: number, organisation: string) {
  const { rounds } = (await call(ListRounds)).answer;
  const before = rounds.find(({ reportingYear }) => reportingYear === year - 1);
  if (!before) return null;
  const { answer: round } = await call(ReadRound, { params: { id: before.id } });
  const participant = round.participants.find((one) => one.organisation === organisation);
  if (!participant) return null;
  try {
    const { rows } = (await call(ReadReport, { params: { round: before.id, organisation } })).answer;
    return { reading: readingOf(round), reporter: reporterOf(participant), rows };
  } catch (fault) {
    if (isHidden(fault)) return null;
    throw fault;
  }
}

export type ReportBefore = NonNullable<Awaited<ReturnType<typeof readBefore>>>;

/** What the organisation reported to the round of the year before; null where there is none. */
export function useReportBefore(year: number, organisation: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...REPORTS, 'before', year, organisation],
    queryFn: () => readBefore(call, year, organisation),
    staleTime: 300_000,
  });
}
