// A watched job: how far it is as it happens, a way to stop it, why it failed and a way to try again.

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { CancelJob, RetryJob, type RunLine } from '#contract/house.ts';
import { Button } from '#web/design/button.tsx';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { type Meaning, StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useLiveEvents } from '#web/kit/live-events.ts';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import styles from './house.module.css';
import { wordReason, wordTask } from './word-job.ts';

const MEANING: Readonly<Record<RunLine['state'], Meaning>> = {
  waiting: 'waiting',
  running: 'waiting',
  done: 'counted',
  failed: 'refused',
  cancelled: 'late',
};

type Live = Pick<RunLine, 'state' | 'done' | 'total'>;

/** What the stream tells; undefined for what is not of this shape. */
function readRun(text: string): Live | undefined {
  const read = JSON.parse(text) as Partial<Live>;
  if (read.state === undefined || !(read.state in MEANING) || read.done === undefined) return undefined;
  return { state: read.state, done: read.done, total: read.total ?? null };
}

export const isOpen = (state: RunLine['state']): boolean => state === 'waiting' || state === 'running';

function useLiveRun(run: RunLine, watched: boolean): RunLine {
  const queries = useQueryClient();
  const address = watched && isOpen(run.state) ? `/api/jobs/${run.id}/events` : undefined;
  const { latest } = useLiveEvents(address, readRun, 'run');
  const over = latest !== undefined && !isOpen(latest.state);
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ['jobs'] });
  }, [over, queries]);
  return latest && isOpen(run.state) ? { ...run, ...latest } : run;
}

function Acts({ run }: { readonly run: RunLine }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(RetryJob);
  if (run.state !== 'failed') return null;
  const retry = () =>
    act.mutate(
      { params: { id: run.id }, body: {} },
      { onSettled: () => void queries.invalidateQueries({ queryKey: ['jobs'] }) },
    );
  return (
    <>
      <Refusal fault={act.error} />
      <Button small onClick={retry}>
        {say('house:retry')}
      </Button>
    </>
  );
}

type RunProps = {
  readonly run: RunLine;
  /** Followed as it happens; a browser keeps only few such connections. */
  readonly watched: boolean;
};

export function RunView({ run: told, watched }: RunProps) {
  const say = useSay();
  const queries = useQueryClient();
  const run = useLiveRun(told, watched);
  const stop = useAct(CancelJob);
  const moment = (at: string) => formatMoment(at, say.language, 'short');
  const what = wordTask(say, run.task);
  const open = isOpen(run.state);
  const state = open && run.stopping ? 'stopping' : run.state;
  const cancel = () =>
    stop.mutate(
      { params: { id: run.id }, body: {} },
      { onSettled: () => void queries.invalidateQueries({ queryKey: ['jobs'] }) },
    );
  return (
    <li className={styles.run}>
      {open ? (
        <ProgressLine
          what={what}
          done={run.done}
          total={run.total ?? undefined}
          {...(run.stopping ? {} : { onStop: cancel })}
        />
      ) : (
        <p className={styles.name}>{what}</p>
      )}
      <p className={styles.about}>
        <StatusMark meaning={MEANING[run.state]}>{say(`house:state.${state}`)}</StatusMark>
        <span>{say('house:begun', { at: moment(run.begunAt), name: run.name ?? say('house:by-system') })}</span>
        {run.endedAt !== null && <span>{say('house:ended', { at: moment(run.endedAt) })}</span>}
        {run.attempt > 1 && <span>{say('house:attempt', { attempt: run.attempt })}</span>}
      </p>
      {run.reason !== null && <p className={styles.reason}>{wordReason(say, run.reason)}</p>}
      {run.task === 'check-chain' && run.state === 'done' && (
        <p className={styles.about}>
          <a href={inLanguage('/journal', say.language)}>{say('house:chain-result')}</a>
        </p>
      )}
      <Refusal fault={stop.error} />
      <Acts run={run} />
    </li>
  );
}
