// The Council is called for a day: at once the page says what the terms become and what the order has against the day.

import { useState } from 'react';
import { CallCouncil, type RoundWhole } from '#contract/rounds.ts';
import { computeDaysAfter, computeDaysBefore } from '#rules/calendar/compute-term.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { readingsOf } from '#rules/round/readings-of.ts';
import { DateField } from '#web/design/date-field.tsx';
import { Notice } from '#web/design/notice.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { now, today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { CountedTerm } from '#web/kit/rounds/counted-term.tsx';
import { lastDayOf, tryToWord, wordHindrances } from '#web/kit/rounds/read-round.ts';
import { useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { RoundAct } from './round-act.tsx';
import { RoundScreen } from './round-screen.tsx';
import styles from './rounds.module.css';
import { StageBarred } from './stage-barred.tsx';

type DayProps = { readonly round: RoundWhole; readonly on: PlainDate };

function WhatBecomes({ round, on }: DayProps) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const { daysBefore } = readingsOf(round.settings);
  const hindrances = wordHindrances(say, round, { kind: 'call-council', on }, now(), calendar);
  const terms = [
    tryToWord(say, () => computeDaysBefore('verification-publication', on, calendar, daysBefore), today(), calendar),
    tryToWord(say, () => computeDaysAfter('results-publication', on, calendar), today(), calendar),
  ];
  return (
    <div className={styles.becomes}>
      {hindrances.length > 0 ? (
        <Notice tone="refused" title={say('rounds:not-possible')} live>
          {hindrances.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      ) : (
        <Notice tone="counted" title={say('rounds:council-possible', { date: formatDate(on, say.language) })} live />
      )}
      <div>
        {terms.map((term) => (
          <CountedTerm key={typeof term === 'string' ? term : term.name} term={term} />
        ))}
      </div>
    </div>
  );
}

function WhatHappens({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const examination = lastDayOf(round, 'yearly-examination');
  return (
    <ul>
      {round.councilOn !== null && (
        <li>{say('rounds:council-was', { date: formatDate(getPlainDate(round.councilOn), say.language) })}</li>
      )}
      {examination && <li>{say('rounds:council-by', { date: formatDate(examination, say.language) })}</li>}
      <li>{say('rounds:council-what-terms')}</li>
    </ul>
  );
}

function CouncilAct({ seen }: { readonly seen: RoundWhole }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const acting = useRoundAct(CallCouncil, seen);
  const { act, round } = acting;
  const [typed, setTyped] = useState('');
  const { id } = round;
  const on = findTypedDate(typed);
  const hindered = on && wordHindrances(say, round, { kind: 'call-council', on }, now(), calendar).length > 0;
  const barred = () => {
    if (!on) return say('rounds:council-day-missing');
    return hindered ? say('rounds:not-possible') : undefined;
  };
  return (
    <RoundAct
      of={acting}
      page={{
        title: say('rounds:call'),
        what: <WhatHappens round={round} />,
        ground: { text: say('rounds:council-ground'), paragraph: wordReference(say, 'S-11') },
        irreversible: say('rounds:council-irreversible'),
      }}
      receipt={{ title: say('rounds:council-done') }}
      fields={
        <>
          <DateField label={say('rounds:council-day')} value={typed} day={on} onChange={setTyped} />
          {on && <WhatBecomes round={round} on={on} />}
        </>
      }
      typed={typed !== ''}
      button={{
        label: on ? say('rounds:call-on', { date: formatDate(on, say.language) }) : say('rounds:call'),
        barredBecause: barred(),
      }}
      onDo={() => on && act.mutate({ params: { id }, body: { on }, version: round.version })}
    />
  );
}

export function CouncilPage() {
  const say = useSay();
  return (
    <RoundScreen of="rounds:call" act="round.call-council" ownTitle>
      {(round) => (
        <StageBarred round={round} act="call-council" title={say('rounds:call')}>
          <CouncilAct seen={round} />
        </StageBarred>
      )}
    </RoundScreen>
  );
}
