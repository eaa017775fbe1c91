// Evidence of a report: its board, and a folder handed in at once.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('evidence', 'documents', 'rounds', 'law');

const boardRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/report/$organisation/evidence',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/evidence/evidence-page.tsx'), 'EvidencePage'),
});

const folderRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/report/$organisation/evidence/folder',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/evidence/folder-page.tsx'), 'FolderPage'),
});

const lateRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/report/$organisation/late',
  loader: withWords('evidence', 'documents', 'rounds', 'law', 'findings', 'sheet'),
  component: lazyRouteComponent(() => import('#web/cabinet/evidence/late-page.tsx'), 'LatePage'),
});

export const evidenceRoutes = [boardRoute, folderRoute, lateRoute];
