// Objections to the verification.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('objections', 'verification', 'rounds', 'law', 'calendar', 'documents');

const boardRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'objections',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/objections/objections-page.tsx'), 'ObjectionsPage'),
});

const itemsRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'objections/items',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/objections/items-page.tsx'), 'ItemsPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'objections/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/objections/objection-page.tsx'), 'ObjectionPage'),
});

const makeRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'objections/$round/$organisation/$row',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/objections/make-page.tsx'), 'MakePage'),
});

export const objectionsRoutes = [boardRoute, itemsRoute, oneRoute, makeRoute];
