// Asks before work that was not saved is left: by a link, the back button, or closing the page.

import { useBlocker } from '@tanstack/react-router';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { useSay } from '#web/design/words.tsx';

/** Put it into a form; `when` says whether there is anything to lose. */
export function UnsavedGuard({ when }: { readonly when: boolean }) {
  const say = useSay();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  const blocked = status === 'blocked';
  return (
    <Dialog open={blocked} title={say('web:unsaved.title')} onClose={() => reset?.()}>
      <p>{say('web:unsaved.text')}</p>
      <ButtonRow>
        <Button kind="primary" onClick={() => reset?.()}>
          {say('web:unsaved.stay')}
        </Button>
        <Button kind="danger" onClick={() => proceed?.()}>
          {say('web:unsaved.leave')}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
