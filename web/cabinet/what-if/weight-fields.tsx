// A field for each weight: empty, it is the round's own.

import { weightedIndicators } from '#rules/editions/weighting.ts';
import type { Scenario, ScenarioFault } from '#rules/scenario/scenario.ts';
import { NumberField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Tallied } from '#web/kit/results/tallied.ts';
import { formatNumber } from '#wording/format-number.ts';
import { withWeight } from './scenario-state.ts';
import styles from './what-if.module.css';

type FieldsProps = {
  readonly tallied: Tallied;
  readonly scenario: Scenario;
  readonly faults: readonly ScenarioFault[];
  readonly onChange: (scenario: Scenario) => void;
};

export function WeightFields({ tallied, scenario, faults, onChange }: FieldsProps) {
  const say = useSay();
  return (
    <div className={styles.fields}>
      {weightedIndicators(tallied.edition).map((indicator) => {
        const own = tallied.weighting.values[indicator] ?? '1';
        const wrong = faults.find(({ at }) => at === `weights.${indicator}`);
        return (
          <NumberField
            key={indicator}
            id={`weight-${indicator}`}
            label={say('scenario:weight', { indicator, name: say(`law:indicator.${indicator}`) })}
            hint={say('scenario:own-value', { value: formatNumber(own, say.language) })}
            width={8}
            {...(wrong ? { fault: { what: say(`scenario:fault.${wrong.code}`, wrong) } } : {})}
            input={{
              value: scenario.weights[indicator] ?? '',
              placeholder: own,
              onChange: (event) => onChange(withWeight(scenario, indicator, event.target.value)),
            }}
          />
        );
      })}
    </div>
  );
}
