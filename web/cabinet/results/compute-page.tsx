// Results are computed: what is frozen, what stands against it, why once more; afterwards the receipt with the hash of each part.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ComputeResults, SNAPSHOT_PARTS, type SnapshotLine } from '#contract/results.ts';
import { ReadRound, type RoundWhole } from '#contract/rounds.ts';
import { ActPage, ActReceipt } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { addressOfResults, RESULTS, useSnapshot, useSnapshots } from '#web/kit/results/result-queries.ts';
import { addressOf } from '#web/kit/rounds/round-queries.ts';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { type Hindrance, Hindrances } from './hindrances.tsx';
import { PartsTable } from './parts-table.tsx';
import styles from './results.module.css';
import { ResultsScreen, WeightingPending } from './results-screen.tsx';

function Receipt({ round, made }: { readonly round: string; readonly made: SnapshotLine }) {
  const say = useSay();
  const place = { round, number: String(made.number) };
  const { data, error, refetch } = useSnapshot(place);
  if (error) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  if (!data?.entry) return <LoadingState />;
  const { entry } = data;
  return (
    <div role="status">
      <ActReceipt
        title={say(made.amends ? 'results:amended-done' : 'results:computed-done', { number: made.number })}
        number={String(entry.number)}
        time={formatMoment(entry.at, say.language)}
        hash={entry.hash}
      >
        <PartsTable
          caption={say('results:parts-kept')}
          parts={SNAPSHOT_PARTS.map((part) => [part, made.hashes[part]])}
        />
        <ButtonRow>
          <LinkButton kind="primary" href={addressOfResults(say, place)}>
            {say('results:to-ranking')}
          </LinkButton>
          <LinkButton href={addressOfResults(say, place, 'check')}>{say('results:to-check')}</LinkButton>
          <LinkButton href={addressOf(say, round, 'results')}>{say('results:all')}</LinkButton>
        </ButtonRow>
      </ActReceipt>
    </div>
  );
}

function WhatIsFrozen({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  return (
    <>
      <p>{say('results:freeze')}</p>
      <ul>
        {SNAPSHOT_PARTS.map((part) => (
          <li key={part}>{say(`results:freeze.${part}`, { edition: round.edition })}</li>
        ))}
      </ul>
      <p>{say('results:freeze-then')}</p>
    </>
  );
}

/** What the person saw when the page opened, until they fetch what holds now. */
function useCompute(seen: RoundWhole) {
  const call = useApi();
  const queries = useQueryClient();
  const act = useAct(ComputeResults);
  const [round, setRound] = useState(seen);
  const anew = async () => {
    setRound((await call(ReadRound, { params: { id: seen.id } })).answer);
    await queries.invalidateQueries({ queryKey: RESULTS });
    act.reset();
  };
  const compute = async (reason: string) => {
    await act
      .mutateAsync({ params: { round: round.id }, body: { reason }, version: round.version })
      .then(() => queries.invalidateQueries({ queryKey: [...RESULTS, round.id, 'list'] }))
      // The fault is shown where it is read from the act.
      .catch(() => undefined);
  };
  return { act, anew, round, compute, made: act.data?.answer };
}

type ComputeProps = {
  readonly seen: RoundWhole;
  readonly hindrances: readonly Hindrance[];
  readonly last: SnapshotLine | undefined;
};

function Compute({ seen, hindrances, last }: ComputeProps) {
  const say = useSay();
  const { act, anew, round, compute, made } = useCompute(seen);
  const [reason, setReason] = useState('');
  if (made) return <Receipt round={round.id} made={made} />;
  const amends = round.considered !== null;
  const fields = last && (
    <TextAreaField
      label={say('results:reason')}
      hint={say(amends ? 'results:reason-amends' : 'results:reason-hint', { number: last.number })}
      area={{ value: reason, maxLength: 4000, onChange: (event) => setReason(event.target.value) }}
    />
  );
  return (
    <>
      <UnsavedGuard when={reason !== ''} />
      {act.error && <ActFault fault={act.error} onAnew={anew} />}
      <WeightingPending round={round.id} pending={round.weighting === null} />
      {hindrances.length > 0 && (
        <Notice tone="refused" title={say('results:against')}>
          <Hindrances round={round.id} hindrances={hindrances} />
        </Notice>
      )}
      <ActPage
        title={say(amends ? 'results:to-amend' : 'results:to-compute')}
        what={<WhatIsFrozen round={round} />}
        ground={{ text: say('results:ground'), paragraph: wordReference(say, 'E-5') }}
        irreversible={say(amends ? 'results:irreversible-amends' : 'results:irreversible')}
        sign={
          <div className={styles.form}>
            {fields}
            <ButtonRow>
              <Button
                kind="primary"
                onClick={() => void compute(reason.trim())}
                busy={act.isPending ? say('results:computing') : undefined}
                barredBecause={hindrances.length > 0 ? say('results:barred') : undefined}
              >
                {say(amends ? 'results:amend-act' : 'results:compute-act', { year: round.reportingYear })}
              </Button>
              <LinkButton href={addressOf(say, round.id, 'results')}>{say('results:leave')}</LinkButton>
            </ButtonRow>
          </div>
        }
      />
    </>
  );
}

function Asked({ round }: { readonly round: RoundWhole }) {
  const { data, error, refetch } = useSnapshots(round.id);
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return <Compute seen={round} hindrances={data.hindrances} last={data.snapshots.at(-1)} />;
}

export function ComputePage() {
  const say = useSay();
  return (
    <ResultsScreen title={say('results:to-compute')} act="result.compute" ownTitle>
      {(round) => <Asked round={round} />}
    </ResultsScreen>
  );
}
