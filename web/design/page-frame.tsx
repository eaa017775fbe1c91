// What every page has: a way past the head for who comes by keys, the name of the house, the three languages, the theme.

import type { ReactNode } from 'react';
import { LANGUAGES, type Language } from '#wording/languages.ts';
import styles from './page-frame.module.css';
import { useSay } from './words.tsx';

export const MAIN = 'main';

export function SkipLink() {
  const say = useSay();
  return (
    <a className={styles.skip} href={`#${MAIN}`}>
      {say('web:frame.skip')}
    </a>
  );
}

/** A light on a hill: what the name of the house means. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 24 28" aria-hidden="true" focusable="false">
      <path d="M12 1.5c4 4.2 5.6 7 5.6 9.9a5.6 5.6 0 0 1-11.2 0C6.4 8.5 8 5.7 12 1.5Z" className={styles.flame} />
      <path d="M4.5 20.5h15M8 26.5h8" className={styles.stand} />
    </svg>
  );
}

export function Wordmark({ href }: { readonly href: string }) {
  const say = useSay();
  return (
    <a className={styles.wordmark} href={href}>
      <Mark />
      <span>{say('web:frame.name')}</span>
    </a>
  );
}

/** Each language by its own name. The page stays where it is. */
export function LanguageSwitch({ hrefOf }: { readonly hrefOf: (language: Language) => string }) {
  const say = useSay();
  return (
    <nav aria-label={say('web:frame.languages')}>
      <ul className={styles.languages}>
        {LANGUAGES.map((language) => (
          <li key={language}>
            <a
              href={hrefOf(language)}
              hrefLang={language}
              lang={language}
              aria-current={language === say.language ? 'true' : undefined}
            >
              {say(`web:frame.language.${language}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export function ThemeSwitch({ theme, onTheme }: { readonly theme: Theme; readonly onTheme: (theme: Theme) => void }) {
  const say = useSay();
  return (
    <label className={styles.theme}>
      <span>{say('web:frame.theme')}</span>
      <select value={theme} onChange={(event) => onTheme(THEMES.find((one) => one === event.target.value) ?? 'auto')}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {say(`web:frame.theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export type NavigationLink = { readonly href: string; readonly label: string; readonly current: boolean };

export function Links({ of, label }: { readonly of: readonly NavigationLink[]; readonly label: string }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.links}>
        {of.map(({ href, label: text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A part of a page: its title in the margin, its matter beside it; on narrow screens one above the other. */
export function Section({ title, aside, id, children }: SectionProps) {
  return (
    <section className={styles.section} {...(id === undefined ? {} : { id })}>
      <div className={styles.margin}>
        <h2>{title}</h2>
        {aside}
      </div>
      <div className={styles.matter}>{children}</div>
    </section>
  );
}
type SectionProps = {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
};
