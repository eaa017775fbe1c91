// Reports that were made, and making one: the job tells how far it is and can be stopped.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerGroups } from '#contract/innovation-answers.ts';
import {
  type InnovationReportLine,
  ListInnovationReports,
  MakeInnovationReport,
  StopInnovationReport,
} from '#contract/innovation-report.ts';
import { Button } from '#web/design/button.tsx';
import { LineAbout } from '#web/design/line-list.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { readChosen, useAnswerGroups } from './asked.ts';
import { AskedForm } from './asked-form.tsx';
import styles from './innovation-answers.module.css';
import { nameReport } from './name-report.ts';

/** How often a page looks how far a job is. */
const LOOK_MS = 700;
const isOpen = ({ run }: InnovationReportLine) => run?.state === 'waiting' || run?.state === 'running';

function useReports() {
  const call = useApi();
  return useQuery({
    queryKey: ['innovation-reports'],
    queryFn: async () => (await call(ListInnovationReports)).answer,
    refetchInterval: ({ state }) => (state.data?.reports.some(isOpen) ? LOOK_MS : false),
  });
}

function ReportEntry({ report }: { readonly report: InnovationReportLine }) {
  const say = useSay();
  const queries = useQueryClient();
  const stop = useAct(StopInnovationReport);
  const name = nameReport(say, report);
  const { id, run, madeAt, askedAt } = report;
  const cancel = () =>
    stop.mutate(
      { params: { id }, body: {} },
      { onSettled: () => void queries.invalidateQueries({ queryKey: ['innovation-reports'] }) },
    );
  return (
    <li>
      {madeAt !== null && <a href={inLanguage(`/cabinet/innovation-reports/${id}`, say.language)}>{name}</a>}
      {madeAt === null && isOpen(report) && (
        <ProgressLine what={name} done={run?.done ?? 0} total={run?.total ?? undefined} onStop={cancel} />
      )}
      {madeAt === null && !isOpen(report) && <span>{name}</span>}
      <LineAbout>
        {madeAt === null
          ? say(`answers:report-${isOpen(report) ? 'running' : 'unmade'}`, { at: formatMoment(askedAt, say.language) })
          : say('answers:report-made', { at: formatMoment(madeAt, say.language) })}
      </LineAbout>
      <Refusal fault={stop.error} />
    </li>
  );
}

function MakeForm({ groups }: { readonly groups: AnswerGroups }) {
  const say = useSay();
  const queries = useQueryClient();
  const [params] = useAddressParams();
  const [chosen, setChosen] = useState(() => readChosen(params, groups));
  const act = useAct(MakeInnovationReport);
  const make = () =>
    act.mutate(
      { body: chosen },
      { onSettled: () => void queries.invalidateQueries({ queryKey: ['innovation-reports'] }) },
    );
  return (
    <Section title={say('answers:make-title')}>
      <AskedForm groups={groups} chosen={chosen} onChange={setChosen} />
      <Refusal fault={act.error} />
      <Button kind="primary" busy={act.isPending ? say('answers:making') : undefined} onClick={make}>
        {say('answers:make')}
      </Button>
    </Section>
  );
}

export function ReportsPage() {
  const say = useSay();
  const { data: groups } = useAnswerGroups();
  const { data, error, refetch } = useReports();
  const title = say('answers:reports');
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data || !groups) return <LoadingState />;
  return (
    <>
      <PageTitle title={title} />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('answers:reports-about')}</Lead>
      </Opening>
      {data.mayMake && groups.years !== null && <MakeForm groups={groups} />}
      {data.reports.length === 0 ? (
        <EmptyState title={say('answers:no-reports')}>
          <p>{say('answers:no-reports-about')}</p>
        </EmptyState>
      ) : (
        <ul className={styles.reports}>
          {data.reports.map((report) => (
            <ReportEntry key={report.id} report={report} />
          ))}
        </ul>
      )}
    </>
  );
}
