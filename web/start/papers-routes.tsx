// Outgoing papers and their templates.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('outgoing', 'templates', 'law');

const papersRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'papers',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/papers/papers-page.tsx'), 'PapersPage'),
});

const paperRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'papers/$id',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/papers/paper-page.tsx'), 'PaperPage'),
});

const templatesRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'papers/templates',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/papers/templates-page.tsx'), 'TemplatesPage'),
});

const templateRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'papers/templates/$template',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/papers/template-page.tsx'), 'TemplatePage'),
});

export const papersRoutes = [papersRoute, paperRoute, templatesRoute, templateRoute];
