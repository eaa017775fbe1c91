// Complaints about decisions on the status.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

// What the authority did may be refused in the words of the procedure and of the register.
const words = withWords('appeals', 'documents', 'outgoing', 'templates', 'law', 'status', 'register');

const listRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'appeals',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/appeals/appeals-page.tsx'), 'AppealsPage'),
});

const lodgeRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'appeals/lodge/$organisation/$kind/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/appeals/lodge-page.tsx'), 'LodgePage'),
});

const oneRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'appeals/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/appeals/appeal-page.tsx'), 'AppealPage'),
});

const callRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'appeals/$id/call',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/appeals/call-page.tsx'), 'CallPage'),
});

const voteRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'appeals/$id/vote',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/appeals/vote-page.tsx'), 'VotePage'),
});

const followRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'appeals/$id/follow',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/appeals/follow-page.tsx'), 'FollowPage'),
});

export const appealsRoutes = [listRoute, lodgeRoute, oneRoute, callRoute, voteRoute, followRoute];
