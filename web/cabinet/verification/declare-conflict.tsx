// A conflict of interest is declared by who has it; from then on somebody else verifies the organisation.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DeclareConflict } from '#contract/verification.ts';
import { Button } from '#web/design/button.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './verification.module.css';
import { VERIFICATION } from './verification-queries.ts';

type Props = { readonly round: string; readonly organisation: string };

export function ConflictButton({ round, organisation }: Props) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(DeclareConflict);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const declare = () =>
    act.mutate(
      { params: { round, organisation }, body: { words } },
      {
        onSuccess: () => {
          setOpen(false);
          void queries.invalidateQueries({ queryKey: VERIFICATION });
        },
      },
    );
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {say('verification:conflict-declare')}
      </Button>
      <Dialog open={open} title={say('verification:conflict-declare')} onClose={() => setOpen(false)}>
        <div className={styles.form}>
          <p>{say('verification:conflict-about')}</p>
          {act.error && <FaultView fault={act.error} level={3} />}
          <TextAreaField
            label={say('verification:conflict-words')}
            area={{ rows: 3, value: words, onChange: (event) => setWords(event.target.value) }}
          />
          <Button kind="primary" onClick={declare} busy={act.isPending ? say('verification:deciding') : undefined}>
            {say('verification:conflict-act')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
