// The frame of the portal: generous, for who comes once.

import type { ReactNode } from 'react';
import type { Language } from '#wording/texts.ts';
import styles from './page-frame.module.css';
import {
  LanguageSwitch,
  Links,
  MAIN,
  type NavigationLink,
  SkipLink,
  type Theme,
  ThemeSwitch,
  Wordmark,
} from './page-frame.tsx';
import { useSay } from './words.tsx';

export type FrameProps = {
  readonly home: string;
  readonly links: readonly NavigationLink[];
  readonly hrefOf: (language: Language) => string;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  /** At the right end of the head: who is signed in, or the way in. */
  readonly person: ReactNode;
  /** Above everything: example mode, no connection. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
};

type PortalFrameProps = FrameProps & { readonly foot: ReactNode };

export function PortalFrame({ home, links, hrefOf, theme, onTheme, person, banner, foot, children }: PortalFrameProps) {
  const say = useSay();
  return (
    <div className={styles.portal}>
      <SkipLink />
      {banner}
      <header className={styles.head} data-screen-only>
        <Wordmark href={home} />
        <Links of={links} label={say('web:frame.navigation')} />
        <div className={styles.end}>
          <LanguageSwitch hrefOf={hrefOf} />
          {person}
        </div>
      </header>
      <main id={MAIN} className={styles.page} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.foot}>
        <div className={styles.footMatter}>{foot}</div>
        <div data-screen-only>
          <ThemeSwitch theme={theme} onTheme={onTheme} />
        </div>
      </footer>
    </div>
  );
}
