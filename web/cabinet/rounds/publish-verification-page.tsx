// The results of the verification are published: what goes out, until when it may be objected to, and what stands in the way.

import { PublishVerification } from '#contract/published-verification.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { useSay } from '#web/design/words.tsx';
import { now, today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { inLanguage } from '#web/kit/language.ts';
import { tryToWord, wordHindrances } from '#web/kit/rounds/read-round.ts';
import { useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { RoundAct } from './round-act.tsx';
import { RoundScreen } from './round-screen.tsx';
import { StageBarred } from './stage-barred.tsx';

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
  const acting = useRoundAct(PublishVerification, seen);
  const { act, round } = acting;
  const { id, reportingYear: year } = round;
  return (
    <RoundAct
      of={acting}
      page={{
        title: say('verification:to-publish'),
        what: <WhatHappens />,
        ground: { text: say('verification:publish-ground'), paragraph: wordReference(say, 'E-11') },
        irreversible: say('verification:publish-irreversible'),
        hindrances: wordHindrances(say, round, { kind: 'publish-verification' }, now(), calendar),
      }}
      receipt={{
        title: say('verification:publish-done'),
        about: (
          <p>
            <a href={inLanguage(`/verification/${year}`, say.language)}>{say('verification:public-page')}</a>
          </p>
        ),
      }}
      button={{ label: say('verification:publish-act', { year }), busy: say('verification:publishing') }}
      onDo={() => act.mutate({ params: { round: id }, version: round.version })}
      leaveTo="verification"
    />
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
