// The register of organisations.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('organisations', 'law');

const listRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'organisations',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/organisations/organisations-page.tsx'), 'OrganisationsPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'organisations/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/organisations/organisation-page.tsx'), 'OrganisationPage'),
});

const newRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'organisations/new',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/organisations/register-page.tsx'), 'RegisterPage'),
});

const importRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'organisations/import',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/organisations/import-page.tsx'), 'ImportPage'),
});

const changeRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'organisations/$id/change',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/organisations/change-page.tsx'), 'ChangePage'),
});

const mergeRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'organisations/$id/merge',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/organisations/merge-page.tsx'), 'MergePage'),
});

export const organisationsRoutes = [listRoute, newRoute, importRoute, oneRoute, changeRoute, mergeRoute];
