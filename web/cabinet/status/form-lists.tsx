// Lists of the form: names with one thing more to say of each, and years with two numbers each.

import { Button } from '#web/design/button.tsx';
import type { FieldFault } from '#web/design/field-frame.tsx';
import { NumberField, TextField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './status.module.css';
import { freshKey, type TypedPair, type TypedYear } from './typed-form.ts';

type Faults = ReadonlyMap<string, FieldFault>;

type PairsProps = {
  /** `status:line-name.<name>`, `line-more.`, `line-add.`. */
  readonly name: 'units' | 'premises' | 'equipment';
  readonly of: readonly TypedPair[];
  readonly faults: Faults;
  readonly onChange: (pairs: readonly TypedPair[]) => void;
};

export function Pairs({ name, of, faults, onChange }: PairsProps) {
  const say = useSay();
  const set = (key: string, change: Partial<TypedPair>) =>
    onChange(of.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const More = name === 'units' ? TextField : NumberField;
  return (
    <div className={styles.stack}>
      {of.map((one, at) => (
        <div key={one.key} className={styles.line}>
          <TextField
            label={say(`status:line-name.${name}`)}
            input={{ value: one.name, maxLength: 300, onChange: (event) => set(one.key, { name: event.target.value }) }}
          />
          <More
            id={one.key}
            label={say(`status:line-more.${name}`)}
            fault={faults.get(one.key)}
            input={{
              value: one.more,
              maxLength: 1000,
              onChange: (event) => set(one.key, { more: event.target.value }),
            }}
          />
          <div>
            <Button
              kind="quiet"
              aria-label={say('status:drop-of', { number: at + 1 })}
              onClick={() => onChange(of.filter(({ key }) => key !== one.key))}
            >
              {say('status:drop')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...of, { key: freshKey(), name: '', more: '' }])}>
          {say(`status:line-add.${name}`)}
        </Button>
      </div>
    </div>
  );
}

type YearsProps = {
  /** `status:year-first.<name>`, `year-second.`. */
  readonly name: 'income' | 'results';
  readonly of: readonly TypedYear[];
  readonly faults: Faults;
  /** Years that are not asked for, with what is known of them. */
  readonly known?: ReadonlyMap<number, string>;
  readonly onChange: (years: readonly TypedYear[]) => void;
};

export function Years({ name, of, faults, known = new Map(), onChange }: YearsProps) {
  const say = useSay();
  const field = (one: TypedYear, which: 'first' | 'second') => (
    <NumberField
      id={`${name}-${one.year}-${which}`}
      label={say(which === 'first' ? `status:year-first.${name}` : `status:year-second.${name}`, { year: one.year })}
      fault={faults.get(`${name}-${one.year}-${which}`)}
      width={20}
      input={{
        value: one[which],
        onChange: (event) =>
          onChange(of.map((other) => (other.year === one.year ? { ...other, [which]: event.target.value } : other))),
      }}
    />
  );
  return (
    <div className={styles.stack}>
      {of.map((one) => {
        const told = known.get(one.year);
        if (told !== undefined)
          return (
            <p key={one.year} className={styles.words}>
              {told}
            </p>
          );
        return (
          <div key={one.year} className={styles.years}>
            <p className={styles.year}>{one.year}</p>
            {field(one, 'first')}
            {field(one, 'second')}
          </div>
        );
      })}
    </div>
  );
}
