// What an administrator looks after.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, withWords } from './ground.tsx';

const jobsRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'jobs',
  loader: withWords('house'),
  component: lazyRouteComponent(() => import('#web/cabinet/house/jobs-page.tsx'), 'JobsPage'),
});

const mailsRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'mails',
  loader: withWords('house'),
  component: lazyRouteComponent(() => import('#web/cabinet/house/mails-page.tsx'), 'MailsPage'),
});

export const houseRoutes = [jobsRoute, mailsRoute];
