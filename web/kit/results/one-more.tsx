// What one more item would bring to an organisation: its points and, among others who stay as they are, its places. Of one organisation
// alone, as its officers see it while they report, the points only.

import { useMemo, useState } from 'react';
import { subtract, toFixed } from '#rules/kernel/exact.ts';
import { standWithMore } from '#rules/ranking/influence.ts';
import { NumberField, SelectField } from '#web/design/fields.tsx';
import { Figures } from '#web/design/figures.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './one-more.module.css';
import { factOf, ITEMS, type Item } from './one-more-item.ts';
import { nameIn, type Tallied } from './tallied.ts';

const MOST = 1000;
const COUNT = /^[1-9]\d{0,3}$/;

export function OneMore({ tallied }: { readonly tallied: Tallied }) {
  const say = useSay();
  const { kernel, weighting, results, reportingYear, tally, resolved } = tallied;
  const [bin, setBin] = useState(results[0]?.organisation.bin ?? '');
  const [item, setItem] = useState<Item>('q1');
  const [typed, setTyped] = useState('1');
  const times = COUNT.test(typed) && Number(typed) <= MOST ? Number(typed) : undefined;
  const moved = useMemo(() => {
    const own = tally.organisations.find(({ organisation }) => organisation.bin === bin);
    if (!own || times === undefined) return undefined;
    return standWithMore(
      { kernel, weighting, tally: own, results },
      reportingYear,
      factOf(item, bin, reportingYear),
      times,
    );
  }, [kernel, weighting, results, reportingYear, tally, bin, item, times]);
  const shown = (value: Parameters<typeof toFixed>[0] | null) =>
    value ? <Figures value={toFixed(value, resolved.decimals)} /> : say('results:not-evaluable');
  const isAlone = tallied.reporters.size === 1;
  const names = [...tallied.reporters.keys()]
    .map((one) => ({ value: one, label: nameIn(say, tallied, one) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, say.language));
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        {!isAlone && <SelectField label={say('ranking:organisation')} value={bin} onChange={setBin} choices={names} />}
        <SelectField
          label={say('scenario:item')}
          value={item}
          onChange={(next) => setItem(ITEMS.find((one) => one === next) ?? item)}
          choices={ITEMS.map((value) => ({ value, label: say(`scenario:item.${value}`) }))}
        />
        <NumberField
          id="times"
          label={say('scenario:times')}
          width={4}
          {...(times === undefined ? { fault: { what: say('scenario:times-wrong', { most: MOST }) } } : {})}
          input={{ value: typed, inputMode: 'numeric', onChange: (event) => setTyped(event.target.value.trim()) }}
        />
      </div>
      {moved && 'scores' in moved && (
        <PlainTable
          live
          label={say('scenario:one-more')}
          caption={say(isAlone ? 'scenario:one-more-alone' : 'scenario:one-more-about')}
          headings={[
            say('scenario:score'),
            say('scenario:now'),
            say('scenario:then'),
            say('scenario:difference'),
            ...(isAlone ? [] : [say('scenario:place-then')]),
          ]}
        >
          {moved.scores.map(({ score, before, after, rankBefore, rankAfter }) => (
            <tr key={score} data-score={score}>
              <th scope="row">{say(`law:score.${score}`)}</th>
              <td className={styles.number}>{shown(before)}</td>
              <td className={styles.number}>{shown(after)}</td>
              <td className={styles.number}>
                {before && after ? shown(subtract(after, before)) : say('scenario:no-change')}
              </td>
              {!isAlone && (
                <td className={styles.number}>
                  {rankAfter === undefined
                    ? say('scenario:no-place')
                    : say('scenario:place-moves', { from: rankBefore ?? say('scenario:no-place'), to: rankAfter })}
                </td>
              )}
            </tr>
          ))}
        </PlainTable>
      )}
      {moved && 'reason' in moved && <p>{say('scenario:brings-nothing')}</p>}
    </div>
  );
}
