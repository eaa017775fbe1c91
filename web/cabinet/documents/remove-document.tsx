// Removing a document is asked twice, and refused with its reason where something rests on it.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DocumentFacts, RemoveDocument } from '#contract/documents.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { useAct } from '#web/kit/use-api.ts';

type RemoveProps = {
  readonly document: DocumentFacts;
  readonly small?: boolean;
  readonly onRemoved?: () => void;
};

export function RemoveButton({ document, small = false, onRemoved }: RemoveProps) {
  const say = useSay();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const act = useAct(RemoveDocument);
  const { id, version, name, holds } = document;
  const close = () => {
    setOpen(false);
    // Changed by somebody meanwhile: the list shows what now holds.
    if (act.error) void queries.invalidateQueries({ queryKey: ['documents'] });
    act.reset();
  };
  const remove = () =>
    act.mutate(
      { params: { id }, version },
      {
        onSuccess: () => {
          setOpen(false);
          onRemoved?.();
          // The page of the document may still stand, and nobody shall be told on it that there is no such thing.
          void queries.invalidateQueries({ queryKey: ['documents', 'one', id], refetchType: 'none' });
          for (const part of ['list', 'quota']) void queries.invalidateQueries({ queryKey: ['documents', part] });
        },
      },
    );
  return (
    <>
      <Button small={small} kind="danger" onClick={() => setOpen(true)}>
        {say('documents:remove')}
      </Button>
      <Dialog open={open} title={say('documents:remove-title')} onClose={close}>
        <p>{say('documents:remove-what', { name })}</p>
        <p>{say(holds > 0 ? 'documents:is-held' : 'documents:remove-consequence')}</p>
        {act.error && <FaultView fault={act.error} level={3} />}
        <ButtonRow>
          {holds === 0 && (
            <Button kind="danger" onClick={remove} busy={act.isPending ? say('documents:removing') : undefined}>
              {say('documents:remove-yes')}
            </Button>
          )}
          <Button onClick={close}>{say('documents:remove-no')}</Button>
        </ButtonRow>
      </Dialog>
    </>
  );
}
