// The cabinet around its screens. What one may open is given by role, as data.

import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CabinetFrame } from '#web/design/cabinet-frame.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { OfflineNotice } from '#web/kit/offline-notice.tsx';
import { useTheme } from '#web/kit/use-theme.ts';
import type { Language } from '#wording/texts.ts';

/** Words of the group and of each screen are keys; the address is without a language. */
export type Navigation = readonly {
  readonly title: string;
  readonly screens: readonly { readonly path: string; readonly label: string }[];
}[];

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
  const open = here(pathname);
  return (
    <CabinetFrame
      home={here('/')}
      groups={navigation.map(({ title, screens }) => ({
        title: say(title),
        links: screens.map(({ path, label }) => ({
          href: here(path),
          label: say(label),
          current: open === here(path),
        })),
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
