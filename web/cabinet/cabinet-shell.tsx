// The cabinet around its screens. What one may open is given as data.

import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CabinetFrame } from '#web/design/cabinet-frame.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { OfflineNotice } from '#web/kit/offline-notice.tsx';
import { useTheme } from '#web/kit/use-theme.ts';
import type { Language } from '#wording/texts.ts';
import { findScreen, type Navigation } from './navigation.ts';

type CabinetShellProps = {
  readonly navigation: Navigation;
  readonly place: string;
  readonly person: ReactNode;
  readonly children: ReactNode;
};

export function CabinetShell({ navigation, place, person, children }: CabinetShellProps) {
  const say = useSay();
  const { pathname, searchStr } = useLocation();
  const [theme, onTheme] = useTheme();
  const here = (path: string) => inLanguage(path, say.language);
  const [, , ...rest] = pathname.split('/');
  const open = findScreen(navigation, `/${rest.filter((part) => part !== '').join('/')}`);
  return (
    <CabinetFrame
      home={here('/')}
      groups={navigation.map(({ title, screens }) => ({
        title: say(title),
        links: screens.map(({ path, label }) => ({ href: here(path), label: say(label), current: open === path })),
      }))}
      place={place}
      hrefOf={(language: Language) => `${inLanguage(pathname, language)}${searchStr}`}
      theme={theme}
      onTheme={onTheme}
      person={person}
      banner={<OfflineNotice />}
    >
      {children}
    </CabinetFrame>
  );
}
