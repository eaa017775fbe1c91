// Where a folder is dropped, or it or its files are chosen.

import { useRef } from 'react';
import { Button } from '#web/design/button.tsx';
import { useDrop } from '#web/design/use-drop.ts';
import { useSay } from '#web/design/words.tsx';
import { ACCEPT } from '#web/kit/uploads/file-here.tsx';
import { filesOfDrop, filesOfInput } from '#web/kit/uploads/read-folder.ts';
import styles from './evidence.module.css';

export function FolderDrop({ onAdd }: { readonly onAdd: (files: readonly File[]) => void }) {
  const say = useSay();
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const place = useDrop((dropped) => void filesOfDrop(dropped).then(onAdd));
  const take = (input: HTMLInputElement) => {
    onAdd(filesOfInput(input));
    input.value = '';
  };
  return (
    <div className={styles.drop} {...place}>
      <p>{say('evidence:drop')}</p>
      <p className={styles.hint}>{say('evidence:drop-help')}</p>
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        {...{ webkitdirectory: '' }}
        onChange={(event) => take(event.target)}
      />
      <input ref={files} type="file" hidden multiple accept={ACCEPT} onChange={(event) => take(event.target)} />
      <div className={styles.choose}>
        <Button onClick={() => folder.current?.click()}>{say('evidence:choose-folder')}</Button>
        <Button onClick={() => files.current?.click()}>{say('evidence:choose-files')}</Button>
      </div>
    </div>
  );
}
