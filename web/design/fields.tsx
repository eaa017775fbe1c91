// Fields that are typed into. Numbers are typed as text and stay text: what a person wrote is never turned into another
// number behind their back.

import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import styles from './field.module.css';
import { describeControl, FieldFrame, type FieldProps, useFieldIds } from './field-frame.tsx';

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id' | 'aria-describedby' | 'aria-invalid'>;

type TextFieldProps = FieldProps & {
  /** As many letters as one expects, so that the width of the field already says what belongs there. */
  readonly width?: 4 | 8 | 12 | 20 | 'whole';
  readonly unit?: string;
  readonly input?: InputProps;
};

export function TextField({ width = 'whole', unit, input, ...field }: TextFieldProps) {
  const ids = useFieldIds(field.id);
  return (
    <FieldFrame {...field} ids={ids}>
      <div className={styles.line}>
        <input type="text" {...input} {...describeControl(ids, field)} className={styles.control} data-width={width} />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </div>
    </FieldFrame>
  );
}

/** A number: right-aligned, the unit beside it, the keys of a phone with digits. */
export function NumberField({ input, width = 12, ...props }: TextFieldProps) {
  const numeric: InputProps = { inputMode: 'decimal', autoComplete: 'off', ...input };
  return (
    <div className={styles.numeric}>
      <TextField {...props} width={width} input={numeric} />
    </div>
  );
}

type AreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'id'>;

export function TextAreaField({ area, ...field }: FieldProps & { readonly area?: AreaProps }) {
  const ids = useFieldIds(field.id);
  return (
    <FieldFrame {...field} ids={ids}>
      <textarea rows={5} {...area} {...describeControl(ids, field)} className={styles.control} data-width="whole" />
    </FieldFrame>
  );
}

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string };

type SelectFieldProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** For up to about twenty choices: the browser's own list, which every phone knows how to show. */
export function SelectField({ choices, value, onChange, ...field }: SelectFieldProps) {
  const ids = useFieldIds(field.id);
  return (
    <FieldFrame {...field} ids={ids}>
      <select
        {...describeControl(ids, field)}
        className={styles.control}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
