// Rounds of the evaluation.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('rounds', 'law', 'calendar');

const listRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/rounds/rounds-page.tsx'), 'RoundsPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/rounds/round-page.tsx'), 'RoundPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/settings',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/rounds/settings-page.tsx'), 'SettingsPage'),
});

const signatureRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/signature',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/rounds/signature-page.tsx'), 'SignaturePage'),
});

const weightingRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/weighting',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/rounds/weighting-page.tsx'), 'WeightingPage'),
});

const participantsRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/participants',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/rounds/participants-page.tsx'), 'ParticipantsPage'),
});

const openRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/open',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/rounds/open-page.tsx'), 'OpenPage'),
});

const moveRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/move-submission',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/rounds/move-page.tsx'), 'MovePage'),
});

const councilRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/call-council',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/rounds/council-page.tsx'), 'CouncilPage'),
});

const verifiedResultsRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/verified-results',
  loader: withWords('results'),
  component: lazyRouteComponent(
    () => import('#web/cabinet/verified-results/verified-results-page.tsx'),
    'VerifiedResultsPage',
  ),
});

const publishResultsRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/publish-results',
  loader: withWords('rounds', 'law', 'calendar', 'publication', 'house'),
  component: lazyRouteComponent(() => import('#web/cabinet/rounds/publish-results-page.tsx'), 'PublishResultsPage'),
});

export const roundsRoutes = [
  listRoute,
  oneRoute,
  settingsRoute,
  signatureRoute,
  weightingRoute,
  participantsRoute,
  openRoute,
  moveRoute,
  councilRoute,
  verifiedResultsRoute,
  publishResultsRoute,
];
