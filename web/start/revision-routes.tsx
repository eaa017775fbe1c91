// The yearly revision of the status, the reports on development plans that it looks at, and what is entered into the register by hand.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('revision', 'register', 'organisations', 'calendar', 'law', 'documents');

const acts = () => import('#web/cabinet/revision/act-pages.tsx');

const listRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'revisions',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/revision/revisions-page.tsx'), 'RevisionsPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'revisions/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/revision/revision-page.tsx'), 'RevisionPage'),
});

const resolveRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'revisions/$id/resolve',
  loader: words,
  component: lazyRouteComponent(acts, 'ResolvePage'),
});

const submitRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'revisions/$id/submit',
  loader: words,
  component: lazyRouteComponent(acts, 'SubmitPage'),
});

const answerRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'revisions/$id/answer',
  loader: words,
  component: lazyRouteComponent(acts, 'AnswerPage'),
});

const endRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'revisions/$id/end',
  loader: words,
  component: lazyRouteComponent(acts, 'EndPage'),
});

const decideRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'revisions/$id/decide',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/revision/decide-page.tsx'), 'DecidePage'),
});

const plansRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'plan-reports/$organisation',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/revision/plan-reports-page.tsx'), 'PlanReportsPage'),
});

const enterRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'status-register',
  loader: withWords('register', 'law'),
  component: lazyRouteComponent(() => import('#web/cabinet/status-register/enter-page.tsx'), 'EnterStatusPage'),
});

export const revisionRoutes = [
  ...[listRoute, caseRoute, resolveRoute, submitRoute, answerRoute, endRoute, decideRoute],
  ...[plansRoute, enterRoute],
];
