// The few signs of the house, drawn on a grid of 16. A sign never stands without its word, so it is hidden from readers of
// the screen.

import styles from './signs.module.css';

const PATHS = {
  counted: 'M3 8.5 6.5 12 13 4.5',
  refused: 'M4 4 12 12 M12 4 4 12',
  waiting: 'M8 2.5 a5.5 5.5 0 1 0 .01 0 M8 5 V8.2 L10.2 9.6',
  late: 'M8 2.2 14.3 13.4 H1.7 Z M8 6.4 V9.4 M8 11.3 V11.6',
  note: 'M8 2.5 a5.5 5.5 0 1 0 .01 0 M8 7.4 V11 M8 5 V5.3',
  close: 'M4 4 12 12 M12 4 4 12',
  up: 'M8 13 V3 M4 7 8 3 12 7',
  down: 'M8 3 V13 M4 9 8 13 12 9',
  unsorted: 'M5 6.5 8 3.5 11 6.5 M5 9.5 8 12.5 11 9.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  previous: 'M10 3.5 5.5 8 10 12.5',
  file: 'M4 2 H9.5 L12.5 5 V14 H4 Z M9.5 2 V5 H12.5',
  menu: 'M2.5 4 H13.5 M2.5 8 H13.5 M2.5 12 H13.5',
} as const;

export type SignName = keyof typeof PATHS;

export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
