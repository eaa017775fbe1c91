// The pages on which whoever builds the next screen finds what there is.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { useSay } from '#web/design/words.tsx';
import { FaultPage, ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { languageRoute, portalRoute, withWords } from './ground.tsx';

const designRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'design',
  loader: withWords('showcase', 'calendar', 'law'),
  component: lazyRouteComponent(() => import('#web/portal/design-page/design-page.tsx'), 'DesignPage'),
});

const sheetRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'design/sheet',
  loader: withWords('showcase', 'sheet', 'findings', 'law'),
  component: lazyRouteComponent(() => import('#web/portal/design-page/sheet-sample.tsx'), 'SheetPage'),
});

/** The pages that nobody looks for, to be looked at. */
const forbiddenRoute = createRoute({ getParentRoute: () => portalRoute, path: 'design/403', component: ForbiddenPage });
const faultRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: 'design/500',
  component: () => <FaultPage fault={undefined} />,
});

const CabinetShell = lazyRouteComponent(() => import('#web/cabinet/cabinet-shell.tsx'), 'CabinetShell');
const CabinetSample = lazyRouteComponent(() => import('#web/portal/design-page/cabinet-sample.tsx'), 'CabinetSample');

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

export const cabinetSampleRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'design/cabinet',
  loader: withWords('showcase', 'calendar', 'law'),
  component: CabinetSampleScreen,
});

export const designRoutes = [designRoute, sheetRoute, forbiddenRoute, faultRoute];
