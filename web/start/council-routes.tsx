// The room of the Council.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

// Hindrances of the order and of the results are said in the words of their rooms.
const words = withWords('council', 'rounds', 'results', 'calendar', 'law', 'accounts');

const roomRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'council',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/council/council-page.tsx'), 'CouncilPage'),
});

const conveneRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'council/convene',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/council/convene-page.tsx'), 'ConvenePage'),
});

const sittingRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'council/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/council/sitting-page.tsx'), 'SittingPage'),
});

const changeRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'council/$id/change',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/council/change-page.tsx'), 'ChangeSittingPage'),
});

const agendaRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'council/$id/agenda',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/council/agenda-page.tsx'), 'AgendaPage'),
});

const voteRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'council/$id/vote/$item',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/council/vote-page.tsx'), 'VotePage'),
});

const signRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'council/$id/sign',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/council/sign-page.tsx'), 'SignPage'),
});

export const councilRoutes = [roomRoute, conveneRoute, sittingRoute, changeRoute, agendaRoute, voteRoute, signRoute];
