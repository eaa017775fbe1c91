// The calendar by which terms are counted now: the server's, and the one that the program carries where it cannot be reached.

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CalendarAnswer, dayOf, ReadCalendar } from '#contract/calendar.ts';
import { buildCalendar, type Calendar, getNewestCalendar } from '#rules/calendar/calendar.ts';
import type { Change } from '#rules/calendar/days-of-kazakhstan.ts';
import { useApi } from './use-api.ts';

export const CALENDAR = ['calendar'] as const;

type Line = CalendarAnswer['days'][number];

/** The contract has checked what travelled; the days in it are days. */
export const readDay = ({ date, change, source }: Line) => ({ date: dayOf(date), change: change as Change, source });

function readCalendar({ version, announcedOn, years, days }: CalendarAnswer): Calendar {
  return buildCalendar(
    version,
    dayOf(announcedOn),
    years.map(({ year, provisional, sources }) => ({ year, provisional, source: sources[0] ?? '' })),
    days.map(readDay),
  );
}

export function useCalendarAnswer() {
  const call = useApi();
  return useQuery({
    queryKey: [...CALENDAR, 'in-force'],
    queryFn: async () => (await call(ReadCalendar)).answer,
    staleTime: 300_000,
  });
}

/** At once: what the program carries, until the server has answered. */
export function useCalendarInForce(): Calendar {
  const { data } = useCalendarAnswer();
  return useMemo(() => (data ? readCalendar(data) : getNewestCalendar()), [data]);
}
