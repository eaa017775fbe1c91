// Where a folder is dropped, or it or its files are chosen.

import { type DragEvent, useRef, useState } from 'react';
import { Button } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { filesOfDrop, filesOfInput } from '#web/kit/uploads/read-folder.ts';
import { ACCEPT } from './attach-here.tsx';
import styles from './evidence.module.css';

export function FolderDrop({ onAdd }: { readonly onAdd: (files: readonly File[]) => void }) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesOfDrop(event.dataTransfer).then(onAdd);
  };
  const take = (input: HTMLInputElement) => {
    onAdd(filesOfInput(input));
    input.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside are the first.
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
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
