// A button that asks first, says what will happen, and shows there why it was refused.

import { type ReactNode, useState } from 'react';
import { Button, type ButtonKind, ButtonRow } from '#web/design/button.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { useSay } from '#web/design/words.tsx';
import { Refusal } from './refusal.tsx';

type Act = { readonly isPending: boolean; readonly error: Error | null; readonly reset: () => void };

type ConfirmProps = {
  /** On the button, and once more on the one that does it. */
  readonly label: string;
  /** The question. */
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly act: Act;
  /** `close` is for when it is done. */
  readonly onConfirm: (close: () => void) => void;
  readonly small?: boolean;
  /** `danger`, as it is for what cannot be taken back, unless something is made rather than ended. */
  readonly kind?: ButtonKind;
};

export function ConfirmButton({
  label,
  title,
  children,
  act,
  onConfirm,
  small = false,
  kind = 'danger',
}: ConfirmProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const ask = () => {
    act.reset();
    setOpen(true);
  };
  return (
    <>
      <Button kind={kind} small={small} onClick={ask}>
        {label}
      </Button>
      <Dialog open={open} title={title} onClose={close}>
        <Refusal fault={act.error} />
        {children}
        <ButtonRow>
          <Button
            kind={kind}
            busy={act.isPending ? say('web:confirm.working') : undefined}
            onClick={() => onConfirm(close)}
          >
            {label}
          </Button>
          <Button onClick={close}>{say('web:confirm.cancel')}</Button>
        </ButtonRow>
      </Dialog>
    </>
  );
}
