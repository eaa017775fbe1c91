// The Council is called for a day: at once the page says what the terms become and what the order has against the day.

import { useEffect, useState } from 'react';
import { CallCouncil, type RoundWhole } from '#contract/rounds.ts';
import { computeDaysAfter, computeDaysBefore } from '#rules/calendar/compute-term.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { readingsOf } from '#rules/round/readings-of.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { Notice } from '#web/design/notice.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { now, today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { CountedTerm } from '#web/kit/rounds/counted-term.tsx';
import { lastDayOf, tryToWord, wordHindrances } from '#web/kit/rounds/read-round.ts';
import { addressOf, useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { RoundReceipt } from './round-receipt.tsx';
import { RoundScreen } from './round-screen.tsx';
import styles from './rounds.module.css';
import { StageBarred } from './stage-barred.tsx';
import { WordedAct } from './worded-act.tsx';

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
  const { act, anew, round, refresh } = useRoundAct(CallCouncil, seen);
  const [typed, setTyped] = useState('');
  const { id } = round;
  const on = findTypedDate(typed);
  const made = act.data?.answer.version;
  useEffect(() => {
    if (made !== undefined) refresh();
  }, [made, refresh]);
  if (made !== undefined) return <RoundReceipt id={id} version={made} title={say('rounds:council-done')} />;
  const hindered = on && wordHindrances(say, round, { kind: 'call-council', on }, now(), calendar).length > 0;
  const barred = () => {
    if (!on) return say('rounds:council-day-missing');
    return hindered ? say('rounds:not-possible') : undefined;
  };
  return (
    <>
      <UnsavedGuard when={typed !== ''} />
      {act.error && <ActFault fault={act.error} onAnew={anew} word={({ act: did }) => <WordedAct act={did} />} />}
      <ActPage
        title={say('rounds:call')}
        what={<WhatHappens round={round} />}
        ground={{ text: say('rounds:council-ground'), paragraph: wordReference(say, 'S-11') }}
        irreversible={say('rounds:council-irreversible')}
        sign={
          <div className={styles.form}>
            <DateField label={say('rounds:council-day')} value={typed} day={on} onChange={setTyped} />
            {on && <WhatBecomes round={round} on={on} />}
            <ButtonRow>
              <Button
                kind="primary"
                onClick={() => on && act.mutate({ params: { id }, body: { on }, version: round.version })}
                busy={act.isPending ? say('rounds:saving') : undefined}
                barredBecause={barred()}
              >
                {on ? say('rounds:call-on', { date: formatDate(on, say.language) }) : say('rounds:call')}
              </Button>
              <LinkButton href={addressOf(say, id)}>{say('rounds:leave')}</LinkButton>
            </ButtonRow>
          </div>
        }
      />
    </>
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
