// The numbers of the year: the three scores, then each indicator over its components, with what is missing and last year's.

import type { ReportedTable } from '#contract/intake.ts';
import type { Edition } from '#rules/editions/edition.ts';
import { getById } from '#rules/editions/edition.ts';
import type { RowCounts } from '#rules/report/report-year.ts';
import type { Outcome } from '#rules/scoring/result.ts';
import { Figures } from '#web/design/figures.tsx';
import { NumberLink } from '#web/design/number-link.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { addressOfReport, type Place } from '#web/kit/reports/report-queries.ts';
import { formatNumber } from '#wording/format-number.ts';
import styles from './report.module.css';
import { lossOf, type ShownOutcome, showOutcome } from './word-outcome.ts';
import type { YearNumbers } from './year-worker.ts';

export type TablesProps = {
  readonly place: Place;
  readonly edition: Edition;
  readonly decimals: number;
  readonly numbers: YearNumbers;
  readonly hrefOf: (number: string) => string;
};

type Three = {
  readonly now?: Outcome | undefined;
  readonly certain?: Outcome | undefined;
  readonly before?: Outcome | undefined;
};

const Shown = ({ of }: { readonly of: ShownOutcome }) =>
  of.value === null ? <span className={styles.none}>{of.whenNone}</span> : <Figures value={of.value} />;

function Numbers({
  id,
  name,
  of,
  props,
}: {
  readonly id: string;
  readonly name: string;
  readonly of: Three;
  readonly props: TablesProps;
}) {
  const say = useSay();
  const { decimals, hrefOf, numbers } = props;
  const now = showOutcome(say, of.now, decimals);
  const loss = lossOf(say, of.now, of.certain, decimals);
  return (
    <>
      <td data-label={say('report:now')}>
        <NumberLink value={now.value} whenNone={now.whenNone} name={name} href={hrefOf(id)} />
      </td>
      <td data-label={say('report:risk')} data-nothing={!loss || undefined}>
        {loss ? <Shown of={loss} /> : <span className={styles.none}>{say('report:risk-none')}</span>}
      </td>
      {numbers.before && (
        <td data-label={say('report:before')}>
          <Shown of={showOutcome(say, of.before, decimals)} />
        </td>
      )}
    </>
  );
}

/** Rows in, and what is the matter with them; nothing of what does not occur. */
function RowState({ counts }: { readonly counts: RowCounts | undefined }) {
  const say = useSay();
  if (!counts || counts.rows === 0) return <span className={styles.none}>{say('report:rows-none')}</span>;
  const number = (count: number) => formatNumber(String(count), say.language);
  const worded = (key: string, count: number) => say(`report:state.${key}`, { count, shown: number(count) });
  return (
    <ul className={styles.states}>
      <li>{worded('rows', counts.rows)}</li>
      {counts.refused > 0 && (
        <li>
          <StatusMark meaning="refused">{worded('refused', counts.refused)}</StatusMark>
        </li>
      )}
      {counts.notCounted > 0 && (
        <li>
          <StatusMark meaning="late">{worded('not-counted', counts.notCounted)}</StatusMark>
        </li>
      )}
      {counts.withoutEvidence > 0 && (
        <li>
          <StatusMark meaning="waiting">{worded('without-evidence', counts.withoutEvidence)}</StatusMark>
        </li>
      )}
    </ul>
  );
}

function Head({ first, last, before }: { readonly first: string; readonly last?: string; readonly before: boolean }) {
  const say = useSay();
  const names = [say('report:now'), say('report:risk'), ...(before ? [say('report:before')] : [])];
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {names.map((name) => (
          <th key={name} scope="col" data-number>
            {name}
          </th>
        ))}
        {last !== undefined && (
          <th scope="col" data-rows>
            {last}
          </th>
        )}
      </tr>
    </thead>
  );
}

export function ScoresTable(props: TablesProps) {
  const say = useSay();
  const { edition, numbers } = props;
  return (
    <table className={styles.numbers}>
      <caption>{say('report:scores')}</caption>
      <Head first={say('report:score')} before={numbers.before !== null} />
      <tbody>
        {edition.scores.map(({ id }) => {
          const of = {
            now: numbers.result.scores.get(id),
            certain: numbers.certain.scores.get(id),
            before: numbers.before?.scores.get(id),
          };
          const name = say(`law:score.${id}`);
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <Numbers id={id} name={name} of={of} props={props} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ComponentRow({ id, props }: { readonly id: string; readonly props: TablesProps }) {
  const say = useSay();
  const { numbers, edition, place } = props;
  const of = {
    now: numbers.result.components.get(id),
    certain: numbers.certain.components.get(id),
    before: numbers.before?.components.get(id),
  };
  const name = say(`law:component.${id}`);
  const { table } = getById(edition.components, id);
  return (
    <tr>
      <th scope="row">
        <span className={styles.id}>{id}</span> <a href={addressOfReport(say, place, table as ReportedTable)}>{name}</a>
      </th>
      <Numbers id={id} name={`${id} ${name}`} of={of} props={props} />
      <td data-label={say('report:rows')} data-rows>
        <RowState counts={numbers.counts.get(id)} />
      </td>
    </tr>
  );
}

export function IndicatorsTable(props: TablesProps) {
  const say = useSay();
  const { edition, numbers } = props;
  return (
    <table className={styles.numbers}>
      <caption>{say('report:indicators')}</caption>
      <Head first={say('report:indicator')} last={say('report:rows')} before={numbers.before !== null} />
      {edition.indicators.map(({ id, divided, added }) => {
        const of = {
          now: numbers.result.indicators.get(id),
          certain: numbers.certain.indicators.get(id),
          before: numbers.before?.indicators.get(id),
        };
        const name = say(`law:indicator.${id}`);
        return (
          <tbody key={id}>
            <tr className={styles.indicator}>
              <th scope="rowgroup">
                <span className={styles.id}>{id}</span> {name}
              </th>
              <Numbers id={id} name={`${id} ${name}`} of={of} props={props} />
              <td data-rows />
            </tr>
            {[...new Set([...divided, ...added])].map((component) => (
              <ComponentRow key={component} id={component} props={props} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
