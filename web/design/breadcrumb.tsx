// Where the page stands: the way up to it, the page itself last and without a link.

import styles from './way.module.css';
import { useSay } from './words.tsx';

export type Step = { readonly label: string; readonly href: string };

export function Breadcrumb({ up, here }: { readonly up: readonly Step[]; readonly here: string }) {
  const say = useSay();
  return (
    <nav aria-label={say('web:way.label')} data-screen-only>
      <ol className={styles.way}>
        {up.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
