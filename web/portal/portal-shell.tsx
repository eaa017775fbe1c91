// The portal around its pages.

import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PortalFrame } from '#web/design/portal-frame.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { OfflineNotice } from '#web/kit/offline-notice.tsx';
import { useSession } from '#web/kit/session.tsx';
import { useTheme } from '#web/kit/use-theme.ts';
import type { Language } from '#wording/texts.ts';
import { ChainEnd } from './chain-end.tsx';

const PAGES = [
  { path: '/results', key: 'web:portal.results' },
  { path: '/status', key: 'web:portal.status' },
  { path: '/search', key: 'web:portal.search' },
  { path: '/methodology', key: 'web:portal.methodology' },
  { path: '/open-data', key: 'web:portal.data' },
  { path: '/recompute', key: 'web:portal.recompute' },
] as const;

/** The page itself, or one that stands under it. */
const isUnder = (here: string, path: string) => here === path || here.startsWith(`${path}/`);

export function PortalShell({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { pathname, searchStr, hash } = useLocation();
  const [theme, onTheme] = useTheme();
  const { me } = useSession();
  const here = (path: string) => inLanguage(path, say.language);
  const hrefOf = (language: Language) =>
    `${inLanguage(pathname, language)}${searchStr}${hash === '' ? '' : `#${hash}`}`;
  return (
    <PortalFrame
      home={here('/')}
      links={PAGES.map(({ path, key }) => ({
        href: here(path),
        label: say(key),
        current: isUnder(inLanguage(pathname, say.language), here(path)),
      }))}
      hrefOf={hrefOf}
      theme={theme}
      onTheme={onTheme}
      person={<a href={here(me ? '/cabinet' : '/sign-in')}>{say(me ? 'web:portal.cabinet' : 'web:portal.sign-in')}</a>}
      banner={<OfflineNotice />}
      foot={
        <>
          <p>{say('web:portal.foot')}</p>
          <ChainEnd />
          <p>
            <a href={here('/design')}>{say('web:portal.design')}</a>
          </p>
        </>
      }
    >
      {children}
    </PortalFrame>
  );
}
