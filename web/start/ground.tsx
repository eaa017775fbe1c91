// What every address stands on: the language, the portal, the cabinet.

import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { useEffect } from 'react';
import { WordsProvider } from '#web/design/words.tsx';
import { findLanguage, inLanguage, rememberedLanguage, rememberLanguage } from '#web/kit/language.ts';
import { SessionProvider } from '#web/kit/session.tsx';
import { getSpeaker, loadWords } from '#web/kit/speaker.ts';
import { WordlessFault } from '#web/kit/wordless-fault.tsx';
import { PortalShell } from '#web/portal/portal-shell.tsx';
import type { Language, Subject } from '#wording/texts.ts';
import { NAVIGATION } from './navigation.ts';

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: () => null,
});

/** The loader of a screen that speaks of these subjects besides the words of every page. */
export const withWords =
  (...subjects: Subject[]) =>
  ({ params }: { params: { language: string } }) =>
    loadWords(params.language as Language, subjects);

/** An address without a language gets the one that the reader chose last. */
export const languageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$language',
  beforeLoad: ({ params, location }) => {
    if (findLanguage(params.language)) return;
    throw redirect({
      href: `${inLanguage(location.pathname, rememberedLanguage())}${location.searchStr}`,
      replace: true,
    });
  },
  loader: withWords('web'),
  component: LanguagePages,
  // The words themselves are on their way: nothing can be said yet. Every address below waits with the page's own words.
  pendingComponent: () => null,
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
      <SessionProvider>
        <Outlet />
      </SessionProvider>
    </WordsProvider>
  );
}

export const bareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ href: inLanguage('/', rememberedLanguage()), replace: true });
  },
});

export const portalRoute = createRoute({
  getParentRoute: () => languageRoute,
  id: 'portal',
  component: () => (
    <PortalShell>
      <Outlet />
    </PortalShell>
  ),
});

const Cabinet = lazyRouteComponent(() => import('#web/cabinet/cabinet.tsx'), 'Cabinet');

/** Screens of people who work here: `/cabinet/…`, only for who is signed in. */
export const cabinetRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'cabinet',
  loader: withWords('cabinet', 'accounts'),
  component: () => (
    <Cabinet navigation={NAVIGATION} outside={PortalShell}>
      <Outlet />
    </Cabinet>
  ),
});
