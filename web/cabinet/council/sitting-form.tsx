// The fields of a sitting: day, hour, place in both languages, who presides.

import type { SittingWhole } from '#contract/council.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { DateField } from '#web/design/date-field.tsx';
import { type Choice, SelectField, TextField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { faultOf } from '#web/kit/form-faults.tsx';
import styles from './council.module.css';

export const SITTING_FIELDS = {
  '/body/on': 'on',
  '/body/hour': 'hour',
  '/body/place/kk': 'place-kk',
  '/body/place/ru': 'place-ru',
  '/body/chair': 'chair',
};

export type TypedSitting = {
  readonly on: string;
  readonly hour: string;
  readonly kk: string;
  readonly ru: string;
  readonly chair: string;
};

export const EMPTY: TypedSitting = { on: '', hour: '10:00', kk: '', ru: '', chair: '' };

/** The day as people type it. */
export const typedOf = ({ day, hour, place, chair }: SittingWhole): TypedSitting => ({
  on: day.split('-').reverse().join('.'),
  hour,
  ...place,
  chair: chair?.account ?? '',
});

export const dayTyped = (text: string): PlainDate | undefined => findTypedDate(text);

export const bodyOf = ({ hour, kk, ru, chair }: TypedSitting, on: PlainDate) => ({
  on,
  hour: hour.trim(),
  place: { kk, ru },
  chair: chair === '' ? null : chair,
});

type FormProps = {
  readonly typed: TypedSitting;
  readonly onTyped: (typed: TypedSitting) => void;
  readonly members: readonly { readonly account: string; readonly name: string }[];
  readonly fault: unknown;
};

export function SittingFields({ typed, onTyped, members, fault }: FormProps) {
  const say = useSay();
  const set = (name: keyof TypedSitting) => (value: string) => onTyped({ ...typed, [name]: value });
  const text = (name: 'hour' | 'kk' | 'ru') => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) => set(name)(event.target.value),
  });
  const chairs: Choice[] = [
    { value: '', label: say('council:chair-later') },
    ...members.map(({ account, name }) => ({ value: account, label: name })),
  ];
  return (
    <>
      <div className={styles.pair}>
        <DateField
          id="on"
          label={say('council:day')}
          value={typed.on}
          day={dayTyped(typed.on)}
          onChange={set('on')}
          fault={faultOf(fault, SITTING_FIELDS, 'on')}
        />
        <TextField
          id="hour"
          label={say('council:hour')}
          hint={say('council:hour-hint')}
          width={8}
          input={text('hour')}
          fault={faultOf(fault, SITTING_FIELDS, 'hour')}
        />
      </div>
      <TextField
        id="place-kk"
        label={say('council:place-kk')}
        input={text('kk')}
        fault={faultOf(fault, SITTING_FIELDS, 'place-kk')}
      />
      <TextField
        id="place-ru"
        label={say('council:place-ru')}
        input={text('ru')}
        fault={faultOf(fault, SITTING_FIELDS, 'place-ru')}
      />
      {members.length > 0 && (
        <SelectField
          id="chair"
          label={say('council:chair')}
          choices={chairs}
          value={typed.chair}
          onChange={set('chair')}
          fault={faultOf(fault, SITTING_FIELDS, 'chair')}
        />
      )}
    </>
  );
}
