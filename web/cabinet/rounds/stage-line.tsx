// The seven stages of a round with today's marked, each with the day that ends or makes it.

import type { RoundWhole } from '#contract/rounds.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { ROUND_STAGES, type RoundStage } from '#rules/round/round.ts';
import { Unseen } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { lastDayOf } from '#web/kit/rounds/read-round.ts';
import { formatDate } from '#wording/format-date.ts';
import styles from './rounds.module.css';

type Told = { readonly key: string; readonly day: PlainDate };

function dayOf(round: RoundWhole, stage: RoundStage): Told | undefined {
  const told = (key: string, day: PlainDate | undefined) => day && { key, day };
  switch (stage) {
    case 'intake':
      return told('rounds:stage-until', lastDayOf(round, 'submission'));
    case 'verification':
      return round.publishedAt === null
        ? told('rounds:stage-published-by', lastDayOf(round, 'verification-publication'))
        : undefined;
    case 'objections':
      return told('rounds:stage-until', lastDayOf(round, 'objection'));
    case 'published':
      if (round.resultsPublishedAt !== null) return told('rounds:stage-on', dayInAstana(round.resultsPublishedAt));
      return told('rounds:stage-by', round.considered ? lastDayOf(round, 'results-publication') : undefined);
    case 'considered':
      return round.councilOn === null
        ? told('rounds:stage-by', lastDayOf(round, 'yearly-examination'))
        : told('rounds:stage-on', getPlainDate(round.councilOn));
    default:
      return undefined;
  }
}

function stateOf(index: number, now: number): 'done' | 'now' | 'later' {
  if (index === now) return 'now';
  return index < now ? 'done' : 'later';
}

export function StageLine({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const now = ROUND_STAGES.indexOf(round.stage);
  return (
    <ol className={styles.stages} aria-label={say('rounds:stages')}>
      {ROUND_STAGES.map((stage, index) => {
        const state = stateOf(index, now);
        const told = dayOf(round, stage);
        return (
          <li key={stage} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={styles.stageName}>{say(`rounds:stage.${stage}`)}</span>
            <Unseen>{say(`web:steps.${state}`)}</Unseen>
            {told && (
              <span className={styles.stageDay}>{say(told.key, { date: formatDate(told.day, say.language) })}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
