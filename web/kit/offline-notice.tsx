// Says that there is no connection while there is none, and that nothing typed is lost.

import { useSyncExternalStore } from 'react';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './kit.module.css';

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

export function OfflineNotice() {
  const say = useSay();
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  if (online) return null;
  return (
    <div className={styles.banner}>
      <Notice tone="late" title={say('web:offline.title')} live>
        <p>{say('web:offline.text')}</p>
      </Notice>
    </div>
  );
}
