// A square code that an app reads with the camera: dark on light in both themes, because not every app reads the other way.

import { encode } from 'uqr';
import styles from './invitation.module.css';

/** Light modules around it, as the standard asks. */
const QUIET = 4;

type CodeProps = { readonly text: string; readonly label: string };

export function SquareCode({ text, label }: CodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      className={styles.square}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
