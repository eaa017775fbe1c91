// Whether the server has what stands in the sheet: saved, on its way, kept here until the line is back, refused.

import { Button } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { formatNumber } from '#wording/format-number.ts';
import type { SaveState } from './use-report-rows.ts';

const MEANING = { saved: 'counted', saving: 'waiting', 'no-line': 'late', refused: 'refused' } as const;

/** One line, told to who hears the page when it changes. */
export function SaveLine({ save }: { readonly save: SaveState }) {
  const say = useSay();
  const { state, unsaved } = save;
  const shown = formatNumber(String(unsaved), say.language);
  return (
    <p role="status" data-save={state}>
      <StatusMark meaning={MEANING[state]}>
        {state === 'saved' ? say('report:save.saved') : say(`report:save.${state}`, { count: unsaved, shown })}
      </StatusMark>
    </p>
  );
}

/** What keeps rows from being saved, and what to do. */
export function SaveTroubles({
  save,
  rowOf,
  onAgain,
}: {
  readonly save: SaveState;
  /** The number of a row as the sheet shows it. */
  readonly rowOf: (id: string) => number;
  readonly onAgain: () => void;
}) {
  const say = useSay();
  const { state, unkept, tooLong, fault, unsaved } = save;
  const [first] = tooLong;
  return (
    <>
      {state === 'no-line' && (
        <Notice tone="late" title={say('report:no-line')} live>
          <p>{say(unkept ? 'report:no-line-unkept' : 'report:no-line-about')}</p>
          <Button small onClick={onAgain}>
            {say('report:save-again')}
          </Button>
        </Notice>
      )}
      {state === 'refused' && (
        <>
          <FaultView fault={fault} onAgain={onAgain} />
          <p>
            {say(unkept ? 'report:refused-unkept' : 'report:refused-kept', {
              count: unsaved,
              shown: formatNumber(String(unsaved), say.language),
            })}
          </p>
        </>
      )}
      {first !== undefined && (
        <Notice tone="refused" title={say('report:too-long', { row: rowOf(first) })} live>
          <p>{say('report:too-long-about')}</p>
        </Notice>
      )}
    </>
  );
}
