// Papers of an item of the agenda: read by everybody of the Council, put and taken back by the secretary.

import { useRef } from 'react';
import type { SittingWhole } from '#contract/council.ts';
import { AddPaper, type AgendaItem, DropPaper, LARGEST_PAPER } from '#contract/council-agenda.ts';
import { Button } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './council.module.css';
import { useAskAgain } from './council-queries.ts';
import { FileList } from './file-list.tsx';

type PapersProps = { readonly sitting: SittingWhole; readonly item: AgendaItem; readonly mayKeep: boolean };

async function readBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function AddOne({ sitting, item }: Omit<PapersProps, 'mayKeep'>) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(AddPaper);
  const input = useRef<HTMLInputElement>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    const params = { id: sitting.id, item: item.id };
    const content = file.size > LARGEST_PAPER ? '' : await readBase64(file);
    act.mutate(
      { params, body: { name: file.name, content }, version: sitting.version },
      { onSettled: () => void again() },
    );
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <Refusal fault={act.error} />
      <Button
        small
        busy={act.isPending ? say('council:saving') : undefined}
        onClick={() => input.current?.click()}
        aria-label={say('council:add-paper-to', { title: item.title.ru })}
      >
        {say('council:add-paper')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/pdf,.pdf"
        hidden
        aria-label={say('council:add-paper')}
        onChange={(event) => void send(event.target.files?.[0])}
      />
    </>
  );
}

function DropOne({ sitting, paper, name }: { sitting: SittingWhole; paper: string; name: string }) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(DropPaper);
  return (
    <>
      <Refusal fault={act.error} />
      <Button
        small
        kind="quiet"
        aria-label={say('council:drop-paper-of', { name })}
        busy={act.isPending ? say('council:saving') : undefined}
        onClick={() =>
          act.mutate({ params: { id: sitting.id, paper }, version: sitting.version }, { onSettled: () => void again() })
        }
      >
        {say('council:drop-paper')}
      </Button>
    </>
  );
}

export function PapersOfItem({ sitting, item, mayKeep }: PapersProps) {
  const changes = mayKeep && ['planned', 'open'].includes(sitting.state);
  if (item.papers.length === 0 && !changes) return null;
  return (
    <div className={styles.item}>
      <FileList of={item.papers}>
        {({ id, name }) => changes && <DropOne sitting={sitting} paper={id} name={name} />}
      </FileList>
      {changes && <AddOne sitting={sitting} item={item} />}
    </div>
  );
}
