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

const mapRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'results/$year/map',
  loader: words,
  component: lazyRouteComponent(() => import('#web/portal/map/map-page.tsx'), 'MapPage'),
});

const indicatorRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'results/$year/indicators/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/portal/indicator/indicator-page.tsx'), 'IndicatorPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'organisations/$bin/results',
  loader: words,
  component: lazyRouteComponent(
    () => import('#web/portal/organisation/organisation-page.tsx'),
    'OrganisationResultsPage',
  ),
});

const compareRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'compare',
  loader: words,
  component: lazyRouteComponent(() => import('#web/portal/compare/compare-page.tsx'), 'ComparePage'),
});

const openDataRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'open-data',
  loader: words,
  component: lazyRouteComponent(() => import('#web/portal/open-data/open-data-page.tsx'), 'OpenDataPage'),
});

export const publishedRoutes = [
  resultsRoute,
  rankingRoute,
  mapRoute,
  indicatorRoute,
  numberRoute,
  componentRoute,
  organisationRoute,
  compareRoute,
  openDataRoute,
];
