// What stands in the queue: waiting, running, failed.

import { useQueryClient } from '@tanstack/react-query';
import { DropQueued, type QueuedLine, RetryQueued } from '#contract/house.ts';
import { Button } from '#web/design/button.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import styles from './house.module.css';
import { wordReason, wordTask } from './word-job.ts';

const MEANING = { waiting: 'waiting', running: 'waiting', failed: 'refused' } as const;

function Acts({ job }: { readonly job: QueuedLine }) {
  const say = useSay();
  const queries = useQueryClient();
  const retry = useAct(RetryQueued);
  const drop = useAct(DropQueued);
  const anew = () => void queries.invalidateQueries({ queryKey: ['jobs'] });
  const asked = { params: { id: job.id }, body: {} };
  if (job.state === 'running') return null;
  return (
    <div className={styles.acts}>
      <Refusal fault={retry.error} />
      <Button small onClick={() => retry.mutate(asked, { onSettled: anew })}>
        {say('house:retry')}
      </Button>
      <ConfirmButton
        small
        label={say('house:drop')}
        title={say('house:drop-title')}
        act={drop}
        onConfirm={(close) =>
          drop.mutate(asked, {
            onSuccess: () => {
              close();
              anew();
            },
          })
        }
      >
        <p>{say('house:drop-what', { task: wordTask(say, job.task) })}</p>
      </ConfirmButton>
    </div>
  );
}

function Row({ job }: { readonly job: QueuedLine }) {
  const say = useSay();
  const tries = say('house:tries', { attempts: job.attempts, most: job.mostAttempts });
  return (
    <li className={styles.run}>
      <p className={styles.name}>{wordTask(say, job.task)}</p>
      {job.to !== null && (
        <p>
          {job.subject} → {job.to}
        </p>
      )}
      <p className={styles.about}>
        <StatusMark meaning={MEANING[job.state]}>{say(`house:state.${job.state}`)}</StatusMark>
        <span>
          {say('house:queue-at')}: {formatMoment(job.runAt, say.language, 'short')}
        </span>
        <span>
          {say('house:queue-tries')}: {tries}
        </span>
      </p>
      {job.reason !== null && <p className={styles.reason}>{wordReason(say, job.reason)}</p>}
      <Acts job={job} />
    </li>
  );
}

export function QueueTable({ jobs, empty }: { readonly jobs: readonly QueuedLine[]; readonly empty: string }) {
  if (jobs.length === 0) return <EmptyState level={3} title={empty} />;
  return (
    <ul className={styles.runs}>
      {jobs.map((job) => (
        <Row key={job.id} job={job} />
      ))}
    </ul>
  );
}
