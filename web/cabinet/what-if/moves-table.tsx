// Two ways of scoring side by side, list by list: each score and place in the one and in the other, and who moved.

import { useMemo, useState } from 'react';
import { equal, subtract, toFixed } from '#rules/kernel/exact.ts';
import type { RankedList } from '#rules/ranking/rank.ts';
import type { ScenarioResult } from '#rules/scenario/evaluate-scenario.ts';
import { SelectField } from '#web/design/fields.tsx';
import { Figures } from '#web/design/figures.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { nameIn, type Tallied } from '#web/kit/results/tallied.ts';
import styles from './what-if.module.css';

type MovesProps = {
  readonly tallied: Tallied;
  readonly one: ScenarioResult;
  readonly other: ScenarioResult;
  /** False: the other is the round itself. */
  readonly departs: boolean;
  /** How the two are called; the round and the scenario where nothing is said. */
  readonly names?: readonly [string, string];
};

type RowProps = MovesProps & { readonly bin: string; readonly score: RankedList['score'] };

function Row({ tallied, one, other, bin, score }: RowProps) {
  const say = useSay();
  const valueIn = ({ results }: ScenarioResult) =>
    results.find(({ organisation }) => organisation.bin === bin)?.scores.get(score)?.value ?? null;
  const [before, after] = [valueIn(one), valueIn(other)];
  const [from, to] = [one.ranking.rankOf(score, bin), other.ranking.rankOf(score, bin)];
  const { decimals } = tallied.resolved;
  const isSame = before && after ? equal(before, after) : before === after;
  const moved = from === undefined || to === undefined ? 0 : from - to;
  const shown = (value: typeof before) =>
    value ? <Figures value={toFixed(value, decimals)} /> : say('results:not-evaluable');
  return (
    <tr data-new={(moved !== 0 && !isSame) || undefined} data-bin={bin} data-moved={moved}>
      <th scope="row">{nameIn(say, tallied, bin)}</th>
      <td className={styles.number}>{from ?? say('scenario:no-place')}</td>
      <td className={styles.number}>
        {to ?? say('scenario:no-place')}
        {moved !== 0 && <small>{say(moved > 0 ? 'scenario:up' : 'scenario:down', { by: Math.abs(moved) })}</small>}
      </td>
      <td className={styles.number}>{shown(before)}</td>
      <td className={styles.number}>{shown(after)}</td>
      <td className={styles.number}>
        {isSame || !before || !after ? say('scenario:no-change') : shown(subtract(after, before))}
      </td>
    </tr>
  );
}

/** Everybody of the list, as the one ranks them; whoever it does not rank stands at the end. */
function binsOf(list: RankedList, other: ScenarioResult): readonly string[] {
  const ranked = list.places.map(({ result }) => result.organisation.bin);
  const also = other.ranking.lists
    .find(({ score, category }) => score === list.score && category === list.category)
    ?.places.map(({ result }) => result.organisation.bin);
  return [...new Set([...ranked, ...(also ?? [])])];
}

export function MovesTable(props: MovesProps) {
  const { one, other, departs, names } = props;
  const say = useSay();
  const [chosen, setChosen] = useState('');
  const { lists } = one.ranking;
  const list = lists.find(({ score, category }) => `${score} ${category}` === chosen) ?? lists[0];
  const bins = useMemo(() => (list ? binsOf(list, other) : []), [list, other]);
  if (!list) return <EmptyState title={say('ranking:nobody')} />;
  const [first, second] = names ?? [say('scenario:round'), say('scenario:this')];
  return (
    <div className={styles.stack}>
      {!departs && <p>{say('scenario:nothing-changed')}</p>}
      <SelectField
        label={say('results:list')}
        value={`${list.score} ${list.category}`}
        onChange={setChosen}
        choices={lists.map(({ score, category }) => ({
          value: `${score} ${category}`,
          label: `${say(`law:score.${score}`)} – ${say(`law:category.${category}`)}`,
        }))}
      />
      <PlainTable
        live
        label={say('scenario:moves-of', { first, second })}
        caption={say('scenario:moves-about', { first, second })}
        headings={[
          say('ranking:organisation'),
          say('scenario:place-in', { name: first }),
          say('scenario:place-in', { name: second }),
          say('scenario:score-in', { name: first }),
          say('scenario:score-in', { name: second }),
          say('scenario:difference'),
        ]}
      >
        {bins.map((bin) => (
          <Row key={bin} {...props} bin={bin} score={list.score} />
        ))}
      </PlainTable>
    </div>
  );
}
