// A snapshot computed anew from its frozen rows: on the server part by part, and here, organisation by organisation, from the
// frozen rows themselves, so that one need not take the server's word for it.

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { CheckSnapshot, ReadFrozenRows, type ResultLine } from '#contract/results.ts';
import { Button } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { RESULTS, type SnapshotPlace, useSnapshot } from '#web/kit/results/result-queries.ts';
import { useApi } from '#web/kit/use-api.ts';
import type { CheckAnswer, CheckQuestion } from './check-worker.ts';
import { PartsTable } from './parts-table.tsx';
import styles from './results.module.css';
import { ResultsScreen, useSnapshotPlace } from './results-screen.tsx';

function OnTheServer({ place, nameOf }: { place: SnapshotPlace; nameOf: (organisation: string) => string }) {
  const say = useSay();
  const call = useApi();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [...RESULTS, place.round, place.number, 'check'],
    queryFn: async ({ signal }) => (await call(CheckSnapshot, { params: place, signal })).answer,
    // It is asked because one does not trust what is kept.
    staleTime: 0,
    gcTime: 0,
  });
  if (isFetching) return <LoadingState what={say('results:checking')} />;
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return null;
  const { parts, differing } = data;
  const agrees = differing.length === 0 && parts.every(({ kept, found }) => kept === found);
  return (
    <div className={styles.stack} data-checked={agrees ? 'agrees' : 'differs'}>
      <Notice
        live
        tone={agrees ? 'counted' : 'refused'}
        title={say(agrees ? 'results:check-agrees' : 'results:check-differs')}
      />
      <PartsTable
        caption={say('results:parts-found')}
        parts={parts.map(({ part, kept, found }) => [part, kept, found])}
      />
      {differing.length > 0 && (
        <Prose>
          <p>{say('results:check-differing')}</p>
          <ul>
            {differing.map((organisation) => (
              <li key={organisation}>{nameOf(organisation)}</li>
            ))}
          </ul>
        </Prose>
      )}
    </div>
  );
}

type Here = { readonly done: number; readonly differing: readonly string[]; readonly fault?: unknown };

/** One organisation after another, each from its frozen rows in a worker. */
function useCheckHere(place: SnapshotPlace, lines: readonly ResultLine[], running: boolean) {
  const call = useApi();
  const [here, setHere] = useState<Here>({ done: 0, differing: [] });
  useEffect(() => {
    if (!running) return undefined;
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    const stopped = new AbortController();
    const ask = (question: CheckQuestion) =>
      new Promise<CheckAnswer>((done, fail) => {
        worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => done(data);
        worker.onerror = ({ message }) => fail(new Error(message));
        worker.postMessage(question);
      });
    const walk = async () => {
      for (const line of lines) {
        const params = { ...place, organisation: line.organisation };
        const { answer: rows } = await call(ReadFrozenRows, { params, signal: stopped.signal });
        const { agrees } = await ask({ rows, line });
        setHere(({ done, differing }) => ({
          done: done + 1,
          differing: agrees ? differing : [...differing, line.organisation],
        }));
      }
    };
    setHere({ done: 0, differing: [] });
    walk().catch((fault: unknown) => {
      if (!stopped.signal.aborted) setHere((known) => ({ ...known, fault }));
    });
    return () => {
      stopped.abort();
      worker.terminate();
    };
  }, [call, place, lines, running]);
  return here;
}

type HereProps = {
  readonly place: SnapshotPlace;
  readonly lines: readonly ResultLine[];
  readonly nameOf: (organisation: string) => string;
};

function InThisBrowser({ place, lines, nameOf }: HereProps) {
  const say = useSay();
  const [running, setRunning] = useState(false);
  const { done, differing, fault } = useCheckHere(place, lines, running);
  const isDone = done === lines.length && done > 0;
  return (
    <div className={styles.stack} data-checked-here={isDone ? differing.length : undefined}>
      <Prose>
        <p>{say('results:here-about')}</p>
      </Prose>
      {!running && <Button onClick={() => setRunning(true)}>{say('results:here-start')}</Button>}
      {fault !== undefined && <FaultView fault={fault} onAgain={() => setRunning(false)} />}
      {running && !isDone && fault === undefined && (
        <ProgressLine
          what={say('results:here-running')}
          done={done}
          total={lines.length}
          onStop={() => setRunning(false)}
        />
      )}
      {isDone && (
        <Notice
          live
          tone={differing.length === 0 ? 'counted' : 'refused'}
          title={
            differing.length === 0
              ? say('results:here-agrees', { count: lines.length })
              : say('results:here-differs', { names: differing.map(nameOf).join('; ') })
          }
        />
      )}
    </div>
  );
}

function Checked({ place }: { readonly place: SnapshotPlace }) {
  const say = useSay();
  const { data, error, refetch } = useSnapshot(place);
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const nameOf = (organisation: string) =>
    data.organisations.find((one) => one.organisation === organisation)?.names[say.language] ?? organisation;
  return (
    <>
      <Section title={say('results:on-the-server')}>
        <OnTheServer place={place} nameOf={nameOf} />
      </Section>
      <Section title={say('results:in-this-browser')}>
        <InThisBrowser place={place} lines={data.organisations} nameOf={nameOf} />
      </Section>
    </>
  );
}

export function CheckPage() {
  const say = useSay();
  const { place, up } = useSnapshotPlace();
  return (
    <ResultsScreen title={say('results:to-check')} lead={say('results:check-about')} between={up}>
      {() => <Checked place={place} />}
    </ResultsScreen>
  );
}
