// The registers of innovative activity.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('innovation', 'law', 'documents');

const firstRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'innovation',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/innovation/register-page.tsx'), 'RegisterPage'),
});

const registerRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'innovation/$register',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/innovation/register-page.tsx'), 'RegisterPage'),
});

const enterRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'innovation/$register/new',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/innovation/form-page.tsx'), 'EnterPage'),
});

const importRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'innovation/$register/import',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/innovation/import-page.tsx'), 'ImportPage'),
});

const itemRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'innovation/$register/items/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/innovation/item-page.tsx'), 'ItemPage'),
});

const changeRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'innovation/$register/items/$id/change',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/innovation/form-page.tsx'), 'ChangePage'),
});

const listsRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'innovation-lists',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/innovation/lists-page.tsx'), 'ListsPage'),
});

export const innovationRoutes = [
  firstRoute,
  registerRoute,
  enterRoute,
  importRoute,
  itemRoute,
  changeRoute,
  listsRoute,
];
