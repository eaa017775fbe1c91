// A choice for each interpretation that scores hang on.

import type { Scenario } from '#rules/scenario/scenario.ts';
import { SelectField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Tallied } from '#web/kit/results/tallied.ts';
import { withReading } from './scenario-state.ts';
import styles from './what-if.module.css';

type FieldsProps = {
  readonly tallied: Tallied;
  readonly scenario: Scenario;
  readonly onChange: (scenario: Scenario) => void;
};

/** Whether a number can hang on it: words of the calendar or of a status move no score. */
const CONCERNED: readonly string[] = ['scoring', 'ranking'];

export function ReadingFields({ tallied, scenario, onChange }: FieldsProps) {
  const say = useSay();
  const { edition, settings } = tallied;
  const asked = edition.interpretations.filter(
    ({ concerns, options }) =>
      CONCERNED.includes(concerns) && options.length > 1 && options.some(({ effects }) => effects.length > 0),
  );
  return (
    <div className={styles.fields} data-wide>
      {asked.map(({ id, options }) => (
        <SelectField
          key={id}
          id={`reading-${id}`}
          label={`${id}. ${say(`law:interpretation.${id}.title`)}`}
          value={scenario.readings[id] ?? settings[id] ?? ''}
          onChange={(option) => onChange(withReading(scenario, id, option === settings[id] ? undefined : option))}
          choices={options.map((option) => ({
            value: option.id,
            label:
              option.id === settings[id]
                ? say('scenario:own-reading', { option: say(`law:option.${id}.${option.id}`) })
                : say(`law:option.${id}.${option.id}`),
          }))}
        />
      ))}
    </div>
  );
}
