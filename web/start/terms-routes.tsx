// The terms board.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const boardRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'terms',
  loader: withWords('terms', 'calendar', 'law', 'accounts'),
  component: lazyRouteComponent(() => import('#web/cabinet/terms/terms-page.tsx'), 'TermsPage'),
});

export const termsRoutes = [boardRoute];
