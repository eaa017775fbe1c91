// What these screens of a report begin with: the round, the organisation that takes part, the way up, the title.

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActName } from '#contract/access.ts';
import type { Participant, RoundWhole } from '#contract/rounds.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Opening } from '#web/design/opening.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ForbiddenPage, NotFoundPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOfReport, type Place } from '#web/kit/reports/report-queries.ts';
import { addressOf, addressOfRounds, useRound } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';

export type Part = { readonly place: Place; readonly round: RoundWhole; readonly participant: Participant };

type ReportPartProps = {
  readonly title: string;
  readonly lead: string;
  readonly act: ActName;
  readonly children: (part: Part) => ReactNode;
};

export function ReportPart({ title, lead, act, children }: ReportPartProps) {
  const say = useSay();
  const may = useMay();
  const { id = '', organisation = '' } = useParams({ strict: false }) as { id?: string; organisation?: string };
  const { data, error, refetch } = useRound(id);
  if (!may(act, organisation)) return <ForbiddenPage />;
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const participant = data.participants.find((one) => one.organisation === organisation);
  if (!participant) return <NotFoundPage />;
  const place = { round: id, organisation };
  const year = data.reportingYear;
  return (
    <>
      <PageTitle title={`${title}: ${participant.names[say.language]}`} />
      <Breadcrumb
        up={[
          { label: say('rounds:title'), href: addressOfRounds(say) },
          { label: say('rounds:of-year', { year }), href: addressOf(say, id) },
          { label: participant.names[say.language], href: addressOfReport(say, place) },
        ]}
        here={title}
      />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{lead}</Lead>
      </Opening>
      {children({ place, round: data, participant })}
    </>
  );
}
