// The competent authority moves the last day of submission by a decision, for all.

import { useState } from 'react';
import { MoveSubmission, type RoundWhole } from '#contract/rounds.ts';
import { YearNotInCalendar } from '#rules/calendar/calendar.ts';
import { workingDaysBetween } from '#rules/calendar/working-days.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { DateField } from '#web/design/date-field.tsx';
import { TextField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { now, today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { lastDayOf, wordHindrances } from '#web/kit/rounds/read-round.ts';
import { useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { RoundAct } from './round-act.tsx';
import { RoundScreen } from './round-screen.tsx';
import { StageBarred } from './stage-barred.tsx';

type Typed = { readonly number: string; readonly date: string; readonly until: string };
const NOTHING: Typed = { number: '', date: '', until: '' };

/** What the move leaves for the verification, in working days. */
function useDaysLeft(round: RoundWhole, until: PlainDate): number | undefined {
  const calendar = useCalendarInForce();
  const publication = lastDayOf(round, 'verification-publication');
  try {
    return publication && workingDaysBetween(until, publication, calendar);
  } catch (fault) {
    if (fault instanceof YearNotInCalendar) return undefined;
    throw fault;
  }
}

function WhatBecomes({ round, until }: { readonly round: RoundWhole; readonly until: PlainDate }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const left = useDaysLeft(round, until);
  const before = lastDayOf(round, 'submission');
  const publication = lastDayOf(round, 'verification-publication');
  const hindrances = wordHindrances(say, round, { kind: 'move-submission', until }, now(), calendar);
  const date = (day: PlainDate) => formatDate(day, say.language, 'weekday');
  if (hindrances.length > 0 || !before)
    return (
      <Notice tone="refused" title={say('rounds:not-possible')} live>
        {hindrances.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Notice>
    );
  return (
    <Notice
      tone={left !== undefined && left <= 0 ? 'late' : 'note'}
      title={say('rounds:move-becomes', { before: date(before), after: date(until) })}
      live
    >
      {left !== undefined && publication && (
        <p>
          {left > 0
            ? say('rounds:move-leaves', { count: left, date: formatDate(publication, say.language) })
            : say('rounds:move-leaves-none', { date: formatDate(publication, say.language) })}
        </p>
      )}
    </Notice>
  );
}

type FieldsProps = { readonly typed: Typed; readonly onTyped: (typed: Typed) => void };

function Fields({ typed, onTyped }: FieldsProps) {
  const say = useSay();
  const day = findTypedDate(typed.date);
  const future = day !== undefined && day > today();
  return (
    <>
      <TextField
        label={say('rounds:decision-number')}
        width={20}
        input={{
          maxLength: 100,
          value: typed.number,
          onChange: (event) => onTyped({ ...typed, number: event.target.value }),
        }}
      />
      <DateField
        label={say('rounds:decision-date')}
        value={typed.date}
        day={day}
        onChange={(date) => onTyped({ ...typed, date })}
        {...(future ? { fault: { what: say('rounds:decision-in-the-future') } } : {})}
      />
      <DateField
        label={say('rounds:move-until')}
        value={typed.until}
        day={findTypedDate(typed.until)}
        onChange={(until) => onTyped({ ...typed, until })}
      />
    </>
  );
}

function MoveAct({ seen }: { readonly seen: RoundWhole }) {
  const say = useSay();
  const acting = useRoundAct(MoveSubmission, seen);
  const { act, round } = acting;
  const [typed, setTyped] = useState(NOTHING);
  const { id } = round;
  const [until, date, number] = [findTypedDate(typed.until), findTypedDate(typed.date), typed.number.trim()];
  const move = () => {
    if (until && date) act.mutate({ params: { id }, body: { until, date, number }, version: round.version });
  };
  return (
    <RoundAct
      of={acting}
      page={{
        title: say('rounds:move'),
        what: (
          <ul>
            <li>{say('rounds:move-what-all')}</li>
            <li>{say('rounds:move-what-others')}</li>
          </ul>
        ),
        ground: { text: say('rounds:move-ground'), paragraph: wordReference(say, 'E-6') },
        irreversible: say('rounds:move-irreversible'),
      }}
      receipt={{ title: say('rounds:move-done') }}
      fields={
        <>
          <Fields typed={typed} onTyped={setTyped} />
          {until && <WhatBecomes round={round} until={until} />}
        </>
      }
      typed={JSON.stringify(typed) !== JSON.stringify(NOTHING)}
      button={{
        label: say('rounds:move'),
        barredBecause: until && date && number !== '' ? undefined : say('rounds:move-incomplete'),
      }}
      onDo={move}
    />
  );
}

export function MovePage() {
  const say = useSay();
  return (
    <RoundScreen of="rounds:move" act="round.move-submission" ownTitle>
      {(round) => (
        <StageBarred round={round} act="move-submission" title={say('rounds:move')}>
          <MoveAct seen={round} />
        </StageBarred>
      )}
    </RoundScreen>
  );
}
