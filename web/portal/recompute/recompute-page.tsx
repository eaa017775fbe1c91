// "Recompute here": a published bundle, dropped or fetched from an address of this site, is verified in the reader's own
// browser. Nothing is sent anywhere.

import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { findPublicKey } from '#exchange/bundle/public-key.ts';
import type { BlobAnswer } from '#exchange/bundle/verify-blob.ts';
import { Button } from '#web/design/button.tsx';
import { TextField } from '#web/design/fields.tsx';
import { FileDrop } from '#web/design/file-drop.tsx';
import { Notice } from '#web/design/notice.tsx';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { tameForeign } from '#wording/tame-foreign.ts';
import { wordUnreadableBundle } from '#wording/word-bundle.ts';
import styles from './recompute.module.css';
import { type Recompute, useRecompute } from './use-recompute.ts';
import { VerdictView } from './verdict-view.tsx';

const LONGEST_NAME = 120;

const NAMED = /^20\d\d\/v[1-9]\d{0,3}$/;

/** `2025/v1` names a published bundle; otherwise an address of this site and of no other. */
function findOwnAddress(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const path = NAMED.test(text) ? `/data/${text}/bundle.zip` : text;
  if (!path.startsWith('/')) return undefined;
  const address = new URL(path, location.origin);
  return address.origin === location.origin ? address : undefined;
}

type Unreadable = Extract<BlobAnswer, { unreadable: unknown }>['unreadable'];

/** What is wrong with the file as a whole names the file as the reader knows it. */
const named = ({ code, values }: Unreadable, file: string): Unreadable => ({
  code,
  values: values.file === '' ? { ...values, file } : values,
});

function Outcome({ state, onStop }: { readonly state: Recompute; readonly onStop: () => void }) {
  const say = useSay();
  if (state.is === 'waiting') return null;
  const name = tameForeign(state.name, LONGEST_NAME);
  if (state.is === 'working') {
    return (
      <ProgressLine what={say('bundle:page.working', { name })} done={state.done} total={state.all} onStop={onStop} />
    );
  }
  if (state.is === 'stopped') return <Notice live tone="late" title={say('bundle:page.stopped', { name })} />;
  if (state.is === 'failed') {
    return (
      <Notice live tone="refused" title={say('bundle:page.failed', { name })}>
        <p>{tameForeign(state.why, LONGEST_NAME)}</p>
      </Notice>
    );
  }
  if ('unreadable' in state.answer) {
    return (
      <Notice live tone="refused" title={say('bundle:page.unreadable', { name })}>
        <p>{wordUnreadableBundle(say, named(state.answer.unreadable, state.name))}</p>
      </Notice>
    );
  }
  return <VerdictView verdict={state.answer.verdict} />;
}

export function RecomputePage() {
  const say = useSay();
  const { bundle } = useSearch({ strict: false }) as { bundle?: string };
  const { state, start, stop, fail } = useRecompute();
  const [typed, setTyped] = useState('');
  const [file, setFile] = useState<{ readonly name: string; readonly blob: Blob }>();
  const key = findPublicKey(typed);
  const isWrong = typed.trim() !== '' && key === undefined;
  const begin = (name: string, blob: Blob) => {
    setFile({ name, blob });
    start(name, blob, key);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched once for its address, whatever key is typed later.
  useEffect(() => {
    const address = findOwnAddress(bundle);
    if (!address) return;
    const left = new AbortController();
    fetch(address, { signal: left.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        begin(address.pathname.split('/').at(-1) ?? '', await answer.blob());
      })
      .catch((error: unknown) => {
        if (!left.signal.aborted) fail(address.pathname, String(error));
      });
    return () => left.abort();
  }, [bundle]);
  return (
    <div className={styles.page}>
      <PageTitle title={say('bundle:page.title')} />
      <Heading level={1}>{say('bundle:page.title')}</Heading>
      <Lead>{say('bundle:page.lead')}</Lead>
      <div className={styles.question}>
        <TextField
          id="key"
          label={say('bundle:page.key')}
          optional
          hint={say('bundle:page.key-hint')}
          {...(isWrong ? { fault: { what: say('bundle:page.wrong-key') } } : {})}
          input={{
            value: typed,
            onChange: (event) => setTyped(event.target.value),
            autoComplete: 'off',
            spellCheck: false,
          }}
        />
        <FileDrop
          label={say('bundle:page.drop')}
          hint={say('bundle:page.drop-hint')}
          accept=".zip"
          files={[]}
          onAdd={([chosen]) => chosen && begin(chosen.name, chosen)}
          onStop={stop}
          onAgain={stop}
        />
        {file && state.is !== 'working' && (
          <p>
            <Button onClick={() => start(file.name, file.blob, key)}>{say('bundle:page.again')}</Button>
          </p>
        )}
      </div>
      <div className={styles.page} data-verified={state.is === 'waiting' ? '' : state.name} data-state={state.is}>
        <Outcome state={state} onStop={stop} />
      </div>
    </div>
  );
}
