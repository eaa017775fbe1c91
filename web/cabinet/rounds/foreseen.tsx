// What each reading would have done to the round before, in words beside its option.

import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { RoundWhole } from '#contract/rounds.ts';
import { ForeseeReadings } from '#contract/what-if.ts';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { ROUNDS } from '#web/kit/rounds/round-queries.ts';
import { useApi } from '#web/kit/use-api.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';

type Foreseen = z.output<typeof ForeseeReadings.answer>;

const isCounting = ({ before }: Foreseen): boolean => before !== null && before.counted < before.of;

/** Its effects are there once every organisation is counted. */
export function useForeseen({ id, version }: RoundWhole) {
  const call = useApi();
  return useQuery({
    queryKey: [...ROUNDS, 'foreseen', id, version],
    queryFn: async ({ signal }) => (await call(ForeseeReadings, { params: { id }, signal })).answer,
    // Each answer counts some organisations more, until all are.
    refetchInterval: ({ state }) => (state.data && isCounting(state.data) ? 50 : false),
  });
}

const signed = (say: Say, by: string): string => `${by.startsWith('-') ? '' : '+'}${formatNumber(by, say.language)}`;

/** Of an option beside the one that is saved; undefined where nothing can be said of it. */
export function wordEffect(
  say: Say,
  foreseen: Foreseen | undefined,
  round: RoundWhole,
  of: string,
  option: string,
): string | undefined {
  const effect = foreseen?.effects.find((one) => one.interpretation === of && one.option === option);
  if (!foreseen?.before || !effect) return undefined;
  const { reportingYear: year } = foreseen.before;
  const { largest } = effect;
  if (largest === null) return say('rounds:effect-none', { year });
  const name = round.participants.find(({ bin }) => bin === largest.bin)?.names[say.language] ?? largest.bin;
  const scores = effect.changed.map(({ score, organisations: count }) =>
    say('rounds:effect-score', { score: `S${score.toLowerCase()}`, count }),
  );
  return [
    say('rounds:effect', { year, scores: scores.join(', ') }),
    say('rounds:effect-most', { by: signed(say, largest.by), score: `S${largest.score.toLowerCase()}`, name }),
    effect.ranks === 0 ? say('rounds:effect-ranks-none') : say('rounds:effect-ranks', { count: effect.ranks }),
  ].join(' ');
}

function Counting({ done, of }: { readonly done: number; readonly of: number }) {
  const say = useSay();
  return <ProgressLine what={say('rounds:effect-counting')} done={done} total={of} />;
}

/** On what the effects are counted, or why there are none. */
export function ForeseenGround({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const { data, error, refetch } = useForeseen(round);
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!data.before) return <Aside>{say('rounds:effect-first')}</Aside>;
  if (isCounting(data)) return <Counting done={data.before.counted} of={data.before.of} />;
  const { reportingYear: year, verified, submitted, entered } = data.before;
  return (
    <Aside>
      {say('rounds:effect-ground', { year, verified, submitted, entered })}{' '}
      {data.weighting === 'pending' && say('rounds:effect-pending')}
    </Aside>
  );
}
