// The frame of the cabinet: dense, for who spends the winter here. What one may open stands at the left; on narrow screens
// it unfolds under the head.

import styles from './page-frame.module.css';
import { LanguageSwitch, Links, MAIN, type NavigationLink, SkipLink, ThemeSwitch, Wordmark } from './page-frame.tsx';
import type { FrameProps } from './portal-frame.tsx';
import { Sign } from './signs.tsx';
import { useSay } from './words.tsx';

export type NavigationGroup = { readonly title: string; readonly links: readonly NavigationLink[] };

type CabinetFrameProps = Omit<FrameProps, 'links'> & {
  readonly groups: readonly NavigationGroup[];
  /** Whose cabinet: the organisation or the body, and the role. */
  readonly place: string;
};

function Groups({ groups }: { readonly groups: readonly NavigationGroup[] }) {
  return groups.map(({ title, links }) => (
    <div key={title} className={styles.group}>
      <p aria-hidden="true">{title}</p>
      <Links of={links} label={title} />
    </div>
  ));
}

export function CabinetFrame(props: CabinetFrameProps) {
  const { home, groups, place, hrefOf, theme, onTheme, person, banner, children } = props;
  const say = useSay();
  return (
    <div className={styles.cabinet}>
      <SkipLink />
      {banner}
      <header className={styles.bar} data-screen-only>
        <Wordmark href={home} />
        <p className={styles.place} title={place}>
          {place}
        </p>
        <div className={styles.end}>
          <LanguageSwitch hrefOf={hrefOf} />
          <div className={styles.own}>
            <ThemeSwitch theme={theme} onTheme={onTheme} />
            {person}
          </div>
        </div>
      </header>
      <div className={styles.body}>
        <div className={styles.side} data-screen-only>
          <Groups groups={groups} />
        </div>
        <details className={styles.unfold} data-screen-only>
          <summary>
            <Sign name="menu" /> {say('web:frame.menu')}
          </summary>
          <Groups groups={groups} />
          <div className={styles.ownFolded}>
            <ThemeSwitch theme={theme} onTheme={onTheme} />
            {person}
          </div>
        </details>
        <main id={MAIN} className={styles.dense} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
