import type { CaseLine } from '#contract/status.ts';
import { StatusMark, type Tone } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';

const MEANING: Readonly<Record<CaseLine['stage'], Tone>> = {
  draft: 'note',
  examination: 'waiting',
  approved: 'waiting',
  routed: 'waiting',
  assigned: 'counted',
  refused: 'refused',
  declined: 'refused',
  withdrawn: 'note',
};

/** Where a case stands, as a sign and a word. */
export function StageMark({ of }: { readonly of: CaseLine }) {
  const say = useSay();
  const isLate = of.missed && of.stage === 'examination';
  return (
    <StatusMark meaning={isLate ? 'late' : MEANING[of.stage]}>
      {isLate ? say('status:stage.missed') : say(`status:stage.${of.stage}`)}
    </StatusMark>
  );
}
