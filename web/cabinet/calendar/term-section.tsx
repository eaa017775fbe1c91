// How a term is counted: one asks with a day and a term of the order, the server answers day by day.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComputeTerm, TERM_NAMES, type TermName } from '#contract/calendar.ts';
import { type Calendar, YearNotInCalendar } from '#rules/calendar/calendar.ts';
import type { Term } from '#rules/calendar/term.ts';
import { DAYS_BEFORE, FIXED_DATES } from '#rules/calendar/terms-of-the-order.ts';
import { findPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { DateField } from '#web/design/date-field.tsx';
import { NumberField, SelectField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { LoadingState } from '#web/design/states.tsx';
import { TermLine } from '#web/design/term-line.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { today } from '#web/kit/clock.ts';
import { CALENDAR, useCalendarInForce } from '#web/kit/days-in-force.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { type WordedTerm, wordTerm } from '#wording/word-term.ts';
import styles from './calendar.module.css';

type Question = { readonly term: TermName; readonly day?: string; readonly year?: string };

const isFixed = (term: TermName) => Object.hasOwn(FIXED_DATES, term);
const isBefore = (term: TermName) => Object.hasOwn(DAYS_BEFORE, term);

/** The term reaches into a year of which there is no calendar: an answer, and no fault of whoever asked. */
const findUnknownYear = (fault: unknown): string | undefined =>
  fault instanceof ApiProblem
    ? fault.problem.reasons.find(({ code }) => code === 'calendar:year-unknown')?.words
    : undefined;

/** The term in words; the year between today and the term of which there is no calendar. */
function tryToWord(say: Say, term: Term, calendar: Calendar): WordedTerm | number {
  try {
    return wordTerm(say, term, today(), calendar);
  } catch (fault) {
    if (fault instanceof YearNotInCalendar) return fault.values.year;
    throw fault;
  }
}

function Answer({ question }: { readonly question: Question }) {
  const say = useSay();
  const call = useApi();
  const calendar = useCalendarInForce();
  const { data, error } = useQuery({
    queryKey: [...CALENDAR, 'term', question],
    queryFn: async ({ signal }) => {
      const { term, day, year } = question;
      return (await call(ComputeTerm, { params: { term }, query: { day, year }, signal })).answer;
    },
    retry: false,
  });
  const unknown = findUnknownYear(error);
  if (unknown !== undefined) return <Notice tone="waiting" title={unknown} live />;
  if (error) return <FaultView fault={error} />;
  if (!data) return <LoadingState />;
  // The door answers what rules/calendar counted there, part by part.
  const worded = tryToWord(say, data as unknown as Term, calendar);
  if (typeof worded === 'number')
    return <Notice tone="waiting" title={say('calendar:year-unknown', { year: worded })} />;
  return <TermLine term={worded} reference={wordReference(say, worded.paragraph)} open />;
}

function readQuestion(params: URLSearchParams, day: PlainDate): Question {
  const term = TERM_NAMES.find((name) => name === params.get('term')) ?? 'objection';
  if (isFixed(term))
    return { term, year: /^\d{4}$/.test(params.get('of') ?? '') ? (params.get('of') ?? '') : day.slice(0, 4) };
  return { term, day: findPlainDate(params.get('of') ?? '') ?? day };
}

export function TermSection() {
  const say = useSay();
  const [params, change] = useAddressParams();
  const question = readQuestion(params, today());
  const { term } = question;
  const written = question.day
    ? formatDate(findPlainDate(question.day) ?? today(), 'ru', 'short')
    : (question.year ?? '');
  const [typed, setTyped] = useState(written);
  const day = findTypedDate(typed);
  const ask = (next: Readonly<Record<string, string>>) => {
    const changed = new URLSearchParams(params);
    for (const [key, value] of Object.entries(next)) changed.set(key, value);
    change(changed, { replace: true });
  };
  const turn = (next: string) => {
    const found = TERM_NAMES.find((name) => name === next) ?? term;
    const of = isFixed(found) ? today().slice(0, 4) : today();
    if (isFixed(found) === isFixed(term)) ask({ term: found });
    else {
      setTyped(isFixed(found) ? of : formatDate(today(), 'ru', 'short'));
      ask({ term: found, of });
    }
  };
  const typeDay = (text: string) => {
    setTyped(text);
    const found = findTypedDate(text);
    if (found) ask({ of: found });
  };
  const typeYear = (text: string) => {
    setTyped(text);
    if (/^2\d{3}$/.test(text)) ask({ of: text });
  };
  return (
    <div className={styles.stack}>
      <SelectField
        label={say('calendar:ask.term')}
        value={term}
        onChange={turn}
        choices={TERM_NAMES.map((name) => ({ value: name, label: say(`calendar:term.${name}`) }))}
      />
      {isFixed(term) ? (
        <NumberField
          label={say('calendar:ask.year')}
          width={4}
          input={{ inputMode: 'numeric', value: typed, onChange: (event) => typeYear(event.target.value) }}
        />
      ) : (
        <DateField
          label={say(isBefore(term) ? 'calendar:ask.meeting' : 'calendar:ask.event')}
          value={typed}
          day={day}
          onChange={typeDay}
          {...(day ? {} : { fault: { what: say('calendar:day-wrong') } })}
        />
      )}
      <Answer question={question} />
    </div>
  );
}
