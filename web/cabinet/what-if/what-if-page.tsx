// What if: weights, readings and figures of a draft are changed, and everybody's scores and places move at once; scenarios are kept
// under a name and laid beside each other; what one more item would bring to an organisation.

import { useMemo, useState } from 'react';
import { type Scenario, sameAsRound } from '#rules/scenario/scenario.ts';
import { Button } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Tabs } from '#web/design/tabs.tsx';
import { useSay } from '#web/design/words.tsx';
import { OneMore } from '#web/kit/results/one-more.tsx';
import type { SnapshotPlace } from '#web/kit/results/result-queries.ts';
import type { Tallied } from '#web/kit/results/tallied.ts';
import { FigureFields } from './figure-fields.tsx';
import { KeptScenarios } from './kept-scenarios.tsx';
import { MovesTable } from './moves-table.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { play } from './scenario-state.ts';
import { WeightFields } from './weight-fields.tsx';
import styles from './what-if.module.css';
import { WhatIfScreen } from './what-if-screen.tsx';

const PARTS = ['weights', 'readings', 'figures'] as const;

function countDepartures({ weights, readings, figures }: Scenario) {
  return { weights: Object.keys(weights).length, readings: Object.keys(readings).length, figures: figures.length };
}

type PlayProps = { readonly place: SnapshotPlace; readonly tallied: Tallied };

function Play({ place, tallied }: PlayProps) {
  const say = useSay();
  const own = useMemo(() => sameAsRound(tallied.edition, say('scenario:unnamed')), [tallied, say]);
  const [typed, setTyped] = useState<Scenario>(own);
  const [part, setPart] = useState<string>('weights');
  const round = useMemo(() => play(tallied, own).result, [tallied, own]);
  const played = useMemo(() => play(tallied, typed), [tallied, typed]);
  const counts = countDepartures(typed);
  const departs = counts.weights + counts.readings + counts.figures > 0;
  const fields = {
    weights: <WeightFields tallied={tallied} scenario={typed} faults={played.faults} onChange={setTyped} />,
    readings: <ReadingFields tallied={tallied} scenario={typed} onChange={setTyped} />,
    figures: <FigureFields tallied={tallied} scenario={typed} faults={played.faults} onChange={setTyped} />,
  };
  if (!round) return null;
  return (
    <div className={styles.play}>
      <Section title={say('scenario:change')}>
        <Tabs
          label={say('scenario:change')}
          open={part}
          onOpen={setPart}
          tabs={PARTS.map((id) => ({
            id,
            label:
              counts[id] === 0 ? say(`scenario:part.${id}`) : say(`scenario:part-changed.${id}`, { count: counts[id] }),
            content: fields[id],
          }))}
        />
        {departs && <Button onClick={() => setTyped(own)}>{say('scenario:as-round')}</Button>}
      </Section>
      <Section title={say('scenario:moves')}>
        {played.faults.length > 0 && (
          <Notice tone="refused" title={say('scenario:faulty')}>
            <ul>
              {played.faults.map(({ code, at, found }) => (
                <li key={`${at} ${code}`}>{say(`scenario:fault.${code}`, { at, found })}</li>
              ))}
            </ul>
          </Notice>
        )}
        {played.result && <MovesTable tallied={tallied} one={round} other={played.result} departs={departs} />}
      </Section>
      <Section title={say('scenario:kept')}>
        <KeptScenarios
          place={place}
          tallied={tallied}
          round={round}
          now={played.result && departs ? typed : undefined}
          onOpen={setTyped}
        />
      </Section>
      <Section title={say('scenario:one-more')}>
        <OneMore tallied={tallied} />
      </Section>
    </div>
  );
}

export function WhatIfPage() {
  return <WhatIfScreen>{(place, tallied) => <Play place={place} tallied={tallied} />}</WhatIfScreen>;
}
