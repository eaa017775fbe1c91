// A term that has been announced, met by a later announcement of the calendar. Such an announcement may only lengthen a
// running term; a term that is over stays over.

import type { PlainDate } from '../kernel/plain-date.ts';
import { endOfDay } from './astana-time.ts';
import type { Calendar } from './calendar.ts';
import { reckon } from './reckon.ts';
import type { Standing, Term } from './term.ts';

/**
 * A term towards a day is longer where it ends later. A term before a meeting is the stretch from publication to
 * meeting, so it is longer where the publication is due earlier; but nothing can fall due on a day already past.
 */
function judge(term: Term, lastDay: PlainDate, calendar: Calendar): Standing {
  if (lastDay === term.lastDay) return 'same';
  if (term.asked.kind !== 'working-days-before') return lastDay > term.lastDay ? 'lengthened' : 'kept';
  if (lastDay > term.lastDay) return 'kept';
  return lastDay < calendar.announcedOn ? 'meeting-must-move' : 'lengthened';
}

/**
 * The term as it stands after a later calendar version, with that version's derivation added. The same term comes back
 * where the version is no later than those applied, or was announced after the term had ended; of two announced on one day
 * the one that comes is the later. Throws YearNotInCalendar.
 */
export function recomputeTerm(term: Term, calendar: Calendar): Term {
  const isLater = term.reckonings.every(
    (applied) =>
      applied.announcedOn < calendar.announcedOn ||
      (applied.announcedOn === calendar.announcedOn && applied.calendar !== calendar.version),
  );
  const isRunning = calendar.announcedOn <= term.lastDay;
  if (!isLater || !isRunning) return term;
  const reckoning = reckon(term.asked, calendar, (lastDay) => judge(term, lastDay, calendar));
  const lastDay = reckoning.standing === 'lengthened' ? reckoning.lastDay : term.lastDay;
  const [announced, ...later] = term.reckonings;
  return { ...term, lastDay, endsAt: endOfDay(lastDay), reckonings: [announced, ...later, reckoning] };
}
