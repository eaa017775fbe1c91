// Reports of an organisation on its development plan: the figures of S-9 for each year, entered by the organisation (S-12.2).

import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { EnterPlanReport, type PlanReport } from '#contract/revision.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { NumberField, SelectField, TextField } from '#web/design/fields.tsx';
import { Figures } from '#web/design/figures.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { ReadingTable } from '#web/design/reading-table.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { Refusal } from '#web/kit/refusal.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { FileHere, type HereDocument } from '#web/kit/uploads/file-here.tsx';
import { formatMoment } from '#wording/format-date.ts';
import styles from './revision.module.css';
import { usePlanReports, useRevisionAct } from './revision-queries.ts';

const COUNTS = ['operationalStaff', 'researchStaff', 'teamMembers'] as const;
const AMOUNTS = ['budget', 'researchIncome'] as const;
const FIELDS = [...COUNTS, ...AMOUNTS] as const;
type Field = (typeof FIELDS)[number] | 'source';
type Typed = Readonly<Record<Field, string>>;
const NOTHING: Typed = {
  ...{ operationalStaff: '', researchStaff: '', teamMembers: '', budget: '', researchIncome: '', source: '' },
};

const tidy = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');

/** Undefined as long as a number is none. What the numbers may not be to each other, the server says. */
function readTyped(typed: Typed): PlanReport | undefined {
  const counts = COUNTS.map((name) => tidy(typed[name]));
  const amounts = AMOUNTS.map((name) => tidy(typed[name]));
  if (!counts.every((text) => /^\d{1,6}$/.test(text))) return undefined;
  if (!amounts.every((text) => /^\d{1,16}(\.\d{1,2})?$/.test(text)) || typed.source.trim().length < 3) return undefined;
  const [operationalStaff = 0, researchStaff = 0, teamMembers = 0] = counts.map(Number);
  const [budget = '', researchIncome = ''] = amounts;
  return { operationalStaff, researchStaff, teamMembers, budget, researchIncome, source: typed.source.trim() };
}

type FormProps = {
  readonly organisation: string;
  readonly asked: readonly number[];
  readonly known: readonly number[];
};

function ReportForm({ organisation, asked, known }: FormProps) {
  const say = useSay();
  const act = useRevisionAct(EnterPlanReport);
  const [typed, setTyped] = useState(NOTHING);
  const [document, setDocument] = useState<HereDocument>();
  const [year, setYear] = useState(String(asked.find((one) => !known.includes(one)) ?? asked.at(-1) ?? ''));
  const report = readTyped(typed);
  const put = (name: Field) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });
  const clear = () => {
    setTyped(NOTHING);
    setDocument(undefined);
  };
  const enter = () => {
    if (!report) return;
    act.mutate(
      { params: { organisation }, body: { ...report, year: Number(year), document: document?.id ?? null } },
      { onSuccess: clear },
    );
  };
  return (
    <Section title={say('revision:plan-enter')}>
      <UnsavedGuard when={JSON.stringify(typed) !== JSON.stringify(NOTHING)} />
      <div className={styles.form}>
        <Refusal fault={act.error} />
        {act.isSuccess && <Notice tone="counted" title={say('revision:plan-entered')} live />}
        <SelectField
          label={say('revision:year')}
          choices={asked.map((one) => ({ value: String(one), label: String(one) }))}
          value={year}
          onChange={setYear}
        />
        {COUNTS.map((name) => (
          <NumberField
            key={name}
            label={say(`revision:plan.${name}`)}
            input={{ value: typed[name], onChange: put(name) }}
          />
        ))}
        {AMOUNTS.map((name) => (
          <NumberField
            key={name}
            label={say(`revision:plan.${name}`)}
            unit={say('revision:tenge')}
            width={20}
            input={{ value: typed[name], onChange: put(name) }}
          />
        ))}
        <TextField
          label={say('revision:plan.source')}
          hint={say('revision:plan.source-hint')}
          input={{ maxLength: 300, value: typed.source, onChange: put('source') }}
        />
        {document && <p>{say('revision:plan-document', { name: document.name })}</p>}
        <FileHere
          label={say(document ? 'revision:plan-document-other' : 'revision:plan-document-add')}
          place={{ organisation }}
          asked={null}
          onDocument={async (chosen) => {
            setDocument(chosen);
            return undefined;
          }}
        />
        <ButtonRow>
          <Button
            kind="primary"
            onClick={enter}
            busy={act.isPending ? say('web:confirm.working') : undefined}
            barredBecause={report ? undefined : say('revision:plan-incomplete')}
          >
            {say('revision:plan-enter')}
          </Button>
        </ButtonRow>
      </div>
    </Section>
  );
}

type Reports = NonNullable<ReturnType<typeof usePlanReports>['data']>;

function Known({ of: { reports, asked } }: { readonly of: Reports }) {
  const say = useSay();
  const missing = asked.filter((year) => reports.every((one) => one.year !== year));
  const caption = say('revision:plans-caption');
  return (
    <div className={styles.stack}>
      {missing.length > 0 && (
        <Notice tone="late" title={say('revision:missing-reports', { years: missing.join(', ') })}>
          <p>{say('revision:missing-reports-about')}</p>
        </Notice>
      )}
      {reports.length === 0 ? (
        <EmptyState title={say('revision:plans-none')}>
          <p>{say('revision:plans-none-about')}</p>
        </EmptyState>
      ) : (
        <ReadingTable
          dense
          caption={caption}
          headings={[say('revision:year'), ...FIELDS.map((name) => say(`revision:plan-short.${name}`))]}
        >
          {reports.map((report) => (
            <tr key={report.year}>
              <th scope="row">
                {report.year}
                <small>
                  {' '}
                  {report.document ? (
                    <a href={inLanguage(`/cabinet/documents/${report.document.id}`, say.language)}>{report.source}</a>
                  ) : (
                    report.source
                  )}{' '}
                  · {formatMoment(report.enteredAt, say.language)}
                </small>
              </th>
              {FIELDS.map((name) => (
                <td key={name}>
                  <Figures value={String(report[name])} />
                </td>
              ))}
            </tr>
          ))}
        </ReadingTable>
      )}
    </div>
  );
}

export function PlanReportsPage() {
  const say = useSay();
  const may = useMay();
  const nameOf = useOrganisationNames();
  const { organisation = '' } = useParams({ strict: false }) as { organisation?: string };
  const { data, error, refetch } = usePlanReports(organisation);
  const title = say('revision:plans');
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  return (
    <>
      <PageTitle title={title} />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{nameOf(organisation)}</Lead>
      </Opening>
      {!data && <LoadingState />}
      {data && (
        <>
          <Known of={data} />
          {may('plan-report.enter', organisation) && (
            <ReportForm organisation={organisation} asked={data.asked} known={data.reports.map(({ year }) => year)} />
          )}
        </>
      )}
    </>
  );
}
