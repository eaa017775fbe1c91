// How an objection stands, with its colour and sign.

import type { ObjectionLine, ObjectionState } from '#contract/objections.ts';
import { StatusMark, type Tone } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';

const TONES: Readonly<Record<ObjectionState, Tone>> = {
  standing: 'waiting',
  credited: 'counted',
  changed: 'counted',
  refused: 'refused',
  withdrawn: 'note',
};

export function StateMark({ of: { state } }: { readonly of: ObjectionLine }) {
  const say = useSay();
  return <StatusMark meaning={TONES[state]}>{say(`objections:state.${state}`)}</StatusMark>;
}
