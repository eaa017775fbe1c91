// The answers on innovation activity and the reports.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('answers', 'law');

const answersRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'innovation-answers',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/innovation-answers/answers-page.tsx'), 'AnswersPage'),
});

const reportsRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'innovation-reports',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/innovation-answers/reports-page.tsx'), 'ReportsPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'innovation-reports/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/innovation-answers/report-page.tsx'), 'ReportPage'),
});

export const innovationAnswerRoutes = [answersRoute, reportsRoute, reportRoute];
