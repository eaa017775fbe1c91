// The day whose facts are shown: in the address, so that a link shows the same.

import { useEffect, useState } from 'react';
import { findPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { DateField } from '#web/design/date-field.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { formatDate } from '#wording/format-date.ts';
import { useAddressParams } from './address-params.ts';

/** The day of the address; undefined where it names none or one that never was: then today holds. */
export function useDay(): readonly [PlainDate | undefined, (day: PlainDate | undefined) => void] {
  const [params, change] = useAddressParams();
  const day = findPlainDate(params.get('on') ?? '');
  const turn = (next: PlainDate | undefined) => {
    const changed = new URLSearchParams(params);
    if (next) changed.set('on', next);
    else changed.delete('on');
    change(changed);
  };
  return [day, turn];
}

type DayChoiceProps = {
  readonly day: PlainDate | undefined;
  readonly today: PlainDate;
  readonly onDay: (day: PlainDate | undefined) => void;
  readonly label: string;
  /** What stands at a text that is no day. */
  readonly wrong: string;
};

const written = (day: PlainDate) => formatDate(day, 'ru', 'short');

export function DayChoice({ day, today, onDay, label, wrong }: DayChoiceProps) {
  const shown = day ?? today;
  const [typed, setTyped] = useState(written(shown));
  useEffect(() => setTyped(written(shown)), [shown]);
  const found = findTypedDate(typed);
  const type = (text: string) => {
    setTyped(text);
    const next = findTypedDate(text);
    if (next && next >= '1900-01-01') onDay(next === today ? undefined : next);
  };
  return (
    <DateField label={label} value={typed} day={found} onChange={type} {...(found ? {} : { fault: { what: wrong } })} />
  );
}
