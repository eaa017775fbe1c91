import type { AppealStage as Stage } from '#rules/status/appeal.ts';
import { type Meaning, StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';

const MEANING: Readonly<Record<Stage, Meaning>> = {
  'not-admitted': 'late',
  lodged: 'waiting',
  called: 'waiting',
  recommended: 'waiting',
  refused: 'refused',
  upheld: 'counted',
  overruled: 'refused',
};

export function AppealStage({ of }: { readonly of: Stage }) {
  const say = useSay();
  return <StatusMark meaning={MEANING[of]}>{say(`appeals:stage.${of}`)}</StatusMark>;
}
