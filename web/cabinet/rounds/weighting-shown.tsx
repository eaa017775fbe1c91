// The weights Q of the round with their source, or that they are pending and what that means.

import type { RoundWhole } from '#contract/rounds.ts';
import { findEdition } from '#rules/editions/editions.ts';
import { weightedIndicators } from '#rules/editions/weighting.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Figures } from '#web/design/figures.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Facts } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import styles from './rounds.module.css';

/** The indicators that carry a weight, in the order of the law. */
export function indicatorsOf({ edition }: RoundWhole): readonly string[] {
  const found = findEdition(edition);
  return found ? weightedIndicators(found) : [];
}

export function WeightingShown({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const { weighting } = round;
  if (!weighting)
    return (
      <Notice tone="waiting" title={say('rounds:weighting-pending')}>
        <p>{say('law:option.W1.draft')}</p>
        <p>{say('rounds:weighting-pending-about')}</p>
      </Notice>
    );
  return (
    <div className={styles.stack}>
      <Facts
        of={[
          { name: say('rounds:weighting-source'), value: weighting.source },
          ...(weighting.date === null
            ? []
            : [
                {
                  name: say('rounds:weighting-date'),
                  value: formatDate(getPlainDate(weighting.date), say.language),
                },
              ]),
        ]}
      />
      <table className={styles.weights}>
        <caption>{say('rounds:weights')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('rounds:weight-of')}</th>
            <th scope="col">{say('rounds:weight')}</th>
          </tr>
        </thead>
        <tbody>
          {indicatorsOf(round).map((id) => (
            <tr key={id}>
              <th scope="row">{say('rounds:weight-name', { id, name: say(`law:indicator.${id}`) })}</th>
              <td>
                <Figures value={weighting.values[id] ?? ''} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
