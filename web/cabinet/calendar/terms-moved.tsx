// What an edition of a year does to the terms of the order that run through it: a term announced is never shortened, and one
// that is over stays over.

import { type Calendar, YearNotInCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter, computeDaysBefore, computeFixedDate } from '#rules/calendar/compute-term.ts';
import { recomputeTerm } from '#rules/calendar/recompute-term.ts';
import type { Term } from '#rules/calendar/term.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { paragraphOfTerm } from '#wording/word-term.ts';

type Ask = (calendar: Calendar) => Term;
type Row = {
  readonly reportingYear: number;
  readonly term: Term;
  readonly before: PlainDate | undefined;
  readonly outcome: 'same' | 'lengthened' | 'kept' | 'meeting-must-move' | 'over' | 'first';
};

/** The terms of a reporting year; those around the Council are counted from the last day on which it may meet. */
function listTerms(reportingYear: number): readonly Ask[] {
  const council = (calendar: Calendar) => computeFixedDate('yearly-examination', reportingYear, calendar);
  return [
    (calendar) => computeFixedDate('submission', reportingYear, calendar),
    (calendar) => computeDaysBefore('verification-publication', council(calendar).lastDay, calendar),
    council,
    (calendar) => computeDaysAfter('results-publication', council(calendar).lastDay, calendar),
  ];
}

function tryTo(ask: Ask, calendar: Calendar): Term | undefined {
  try {
    return ask(calendar);
  } catch (fault) {
    if (fault instanceof YearNotInCalendar) return undefined;
    throw fault;
  }
}

const touches = ({ reckonings }: Term, year: number) =>
  reckonings.some(({ steps }) => steps.some(({ day }) => day.date.startsWith(String(year))));

function moveTerm(ask: Ask, reportingYear: number, before: Calendar, after: Calendar): Row | undefined {
  const announced = tryTo(ask, before);
  if (!announced) {
    const term = tryTo(ask, after);
    return term && { reportingYear, term, before: undefined, outcome: 'first' };
  }
  const term = recomputeTerm(announced, after);
  const standing = term.reckonings.at(-1)?.standing;
  const outcome = term === announced || standing === undefined || standing === 'announced' ? 'over' : standing;
  return { reportingYear, term, before: announced.lastDay, outcome };
}

const MEANING = {
  same: 'note',
  lengthened: 'waiting',
  kept: 'counted',
  'meeting-must-move': 'late',
  over: 'note',
  first: 'counted',
} as const;

type MovedProps = { readonly year: number; readonly before: Calendar; readonly after: Calendar };

export function TermsMoved({ year, before, after }: MovedProps) {
  const say = useSay();
  const rows = [year - 1, year].flatMap((reportingYear) =>
    listTerms(reportingYear).flatMap((ask) => {
      const row = moveTerm(ask, reportingYear, before, after);
      return row && touches(row.term, year) ? [row] : [];
    }),
  );
  if (rows.length === 0) return <p>{say('almanac:moved.none')}</p>;
  return (
    <PlainTable
      label={say('almanac:moved.title')}
      caption={say('almanac:moved.about')}
      headings={[
        say('almanac:moved.term'),
        say('almanac:moved.before'),
        say('almanac:moved.after'),
        say('almanac:moved.outcome'),
      ]}
    >
      {rows.map(({ reportingYear, term, before: was, outcome }) => (
        <tr key={`${reportingYear}${term.asked.term}`} data-new={outcome === 'lengthened' || undefined}>
          <th scope="row">
            {say('almanac:moved.of-year', { term: say(`calendar:term.${term.asked.term}`), year: reportingYear })}{' '}
            <ParagraphMark>{wordReference(say, paragraphOfTerm(term.asked))}</ParagraphMark>
          </th>
          <td>{was ? formatDate(was, say.language, 'weekday') : say('almanac:moved.unknown')}</td>
          <td>{formatDate(term.lastDay, say.language, 'weekday')}</td>
          <td>
            <StatusMark meaning={MEANING[outcome]}>{say(`almanac:moved.${outcome}`)}</StatusMark>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
