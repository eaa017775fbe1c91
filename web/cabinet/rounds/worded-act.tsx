// What somebody else did to the round meanwhile, in a few words.

import { useSay } from '#web/design/words.tsx';

const ACTS: readonly string[] = [
  'rounds.settings-changed',
  'rounds.signature-chosen',
  'rounds.participants-changed',
  'rounds.weighting-entered',
  'rounds.opened',
  'rounds.submission-moved',
  'rounds.council-called',
  'verification.published',
];

export function WordedAct({ act }: { readonly act: string }) {
  const say = useSay();
  return <p>{ACTS.includes(act) ? say(`rounds:did.${act}`) : act}</p>;
}
