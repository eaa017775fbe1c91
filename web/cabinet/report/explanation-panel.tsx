// A number of the year, opened beside the page. It has an address and can be printed by itself.

import type { Explanation } from '#rules/scoring/explanation.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { SidePanel } from '#web/design/dialog.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { type Circumstances, ExplanationLines, linesOf, titleOfNumber } from '#web/kit/explained/explanation-lines.tsx';

type PanelProps = Circumstances & {
  /** Empty: closed. */
  readonly number: string;
  /** Undefined while it is on its way. */
  readonly explanation: Explanation | undefined;
  readonly of: string;
  readonly onClose: () => void;
};

export function ExplanationPanel({ number, explanation, of, onClose, ...circumstances }: PanelProps) {
  const say = useSay();
  return (
    <SidePanel open={number !== ''} title={number === '' ? '' : titleOfNumber(say, number)} onClose={onClose}>
      <Aside>{of}</Aside>
      {number !== '' &&
        (explanation ? (
          <ExplanationLines lines={linesOf(say, explanation, number, circumstances)} />
        ) : (
          <LoadingState what={say('report:reckoning')} />
        ))}
      <div data-screen-only>
        <ButtonRow>
          <Button small onClick={() => window.print()}>
            {say('web:number.print')}
          </Button>
        </ButtonRow>
      </div>
    </SidePanel>
  );
}
