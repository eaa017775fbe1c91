// Handing documents in: dropped or chosen, many at once, each with its progress, and all together in bytes.

import { useRef, useSyncExternalStore } from 'react';
import { DOCUMENT_TYPES } from '#contract/documents.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { FileDrop, type SentFile } from '#web/design/file-drop.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import {
  addFiles,
  clearOver,
  giveUp,
  goOn,
  pause,
  readUploads,
  type Sending,
  watchUploads,
} from '#web/kit/uploads/uploads.ts';
import { useUploads } from '#web/kit/uploads/use-uploads.ts';
import { formatBytes } from '#wording/format-bytes.ts';
import type { Say } from '#wording/speak.ts';
import styles from './documents.module.css';

const ACCEPT = DOCUMENT_TYPES.flatMap(({ ends }) => ends.map((end) => `.${end}`)).join(',');

function showFile({ fileless: _, organisation: __, document, state, says, ...file }: Sending, say: Say): SentFile {
  if (state === 'stored' && document) {
    const hash = say('documents:fingerprint-of', { hash: document.hash });
    const unscanned = document.scanned ? '' : ` · ${say('documents:not-scanned')}`;
    const href = inLanguage(`/cabinet/documents/${document.id}`, say.language);
    return { ...file, state, href, says: `${hash}${unscanned}` };
  }
  if (state === 'checking') return { ...file, state: 'sending', says: say('documents:checking') };
  return { ...file, state, ...(says === undefined ? {} : { says }) };
}

function Total({ of }: { readonly of: readonly Sending[] }) {
  const say = useSay();
  const wanted = of.filter(({ state, fileless }) => state !== 'refused' && !fileless);
  const size = wanted.reduce((sum, file) => sum + file.size, 0);
  const sent = wanted.reduce((sum, file) => sum + (file.state === 'stored' ? file.size : file.sent), 0);
  if (wanted.length < 2) return null;
  const told = say('documents:total', {
    done: wanted.filter(({ state }) => state === 'stored').length,
    count: wanted.length,
    sent: formatBytes(sent, say.language),
    size: formatBytes(size, say.language),
  });
  return (
    <div className={styles.total}>
      <p>{told}</p>
      <progress aria-label={say('documents:total-label')} max={Math.max(size, 1)} value={sent} />
    </div>
  );
}

/** Chosen again after a reload, the same file goes on; the server knows how far it had come. */
function useChooseAgain(organisation: string) {
  const input = useRef<HTMLInputElement>(null);
  const element = (
    <input
      ref={input}
      type="file"
      hidden
      multiple
      accept={ACCEPT}
      onChange={(event) => {
        addFiles([...(event.target.files ?? [])], organisation);
        event.target.value = '';
      }}
    />
  );
  return [element, () => input.current?.click()] as const;
}

export function UploadArea({ organisation }: { readonly organisation: string }) {
  const say = useSay();
  const all = useSyncExternalStore(watchUploads, readUploads);
  useUploads();
  const own = all.filter((file) => file.organisation === organisation);
  const [chooser, chooseAgain] = useChooseAgain(organisation);
  const again = (id: string) => (own.find((file) => file.id === id)?.fileless ? chooseAgain() : goOn(id));
  const over = own.filter(({ state }) => state === 'stored' || state === 'refused').length;
  return (
    <div className={styles.upload}>
      <Total of={own} />
      <FileDrop
        label={say('documents:drop')}
        hint={say('documents:drop-help')}
        accept={ACCEPT}
        files={own.map((file) => showFile(file, say))}
        onAdd={(files) => addFiles(files, organisation)}
        onStop={pause}
        onAgain={again}
        onGiveUp={(id) => void giveUp(id)}
      />
      {chooser}
      {over > 0 && (
        <ButtonRow>
          <Button small kind="quiet" onClick={clearOver}>
            {say('documents:clear')}
          </Button>
        </ButtonRow>
      )}
      {own.some(({ state }) => state === 'sending' || state === 'waiting') && (
        <Aside>{say('documents:stay-on-page')}</Aside>
      )}
    </div>
  );
}
