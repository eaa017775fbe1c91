// The year of an organisation and its sheets.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('report', 'submission', 'rounds', 'law', 'calendar', 'explanation', 'findings', 'sheet');

const ownRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'report',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/report/own-year-page.tsx'), 'OwnYearPage'),
});

const yearRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/report/$organisation',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/report/year-page.tsx'), 'YearPage'),
});

const sheetRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/report/$organisation/$table',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/report/sheet-page.tsx'), 'SheetPage'),
});

export const reportRoutes = [ownRoute, yearRoute, sheetRoute];
