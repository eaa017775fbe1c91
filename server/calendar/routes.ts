// The doors of the calendar. Everybody may read it: terms run for everybody.

import { ComputeTerm, PublishCalendarYear, ReadCalendar, ReadCalendarYear } from '#contract/calendar.ts';
import { everybody, may, type Route, route } from '#server/platform/http/route.ts';
import { publishYear } from './publish-year.ts';
import { computeTerm, readCalendar, readYear } from './views.ts';

export const calendarRoutes: readonly Route[] = [
  route(ReadCalendar, everybody, readCalendar),
  route(ReadCalendarYear, everybody, readYear),
  route(ComputeTerm, everybody, computeTerm),
  route(PublishCalendarYear, may('calendar.publish'), publishYear),
];
