// Type and colours.

import type { CSSProperties } from 'react';
import { Figures } from '#web/design/figures.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside, Heading, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './design-page.module.css';

const SIZES = [5, 4, 3, 2, 1] as const;
const FIGURES = [
  ['111111.11', '1234567.50'],
  ['888888.88', '98765.04'],
] as const;
const COLOURS = ['paper', 'sunk', 'ink', 'ink-soft', 'lake'] as const;
const MEANINGS = ['counted', 'refused', 'waiting', 'late', 'note'] as const;

export function TypeSamples() {
  const say = useSay();
  return (
    <>
      <Prose>
        <p>{say('showcase:type.about')}</p>
      </Prose>
      <div className={styles.scale}>
        {SIZES.map((size) => (
          <Heading key={size} level={3} size={size}>
            {say('showcase:type.sample')}
          </Heading>
        ))}
      </div>
      <p className={styles.letters} lang="kk">
        {say('showcase:type.letters')}
      </p>
      <table className={styles.figures}>
        <tbody>
          {FIGURES.map((row) => (
            <tr key={row[0]}>
              {row.map((figure) => (
                <td key={figure}>
                  <Figures value={figure} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Prose>
        <p>{say('showcase:type.prose')}</p>
      </Prose>
    </>
  );
}

export function ColourSamples() {
  const say = useSay();
  return (
    <>
      <Prose>
        <p>{say('showcase:colour.about')}</p>
      </Prose>
      <ul className={styles.swatches}>
        {COLOURS.map((name) => (
          <li key={name}>
            <div className={styles.swatch} style={{ background: `var(--${name})` } satisfies CSSProperties} />
            <Aside>{say(`showcase:colour.${name}`)}</Aside>
          </li>
        ))}
      </ul>
      <ul className={styles.marks}>
        {MEANINGS.map((meaning) => (
          <li key={meaning}>
            <StatusMark meaning={meaning}>{say(`showcase:meaning.${meaning}`)}</StatusMark>
          </li>
        ))}
      </ul>
    </>
  );
}
