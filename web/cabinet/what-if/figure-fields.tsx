// Figures of the edition in a draft: one is chosen and given another value; what was changed stands below and can be taken back.

import { useMemo, useState } from 'react';
import type { FigureChange } from '#rules/scenario/draft-edition.ts';
import type { Scenario, ScenarioFault } from '#rules/scenario/scenario.ts';
import { Button } from '#web/design/button.tsx';
import { NumberField, SelectField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Tallied } from '#web/kit/results/tallied.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { figuresOf, keyOf, withFigure } from './scenario-state.ts';
import styles from './what-if.module.css';

type FieldsProps = {
  readonly tallied: Tallied;
  readonly scenario: Scenario;
  readonly faults: readonly ScenarioFault[];
  readonly onChange: (scenario: Scenario) => void;
};

/** `2.1 …: base points`, `k2.1: Q1`. */
export function wordFigure(say: Say, { edition }: Pick<Tallied, 'edition'>, change: FigureChange): string {
  if (change.figure !== 'class')
    return say(`scenario:figure.${change.figure}`, { of: change.of, name: say(`law:component.${change.of}`) });
  const coefficient = edition.coefficients.find(({ id }) => id === change.of);
  const name = coefficient ? say(`law:class.${coefficient.reads}.${change.class}`) : change.class;
  return say('scenario:figure.class', { of: change.of, name });
}

function Changed({ tallied, scenario, faults, onChange }: FieldsProps) {
  const say = useSay();
  const own = useMemo(() => new Map(figuresOf(tallied.edition).map((one) => [keyOf(one), one.value])), [tallied]);
  return scenario.figures.map((change, at) => {
    const key = keyOf(change);
    const wrong = faults.find((fault) => fault.at === `figures.${at}`);
    return (
      <div key={key} className={styles.figure}>
        <NumberField
          id={`figure-${key.replaceAll(' ', '-')}`}
          label={wordFigure(say, tallied, change)}
          hint={say('scenario:own-figure', { value: formatNumber(own.get(key) ?? '', say.language) })}
          width={12}
          {...(wrong ? { fault: { what: say(`scenario:fault.${wrong.code}`, wrong) } } : {})}
          input={{
            value: change.value,
            onChange: ({ target }) => {
              const value = target.value.trim().replace(',', '.');
              const figures = scenario.figures.map((one) => (keyOf(one) === key ? { ...one, value } : one));
              onChange({ ...scenario, figures });
            },
          }}
        />
        <Button small onClick={() => onChange(withFigure(scenario, undefined, key))}>
          {say('scenario:figure-back')}
        </Button>
      </div>
    );
  });
}

export function FigureFields(props: FieldsProps) {
  const { tallied, scenario, onChange } = props;
  const say = useSay();
  const known = useMemo(() => figuresOf(tallied.edition), [tallied]);
  const [chosen, setChosen] = useState('');
  const free = known.filter((one) => !scenario.figures.some((changed) => keyOf(changed) === keyOf(one)));
  const found = free.find((one) => keyOf(one) === chosen) ?? free[0];
  return (
    <div className={styles.fields} data-wide>
      <Changed {...props} />
      {found && (
        <div className={styles.figure}>
          <SelectField
            id="figure"
            label={say('scenario:figure')}
            value={keyOf(found)}
            onChange={setChosen}
            choices={free.map((one) => ({
              value: keyOf(one),
              label: `${wordFigure(say, tallied, one)} = ${formatNumber(one.value, say.language)}`,
            }))}
          />
          <Button small onClick={() => onChange(withFigure(scenario, found, keyOf(found)))}>
            {say('scenario:figure-change')}
          </Button>
        </div>
      )}
    </div>
  );
}
