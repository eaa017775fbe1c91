// The journal: in the cabinet its entries, on the portal its chain.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, portalRoute, withWords } from './ground.tsx';

const entriesRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'journal',
  loader: withWords('journal'),
  component: lazyRouteComponent(() => import('#web/cabinet/journal/journal-page.tsx'), 'JournalPage'),
});

const chainRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'journal',
  loader: withWords('journal'),
  component: lazyRouteComponent(() => import('#web/portal/journal/journal-page.tsx'), 'JournalPage'),
});

export const journalRoutes = [entriesRoute];
/** For everybody. */
export const chainRoutes = [chainRoute];
