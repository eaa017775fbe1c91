// What the rows of a sheet bring, moving while one types: the components of the table, their indicators, the scores.

import type { ReportedTable } from '#contract/intake.ts';
import type { Edition } from '#rules/editions/edition.ts';
import { useSay } from '#web/design/words.tsx';
import type { LiveAnswer } from '#web/kit/live-report/live-report.ts';
import { formatNumber } from '#wording/format-number.ts';
import styles from './report.module.css';

type PreviewProps = {
  readonly edition: Edition;
  readonly table: ReportedTable;
  readonly answer: LiveAnswer | undefined;
  readonly isBehind: boolean;
};

/** The components that rows of the table bring points to; of positions and learners, nothing but the divisors hang on them. */
function numbersOf(edition: Edition, table: ReportedTable) {
  const components = edition.components.filter((one) => one.table === table).map(({ id }) => id);
  const indicators = edition.indicators
    .filter(({ by, divided, added }) =>
      components.length === 0
        ? (by === 'positions') === (table === 'staff')
        : [...divided, ...added].some((id) => components.includes(id)),
    )
    .map(({ id }) => id);
  return { components, indicators };
}

export function Preview({ edition, table, answer, isBehind }: PreviewProps) {
  const say = useSay();
  if (!answer)
    return (
      <p data-preview aria-busy>
        {say('report:reckoning')}
      </p>
    );
  const { components, indicators } = numbersOf(edition, table);
  const shown = (value: string | null) => (value === null ? say('report:no-value') : formatNumber(value, say.language));
  const pick = (of: LiveAnswer['points'], ids: readonly string[]) => of.filter(([id]) => ids.includes(id));
  return (
    <dl className={styles.preview} data-preview aria-busy={isBehind}>
      {pick(answer.points, components).map(([id, value]) => (
        <div key={id} data-component={id} title={say(`law:component.${id}`)}>
          <dt>{id}</dt>
          <dd>{shown(value)}</dd>
        </div>
      ))}
      {pick(answer.indicators, indicators).map(([id, value]) => (
        <div key={id} data-indicator={id} title={say(`law:indicator.${id}`)}>
          <dt>{say('report:indicator-short', { id })}</dt>
          <dd>{shown(value)}</dd>
        </div>
      ))}
      {answer.scores.map(([id, value]) => (
        <div key={id} data-score={id} title={say(`law:score.${id}`)}>
          <dt>{say(`law:score.${id}.symbol`)}</dt>
          <dd>{shown(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
