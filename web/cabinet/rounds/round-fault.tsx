// An act on a round that was refused; what somebody else did to the round meanwhile stands there in a few words.

import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import type { RoundActing } from '#web/kit/rounds/round-queries.ts';

const ACTS: readonly string[] = [
  'rounds.settings-changed',
  'rounds.signature-chosen',
  'rounds.participants-changed',
  'rounds.weighting-entered',
  'rounds.opened',
  'rounds.submission-moved',
  'rounds.council-called',
  'verification.published',
  'council.considered',
];

function WordedAct({ act }: { readonly act: string }) {
  const say = useSay();
  return <p>{ACTS.includes(act) ? say(`rounds:did.${act}`) : act}</p>;
}

export function RoundFault({ of: { act, anew } }: { readonly of: RoundActing }) {
  if (!act.error) return null;
  return <ActFault fault={act.error} onAnew={anew} word={({ act: did }) => <WordedAct act={did} />} />;
}
