// Terms of the order as they stand on given days: running, on the last day, past.

import { getCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter, computeDaysBefore, computeFixedDate } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { TermLine } from '#web/design/term-line.tsx';
import { useSay } from '#web/design/words.tsx';
import { wordReference } from '#wording/word-finding.ts';
import { wordTerm } from '#wording/word-term.ts';

const calendar = getCalendar('KZ/2026-03-18');
const day = getPlainDate;

const SAMPLES = [
  { term: computeFixedDate('submission', 2025, calendar), today: day('2026-01-09') },
  { term: computeDaysAfter('objection', day('2026-03-18'), calendar), today: day('2026-03-30') },
  { term: computeDaysBefore('verification-publication', day('2026-04-30'), calendar), today: day('2026-04-20') },
] as const;

export function TermSamples() {
  const say = useSay();
  return (
    <div>
      {SAMPLES.map(({ term, today }, index) => {
        const worded = wordTerm(say, term, today, calendar);
        return (
          <TermLine
            key={worded.name}
            term={worded}
            reference={wordReference(say, worded.paragraph)}
            open={index === 1}
          />
        );
      })}
    </div>
  );
}
