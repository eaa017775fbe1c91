// What both sides wrote, in its order, and the field for more while the objection stands.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ObjectionWhole, WriteMessage } from '#contract/objections.ts';
import { Button } from '#web/design/button.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { OBJECTIONS } from './objection-queries.ts';
import styles from './objections.module.css';

const FIELDS = { '/body/words': 'message' };

function Write({ id }: { readonly id: string }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(WriteMessage);
  const [words, setWords] = useState('');
  const send = () =>
    act.mutate(
      { params: { id }, body: { words } },
      {
        onSuccess: async () => {
          setWords('');
          await queries.invalidateQueries({ queryKey: OBJECTIONS });
        },
      },
    );
  return (
    <div className={styles.form}>
      <UnsavedGuard when={words !== ''} />
      <FormFaults fault={act.error} fields={FIELDS} />
      <TextAreaField
        id="message"
        label={say('objections:message')}
        hint={say('objections:message-hint')}
        fault={faultOf(act.error, FIELDS, 'message')}
        area={{ value: words, onChange: (event) => setWords(event.target.value), rows: 3, maxLength: 8000 }}
      />
      <div>
        <Button
          onClick={send}
          busy={act.isPending ? say('objections:sending') : undefined}
          barredBecause={words.trim() === '' ? say('objections:words-first') : undefined}
        >
          {say('objections:write')}
        </Button>
      </div>
    </div>
  );
}

export function Thread({ of }: { readonly of: ObjectionWhole }) {
  const say = useSay();
  const may = useMay();
  const writes = of.state === 'standing' && of.conflict !== 'declared' && may('objection.write', of.organisation);
  return (
    <div className={styles.stack}>
      {of.thread.length === 0 ? (
        <p>{say('objections:thread-empty')}</p>
      ) : (
        <ol className={styles.thread}>
          {of.thread.map(({ side, words, name, at }) => (
            <li key={`${at} ${words}`} data-side={side}>
              <p className={styles.who}>
                {say(`objections:wrote.${side}`, { name: name ?? '', at: formatMoment(at, say.language) })}
              </p>
              <p className={styles.words}>{words}</p>
            </li>
          ))}
        </ol>
      )}
      {writes && <Write id={of.id} />}
    </div>
  );
}
