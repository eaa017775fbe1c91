// The results of the verification are published: what goes out, until when it may be objected to, and what stands in the way.

import { useEffect } from 'react';
import { PublishVerification } from '#contract/published-verification.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { now, today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { inLanguage } from '#web/kit/language.ts';
import { tryToWord, wordHindrances } from '#web/kit/rounds/read-round.ts';
import { addressOf, useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { RoundReceipt } from './round-receipt.tsx';
import { RoundScreen } from './round-screen.tsx';
import { StageBarred } from './stage-barred.tsx';
import { WordedAct } from './worded-act.tsx';

function WhatHappens() {
  const say = useSay();
  const calendar = useCalendarInForce();
  const term = tryToWord(say, () => computeDaysAfter('objection', today(), calendar), today(), calendar);
  const until = computeDaysAfter('objection', today(), calendar).lastDay;
  return (
    <ul>
      <li>{say('verification:publish-what-page')}</li>
      <li>{say('verification:publish-what-letter')}</li>
      <li>
        {typeof term === 'string'
          ? term
          : say('verification:publish-what-term', { date: formatDate(until, say.language) })}
      </li>
    </ul>
  );
}

function PublishAct({ seen }: { readonly seen: RoundWhole }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const { act, anew, round, refresh } = useRoundAct(PublishVerification, seen);
  const { id, reportingYear: year } = round;
  const made = act.data?.answer.version;
  useEffect(() => {
    if (made !== undefined) refresh();
  }, [made, refresh]);
  if (made !== undefined)
    return (
      <RoundReceipt id={id} version={made} title={say('verification:publish-done')}>
        <p>
          <a href={inLanguage(`/verification/${year}`, say.language)}>{say('verification:public-page')}</a>
        </p>
      </RoundReceipt>
    );
  return (
    <>
      {act.error && <ActFault fault={act.error} onAnew={anew} word={({ act: did }) => <WordedAct act={did} />} />}
      <ActPage
        title={say('verification:to-publish')}
        what={<WhatHappens />}
        ground={{ text: say('verification:publish-ground'), paragraph: wordReference(say, 'E-11') }}
        irreversible={say('verification:publish-irreversible')}
        hindrances={wordHindrances(say, round, { kind: 'publish-verification' }, now(), calendar)}
        sign={
          <ButtonRow>
            <Button
              kind="primary"
              onClick={() => act.mutate({ params: { round: id }, version: round.version })}
              busy={act.isPending ? say('verification:publishing') : undefined}
            >
              {say('verification:publish-act', { year })}
            </Button>
            <LinkButton href={addressOf(say, id, 'verification')}>{say('verification:leave')}</LinkButton>
          </ButtonRow>
        }
      />
    </>
  );
}

export function PublishVerificationPage() {
  const say = useSay();
  return (
    <RoundScreen of="verification:to-publish" act="verification.publish" ownTitle>
      {(round) => (
        <StageBarred round={round} act="publish-verification" title={say('verification:to-publish')}>
          <PublishAct seen={round} />
        </StageBarred>
      )}
    </RoundScreen>
  );
}
