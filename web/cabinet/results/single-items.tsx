// The single items that hold a place up: without each of them, how many points less, and which place then.

import { useEffect, useState } from 'react';
import type { FrozenRows, Tallies } from '#contract/results.ts';
import type { ScoreId } from '#rules/editions/edition.ts';
import { Button } from '#web/design/button.tsx';
import { Figures } from '#web/design/figures.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { type SnapshotPlace, useFrozenRows, useTallies } from '#web/kit/results/result-queries.ts';
import type { Tallied } from '#web/kit/results/tallied.ts';
import { formatNumber } from '#wording/format-number.ts';
import { tameForeign } from '#wording/tame-foreign.ts';
import type { ItemMove, ItemsAnswer, ItemsQuestion } from './items-worker.ts';
import { shownIn } from './listed.ts';
import styles from './results.module.css';

const MOST = 20;

function useItems(frozen: FrozenRows | undefined, tallies: Tallies | undefined, score: ScoreId) {
  const [answer, setAnswer] = useState<ItemsAnswer>();
  const [fault, setFault] = useState<Error>();
  useEffect(() => {
    if (!frozen || !tallies) return undefined;
    const worker = new Worker(new URL('./items-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ItemsAnswer>) => setAnswer(data);
    worker.onerror = ({ message }) => setFault(new Error(message));
    worker.postMessage({ frozen, tallies, score, most: MOST } satisfies ItemsQuestion);
    return () => worker.terminate();
  }, [frozen, tallies, score]);
  return { answer, fault };
}

type ItemsProps = {
  readonly place: SnapshotPlace;
  readonly tallied: Tallied;
  readonly score: ScoreId;
  readonly bin: string;
};

function Rows({ tallied, answer }: { readonly tallied: Tallied; readonly answer: ItemsAnswer }) {
  const say = useSay();
  const after = ({ rankBefore, rankAfter }: ItemMove) =>
    rankAfter === rankBefore ? say('results:single-same') : (rankAfter ?? say('results:not-evaluable'));
  return (
    <>
      <PlainTable
        label={say('results:single')}
        caption={say('results:single-about')}
        headings={['item', 'brings', 'rank'].map((one) => say(`results:single.${one}`))}
      >
        {answer.moves.map((move) => (
          <tr key={move.row}>
            <th scope="row">
              {tameForeign(move.title || move.id)}
              <small>{`${say(`law:table.${move.table}`)} · ${tameForeign(move.id)}`}</small>
            </th>
            <td className={styles.number}>
              <Figures value={shownIn(tallied, move.by)} />
            </td>
            <td className={styles.number}>{after(move)}</td>
          </tr>
        ))}
      </PlainTable>
      <Aside>
        {say('results:single-shown', {
          shown: answer.moves.length,
          count: formatNumber(String(answer.counted), say.language),
        })}
      </Aside>
    </>
  );
}

function Asked({ place, tallied, score, bin }: ItemsProps) {
  const say = useSay();
  const frozen = useFrozenRows(place, tallied.reporters.get(bin)?.organisation);
  const tallies = useTallies(place);
  const { answer, fault } = useItems(frozen.data, tallies.data, score);
  const wrong = frozen.error ?? tallies.error ?? fault;
  if (wrong) return <FaultView fault={wrong} />;
  if (!answer) return <LoadingState what={say('results:reckoning')} />;
  return <Rows tallied={tallied} answer={answer} />;
}

/** The rows of the organisation are fetched when somebody asks. */
export function SingleItems(props: ItemsProps) {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  if (asked) return <Asked {...props} />;
  return (
    <div className={styles.stack}>
      <Prose>
        <p>{say('results:single-lead')}</p>
      </Prose>
      <Button onClick={() => setAsked(true)}>{say('results:single-ask')}</Button>
    </div>
  );
}
