// Scenarios kept under a name: opened again, laid beside each other, removed by who kept them.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { KeepScenario, type KeptScenario, ListScenarios, RemoveScenario } from '#contract/what-if.ts';
import type { ScenarioResult } from '#rules/scenario/evaluate-scenario.ts';
import type { Scenario } from '#rules/scenario/scenario.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { RESULTS, type SnapshotPlace } from '#web/kit/results/result-queries.ts';
import type { Tallied } from '#web/kit/results/tallied.ts';
import { useMay } from '#web/kit/session.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { MovesTable } from './moves-table.tsx';
import { play } from './scenario-state.ts';
import styles from './what-if.module.css';

type KeptProps = {
  readonly place: SnapshotPlace;
  readonly tallied: Tallied;
  readonly round: ScenarioResult;
  /** What can be kept now; undefined where it is the round itself, or cannot be read. */
  readonly now: Scenario | undefined;
  readonly onOpen: (scenario: Scenario) => void;
};

const scenariosOf = ({ round }: SnapshotPlace) => [...RESULTS, round, 'scenarios'];

function Keep({ place, now }: Pick<KeptProps, 'place' | 'now'>) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(KeepScenario);
  const [name, setName] = useState('');
  const keep = () => {
    if (!now) return;
    const { weights, readings } = now;
    const figures = now.figures.map((one) => ({ ...one }));
    act.mutate(
      {
        params: place,
        body: { ...now, name: name.trim(), weights: { ...weights }, readings: { ...readings }, figures },
      },
      {
        onSuccess: () => {
          setName('');
          void queries.invalidateQueries({ queryKey: scenariosOf(place) });
        },
      },
    );
  };
  const barred = name.trim() === '' ? say('scenario:name-first') : undefined;
  return (
    <div className={styles.stack}>
      {act.error && <FaultView fault={act.error} level={3} />}
      <TextField
        id="scenario-name"
        label={say('scenario:name')}
        hint={say('scenario:name-hint')}
        width={20}
        input={{ value: name, maxLength: 200, onChange: (event) => setName(event.target.value) }}
      />
      <Button
        onClick={keep}
        busy={act.isPending ? say('scenario:keeping') : undefined}
        barredBecause={now ? barred : say('scenario:nothing-to-keep')}
      >
        {say('scenario:keep')}
      </Button>
    </div>
  );
}

const tellParts = ({ weights, readings, figures }: KeptScenario['scenario']) => ({
  weights: Object.entries(weights)
    .map(([id, value]) => `Q${id} = ${value}`)
    .join(', '),
  readings: Object.entries(readings)
    .map(([id, option]) => `${id}: ${option}`)
    .join(', '),
  figures: figures.map((one) => `${one.of} = ${one.value}`).join(', '),
});

function Kept({ one, place, onOpen }: Pick<KeptProps, 'place' | 'onOpen'> & { readonly one: KeptScenario }) {
  const say = useSay();
  const queries = useQueryClient();
  const remove = useAct(RemoveScenario);
  const parts = tellParts(one.scenario);
  const told = (['weights', 'readings', 'figures'] as const).flatMap((part) =>
    parts[part] === '' ? [] : [say(`scenario:told.${part}`, { of: parts[part] })],
  );
  return (
    <Line
      title={one.scenario.name}
      action={
        <ButtonRow>
          <Button small onClick={() => onOpen(one.scenario as Scenario)}>
            {say('scenario:open')}
          </Button>
          {one.own && (
            <Button
              small
              onClick={() =>
                remove.mutate(
                  { params: { id: one.id } },
                  { onSuccess: () => void queries.invalidateQueries({ queryKey: scenariosOf(place) }) },
                )
              }
            >
              {say('scenario:remove')}
            </Button>
          )}
        </ButtonRow>
      }
    >
      <LineAbout>{told.join(' ')}</LineAbout>
      <LineAbout>
        {say(one.own ? 'scenario:kept-own' : 'scenario:kept-other', { at: formatMoment(one.keptAt, say.language) })}
      </LineAbout>
      {remove.error && <FaultView fault={remove.error} level={3} />}
    </Line>
  );
}

const ROUND = '';

function Compare({
  tallied,
  round,
  all,
}: Pick<KeptProps, 'tallied' | 'round'> & { readonly all: readonly KeptScenario[] }) {
  const say = useSay();
  const [ids, setIds] = useState<readonly [string, string]>([ROUND, all[0]?.id ?? ROUND]);
  const find = (id: string) => all.find((one) => one.id === id)?.scenario as Scenario | undefined;
  const [one, other] = [find(ids[0]), find(ids[1])];
  const [first, second] = useMemo(
    () => [one, other].map((scenario) => (scenario ? play(tallied, scenario).result : round)),
    [tallied, round, one, other],
  );
  const choices = [
    { value: ROUND, label: say('scenario:round') },
    ...all.map(({ id, scenario }) => ({ value: id, label: scenario.name })),
  ];
  return (
    <div className={styles.stack}>
      <Heading level={3}>{say('scenario:compare')}</Heading>
      <div className={styles.fields}>
        <SelectField
          label={say('scenario:first')}
          value={ids[0]}
          onChange={(id) => setIds([id, ids[1]])}
          choices={choices}
        />
        <SelectField
          label={say('scenario:second')}
          value={ids[1]}
          onChange={(id) => setIds([ids[0], id])}
          choices={choices}
        />
      </div>
      {first && second ? (
        <MovesTable
          tallied={tallied}
          one={first}
          other={second}
          departs
          names={[one?.name ?? say('scenario:round'), other?.name ?? say('scenario:round')]}
        />
      ) : (
        <p>{say('scenario:other-edition')}</p>
      )}
    </div>
  );
}

export function KeptScenarios(props: KeptProps) {
  const { place, now, onOpen } = props;
  const say = useSay();
  const may = useMay();
  const call = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: scenariosOf(place),
    queryFn: async ({ signal }) => (await call(ListScenarios, { params: place, signal })).answer.scenarios,
  });
  return (
    <div className={styles.stack}>
      {may('scenario.keep') && <Keep place={place} now={now} />}
      {error && !data && <FaultView fault={error} onAgain={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data?.length === 0 && <EmptyState title={say('scenario:none')} />}
      {data && data.length > 0 && (
        <>
          <LineList>
            {data.map((one) => (
              <Kept key={one.id} one={one} place={place} onOpen={onOpen} />
            ))}
          </LineList>
          <Compare {...props} all={data} />
        </>
      )}
    </div>
  );
}
