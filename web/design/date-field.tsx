// A day: typed as people type it, or picked from a calendar. What was typed stays as it was typed until it is a day.

import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { findPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate, formatMonth, formatWeekday } from '#wording/format-date.ts';
import { Button } from './button.tsx';
import styles from './field.module.css';
import { describeControl, FieldFrame, type FieldProps, useFieldIds } from './field-frame.tsx';
import { useSay } from './words.tsx';

type DateFieldProps = FieldProps & {
  /** As typed; read it with findTypedDate. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The day that the text stands for, where it stands for one. */
  readonly day: PlainDate | undefined;
};

const inMonth = (date: string, name: (month: number) => string) => name(Number(date.slice(5, 7)));

function Calendar({ day, onPick }: { readonly day: PlainDate | undefined; readonly onPick: (day: PlainDate) => void }) {
  const say = useSay();
  const { language } = say;
  const month = (date: string) => inMonth(date, (number) => formatMonth(number, language));
  const worded = (date: string, word: (day: PlainDate) => string) => {
    const found = findPlainDate(date.slice(0, 10));
    return found ? word(found) : date;
  };
  return (
    <DatePicker
      value={day ?? null}
      {...(day ? { defaultDate: day } : {})}
      onChange={(picked) => {
        const found = picked ? findPlainDate(picked) : undefined;
        if (found) onPick(found);
      }}
      monthLabelFormat={(date) => `${month(date)} ${date.slice(0, 4)}`}
      monthsListFormat={(date) => inMonth(date, (number) => formatMonth(number, language, 'short'))}
      weekdayFormat={(date) => worded(date, (found) => formatWeekday(found, language).slice(0, 2))}
      getDayProps={(date) => ({ 'aria-label': worded(date, (found) => formatDate(found, language, 'weekday')) })}
      ariaLabels={{
        nextMonth: say('web:date.next-month'),
        previousMonth: say('web:date.previous-month'),
        nextYear: say('web:date.next-year'),
        previousYear: say('web:date.previous-year'),
        nextDecade: say('web:date.next-decade'),
        previousDecade: say('web:date.previous-decade'),
        monthLevelControl: say('web:date.choose-month'),
        yearLevelControl: say('web:date.choose-year'),
      }}
    />
  );
}

export function DateField({ value, onChange, day, ...field }: DateFieldProps) {
  const ids = useFieldIds(field.id);
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <FieldFrame {...field} hint={field.hint ?? say('web:date.example')} ids={ids}>
      <div className={styles.line} data-wraps>
        <input
          {...describeControl(ids, { hint: '', fault: field.fault })}
          className={styles.control}
          data-width={8}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <Popover opened={open} onChange={setOpen} trapFocus returnFocus position="bottom-start" withRoles={false}>
          <Popover.Target>
            <span className={styles.calendarButton}>
              <Button aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
                {say('web:date.open')}
              </Button>
            </span>
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={say('web:date.open')}>
            <Calendar
              day={day}
              onPick={(picked) => {
                onChange(formatDate(picked, 'ru', 'short'));
                setOpen(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
        {day && <span className={styles.unit}>{formatWeekday(day, say.language)}</span>}
      </div>
    </FieldFrame>
  );
}
