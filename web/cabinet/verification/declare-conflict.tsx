// A conflict of interest is declared by who has it; from then on somebody else verifies the organisation, until it is withdrawn.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DeclareConflict, WithdrawConflict } from '#contract/verification.ts';
import { Button } from '#web/design/button.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { VERIFICATION } from '#web/kit/rounds/verification-progress.ts';
import { useAct } from '#web/kit/use-api.ts';
import styles from './verification.module.css';

const DECLARE = {
  contract: DeclareConflict,
  label: 'verification:conflict-declare',
  about: 'verification:conflict-about',
  words: 'verification:conflict-words',
  act: 'verification:conflict-act',
} as const;

const WITHDRAW = {
  contract: WithdrawConflict,
  label: 'verification:conflict-withdraw',
  about: 'verification:conflict-withdraw-about',
  words: 'verification:conflict-withdraw-words',
  act: 'verification:conflict-withdraw-act',
} as const;

type Props = { readonly round: string; readonly organisation: string };

function ActButton({ round, organisation, of }: Props & { readonly of: typeof DECLARE | typeof WITHDRAW }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct<typeof DeclareConflict | typeof WithdrawConflict>(of.contract);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const send = () =>
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
        {say(of.label)}
      </Button>
      <Dialog open={open} title={say(of.label)} onClose={() => setOpen(false)}>
        <div className={styles.form}>
          <p>{say(of.about)}</p>
          {act.error && <FaultView fault={act.error} level={3} />}
          <TextAreaField
            label={say(of.words)}
            area={{ rows: 3, value: words, onChange: (event) => setWords(event.target.value) }}
          />
          <Button kind="primary" onClick={send} busy={act.isPending ? say('verification:deciding') : undefined}>
            {say(of.act)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

export const DeclareButton = (place: Props) => <ActButton {...place} of={DECLARE} />;
export const WithdrawButton = (place: Props) => <ActButton {...place} of={WITHDRAW} />;
