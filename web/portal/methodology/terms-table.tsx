// Every term of the order: its paragraph, its days, what it is counted from.

import {
  DAYS_AFTER,
  DAYS_BEFORE,
  type DaysAfter,
  type DaysBefore,
  FIXED_DATES,
  type FixedDate,
} from '#rules/calendar/terms-of-the-order.ts';
import { plainDate } from '#rules/kernel/plain-date.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';

/** Only the day and the month are told. */
const ANY_YEAR = 2001;

type Counted = FixedDate | DaysAfter | DaysBefore;

const TERMS: readonly (readonly [string, Counted])[] = [
  ...Object.entries<FixedDate>(FIXED_DATES),
  ...Object.entries<DaysBefore>(DAYS_BEFORE),
  ...Object.entries<DaysAfter>(DAYS_AFTER),
];

function wordCounting(say: Say, term: Counted): string {
  switch (term.counts) {
    case 'fixed-date':
      return say('methodology:term.fixed', {
        day: formatDate(plainDate(ANY_YEAR, term.month, term.day), say.language, 'day-month'),
      });
    case 'working-days-after':
      return say(`methodology:term.after.${term.after}`, { count: term.days });
    case 'working-days-before':
      return say(`methodology:term.before.${term.before}`, { count: term.days });
  }
}

export function TermsTable() {
  const say = useSay();
  return (
    <PlainTable
      label={say('methodology:section.terms')}
      caption={say('methodology:about.terms')}
      headings={[
        say('methodology:term.name'),
        say('methodology:term.counted'),
        say('law:legal.heading.paragraph'),
        say('law:legal.heading.from'),
      ]}
    >
      {TERMS.map(([id, term]) => (
        <tr key={id} id={`term-${id}`}>
          <th scope="row">{say(`calendar:term.${id}`)}</th>
          <td>{wordCounting(say, term)}</td>
          <td>
            <ParagraphMark href={`#term-${id}`}>{wordReference(say, term.paragraph)}</ParagraphMark>
          </td>
          <td>{formatDate(term.from, say.language, 'short')}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
