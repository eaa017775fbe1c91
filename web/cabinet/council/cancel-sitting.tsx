import { useState } from 'react';
import { CancelSitting, type SittingWhole } from '#contract/council.ts';
import { TextAreaField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './council.module.css';
import { useAskAgain } from './council-queries.ts';

export function CallOff({ of }: { readonly of: SittingWhole }) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(CancelSitting);
  const [words, setWords] = useState('');
  return (
    <ConfirmButton
      label={say('council:call-off')}
      title={say('council:call-off-title')}
      act={act}
      onConfirm={(close) =>
        act.mutate(
          { params: { id: of.id }, body: { words }, version: of.version },
          { onSuccess: () => void again().then(close) },
        )
      }
    >
      <div className={styles.form}>
        <p>{say('council:call-off-about')}</p>
        <TextAreaField
          label={say('council:call-off-words')}
          area={{ value: words, rows: 3, maxLength: 2000, onChange: (event) => setWords(event.target.value) }}
        />
      </div>
    </ConfirmButton>
  );
}
