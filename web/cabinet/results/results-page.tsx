// The results of a round: every snapshot that was computed, the one that the Council considered, amendments beside it, and what
// stands against computing now.

import type { SnapshotLine } from '#contract/results.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { addressOfResults, useSnapshots } from '#web/kit/results/result-queries.ts';
import { addressOf } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatMoment } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import { Hindrances } from './hindrances.tsx';
import styles from './results.module.css';
import { ResultsScreen, WeightingPending } from './results-screen.tsx';

type LineProps = { readonly round: RoundWhole; readonly one: SnapshotLine };

function SnapshotState({ round, one }: LineProps) {
  const say = useSay();
  if (round.considered?.snapshot === one.number)
    return <StatusMark meaning="counted">{say('results:state.considered')}</StatusMark>;
  if (one.amends) return <StatusMark meaning="waiting">{say('results:state.amends')}</StatusMark>;
  return <StatusMark meaning="note">{say('results:state.computed')}</StatusMark>;
}

function Snapshot({ round, one }: LineProps) {
  const say = useSay();
  const place = { round: round.id, number: String(one.number) };
  const shown = (count: number) => formatNumber(String(count), say.language);
  return (
    <Line
      title={
        <a href={addressOfResults(say, place)}>
          {say('results:snapshot-of', { number: one.number, at: formatMoment(one.computedAt, say.language) })}
        </a>
      }
      action={
        <ButtonRow>
          <LinkButton small href={addressOfResults(say, place)}>
            {say('results:to-ranking')}
          </LinkButton>
          <LinkButton small href={addressOfResults(say, place, 'check')}>
            {say('results:to-check')}
          </LinkButton>
        </ButtonRow>
      }
    >
      <LineAbout>
        <SnapshotState round={round} one={one} />
      </LineAbout>
      <LineAbout>
        {say('results:rests-on', { organisations: shown(one.organisations), rows: shown(one.rows) })}{' '}
        {one.weighting === null
          ? say('results:weighting-pending')
          : say('results:weighting-from', { source: one.weighting })}
      </LineAbout>
      {one.reason !== '' && <LineAbout>{say('results:because', { reason: one.reason })}</LineAbout>}
      <LineAbout>
        {say('results:hash-of-results')} <code className={styles.hash}>{one.hashes.results}</code>
      </LineAbout>
    </Line>
  );
}

function Known({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const may = useMay();
  const { data, error, refetch } = useSnapshots(round.id);
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const { snapshots, hindrances } = data;
  const isBarred = hindrances.length > 0;
  return (
    <div className={styles.stack}>
      <WeightingPending round={round.id} pending={round.weighting === null} />
      {may('result.compute') && (
        <ButtonRow>
          <LinkButton kind={isBarred ? 'secondary' : 'primary'} href={addressOf(say, round.id, 'results/compute')}>
            {say('results:to-compute')}
          </LinkButton>
        </ButtonRow>
      )}
      {isBarred && (
        <Section title={say('results:against')}>
          <Hindrances round={round.id} hindrances={hindrances} />
        </Section>
      )}
      {snapshots.length === 0 ? (
        <EmptyState title={say('results:none')}>
          <p>{say('results:none-about')}</p>
        </EmptyState>
      ) : (
        <Section title={say('results:snapshots')}>
          <LineList>
            {snapshots.toReversed().map((one) => (
              <Snapshot key={one.number} round={round} one={one} />
            ))}
          </LineList>
        </Section>
      )}
    </div>
  );
}

export function ResultsPage() {
  const say = useSay();
  return (
    <ResultsScreen title={say('results:of-round')} lead={say('results:of-round-about')}>
      {(round) => <Known round={round} />}
    </ResultsScreen>
  );
}
