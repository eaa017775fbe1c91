// The verification: its items and desk, the act of publishing it, and the page that everybody may read.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, portalRoute, withWords } from './ground.tsx';

const words = withWords('verification', 'rounds', 'law', 'calendar', 'findings');

const queueRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/verification',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/verification/verification-page.tsx'), 'VerificationPage'),
});

const currentRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'verification',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/verification/current-page.tsx'), 'CurrentVerificationPage'),
});

const itemRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/verification/$organisation/$row',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/verification/item-page.tsx'), 'ItemPage'),
});

const publishRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/publish-verification',
  loader: words,
  component: lazyRouteComponent(
    () => import('#web/cabinet/rounds/publish-verification-page.tsx'),
    'PublishVerificationPage',
  ),
});

const resultsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'verification/$year',
  loader: withWords('verification', 'law'),
  component: lazyRouteComponent(
    () => import('#web/portal/verification/verification-page.tsx'),
    'VerificationResultsPage',
  ),
});

export const verificationRoutes = [currentRoute, queueRoute, itemRoute, publishRoute];
export const verificationPortalRoutes = [resultsRoute];
