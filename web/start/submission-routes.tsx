// Submitting the year, and the receipts of what was submitted.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const words = withWords('submission', 'law', 'findings', 'accounts', 'rounds');

const actRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/submission/$organisation',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/submission/submission-page.tsx'), 'SubmissionPage'),
});

const receiptRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'rounds/$id/submission/$organisation/$number',
  loader: words,
  component: lazyRouteComponent(() => import('#web/cabinet/submission/receipt-page.tsx'), 'ReceiptPage'),
});

export const submissionRoutes = [actRoute, receiptRoute];
