// Files: dropped or chosen, each with its own progress, stop and fault. What sends them is given from outside.

import { useRef } from 'react';
import { formatBytes } from '#wording/format-bytes.ts';
import { Button } from './button.tsx';
import styles from './file-drop.module.css';
import { Sign } from './signs.tsx';
import { StatusMark } from './status-mark.tsx';
import { useDrop } from './use-drop.ts';
import { useSay } from './words.tsx';

export type SentFile = {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sent: number;
  /** `chosen`: nothing is sent before somebody says so. */
  readonly state: 'chosen' | 'waiting' | 'sending' | 'stored' | 'refused' | 'interrupted';
  /** Why it was refused or interrupted, and what now. */
  readonly says?: string;
  /** Where it can be looked at, once it is stored. */
  readonly href?: string;
};

type FileDropProps = {
  readonly label: string;
  readonly hint: string;
  /** Of the input: `.pdf,.jpg`. */
  readonly accept?: string;
  readonly files: readonly SentFile[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onStop: (id: string) => void;
  readonly onAgain: (id: string) => void;
  /** Gives an upload up: what had arrived goes. */
  readonly onGiveUp?: (id: string) => void;
};

const MEANING = {
  chosen: 'note',
  waiting: 'waiting',
  sending: 'waiting',
  stored: 'counted',
  refused: 'refused',
  interrupted: 'late',
} as const;

type LineProps = Pick<FileDropProps, 'onStop' | 'onAgain' | 'onGiveUp'> & { readonly file: SentFile };

function FileLine({ file, onStop, onAgain, onGiveUp }: LineProps) {
  const say = useSay();
  const bytes = (count: number) => formatBytes(count, say.language);
  const moving = file.state === 'sending' || file.state === 'waiting';
  return (
    <li className={styles.file}>
      <Sign name="file" />
      <div className={styles.about}>
        <p className={styles.name}>{file.href === undefined ? file.name : <a href={file.href}>{file.name}</a>}</p>
        {moving && (
          <progress
            aria-label={say('web:file.progress', { name: file.name })}
            max={Math.max(file.size, 1)}
            value={file.sent}
          />
        )}
        <p className={styles.state}>
          <StatusMark meaning={MEANING[file.state]}>{say(`web:file.${file.state}`)}</StatusMark>{' '}
          <span className={styles.size}>
            {moving ? say('web:file.of', { sent: bytes(file.sent), size: bytes(file.size) }) : bytes(file.size)}
          </span>
        </p>
        {file.says !== undefined && <p className={styles.says}>{file.says}</p>}
      </div>
      {moving && (
        <Button small kind="quiet" onClick={() => onStop(file.id)}>
          {say('web:file.stop')}
        </Button>
      )}
      {file.state === 'chosen' && (
        <Button small kind="quiet" onClick={() => onStop(file.id)}>
          {say('web:file.remove')}
        </Button>
      )}
      {file.state === 'interrupted' && (
        <Button small kind="quiet" onClick={() => onAgain(file.id)}>
          {say('web:file.again')}
        </Button>
      )}
      {file.state === 'interrupted' && onGiveUp && (
        <Button small kind="quiet" onClick={() => onGiveUp(file.id)}>
          {say('web:file.give-up')}
        </Button>
      )}
    </li>
  );
}

export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, files, onAdd, onStop, onAgain, onGiveUp } = props;
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const place = useDrop((dropped) => onAdd([...dropped.files]));
  return (
    <div className={styles.drop}>
      <div className={styles.target} {...place}>
        <p className={styles.label}>{label}</p>
        <p className={styles.hint}>{hint}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={accept}
          onChange={(event) => {
            onAdd([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <p className={styles.choose}>
          <Button onClick={() => input.current?.click()}>{say('web:file.choose')}</Button> {say('web:file.or-drop')}
        </p>
      </div>
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <FileLine key={file.id} file={file} onStop={onStop} onAgain={onAgain} {...(onGiveUp ? { onGiveUp } : {})} />
          ))}
        </ul>
      )}
    </div>
  );
}
