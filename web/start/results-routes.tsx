// Results of a round, before they are published.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('results', 'ranking', 'rounds', 'law', 'calendar');

const listRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/results',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/results/results-page.tsx'), 'ResultsPage'),
});

const computeRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/results/compute',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/results/compute-page.tsx'), 'ComputePage'),
});

const rankingRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/results/$number',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/results/ranking-page.tsx'), 'RankingPage'),
});

const checkRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/results/$number/check',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/results/check-page.tsx'), 'CheckPage'),
});

const placeRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/results/$number/places/$bin',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/results/place-page.tsx'), 'PlacePage'),
});

const numberRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/results/$number/numbers/$organisation/$what',
  loader: withWords('results', 'ranking', 'rounds', 'law', 'calendar', 'explanation', 'report', 'findings'),
  component: lazyRouteComponent(() => import('#web/cabinet/results/number-page.tsx'), 'NumberPage'),
});

const whatIfRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/results/$number/what-if',
  loader: withWords('results', 'ranking', 'scenario', 'rounds', 'law', 'calendar'),
  component: lazyRouteComponent(() => import('#web/cabinet/what-if/what-if-page.tsx'), 'WhatIfPage'),
});

export const resultsRoutes = [listRoute, computeRoute, rankingRoute, checkRoute, placeRoute, numberRoute, whatIfRoute];
