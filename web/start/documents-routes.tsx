// Documents: the list, and one of them.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const listRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'documents',
  loader: withWords('documents'),
  component: lazyRouteComponent(() => import('#web/cabinet/documents/documents-page.tsx'), 'DocumentsPage'),
});

const documentRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'documents/$id',
  loader: withWords('documents'),
  component: lazyRouteComponent(() => import('#web/cabinet/documents/document-page.tsx'), 'DocumentPage'),
});

export const documentsRoutes = [listRoute, documentRoute];
