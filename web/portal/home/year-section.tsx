// The calendar of the year: as a line with today on it, and each term with its day and how it was counted.

import type { Calendar } from '#rules/calendar/calendar.ts';
import type { Term } from '#rules/calendar/term.ts';
import { addDays, type PlainDate, yearOf } from '#rules/kernel/plain-date.ts';
import { Section } from '#web/design/page-frame.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { type LineEvent, YearLine } from '#web/design/year-line.tsx';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { lookAhead, placeOnLine, type YearAhead } from '#web/kit/year-ahead.ts';
import { formatDate, formatMonth } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { wordTerm } from '#wording/word-term.ts';

const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

function listMonths(say: Say, ahead: YearAhead) {
  const first = yearOf(ahead.from) * 12 + Number(ahead.from.slice(5, 7)) - 1;
  return MONTHS.map((index) => {
    const [year, month] = [Math.floor((first + index) / 12), ((first + index) % 12) + 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01` as PlainDate;
    return {
      name: formatMonth(month, say.language, 'short'),
      at: placeOnLine(day, ahead),
      ...(month === 1 || index === 0 ? { year: String(year) } : {}),
    };
  });
}

type Told = { readonly today: PlainDate; readonly ahead: YearAhead; readonly calendar: Calendar };

function toEvent(say: Say, term: Term, { today, ahead, calendar }: Told): LineEvent {
  const worded = wordTerm(say, term, today, calendar);
  return {
    id: `${term.asked.term}${term.lastDay}`,
    name: worded.name,
    day: formatDate(term.lastDay, say.language),
    at: placeOnLine(addDays(term.lastDay, 1), ahead),
    past: worded.standing === 'late',
    about: (
      <>
        <p>
          {worded.standing === 'last-day' ? <StatusMark meaning="late">{worded.left}</StatusMark> : worded.left} ·{' '}
          <ParagraphMark>{wordReference(say, worded.paragraph)}</ParagraphMark>
        </p>
        {term.asked.kind !== 'fixed-date' && <p>{say('web:year.if-council')}</p>}
      </>
    ),
  };
}

export function YearSection({ today }: { readonly today: PlainDate }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const ahead = lookAhead(today, calendar);
  const provisional = [...new Set(ahead.terms.flatMap(({ reckonings }) => reckonings[0].provisionalYears))];
  return (
    <Section title={say('web:year.title')}>
      <YearLine
        label={say('web:year.terms')}
        months={listMonths(say, ahead)}
        today={{
          at: placeOnLine(today, ahead),
          label: say('web:year.today'),
          date: formatDate(today, say.language, 'day-month'),
        }}
        daysOff={ahead.daysOff.map((day) => ({
          id: day,
          at: placeOnLine(day, ahead),
          label: formatDate(day, say.language, 'day-month'),
        }))}
        events={ahead.terms.map((term) => toEvent(say, term, { today, ahead, calendar }))}
      />
      {provisional.map((year) => (
        <Aside key={year}>{say('calendar:provisional', { year })}</Aside>
      ))}
      {ahead.unknownYears.map((year) => (
        <Aside key={year}>{say('web:year.unknown', { year })}</Aside>
      ))}
    </Section>
  );
}
