// The addresses of the web: the only place that knows every screen. Each screen is fetched when it is first opened.

import '@fontsource-variable/golos-text/index.css';
import './design/mantine.css';
import './design/tokens.css';
import './design/base.css';
import './design/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
  redirect,
} from '@tanstack/react-router';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language, Subject } from '#wording/texts.ts';
import { LoadingState } from './design/states.tsx';
import { paintMantine, theme } from './design/theme.ts';
import { useSay, WordsProvider } from './design/words.tsx';
import { FaultPage, ForbiddenPage, NotFoundPage } from './kit/fault-pages.tsx';
import { focusHeading } from './kit/focus-heading.ts';
import { followLinks } from './kit/follow-links.ts';
import { findLanguage, inLanguage, rememberedLanguage, rememberLanguage } from './kit/language.ts';
import { SessionProvider } from './kit/session.tsx';
import { getSpeaker, loadWords } from './kit/speaker.ts';
import { WordlessFault } from './kit/wordless-fault.tsx';
import { PortalShell } from './portal/portal-shell.tsx';

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: () => null,
});

/** An address without a language gets the one that the reader chose last. */
const languageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$language',
  beforeLoad: ({ params, location }) => {
    if (findLanguage(params.language)) return;
    throw redirect({
      href: `${inLanguage(location.pathname, rememberedLanguage())}${location.searchStr}`,
      replace: true,
    });
  },
  loader: ({ params }) => loadWords(params.language as Language, ['web']),
  component: LanguagePages,
  errorComponent: () => (
    <WordlessFault language={findLanguage(location.pathname.split('/')[1]) ?? rememberedLanguage()} />
  ),
});

function LanguagePages() {
  const language = findLanguage(languageRoute.useParams().language) ?? rememberedLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  }, [language]);
  return (
    <WordsProvider say={getSpeaker(language)}>
      <SessionProvider session={undefined}>
        <Outlet />
      </SessionProvider>
    </WordsProvider>
  );
}

const bareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ href: inLanguage('/', rememberedLanguage()), replace: true });
  },
});

const portalRoute = createRoute({
  getParentRoute: () => languageRoute,
  id: 'portal',
  component: () => (
    <PortalShell>
      <Outlet />
    </PortalShell>
  ),
});

const withWords =
  (...subjects: Subject[]) =>
  ({ params }: { params: { language: string } }) =>
    loadWords(params.language as Language, subjects);

const homeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/',
  loader: withWords('calendar', 'law'),
  component: lazyRouteComponent(() => import('./portal/home/home-page.tsx'), 'HomePage'),
});

const searchRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'search',
  component: lazyRouteComponent(() => import('./portal/search/search-page.tsx'), 'SearchPage'),
});

const SignIn = lazyRouteComponent(() => import('./cabinet/sign-in/sign-in-page.tsx'), 'SignInPage');

const SignInForm = lazyRouteComponent(() => import('./portal/sign-in/sign-in-form.tsx'), 'SignInForm');
const ExamplePeople = lazyRouteComponent(() => import('./portal/sign-in/example-people.tsx'), 'ExamplePeople');

const signInRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'sign-in',
  loader: withWords('accounts'),
  component: () => <SignIn form={<SignInForm />} beside={<ExamplePeople />} />,
});

const accountRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'account',
  loader: withWords('accounts'),
  component: lazyRouteComponent(() => import('./cabinet/accounts/account-page.tsx'), 'AccountPage'),
});

const designRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'design',
  loader: withWords('showcase', 'calendar', 'law'),
  component: lazyRouteComponent(() => import('./portal/design-page/design-page.tsx'), 'DesignPage'),
});

/** The pages that nobody looks for, to be looked at. */
const forbiddenRoute = createRoute({ getParentRoute: () => portalRoute, path: 'design/403', component: ForbiddenPage });
const faultRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'design/500',
  component: () => <FaultPage fault={undefined} />,
});

const CabinetShell = lazyRouteComponent(() => import('./cabinet/cabinet-shell.tsx'), 'CabinetShell');
const CabinetSample = lazyRouteComponent(() => import('./portal/design-page/cabinet-sample.tsx'), 'CabinetSample');

function CabinetSampleScreen() {
  const say = useSay();
  return (
    <CabinetShell
      navigation={[
        {
          title: 'showcase:cabinet.year',
          screens: [{ path: '/design/cabinet', label: 'showcase:cabinet.desk' }],
        },
        { title: 'showcase:cabinet.house', screens: [{ path: '/design', label: 'showcase:cabinet.design' }] },
      ]}
      place={say('showcase:organisation.long')}
      person={<a href={inLanguage('/sign-in', say.language)}>{say('web:portal.sign-in')}</a>}
    >
      <CabinetSample />
    </CabinetShell>
  );
}

const cabinetSampleRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'design/cabinet',
  loader: withWords('showcase', 'calendar', 'law'),
  component: CabinetSampleScreen,
});

const nowhereRoute = createRoute({ getParentRoute: () => portalRoute, path: '$', component: NotFoundPage });

const router = createRouter({
  routeTree: rootRoute.addChildren([
    bareRoute,
    languageRoute.addChildren([
      cabinetSampleRoute,
      portalRoute.addChildren([
        homeRoute,
        searchRoute,
        signInRoute,
        accountRoute,
        designRoute,
        forbiddenRoute,
        faultRoute,
        nowhereRoute,
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
