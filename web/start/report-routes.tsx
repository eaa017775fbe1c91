// The year of an organisation and its sheets.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const WORDS = ['report', 'submission', 'rounds', 'law', 'calendar', 'explanation', 'findings', 'sheet'] as const;
/** What one more item would bring is worded where results are. */
const yearWords = withWords(...WORDS, 'scenario', 'results', 'ranking');
const words = withWords(...WORDS);

const ownRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'report',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/report/own-year-page.tsx'), 'OwnYearPage'),
});

const yearRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/report/$organisation',
  loader: yearWords,
  component: lazyRouteComponent(() => import('#web/cabinet/report/year-page.tsx'), 'YearPage'),
});

const sheetRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/report/$organisation/$table',
  // Of the verification: on which ground a row was refused in the round that it was carried out of.
  loader: withWords('verification', ...WORDS),
  component: lazyRouteComponent(() => import('#web/cabinet/report/sheet-page.tsx'), 'SheetPage'),
});

export const reportRoutes = [ownRoute, yearRoute, sheetRoute];
