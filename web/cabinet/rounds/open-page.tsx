// The chief opens the round: what is locked by it, what begins, what may still be missing.

import { useEffect, useState } from 'react';
import { OpenRound, type RoundWhole } from '#contract/rounds.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Check } from '#web/design/choice-list.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { now } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { lastDayOf, wordHindrances } from '#web/kit/rounds/read-round.ts';
import { addressOf, useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { RoundReceipt } from './round-receipt.tsx';
import { RoundScreen } from './round-screen.tsx';
import styles from './rounds.module.css';
import { SettingsSummary } from './settings-shown.tsx';
import { WordedAct } from './worded-act.tsx';

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
  const { act, anew, round, refresh } = useRoundAct(OpenRound, seen);
  const [sure, setSure] = useState(false);
  const { reportingYear: year, id } = round;
  const made = act.data?.answer.version;
  useEffect(() => {
    if (made !== undefined) refresh();
  }, [made, refresh]);
  if (made !== undefined)
    return (
      <RoundReceipt id={id} version={made} title={say('rounds:opened', { year })}>
        <p>{say('rounds:opened-about')}</p>
      </RoundReceipt>
    );
  const hindrances = [
    ...wordHindrances(say, round, { kind: 'open' }, now(), calendar),
    ...(round.participants.length === 0 ? [say('rounds:nobody-takes-part')] : []),
  ];
  return (
    <>
      {act.error && <ActFault fault={act.error} onAnew={anew} word={({ act: did }) => <WordedAct act={did} />} />}
      <ActPage
        title={say('rounds:open', { year })}
        what={<WhatHappens round={round} />}
        ground={{ text: say('rounds:open-ground'), paragraph: wordReference(say, 'E-4') }}
        irreversible={say('rounds:open-irreversible')}
        hindrances={hindrances}
        sign={
          <div className={styles.form}>
            <Check label={say('rounds:open-understood')} checked={sure} onChange={setSure} />
            <ButtonRow>
              <Button
                kind="primary"
                onClick={() => act.mutate({ params: { id }, version: round.version })}
                busy={act.isPending ? say('rounds:opening') : undefined}
                barredBecause={sure ? undefined : say('rounds:confirm-first')}
              >
                {say('rounds:open', { year })}
              </Button>
              <LinkButton href={addressOf(say, id)}>{say('rounds:leave')}</LinkButton>
            </ButtonRow>
          </div>
        }
      />
    </>
  );
}

export function OpenPage() {
  return (
    <RoundScreen of="rounds:open" act="round.open" ownTitle>
      {(round) => <OpenAct seen={round} />}
    </RoundScreen>
  );
}
