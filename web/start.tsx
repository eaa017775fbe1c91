// The addresses of the web: with its folder the only place that knows every screen. Each screen is fetched when it is first
// opened.

import '@fontsource-variable/golos-text/index.css';
import './design/mantine.css';
import './design/tokens.css';
import './design/base.css';
import './design/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LoadingState } from './design/states.tsx';
import { paintMantine, theme } from './design/theme.ts';
import { FaultPage } from './kit/fault-pages.tsx';
import { focusHeading } from './kit/focus-heading.ts';
import { followLinks } from './kit/follow-links.ts';
import { accountsRoutes, signInRoutes } from './start/accounts-routes.tsx';
import { appealsRoutes } from './start/appeals-routes.tsx';
import { calendarRoutes } from './start/calendar-routes.tsx';
import { councilRoutes } from './start/council-routes.tsx';
import { cabinetSampleRoute, designRoutes } from './start/design-routes.tsx';
import { deskRoutes } from './start/desk-routes.tsx';
import { documentsRoutes } from './start/documents-routes.tsx';
import { evidenceRoutes } from './start/evidence-routes.tsx';
import { bareRoute, cabinetRoute, languageRoute, portalRoute, rootRoute } from './start/ground.tsx';
import { houseRoutes } from './start/house-routes.tsx';
import { innovationAnswerRoutes } from './start/innovation-answers-routes.tsx';
import { innovationRoutes } from './start/innovation-routes.tsx';
import { chainRoutes, journalRoutes } from './start/journal-routes.tsx';
import { objectionsRoutes } from './start/objections-routes.tsx';
import { organisationsRoutes } from './start/organisations-routes.tsx';
import { papersRoutes } from './start/papers-routes.tsx';
import { portalRoutes } from './start/portal-routes.tsx';
import { reportImportRoutes } from './start/report-import-routes.tsx';
import { reportRoutes } from './start/report-routes.tsx';
import { resultsRoutes } from './start/results-routes.tsx';
import { revisionRoutes } from './start/revision-routes.tsx';
import { roundsRoutes } from './start/rounds-routes.tsx';
import { statusRoutes } from './start/status-routes.tsx';
import { submissionRoutes } from './start/submission-routes.tsx';
import { termsRoutes } from './start/terms-routes.tsx';
import { verificationPortalRoutes, verificationRoutes } from './start/verification-routes.tsx';

const router = createRouter({
  routeTree: rootRoute.addChildren([
    bareRoute,
    languageRoute.addChildren([
      cabinetSampleRoute,
      cabinetRoute.addChildren([
        ...deskRoutes,
        ...documentsRoutes,
        ...journalRoutes,
        ...houseRoutes,
        ...accountsRoutes,
        ...organisationsRoutes,
        ...calendarRoutes,
        ...resultsRoutes,
        ...roundsRoutes,
        ...verificationRoutes,
        ...reportRoutes,
        ...submissionRoutes,
        ...reportImportRoutes,
        ...evidenceRoutes,
        ...objectionsRoutes,
        ...councilRoutes,
        ...revisionRoutes,
        ...innovationAnswerRoutes,
        ...papersRoutes,
        ...appealsRoutes,
        ...termsRoutes,
        ...statusRoutes,
        ...innovationRoutes,
      ]),
      portalRoute.addChildren([
        ...signInRoutes,
        ...designRoutes,
        ...chainRoutes,
        ...verificationPortalRoutes,
        ...portalRoutes,
      ]),
    ]),
  ]),
  // What stands behind the ? stays text: a BIN is no number.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString();
    return text === '' ? '' : `?${text}`;
  },
  scrollRestoration: true,
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: ({ error, reset }) => <FaultPage fault={error} onAgain={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

let shown: string | undefined;
router.subscribe('onRendered', ({ toLocation }) => {
  if (shown !== undefined && shown !== toLocation.pathname) focusHeading();
  shown = toLocation.pathname;
});
followLinks(router.history);

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 30_000 } } });
const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the program');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={paintMantine} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
