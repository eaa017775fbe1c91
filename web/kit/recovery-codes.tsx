// Recovery codes, shown this once: to be written down, printed or kept as a file. Whoever has not said that they are kept is
// held back before the page is left.

import { type ReactNode, useState } from 'react';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Check } from '#web/design/choice-list.tsx';
import { saveFile } from '#web/design/data-table/export-rows.ts';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './recovery-codes.module.css';
import { UnsavedGuard } from './unsaved-guard.tsx';

type CodesProps = {
  readonly codes: readonly string[];
  /** Whose they are, for the file and the paper. */
  readonly email: string;
  /** The way on, drawn once the codes are kept. */
  readonly onward: (kept: boolean) => ReactNode;
};

export function RecoveryCodes({ codes, email, onward }: CodesProps) {
  const say = useSay();
  const [kept, setKept] = useState(false);
  const save = () => {
    const lines = [say('accounts:codes-file', { email }), '', ...codes, ''];
    saveFile(`${say('accounts:codes-file-name')}.txt`, 'text/plain;charset=utf-8', lines.join('\r\n'));
  };
  return (
    <div className={styles.box}>
      <UnsavedGuard when={!kept} />
      <Notice tone="late" title={say('accounts:codes-once')} live>
        <p>{say('accounts:codes-about')}</p>
      </Notice>
      <p className={styles.whose}>{say('accounts:codes-file', { email })}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.box} data-screen-only>
        <ButtonRow>
          <Button onClick={save}>{say('accounts:codes-save')}</Button>
          <Button onClick={() => window.print()}>{say('accounts:codes-print')}</Button>
        </ButtonRow>
        <Check label={say('accounts:codes-kept')} checked={kept} onChange={setKept} />
        {onward(kept)}
      </div>
    </div>
  );
}
