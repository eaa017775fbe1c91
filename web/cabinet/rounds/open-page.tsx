// The chief opens the round: what is locked by it, what begins, what may still be missing.

import { useState } from 'react';
import { OpenRound, type RoundWhole } from '#contract/rounds.ts';
import { Check } from '#web/design/choice-list.tsx';
import { useSay } from '#web/design/words.tsx';
import { now } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { lastDayOf, wordHindrances } from '#web/kit/rounds/read-round.ts';
import { useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { RoundAct } from './round-act.tsx';
import { RoundScreen } from './round-screen.tsx';
import { SettingsSummary } from './settings-shown.tsx';

function WhatHappens({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const until = lastDayOf(round, 'submission');
  return (
    <>
      <ul>
        <li>{say('rounds:open-what-participants', { count: round.participants.length })}</li>
        {until && <li>{say('rounds:open-what-submission', { date: formatDate(until, say.language, 'weekday') })}</li>}
        <li>{say('rounds:open-what-seen')}</li>
      </ul>
      <SettingsSummary round={round} />
      <p>{say('rounds:open-missing')}</p>
      <ul>
        <li>{say(round.weighting ? 'rounds:open-weighting-there' : 'rounds:open-weighting-missing')}</li>
        <li>{say('rounds:open-council-missing')}</li>
      </ul>
    </>
  );
}

function OpenAct({ seen }: { readonly seen: RoundWhole }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const acting = useRoundAct(OpenRound, seen);
  const { act, round } = acting;
  const [sure, setSure] = useState(false);
  const { reportingYear: year, id } = round;
  const hindrances = [
    ...wordHindrances(say, round, { kind: 'open' }, now(), calendar),
    ...(round.participants.length === 0 ? [say('rounds:nobody-takes-part')] : []),
  ];
  return (
    <RoundAct
      of={acting}
      page={{
        title: say('rounds:open', { year }),
        what: <WhatHappens round={round} />,
        ground: { text: say('rounds:open-ground'), paragraph: wordReference(say, 'E-4') },
        irreversible: say('rounds:open-irreversible'),
        hindrances,
      }}
      receipt={{ title: say('rounds:opened', { year }), about: <p>{say('rounds:opened-about')}</p> }}
      fields={<Check label={say('rounds:open-understood')} checked={sure} onChange={setSure} />}
      button={{
        label: say('rounds:open', { year }),
        busy: say('rounds:opening'),
        barredBecause: sure ? undefined : say('rounds:confirm-first'),
      }}
      onDo={() => act.mutate({ params: { id }, version: round.version })}
    />
  );
}

export function OpenPage() {
  return (
    <RoundScreen of="rounds:open" act="round.open" ownTitle>
      {(round) => <OpenAct seen={round} />}
    </RoundScreen>
  );
}
