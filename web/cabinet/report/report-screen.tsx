// What every screen of a report begins with: the round, the organisation, its rows, the way up, the title.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportRow } from '#contract/intake.ts';
import type { Participant, RoundWhole } from '#contract/rounds.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage, NotFoundPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOfReport, type Place, useReport } from '#web/kit/reports/report-queries.ts';
import { addressOf, addressOfRounds, useRound } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';

export type Reported = {
  readonly place: Place;
  readonly round: RoundWhole;
  readonly participant: Participant;
  readonly revision: number;
  readonly rows: readonly ReportRow[];
};

type ScreenProps = {
  /** What stands here; without it, the page of the year itself. */
  readonly title?: string;
  readonly children: (reported: Reported) => ReactNode;
};

export function ReportScreen({ title, children }: ScreenProps) {
  const say = useSay();
  const may = useMay();
  const { id = '', organisation = '' } = useParams({ strict: false }) as { id?: string; organisation?: string };
  const place = { round: id, organisation };
  const round = useRound(id);
  const report = useReport(place);
  const fault = round.error ?? report.error;
  if (!may('report.read', organisation)) return <ForbiddenPage />;
  if (fault && !(round.data && report.data))
    return <FaultView fault={fault} level={1} onAgain={() => Promise.all([round.refetch(), report.refetch()])} />;
  // A list that was kept from before is older than what a sheet has saved since.
  if (!round.data || !report.data || (report.isFetching && !report.isRefetching)) return <LoadingState />;
  const participant = round.data.participants.find((one) => one.organisation === organisation);
  if (!participant) return <NotFoundPage />;
  const year = say('report:year', { year: round.data.reportingYear });
  const name = participant.names[say.language];
  return (
    <>
      <PageTitle title={title === undefined ? `${year}: ${name}` : `${title}: ${name}`} />
      <Breadcrumb
        up={[
          { label: say('rounds:title'), href: addressOfRounds(say) },
          { label: say('rounds:of-year', { year: round.data.reportingYear }), href: addressOf(say, id) },
          ...(title === undefined ? [] : [{ label: year, href: addressOfReport(say, place) }]),
        ]}
        here={title ?? year}
      />
      {children({ place, round: round.data, participant, revision: report.data.revision, rows: report.data.rows })}
    </>
  );
}
