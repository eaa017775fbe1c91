import { describe, expect, it } from 'vitest';
import { getPlainDate } from '../kernel/plain-date.ts';
import { buildCalendar, type Calendar, getCalendar, getNewestCalendar } from './calendar.ts';
import { computeDaysAfter, computeDaysBefore, computeFixedDate } from './compute-term.ts';
import type { ChangedDay } from './days-of-kazakhstan.ts';
import { recomputeTerm } from './recompute-term.ts';

const newest = getNewestCalendar();
const date = getPlainDate;

/** The newest calendar after a decree announced on a day; `move` is off and `worked` is worked. */
function afterDecree(announcedOn: string, off: string, worked: string): Calendar {
  const changed: ChangedDay[] = [
    { date: date(off), change: { because: 'moved-day-off', worked: date(worked) }, source: 'foreseen-2027' },
    { date: date(worked), change: { because: 'worked-weekend', off: date(off) }, source: 'foreseen-2027' },
  ];
  const years = [...newest.years.values()];
  return buildCalendar(`KZ/${announcedOn}`, date(announcedOn), years, [...newest.days.values(), ...changed]);
}

const endsOn = (term: { lastDay: string; reckonings: readonly { standing: string; lastDay: string }[] }) => ({
  lastDay: term.lastDay,
  by: term.reckonings.map(({ standing, lastDay }) => `${standing} ${lastDay}`),
});

describe('a later decree may only lengthen a running term (hazard 2)', () => {
  it('E-6: a decree that makes 25 January 2027 a day off lengthens', () => {
    const term = computeFixedDate('submission', 2026, newest);
    const later = recomputeTerm(term, afterDecree('2027-01-12', '2027-01-25', '2027-01-23'));
    expect(endsOn(later)).toEqual({ lastDay: '2027-01-26', by: ['announced 2027-01-25', 'lengthened 2027-01-26'] });
    expect(later.endsAt).toBe('2027-01-26T19:00:00Z');
    expect(later.reckonings.map(({ calendar }) => calendar)).toEqual(['KZ/2026-07-01', 'KZ/2027-01-12']);
    expect(later.reckonings[1]?.steps.map(({ role }) => role)).toEqual(['day-off', 'last-day']);
  });

  it('an announcement put right on the same day counts as the later one, and the same version never twice', () => {
    const first = { ...afterDecree('2027-01-12', '2027-01-22', '2027-01-23'), version: 'KZ/2027-01-12+1' };
    const second = { ...afterDecree('2027-01-12', '2027-01-25', '2027-01-23'), version: 'KZ/2027-01-12+2' };
    const slip = recomputeTerm(computeFixedDate('submission', 2026, newest), first);
    const later = recomputeTerm(slip, second);
    expect(endsOn(later).by).toEqual(['announced 2027-01-25', 'same 2027-01-25', 'lengthened 2027-01-26']);
    expect(recomputeTerm(later, second)).toBe(later);
  });

  it('E-11: a decree that makes a Saturday a working day within the five does not shorten them', () => {
    const term = computeDaysAfter('objection', date('2027-01-27'), newest);
    const later = recomputeTerm(term, afterDecree('2027-01-28', '2027-02-12', '2027-01-30'));
    expect(endsOn(later)).toEqual({ lastDay: '2027-02-03', by: ['announced 2027-02-03', 'kept 2027-02-02'] });
  });

  it('17 June 2024, taken back on 7 June: a term announced with it keeps its day', () => {
    const term = computeDaysAfter('complaint', date('2024-05-28'), getCalendar('KZ/2024-04-18'));
    expect(term.lastDay).toBe('2024-06-26');
    const later = recomputeTerm(term, getCalendar('KZ/2024-06-07'));
    expect(endsOn(later)).toEqual({ lastDay: '2024-06-26', by: ['announced 2024-06-26', 'kept 2024-06-25'] });
  });

  it('31 August 2026, no longer a day off since March: a term announced with it keeps its day', () => {
    const term = computeDaysAfter('results-publication', date('2026-08-26'), getCalendar('KZ/2025-12-05'));
    expect(endsOn(recomputeTerm(term, getCalendar('KZ/2026-03-18')))).toEqual({
      lastDay: '2026-09-01',
      by: ['announced 2026-09-01', 'kept 2026-08-31'],
    });
  });

  it('a change elsewhere in the year: the same day, with the derivation of both versions', () => {
    const term = computeFixedDate('yearly-examination', 2025, getCalendar('KZ/2025-12-05'));
    const later = recomputeTerm(term, getCalendar('KZ/2026-03-18'));
    expect(endsOn(later)).toEqual({ lastDay: '2026-04-30', by: ['announced 2026-04-30', 'same 2026-04-30'] });
  });

  it('the longest of several versions stands', () => {
    const term = computeDaysAfter('objection', date('2027-01-27'), newest);
    const longer = recomputeTerm(term, afterDecree('2027-01-28', '2027-02-01', '2027-02-20'));
    const back = recomputeTerm(longer, afterDecree('2027-01-29', '2027-02-26', '2027-01-30'));
    expect(endsOn(back)).toEqual({
      lastDay: '2027-02-04',
      by: ['announced 2027-02-03', 'lengthened 2027-02-04', 'kept 2027-02-02'],
    });
  });

  it('a decree on the last day still finds the term running; one on the next day does not', () => {
    const term = computeFixedDate('submission', 2026, newest);
    expect(recomputeTerm(term, afterDecree('2027-01-25', '2027-01-25', '2027-01-30')).lastDay).toBe('2027-01-26');
    expect(recomputeTerm(term, afterDecree('2027-01-26', '2027-01-25', '2027-01-30'))).toBe(term);
  });

  it('a version no later than the one applied changes nothing', () => {
    const term = computeDaysAfter('objection', date('2026-08-27'), newest);
    expect(recomputeTerm(term, newest)).toBe(term);
    expect(recomputeTerm(term, getCalendar('KZ/2025-12-05'))).toBe(term);
  });
});

describe('E-11: the ten days before the Council are a stretch that only grows', () => {
  const term = computeDaysBefore('verification-publication', date('2027-04-30'), newest);

  it('a new day off within them asks for an earlier publication', () => {
    const later = recomputeTerm(term, afterDecree('2027-04-01', '2027-04-23', '2027-05-15'));
    expect(endsOn(later)).toEqual({ lastDay: '2027-04-14', by: ['announced 2027-04-15', 'lengthened 2027-04-14'] });
  });

  it('a worked Saturday within them does not bring the publication nearer to the meeting', () => {
    const later = recomputeTerm(term, afterDecree('2027-04-01', '2027-05-21', '2027-04-24'));
    expect(endsOn(later)).toEqual({ lastDay: '2027-04-15', by: ['announced 2027-04-15', 'kept 2027-04-18'] });
  });

  it('a publication asked for on the very day of the decree can still be made', () => {
    const later = recomputeTerm(term, afterDecree('2027-04-14', '2027-04-23', '2027-05-15'));
    expect(endsOn(later)).toEqual({ lastDay: '2027-04-14', by: ['announced 2027-04-15', 'lengthened 2027-04-14'] });
  });

  it('nothing falls due in the past: where the day asked for is over, the meeting must move', () => {
    const later = recomputeTerm(term, afterDecree('2027-04-15', '2027-04-23', '2027-05-15'));
    expect(endsOn(later)).toEqual({
      lastDay: '2027-04-15',
      by: ['announced 2027-04-15', 'meeting-must-move 2027-04-14'],
    });
  });
});
