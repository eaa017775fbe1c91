// A picture, as wide as its place or in its own size.

import { useState } from 'react';
import { ErrorState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './document-view.module.css';
import type { Zoom } from './zoom.ts';

type PictureProps = { readonly address: string; readonly name: string; readonly zoom: Zoom };

export function PictureView({ address, name, zoom }: PictureProps) {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const [size, setSize] = useState(0);
  if (failed) {
    return (
      <ErrorState level={3} title={say('web:view.failed')}>
        <p>{say('web:view.failed-help')}</p>
      </ErrorState>
    );
  }
  const width = zoom === 'fit' || size === 0 ? '100%' : `${(size * zoom) / 100}px`;
  return (
    <img
      className={styles.picture}
      src={`${address}?show=yes`}
      alt={say('web:view.picture', { name })}
      style={{ width }}
      onLoad={(event) => setSize(event.currentTarget.naturalWidth)}
      onError={() => setFailed(true)}
    />
  );
}
