// One of several views of the same page, each with its address.

import styles from './published.module.css';

type ChoiceProps = {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string; readonly href: string }[];
  readonly chosen: string;
};

export function ChoiceLinks({ label, choices, chosen }: ChoiceProps) {
  return (
    <nav aria-label={label} data-screen-only>
      <ul className={styles.choice}>
        {choices.map(({ id, label: text, href }) => (
          <li key={id}>
            <a href={href} aria-current={id === chosen ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
