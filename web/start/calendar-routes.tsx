// The calendar of working days.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('calendar', 'almanac', 'law');

const yearRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'calendar',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/calendar/calendar-page.tsx'), 'CalendarPage'),
});

const changeRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'calendar/$year/change',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/calendar/change-year-page.tsx'), 'ChangeYearPage'),
});

export const calendarRoutes = [yearRoute, changeRoute];
