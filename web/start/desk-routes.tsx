// The desk: what waits for the person.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from '#web/kit/fault-pages.tsx';
import { cabinetRoute, withWords } from './ground.tsx';

const deskRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: '/',
  loader: withWords('desk', 'calendar', 'law'),
  component: lazyRouteComponent(() => import('#web/cabinet/desk/desk-page.tsx'), 'DeskPage'),
});

const nowhereRoute = createRoute({ getParentRoute: () => cabinetRoute, path: '$', component: NotFoundPage });

export const deskRoutes = [deskRoute, nowhereRoute];
