// A member says that an item concerns them; the secretary writes down what another has said.

import { useState } from 'react';
import type { SittingWhole } from '#contract/council.ts';
import { type AgendaItem, DeclareInterest } from '#contract/council-agenda.ts';
import { SelectField, TextAreaField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { useMay, useMe } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './council.module.css';
import { useAskAgain } from './council-queries.ts';

type DeclareProps = { readonly sitting: SittingWhole; readonly item: AgendaItem };

export function Declare({ sitting, item }: DeclareProps) {
  const say = useSay();
  const may = useMay();
  const me = useMe();
  const again = useAskAgain();
  const act = useAct(DeclareInterest);
  const [chosen, setChosen] = useState('');
  const [words, setWords] = useState('');
  const barred = new Set(item.conflicts.map(({ account }) => account));
  const open = sitting.seats.filter(({ account }) => !barred.has(account));
  const others = may('council.keep') ? open : open.filter(({ account }) => account === me.id);
  const account = chosen || others[0]?.account;
  if (item.result || !account || !['planned', 'open'].includes(sitting.state)) return null;
  return (
    <ConfirmButton
      small
      kind="secondary"
      label={say('council:declare')}
      title={say('council:declare-title')}
      act={act}
      onConfirm={(close) =>
        act.mutate(
          { params: { id: sitting.id, item: item.id }, body: { account, words }, version: sitting.version },
          { onSuccess: () => void again().then(close) },
        )
      }
    >
      <div className={styles.form}>
        <p>{say('council:declare-about')}</p>
        {others.length > 1 && (
          <SelectField
            label={say('council:member')}
            choices={others.map((one) => ({ value: one.account, label: one.name }))}
            value={account}
            onChange={setChosen}
          />
        )}
        <TextAreaField
          label={say('council:declare-words')}
          area={{ value: words, rows: 3, maxLength: 1000, onChange: (event) => setWords(event.target.value) }}
        />
      </div>
    </ConfirmButton>
  );
}
