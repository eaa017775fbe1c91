// The way in, and one's own account.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cabinetRoute, portalRoute, withWords } from './ground.tsx';

const SignIn = lazyRouteComponent(() => import('#web/cabinet/sign-in/sign-in-page.tsx'), 'SignInPage');
const SignInForm = lazyRouteComponent(() => import('#web/portal/sign-in/sign-in-form.tsx'), 'SignInForm');
const ExamplePeople = lazyRouteComponent(() => import('#web/portal/sign-in/example-people.tsx'), 'ExamplePeople');

const signInRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'sign-in',
  loader: withWords('accounts'),
  component: () => <SignIn form={<SignInForm />} beside={<ExamplePeople />} />,
});

const accountRoute = createRoute({
  getParentRoute: () => cabinetRoute,
  path: 'account',
  component: lazyRouteComponent(() => import('#web/cabinet/accounts/account-page.tsx'), 'AccountPage'),
});

/** Before anybody is known. */
export const signInRoutes = [signInRoute];
export const accountsRoutes = [accountRoute];
