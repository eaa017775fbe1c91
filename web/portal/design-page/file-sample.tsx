// Files in each state.

import { useState } from 'react';
import { FileDrop, type SentFile } from '#web/design/file-drop.tsx';
import { useSay } from '#web/design/words.tsx';

const MEGABYTE = 1024 * 1024;

export function FileSample() {
  const say = useSay();
  const [added, setAdded] = useState<readonly SentFile[]>([]);
  const [stopped, setStopped] = useState<readonly string[]>([]);
  const samples: readonly SentFile[] = [
    { id: '1', name: say('showcase:files.contract'), size: 812 * MEGABYTE, sent: 341 * MEGABYTE, state: 'sending' },
    { id: '2', name: say('showcase:files.scan'), size: 4.2 * MEGABYTE, sent: 4.2 * MEGABYTE, state: 'stored' },
    {
      id: '3',
      name: say('showcase:files.macro'),
      size: 0.5 * MEGABYTE,
      sent: 0,
      state: 'refused',
      says: say('showcase:files.macro-says'),
    },
    {
      id: '4',
      name: say('showcase:files.protocol'),
      size: 12 * MEGABYTE,
      sent: 7 * MEGABYTE,
      state: 'interrupted',
      says: say('showcase:files.protocol-says'),
    },
  ];
  const whole = samples.map((file) => ({ ...file, size: Math.floor(file.size), sent: Math.floor(file.sent) }));
  const add = (files: readonly File[]) =>
    setAdded([
      ...added,
      ...files.map(({ name, size }, index) => ({
        id: `${added.length + index}-${name}`,
        name,
        size,
        sent: 0,
        state: 'waiting' as const,
      })),
    ]);
  return (
    <FileDrop
      label={say('showcase:files.label')}
      hint={say('showcase:files.hint')}
      accept=".pdf,.jpg,.jpeg,.png"
      files={[...whole, ...added].filter(({ id }) => !stopped.includes(id))}
      onAdd={add}
      onStop={(id) => setStopped([...stopped, id])}
      onAgain={(id) => setStopped([...stopped, id])}
    />
  );
}
