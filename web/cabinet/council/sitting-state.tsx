import type { SittingState as State } from '#contract/council.ts';
import { type Meaning, StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';

const MEANING: Readonly<Record<State, Meaning>> = {
  planned: 'waiting',
  open: 'waiting',
  closed: 'waiting',
  'drawn-up': 'waiting',
  signed: 'counted',
  cancelled: 'refused',
};

export function SittingState({ state }: { readonly state: State }) {
  const say = useSay();
  return <StatusMark meaning={MEANING[state]}>{say(`council:state.${state}`)}</StatusMark>;
}
