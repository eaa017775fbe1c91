// One document for one thing, at once: a file from the disk, or one that the organisation has here. A file whose bytes are here
// already is not sent again.

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { DOCUMENT_TYPES, ListDocuments } from '#contract/documents.ts';
import { FindKnown } from '#contract/evidence.ts';
import { Button } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '../fault-view.tsx';
import { useApi } from '../use-api.ts';
import styles from './file-here.module.css';
import { hashFile, NotStored, storeFile } from './send-file.ts';
import { useUploads } from './use-uploads.ts';

export const ACCEPT = DOCUMENT_TYPES.flatMap(({ ends }) => ends.map((end) => `.${end}`)).join(',');
/** The newest: one that is further back is found by its name in the documents. */
const OFFERED = 200;

export type HereDocument = { readonly id: string; readonly name: string };

/** In a round, what its bytes say is here already is not sent again. */
export type HerePlace = { readonly round?: string; readonly organisation: string };

type HereProps = {
  /** On the button. */
  readonly label: string;
  readonly place: HerePlace;
  /** What of Annex 2 it is, for whoever looks the field up; null where nobody says so. */
  readonly asked: string | null;
  /** Does with the document what it is for. Answers words where it cannot be; throws what the server refused. */
  readonly onDocument: (document: HereDocument) => Promise<string | undefined>;
  /** Whether documents that are here are offered beside; where the page lists them itself they are not. */
  readonly offersKnown?: boolean;
};

type Progress = { readonly sent: number; readonly size: number };

function useFileHere({ place, onDocument }: HereProps) {
  useUploads();
  const call = useApi();
  const say = useSay();
  const [progress, setProgress] = useState<Progress>();
  const [says, setSays] = useState('');
  const [fault, setFault] = useState<unknown>();
  const stopper = useRef<AbortController>(undefined);
  const hand = async (document: HereDocument) => {
    setFault(undefined);
    try {
      setSays((await onDocument(document)) ?? '');
    } catch (refusal) {
      setFault(refusal);
    }
  };
  const find = async (file: File): Promise<HereDocument | undefined> => {
    const { round, organisation } = place;
    const hash = round === undefined ? undefined : await hashFile(file);
    if (round === undefined || hash === undefined) return undefined;
    const params = { round, organisation };
    return (await call(FindKnown, { params, body: { hashes: [hash] } })).answer.documents[0];
  };
  const send = async (file: File) => {
    const stop = new AbortController();
    stopper.current = stop;
    setSays('');
    setFault(undefined);
    setProgress({ sent: 0, size: file.size });
    try {
      const onSent = (sent: number) => setProgress({ sent, size: file.size });
      await hand((await find(file)) ?? (await storeFile(file, place.organisation, { signal: stop.signal, onSent })));
    } catch (problem) {
      if (!stop.signal.aborted)
        setSays(problem instanceof NotStored ? problem.message : say('documents:here.no-answer'));
    } finally {
      setProgress(undefined);
    }
  };
  return { hand, send, progress, says, fault, stop: () => stopper.current?.abort() };
}

function Known({
  place,
  onChoose,
}: Pick<HereProps, 'place'> & { readonly onChoose: (document: HereDocument) => void }) {
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
  const choose = (chosen: string) => {
    const document = data.find(({ id }) => id === chosen);
    if (document) onChoose({ id: document.id, name: document.name });
  };
  return (
    <select
      className={styles.known}
      aria-label={say('documents:here.known')}
      value=""
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{say('documents:here.known')}</option>
      {data.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

export function FileHere(props: HereProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const { hand, send, progress, says, fault, stop } = useFileHere(props);
  const { label, place, asked, offersKnown = true } = props;
  return (
    <div className={styles.here}>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPT}
        data-asked={asked ?? 'any'}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      <Button small busy={progress ? say('documents:here.sending') : undefined} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {!progress && offersKnown && <Known place={place} onChoose={(document) => void hand(document)} />}
      {progress && (
        <>
          <progress aria-label={say('documents:here.sending')} max={Math.max(progress.size, 1)} value={progress.sent} />
          <Button small kind="quiet" onClick={stop}>
            {say('documents:here.stop')}
          </Button>
        </>
      )}
      {says !== '' && <p role="alert">{says}</p>}
      {fault !== undefined && <FaultView fault={fault} level={3} />}
    </div>
  );
}
