// What is published of results: years, rankings, organisations, indicators, numbers.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { portalRoute, withWords } from './ground.tsx';

const words = withWords('portal', 'ranking', 'law', 'explanation');

const resultsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'results',
  loader: words,
  component: lazyRouteComponent(() => import('#web/portal/ranking/results-page.tsx'), 'ResultsPage'),
});

const rankingRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'results/$year',
  loader: words,
  component: lazyRouteComponent(() => import('#web/portal/ranking/ranking-page.tsx'), 'RankingPage'),
});

const numberRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'results/$year/$bin/$number',
  loader: words,
  component: lazyRouteComponent(() => import('#web/portal/number/number-page.tsx'), 'NumberPage'),
});

const componentRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'results/$year/$bin/$number/$component',
  loader: words,
  component: lazyRouteComponent(() => import('#web/portal/number/number-page.tsx'), 'NumberPage'),
});

export const publishedRoutes = [resultsRoute, rankingRoute, numberRoute, componentRoute];
