// Why a score is another than before, split so that it adds up: readings, weights, the divisor, each component.

import { useMemo } from 'react';
import type { ScoreId } from '#rules/editions/edition.ts';
import { type Exact, isZero, sum, toFixed } from '#rules/kernel/exact.ts';
import { changeOfScore } from '#rules/ranking/change-of-score.ts';
import { relayout } from '#rules/scoring/cells.ts';
import { prepareKernel, scoreOrganisation } from '#rules/scoring/score-tally.ts';
import { Figures } from '#web/design/figures.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Before } from '#web/kit/results/result-queries.ts';
import type { Tallied } from '#web/kit/results/tallied.ts';
import styles from './results.module.css';

type ChangeProps = {
  readonly before: Before;
  readonly tallied: Tallied;
  readonly score: ScoreId;
  readonly bin: string;
};

function findChange({ before: { tallied: then }, tallied, score, bin }: ChangeProps) {
  const own = tallied.results.find(({ organisation }) => organisation.bin === bin);
  const earlier = then.results.find(({ organisation }) => organisation.bin === bin);
  const tally = then.tally.organisations.find(({ organisation }) => organisation.bin === bin);
  // Cells of another edition are others: there is nothing to score anew.
  if (!own || !earlier || !tally || then.edition.id !== tallied.edition.id) return undefined;
  const kernel = prepareKernel(tallied.resolved, relayout(then.tally.layout, tallied.edition));
  const rescored = scoreOrganisation(kernel, tally, tallied.weighting);
  return changeOfScore(
    score,
    { result: earlier, resolved: then.resolved, weighting: then.weighting, rescored },
    { result: own, resolved: tallied.resolved, weighting: tallied.weighting },
  );
}

const PARTS = ['byReadings', 'byWeight', 'byDivisor', 'byComponents'] as const;

export function ScoreChangeTable(props: ChangeProps) {
  const { before, tallied, score, bin } = props;
  const say = useSay();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the props are named one by one.
  const change = useMemo(() => findChange(props), [before, tallied, score, bin]);
  if (!change || change.difference === null)
    return (
      <Prose>
        <p>{say('results:not-comparable')}</p>
      </Prose>
    );
  const shown = (value: Exact) => (isZero(value) ? '0' : toFixed(value, tallied.resolved.decimals));
  const moved = change.indicators.filter(
    ({ difference, parts }) => !isZero(difference) || (parts?.byComponents.size ?? 0) > 0,
  );
  return (
    <PlainTable
      label={say('results:change-table')}
      caption={say('results:change-about')}
      headings={[
        say('results:influence.indicator'),
        say('results:change-whole'),
        ...PARTS.map((part) => say(`results:change-part.${part}`)),
      ]}
    >
      {moved.map(({ indicator, difference, parts }) => (
        <tr key={indicator}>
          <th scope="row">
            {indicator}. {say(`law:indicator.${indicator}`)}
            {parts && parts.byComponents.size > 0 && (
              <small>
                {[...parts.byComponents]
                  .map(([id, value]) => say('results:change-component', { id, by: shown(value) }))
                  .join('; ')}
              </small>
            )}
          </th>
          <td className={styles.number}>
            <Figures value={shown(difference)} />
          </td>
          {PARTS.map((part) => (
            <td key={part} className={styles.number}>
              {parts ? (
                <Figures value={shown(part === 'byComponents' ? sum([...parts.byComponents.values()]) : parts[part])} />
              ) : (
                say('results:not-comparable')
              )}
            </td>
          ))}
        </tr>
      ))}
      <tr data-new>
        <th scope="row">{say('results:change-sum')}</th>
        <td className={styles.number}>
          <Figures value={shown(change.difference)} />
        </td>
        <td colSpan={PARTS.length} />
      </tr>
    </PlainTable>
  );
}
