// Pages of the public.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from '#web/kit/fault-pages.tsx';
import { portalRoute, withWords } from './ground.tsx';
import { publishedRoutes } from './published-routes.tsx';

const homeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/',
  loader: withWords('calendar', 'law', 'portal'),
  component: lazyRouteComponent(() => import('#web/portal/home/home-page.tsx'), 'HomePage'),
});

const searchRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'search',
  loader: withWords('portal', 'law'),
  component: lazyRouteComponent(() => import('#web/portal/search/search-page.tsx'), 'SearchPage'),
});

const recomputeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'recompute',
  loader: withWords('bundle', 'law', 'findings'),
  component: lazyRouteComponent(() => import('#web/portal/recompute/recompute-page.tsx'), 'RecomputePage'),
});

const methodologyRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'methodology',
  loader: withWords('methodology', 'law', 'explanation', 'calendar'),
  component: lazyRouteComponent(() => import('#web/portal/methodology/methodology-page.tsx'), 'MethodologyPage'),
});

const statusRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'status',
  loader: withWords('register', 'organisations', 'law'),
  component: lazyRouteComponent(() => import('#web/portal/status-register/register-page.tsx'), 'StatusRegisterPage'),
});

const entryRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'status/$bin',
  loader: withWords('register', 'organisations', 'law'),
  component: lazyRouteComponent(() => import('#web/portal/status-register/entry-page.tsx'), 'StatusEntryPage'),
});

const nowhereRoute = createRoute({ getParentRoute: () => portalRoute, path: '$', component: NotFoundPage });

export const portalRoutes = [
  homeRoute,
  searchRoute,
  recomputeRoute,
  methodologyRoute,
  statusRoute,
  entryRoute,
  ...publishedRoutes,
  nowhereRoute,
];
