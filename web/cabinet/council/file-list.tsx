// Files of the Council, each with the hash by which anybody can tell that it is the one.

import type { ReactNode } from 'react';
import type { CouncilFile } from '#contract/council-agenda.ts';
import { useSay } from '#web/design/words.tsx';
import styles from './council.module.css';
import { fileAddress } from './council-queries.ts';

type ListProps = {
  readonly of: readonly CouncilFile[];
  readonly children?: (file: CouncilFile) => ReactNode;
};

const KILO = 1000;

export function FileList({ of, children }: ListProps) {
  const say = useSay();
  return (
    <ul className={styles.files}>
      {of.map((file) => (
        <li key={file.id}>
          <a href={fileAddress(file.id)} download={file.name}>
            {file.name}
          </a>{' '}
          <span className={styles.hash}>
            {say('council:file-about', {
              size: Math.max(1, Math.round(file.size / KILO)),
              hash: file.hash.slice(0, 12),
            })}
          </span>{' '}
          {children?.(file)}
        </li>
      ))}
    </ul>
  );
}
