// "If accepted": points and ranks as they stand now and as they would stand.

import type { ForeseenObjection } from '#contract/objections.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { type ItemPlace, useEffectOf } from './objection-queries.ts';
import styles from './objections.module.css';

type Effect = ForeseenObjection['effects'][number];

const isMoved = ({ by, rankBefore, rankAfter }: Effect) =>
  (by !== null && !/^-?0(\.0*)?$/.test(by)) || rankBefore !== rankAfter;

const nameOf = ({ score }: Effect): string => `S${score.toLowerCase()}`;

function wordBy(say: Say, by: string | null): string {
  if (by === null) return say('objections:effect-no-value');
  return `${by.startsWith('-') ? '' : '+'}${formatNumber(by, say.language)}`;
}

function wordRank(say: Say, { rankBefore, rankAfter }: Effect, counted: boolean): string {
  if (!counted) return say('objections:effect-rank-counting');
  if (rankBefore === null || rankAfter === null) return say('objections:effect-rank-none');
  return say('objections:effect-rank', { before: rankBefore, after: rankAfter });
}

export function EffectShown({ place }: { readonly place: ItemPlace }) {
  const say = useSay();
  const { data, error, refetch } = useEffectOf(place);
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const counted = data.counted >= data.of;
  const moved = data.effects.filter(isMoved);
  return (
    <div className={styles.stack}>
      {moved.length === 0 ? (
        <p>{say('objections:effect-none')}</p>
      ) : (
        <PlainTable
          label={say('objections:effect')}
          caption={say('objections:effect-caption')}
          headings={[say('objections:effect-score'), say('objections:effect-points'), say('objections:effect-place')]}
        >
          {moved.map((effect) => (
            <tr key={effect.score}>
              <th scope="row">{nameOf(effect)}</th>
              <td>{wordBy(say, effect.by)}</td>
              <td>{wordRank(say, effect, counted)}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {!counted && <ProgressLine what={say('objections:effect-rank-counting')} done={data.counted} total={data.of} />}
      <Aside>
        {say('objections:effect-about')} {data.weighting === 'pending' && say('objections:effect-pending')}
      </Aside>
    </div>
  );
}
