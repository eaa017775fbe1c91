// What the server does in the background: what runs, what failed, what starts when.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { ListJobs, type RunLine, StartJob } from '#contract/house.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Facts, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { Refusal } from '#web/kit/refusal.tsx';
import { useMay } from '#web/kit/session.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import styles from './house.module.css';
import { QueueTable } from './queue-table.tsx';
import { ReminderSetting } from './reminder-setting.tsx';
import { isOpen, RunView } from './run-view.tsx';
import { wordTask } from './word-job.ts';
import { wordSchedule } from './word-schedule.ts';

/** Jobs that others start come into sight within this time. */
const LOOK_AGAIN_MS = 5000;
/** A browser opens six connections to a server; streams shall not take them all. */
const STREAMS = 3;

export function useJobs() {
  const call = useApi();
  return useQuery({
    queryKey: ['jobs'],
    queryFn: async () => (await call(ListJobs)).answer,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

type Jobs = z.output<typeof ListJobs.answer>;
type Task = { readonly task: string; readonly startable: boolean };

function Starters({ tasks }: { readonly tasks: readonly Task[] }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(StartJob);
  const start = (task: string) =>
    act.mutate({ body: { task } }, { onSettled: () => void queries.invalidateQueries({ queryKey: ['jobs'] }) });
  return (
    <>
      <Refusal fault={act.error} />
      <ButtonRow>
        {tasks
          .filter(({ startable }) => startable)
          .map(({ task }) => (
            <Button
              key={task}
              onClick={() => start(task)}
              busy={act.isPending && act.variables.body?.task === task ? say('house:starting') : undefined}
            >
              {say(`house:start.${task}`)}
            </Button>
          ))}
      </ButtonRow>
    </>
  );
}

function Runs({ runs }: { readonly runs: readonly RunLine[] }) {
  const say = useSay();
  if (runs.length === 0) return <EmptyState level={3} title={say('house:runs-none')} />;
  const streamed = new Set(
    runs
      .filter(({ state }) => isOpen(state))
      .slice(0, STREAMS)
      .map(({ id }) => id),
  );
  return (
    <ul className={styles.runs}>
      {runs.map((run) => (
        <RunView key={run.id} run={run} watched={streamed.has(run.id)} />
      ))}
    </ul>
  );
}

function Known({ of: { runs, queue, tasks } }: { readonly of: Jobs }) {
  const say = useSay();
  const may = useMay();
  const scheduled = tasks.flatMap(({ task, schedule }) => (schedule === null ? [] : [{ task, schedule }]));
  return (
    <>
      {may('job.manage') && (
        <Section title={say('house:start')}>
          <Starters tasks={tasks} />
        </Section>
      )}
      <Section title={say('house:runs')}>
        <Runs runs={runs} />
      </Section>
      <Section title={say('house:queue')}>
        <QueueTable jobs={queue} empty={say('house:queue-none')} />
      </Section>
      <Section title={say('house:schedule')} aside={<Aside>{say('house:schedule-about')}</Aside>}>
        <Facts
          of={scheduled.map(({ task, schedule }) => ({
            name: wordTask(say, task),
            value: wordSchedule(say, schedule),
          }))}
        />
      </Section>
      <Section title={say('house:reminders')}>
        <ReminderSetting />
      </Section>
    </>
  );
}

export function JobsPage() {
  const say = useSay();
  const { data, error, refetch } = useJobs();
  const title = say('house:jobs');
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  return (
    <div>
      <PageTitle title={title} />
      <div className={styles.head}>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('house:jobs-lead')}</Lead>
      </div>
      {data ? <Known of={data} /> : <LoadingState />}
    </div>
  );
}
