// Files into the report of an organisation, and works that others claim too.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('intake', 'rounds', 'law', 'calendar', 'findings', 'bibliography');

const importRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/report/$organisation/import',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/report-import/import-page.tsx'), 'ImportPage'),
});

const offersRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/report/$organisation/offers',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/report-import/offers-page.tsx'), 'OffersPage'),
});

const sharedRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/report/$organisation/shared-works',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/report-import/shared-works-page.tsx'), 'SharedWorksPage'),
});

const roundSharedRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/shared-works',
  loader: words,
  component: lazyRouteComponent(
    () => import('#web/cabinet/report-import/round-shared-works-page.tsx'),
    'RoundSharedWorksPage',
  ),
});

export const reportImportRoutes = [importRoute, offersRoute, sharedRoute, roundSharedRoute];
