// One more day that differs from the five-day week: a holiday, a day off for one that fell on a weekend, a move, or another.

import { useState } from 'react';
import type { DayOfYear } from '#rules/calendar/check-year.ts';
import { HOLIDAYS, type Holiday } from '#rules/calendar/holidays.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { Button } from '#web/design/button.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { LANGUAGES } from '#wording/languages.ts';
import styles from './calendar.module.css';

const KINDS = ['holiday', 'moved', 'holiday-on-weekend', 'other-day-off'] as const;
type Kind = (typeof KINDS)[number];
const HOLIDAY_NAMES = Object.keys(HOLIDAYS) as Holiday[];

type Typed = {
  readonly kind: Kind;
  readonly holiday: Holiday;
  readonly date: string;
  /** The other day: worked instead, or of the holiday itself. */
  readonly other: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
};

const NOTHING: Typed = {
  kind: 'holiday',
  holiday: 'kurban-ait',
  date: '',
  other: '',
  names: { kk: '', ru: '', en: '' },
};

/** The days that were typed; undefined while something is missing. */
function readTyped({ kind, holiday, date, other, names }: Typed): readonly DayOfYear[] | undefined {
  const [day, second] = [findTypedDate(date), findTypedDate(other)];
  if (!day) return undefined;
  switch (kind) {
    case 'holiday':
      return [{ date: day, change: { because: 'holiday', holiday } }];
    case 'other-day-off':
      return Object.values(names).every((name) => name.trim().length >= 2)
        ? [{ date: day, change: { because: 'other-day-off', names } }]
        : undefined;
    case 'holiday-on-weekend':
      return second && [{ date: day, change: { because: 'holiday-on-weekend', holiday, on: second } }];
    case 'moved':
      return second && moved(day, second);
  }
}

const moved = (off: PlainDate, worked: PlainDate): readonly DayOfYear[] => [
  { date: off, change: { because: 'moved-day-off', worked } },
  { date: worked, change: { because: 'worked-weekend', off } },
];

export function AddDay({ onAdd }: { readonly onAdd: (days: readonly DayOfYear[]) => void }) {
  const say = useSay();
  const [typed, setTyped] = useState(NOTHING);
  const { kind, holiday, date, other, names } = typed;
  const read = readTyped(typed);
  const turn = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const add = () => {
    if (!read) return;
    onAdd(read);
    setTyped({ ...NOTHING, kind, holiday });
  };
  const hasHoliday = kind === 'holiday' || kind === 'holiday-on-weekend';
  const hasOther = kind === 'moved' || kind === 'holiday-on-weekend';
  return (
    <fieldset className={styles.adding}>
      <legend>{say('almanac:edit.add')}</legend>
      <SelectField
        label={say('almanac:edit.kind')}
        value={kind}
        onChange={(value) => turn({ kind: KINDS.find((one) => one === value) ?? 'holiday' })}
        choices={KINDS.map((value) => ({ value, label: say(`almanac:edit.kind.${value}`) }))}
      />
      {hasHoliday && (
        <SelectField
          label={say('almanac:edit.holiday')}
          value={holiday}
          onChange={(value) => turn({ holiday: HOLIDAY_NAMES.find((one) => one === value) ?? holiday })}
          choices={HOLIDAY_NAMES.map((value) => ({ value, label: say(`calendar:holiday.${value}`) }))}
        />
      )}
      <DateField
        label={say(kind === 'holiday' ? 'almanac:edit.day' : 'almanac:edit.day-off')}
        value={date}
        day={findTypedDate(date)}
        onChange={(value) => turn({ date: value })}
      />
      {hasOther && (
        <DateField
          label={say(kind === 'moved' ? 'almanac:edit.worked' : 'almanac:edit.on')}
          value={other}
          day={findTypedDate(other)}
          onChange={(value) => turn({ other: value })}
        />
      )}
      {kind === 'other-day-off' &&
        LANGUAGES.map((language) => (
          <TextField
            key={language}
            label={say('almanac:edit.name', { language: say(`web:frame.language.${language}`) })}
            input={{
              lang: language,
              maxLength: 200,
              value: names[language],
              onChange: (event) => turn({ names: { ...names, [language]: event.target.value } }),
            }}
          />
        ))}
      <Button onClick={add} barredBecause={read ? undefined : say('almanac:edit.incomplete')}>
        {say('almanac:edit.add-button')}
      </Button>
    </fieldset>
  );
}
