// Choices that are all seen at once: one of them, or some of them.

import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { FieldGroup, type FieldProps, useFieldIds } from './field-frame.tsx';
import type { Choice } from './fields.tsx';

type OptionProps = {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

function Option({ type, name, choice, checked, onChange }: OptionProps) {
  const id = useId();
  return (
    <div className={styles.option}>
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {choice.hint}
        </p>
      )}
    </div>
  );
}

type OneOfProps = FieldProps & {
  readonly choices: readonly Choice[];
  /** Undefined until the person has chosen: nothing is chosen for them. */
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
};

export function OneOf({ choices, value, onChange, ...field }: OneOfProps) {
  const ids = useFieldIds(field.id);
  return (
    <FieldGroup {...field} ids={ids}>
      {choices.map((choice) => (
        <Option
          key={choice.value}
          type="radio"
          name={ids.id}
          choice={choice}
          checked={choice.value === value}
          onChange={() => onChange(choice.value)}
        />
      ))}
    </FieldGroup>
  );
}

type SomeOfProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

export function SomeOf({ choices, values, onChange, ...field }: SomeOfProps) {
  const ids = useFieldIds(field.id);
  return (
    <FieldGroup {...field} ids={ids}>
      {choices.map((choice) => (
        <Option
          key={choice.value}
          type="checkbox"
          name={ids.id}
          choice={choice}
          checked={values.includes(choice.value)}
          onChange={(checked) =>
            onChange(checked ? [...values, choice.value] : values.filter((value) => value !== choice.value))
          }
        />
      ))}
    </FieldGroup>
  );
}

type CheckProps = {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** One thing that a person confirms. */
export function Check({ label, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <div className={styles.option}>
      <input type="checkbox" id={id} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
