// The results of the verification are published: what goes out, until when it may be objected to, and what stands in the way.

import { PublishVerification } from '#contract/published-verification.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import type { OrganisationProgress } from '#contract/verification.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { now, today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { tryToWord, wordHindrances } from '#web/kit/rounds/read-round.ts';
import { useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { useProgress, wordSums, wordUnfinished } from '#web/kit/rounds/verification-progress.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { RoundAct } from './round-act.tsx';
import { RoundScreen } from './round-screen.tsx';
import { StageBarred } from './stage-barred.tsx';

function WhatHappens({ organisations }: { readonly organisations: readonly OrganisationProgress[] }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const term = tryToWord(say, () => computeDaysAfter('objection', today(), calendar), today(), calendar);
  const until = computeDaysAfter('objection', today(), calendar).lastDay;
  return (
    <ul>
      <li>
        {say('verification:publish-what-page')} {wordSums(say, organisations)}
      </li>
      <li>{say('verification:publish-what-letter')}</li>
      <li>
        {typeof term === 'string'
          ? term
          : say('verification:publish-what-term', { date: formatDate(until, say.language) })}
      </li>
    </ul>
  );
}

function PublishAct({
  seen,
  organisations,
}: {
  readonly seen: RoundWhole;
  readonly organisations: readonly OrganisationProgress[];
}) {
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
        what: <WhatHappens organisations={organisations} />,
        ground: { text: say('verification:publish-ground'), paragraph: wordReference(say, 'E-11') },
        irreversible: say('verification:publish-irreversible'),
        hindrances: [
          ...wordHindrances(say, round, { kind: 'publish-verification' }, now(), calendar),
          ...wordUnfinished(say, organisations),
        ],
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

function Asked({ round }: { readonly round: RoundWhole }) {
  const { data, error, refetch } = useProgress(round.id);
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  return data ? <PublishAct seen={round} organisations={data.organisations} /> : <LoadingState />;
}

export function PublishVerificationPage() {
  const say = useSay();
  return (
    <RoundScreen of="verification:to-publish" act="verification.publish" ownTitle>
      {(round) => (
        <StageBarred round={round} act="publish-verification" title={say('verification:to-publish')}>
          <Asked round={round} />
        </StageBarred>
      )}
    </RoundScreen>
  );
}
