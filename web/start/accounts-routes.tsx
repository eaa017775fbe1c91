// The way in, one's own account, and the people of the house.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, portalRoute, withWords } from './ground.tsx';

const signInRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'sign-in',
  loader: withWords('accounts'),
  component: lazyRouteComponent(() => import('#web/portal/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'invitation',
  loader: withWords('accounts'),
  component: lazyRouteComponent(() => import('#web/portal/invitation/invitation-page.tsx'), 'InvitationPage'),
});

const forgottenRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'forgotten-password',
  loader: withWords('accounts'),
  component: lazyRouteComponent(() => import('#web/portal/password/forgotten-page.tsx'), 'ForgottenPage'),
});

const newPasswordRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'new-password',
  loader: withWords('accounts'),
  component: lazyRouteComponent(() => import('#web/portal/password/new-password-page.tsx'), 'NewPasswordPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'account',
  component: lazyRouteComponent(() => import('#web/cabinet/accounts/account-page.tsx'), 'AccountPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'people',
  component: lazyRouteComponent(() => import('#web/cabinet/people/people-page.tsx'), 'PeoplePage'),
});

const inviteRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'people/invite',
  component: lazyRouteComponent(() => import('#web/cabinet/people/invite-page.tsx'), 'InvitePage'),
});

const invitationsRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'people/invitations',
  component: lazyRouteComponent(() => import('#web/cabinet/people/invitations-page.tsx'), 'InvitationsPage'),
});

const personRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'people/$person',
  component: lazyRouteComponent(() => import('#web/cabinet/people/person-page.tsx'), 'PersonPage'),
});

/** Before anybody is known. */
export const signInRoutes = [signInRoute, invitationRoute, forgottenRoute, newPasswordRoute];
export const accountsRoutes = [accountRoute, peopleRoute, inviteRoute, invitationsRoute, personRoute];
