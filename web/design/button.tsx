// A button says what it does. While it works it says so, keeps its place and takes no second press.

import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import styles from './button.module.css';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> & {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  /** What it is doing, in words; while given, a press does nothing. */
  readonly busy?: string | undefined;
  /** Why it cannot be pressed now. A button that only greys out tells nobody anything. */
  readonly barredBecause?: string | undefined;
  readonly children: ReactNode;
};

const stop = (event: MouseEvent) => event.preventDefault();

export function Button({ kind = 'secondary', small, busy, barredBecause, children, onClick, ...rest }: ButtonProps) {
  const barred = busy !== undefined || barredBecause !== undefined;
  const button = (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-kind={kind}
      data-small={small || undefined}
      aria-disabled={barred || undefined}
      data-busy={busy !== undefined || undefined}
      onClick={barred ? stop : onClick}
    >
      {busy ?? children}
    </button>
  );
  if (barredBecause === undefined) return button;
  return (
    <span className={styles.barred}>
      {button}
      <span className={styles.reason}>{barredBecause}</span>
    </span>
  );
}

type LinkButtonProps = {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly download?: string;
  /** In a new tab: this one holds what must not be lost. */
  readonly elsewhere?: boolean;
  readonly children: ReactNode;
};

/** A link that is the next step of the reader and therefore looks like a button. */
export function LinkButton({ href, kind = 'secondary', small, download, elsewhere, children }: LinkButtonProps) {
  return (
    <a
      className={styles.button}
      data-kind={kind}
      data-small={small || undefined}
      href={href}
      download={download}
      {...(elsewhere ? { target: '_blank', rel: 'noopener' } : {})}
    >
      {children}
    </a>
  );
}

/** Buttons side by side; on phones one under another, as wide as the page. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
