// The year of an organisation: eleven indicators with their components, the three scores if nothing is refused, what hangs on
// evidence that is not there, last year's numbers, and the way into every sheet.

import { useMemo } from 'react';
import { REPORTED_TABLES, type ReportedTable } from '#contract/intake.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { ReportPlan } from '#rules/report/evaluate-report.ts';
import { isInPlace } from '#rules/round/check-round-act.ts';
import type { OrganisationTallyJson } from '#rules/scoring/tally-json.ts';
import { LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { isNumber } from '#web/kit/explained/explanation-lines.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { addressOfSubmission } from '#web/kit/reports/address-of-submission.ts';
import {
  addressOfReport,
  type Place,
  planOf,
  readingOf,
  reporterOf,
  useAttachments,
  useReportBefore,
} from '#web/kit/reports/report-queries.ts';
import { ReportWays } from '#web/kit/reports/report-ways.tsx';
import { OneMore } from '#web/kit/results/one-more.tsx';
import { readTallied } from '#web/kit/results/tallied.ts';
import { CountedTerm } from '#web/kit/rounds/counted-term.tsx';
import { readTerm, tryToWord } from '#web/kit/rounds/read-round.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatDate } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import { ExplanationPanel } from './explanation-panel.tsx';
import styles from './report.module.css';
import { type Reported, ReportScreen } from './report-screen.tsx';
import { useYear } from './use-year.ts';
import { IndicatorsTable, ScoresTable } from './year-tables.tsx';
import type { YearNumbers } from './year-worker.ts';

function Submission({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const line = round.terms.find(({ term }) => term === 'submission');
  if (!line) return null;
  return <CountedTerm term={tryToWord(say, () => readTerm(line), today(), calendar)} />;
}

/** W1: which weights stand behind the scores, and where they come from. */
function Weights({ plan }: { readonly plan: ReportPlan }) {
  const say = useSay();
  const { draft, source, date } = plan.weighting;
  if (draft)
    return (
      <Notice tone="waiting" title={say('report:weights-pending')}>
        <p>{say('report:weights-pending-about')}</p>
      </Notice>
    );
  const on = date === undefined ? '' : formatDate(getPlainDate(date), say.language);
  return <Aside>{say('report:weights', { source: [source, on].filter((one) => one !== '').join(', ') })}</Aside>;
}

function Sheets({ place, tables }: { readonly place: Place; readonly tables: YearNumbers['tables'] }) {
  const say = useSay();
  const number = (count: number) => formatNumber(String(count), say.language);
  const state = (table: ReportedTable) => {
    const { rows, refused } = tables.get(table) ?? { rows: 0, refused: 0 };
    if (rows === 0) return say('report:rows-none');
    const words = say('report:state.rows', { count: rows, shown: number(rows) });
    if (refused === 0) return words;
    return (
      <>
        {words}{' '}
        <StatusMark meaning="refused">
          {say('report:state.refused', { count: refused, shown: number(refused) })}
        </StatusMark>
      </>
    );
  };
  return (
    <ul className={styles.sheets}>
      {REPORTED_TABLES.map((table) => (
        <li key={table}>
          <a href={addressOfReport(say, place, table)}>{say(`law:table.${table}`)}</a>
          <span>{state(table)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What one more article would bring, reckoned from the numbers above: of others nothing is known here. */
function OneMoreOfYear({ reported, tally }: { readonly reported: Reported; readonly tally: OrganisationTallyJson }) {
  const { round, participant } = reported;
  const tallied = useMemo(
    () => readTallied({ ...readingOf(round), organisations: [{ ...participant, tally }] }),
    [round, participant, tally],
  );
  return <OneMore tallied={tallied} />;
}

function Reckoned({ reported }: { readonly reported: Reported }) {
  const { place, round, participant, rows } = reported;
  const say = useSay();
  const [params, change] = useAddressParams();
  const before = useReportBefore(round.reportingYear, place.organisation);
  const reading = useMemo(() => readingOf(round), [round]);
  const reporter = useMemo(() => reporterOf(participant), [participant]);
  const plan = useMemo(() => planOf(reading), [reading]);
  const resolved = useMemo(() => resolveEdition(plan.edition, plan.settings), [plan]);
  const asked = params.get('number') ?? '';
  const number = isNumber(resolved, asked) ? asked : '';
  const known = before.isPending ? undefined : (before.data ?? null);
  const may = useMay();
  const attached = useAttachments(place, may('evidence.read', place.organisation));
  const attachments = attached.isEnabled && attached.isPending ? undefined : (attached.data ?? null);
  const { numbers, explanation, fault } = useYear({ reading, reporter, rows, before: known, attachments, number });
  if (fault !== undefined) return <FaultView fault={fault} />;
  if (!numbers) return <LoadingState what={say('report:reckoning')} />;
  const tables = {
    place,
    edition: plan.edition,
    decimals: resolved.decimals,
    numbers,
    hrefOf: (one: string) => `?${new URLSearchParams({ number: one })}`,
  };
  const year = round.reportingYear;
  return (
    <>
      <Section title={say('report:scores')} aside={<Aside>{say('report:if-nothing-refused')}</Aside>}>
        <div className={styles.stack}>
          <ScoresTable {...tables} />
          <Weights plan={plan} />
          {before.error && <FaultView fault={before.error} onAgain={() => before.refetch()} />}
          <Aside>{say(numbers.before ? 'report:before-about' : 'report:before-none-about', { year: year - 1 })}</Aside>
        </div>
      </Section>
      <Section title={say('report:indicators')} aside={<Aside>{say('report:risk-about')}</Aside>}>
        <div className={styles.stack}>
          <IndicatorsTable {...tables} />
          {may('evidence.read', place.organisation) && (
            <p>
              <a href={`${addressOfReport(say, place)}/evidence`}>{say('report:to-evidence')}</a>
            </p>
          )}
        </div>
      </Section>
      {numbers.tally && (
        <Section title={say('scenario:one-more')} aside={<Aside>{say('scenario:one-more-own')}</Aside>}>
          <OneMoreOfYear reported={reported} tally={numbers.tally} />
        </Section>
      )}
      <Section title={say('report:sheets')}>
        <Sheets place={place} tables={numbers.tables} />
      </Section>
      <ExplanationPanel
        {...{ number, explanation, resolved }}
        weighting={plan.weighting}
        of={say('report:number-of', { name: participant.names[say.language], year })}
        onClose={() => change(new URLSearchParams())}
      />
    </>
  );
}

export function YearPage() {
  const say = useSay();
  const may = useMay();
  return (
    <ReportScreen>
      {(reported) => (
        <>
          <div className={styles.opening}>
            <Heading level={1}>{reported.participant.names[say.language]}</Heading>
            <Lead>{say('report:lead', { year: reported.round.reportingYear })}</Lead>
            <Submission round={reported.round} />
            {may('submission.read', reported.place.organisation) && (
              <LinkButton href={addressOfSubmission(say, reported.place)}>{say('submission:way')}</LinkButton>
            )}
            <ReportWays place={reported.place} isOver={isInPlace('lay-late', reported.round.stage)} />
          </div>
          <Reckoned reported={reported} />
        </>
      )}
    </ReportScreen>
  );
}
