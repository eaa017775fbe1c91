// Handing one document in for one line, at once: a file from the disk, or one that the organisation has here.

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { DOCUMENT_TYPES, ListDocuments } from '#contract/documents.ts';
import { AttachDocuments, FindKnown } from '#contract/evidence.ts';
import { Button } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { hashFile, NotStored, storeFile } from '#web/kit/uploads/send-file.ts';
import { useUploads } from '#web/kit/uploads/use-uploads.ts';
import { useAct, useApi } from '#web/kit/use-api.ts';
import type { BoardLine } from './board.ts';
import styles from './evidence.module.css';
import type { EvidencePlace } from './evidence-queries.ts';

export const ACCEPT = DOCUMENT_TYPES.flatMap(({ ends }) => ends.map((end) => `.${end}`)).join(',');
/** The newest: one that is further back is found by its name in the documents. */
const OFFERED = 200;

type HereProps = {
  readonly line: BoardLine;
  /** What of Annex 2 it is; null where nobody says so. */
  readonly asked: string | null;
  readonly place: EvidencePlace;
  readonly onChanged: () => Promise<void>;
};

type Progress = { readonly sent: number; readonly size: number };

function useAttach({ line, asked, place, onChanged }: HereProps) {
  useUploads();
  const call = useApi();
  const act = useAct(AttachDocuments);
  const say = useSay();
  const [progress, setProgress] = useState<Progress>();
  const [says, setSays] = useState('');
  const stopper = useRef<AbortController>(undefined);
  const attach = async (document: string) => {
    const body = { attachments: [{ row: line.row, asked, document }] };
    const { answer } = await act.mutateAsync({ params: place, body });
    const [fault] = answer.notTaken;
    setSays(fault ? say(`evidence:not-taken.${fault.code}`) : '');
    await onChanged();
  };
  const send = async (file: File) => {
    const stop = new AbortController();
    stopper.current = stop;
    setSays('');
    setProgress({ sent: 0, size: file.size });
    try {
      const hash = await hashFile(file);
      const found = hash && (await call(FindKnown, { params: place, body: { hashes: [hash] } })).answer.documents[0];
      const onSent = (sent: number) => setProgress({ sent, size: file.size });
      const { id } = found || (await storeFile(file, place.organisation, { signal: stop.signal, onSent }));
      await attach(id);
    } catch (fault) {
      if (!act.isError) setSays(fault instanceof NotStored ? fault.message : say('evidence:not-taken.no-answer'));
    } finally {
      setProgress(undefined);
    }
  };
  return { attach, send, progress, says, fault: act.error, stop: () => stopper.current?.abort() };
}

function Known({ place, onChoose }: Pick<HereProps, 'place'> & { readonly onChoose: (document: string) => void }) {
  const say = useSay();
  const call = useApi();
  const { data } = useQuery({
    queryKey: ['documents', 'offered', place.organisation],
    queryFn: async ({ signal }) => {
      const query = { organisation: place.organisation, limit: String(OFFERED) };
      return (await call(ListDocuments, { query, signal })).answer.documents;
    },
  });
  if (!data || data.length === 0) return null;
  return (
    <select
      className={styles.known}
      aria-label={say('evidence:known')}
      value=""
      onChange={(event) => event.target.value !== '' && onChoose(event.target.value)}
    >
      <option value="">{say('evidence:known')}</option>
      {data.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

export function AttachHere(props: HereProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const { attach, send, progress, says, fault, stop } = useAttach(props);
  return (
    <div className={styles.here}>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPT}
        data-asked={props.asked ?? 'any'}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      <Button small busy={progress ? say('evidence:sending') : undefined} onClick={() => input.current?.click()}>
        {say(props.asked === null ? 'evidence:attach-other' : 'evidence:attach')}
      </Button>
      {!progress && <Known place={props.place} onChoose={(document) => void attach(document).catch(() => undefined)} />}
      {progress && (
        <>
          <progress aria-label={say('evidence:sending')} max={Math.max(progress.size, 1)} value={progress.sent} />
          <Button small kind="quiet" onClick={stop}>
            {say('evidence:stop')}
          </Button>
        </>
      )}
      {says !== '' && <p role="alert">{says}</p>}
      {fault && <FaultView fault={fault} level={3} />}
    </div>
  );
}
