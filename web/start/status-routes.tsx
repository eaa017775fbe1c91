// The assignment of the status.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('status', 'calendar', 'documents', 'law', 'sheet');

const listRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'status',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/status/status-page.tsx'), 'StatusPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'status/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/status/case-page.tsx'), 'CasePage'),
});

const applicationRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'status/$id/application',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/status/application-page.tsx'), 'ApplicationPage'),
});

const submitRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'status/$id/submit',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/status/submit-page.tsx'), 'SubmitPage'),
});

const opinionRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'status/$id/opinion',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/status/opinion-page.tsx'), 'OpinionPage'),
});

const resolveRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'status/$id/resolve/$item',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/status/resolve-page.tsx'), 'ResolvePage'),
});

const decisionRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'status/$id/decision',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/status/decision-page.tsx'), 'DecisionPage'),
});

export const statusRoutes = [
  listRoute,
  caseRoute,
  applicationRoute,
  submitRoute,
  opinionRoute,
  resolveRoute,
  decisionRoute,
];
