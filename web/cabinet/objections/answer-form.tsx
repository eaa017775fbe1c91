// The working body answers in writing: upheld as it was reported, upheld with other facts, or refused; what follows is done in the
// same moment.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AnswerObjection, type ObjectionWhole } from '#contract/objections.ts';
import { changeableColumns } from '#rules/verification/check-decision.ts';
import { findGround, groundsFor, type VerificationOutcome } from '#rules/verification/grounds.ts';
import { Button } from '#web/design/button.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import { SelectField, TextAreaField, TextField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { faultOf } from '#web/kit/form-faults.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { OBJECTIONS } from './objection-queries.ts';
import styles from './objections.module.css';

const ANSWERS = ['credited', 'changed', 'refused'] as const;
const FIELDS = { '/body/words': 'answer-words', '/body/ground': 'ground', '/body/changes': 'changes' };

type Changes = Readonly<Record<string, string>>;

type FactsProps = {
  readonly of: ObjectionWhole;
  readonly ground: string;
  readonly changes: Changes;
  readonly onGround: (ground: string) => void;
  readonly onChanges: (changes: Changes) => void;
  readonly fault: unknown;
};

function OtherFacts({ of: { item }, ground, changes, onGround, onChanges, fault }: FactsProps) {
  const say = useSay();
  const { table, component, fields } = item;
  const grounds = groundsFor(table, component, 'changed');
  const found = findGround(ground);
  return (
    <>
      <SelectField
        id="ground"
        label={say('objections:ground')}
        fault={faultOf(fault, FIELDS, 'ground')}
        choices={[
          { value: '', label: say('objections:ground-choose') },
          ...grounds.map(({ id }) => ({ value: id, label: say(`verification:ground.${id}`) })),
        ]}
        value={ground}
        onChange={onGround}
      />
      {found &&
        changeableColumns(table, found).map((column) => (
          <TextField
            key={column}
            label={say(`law:column.${table}.${column}`)}
            input={{
              value: changes[column] ?? fields[column] ?? '',
              onChange: (event) => onChanges({ ...changes, [column]: event.target.value }),
            }}
          />
        ))}
    </>
  );
}

/** Only what differs from what was reported. */
const differing = (changes: Changes, fields: Changes): Record<string, string> =>
  Object.fromEntries(Object.entries(changes).filter(([column, text]) => text !== (fields[column] ?? '')));

export function AnswerForm({ of }: { readonly of: ObjectionWhole }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(AnswerObjection);
  const [answer, setAnswer] = useState<VerificationOutcome>();
  const [words, setWords] = useState('');
  const [ground, setGround] = useState('');
  const [changes, setChanges] = useState<Changes>({});
  const again = () => queries.invalidateQueries({ queryKey: OBJECTIONS });
  if (of.conflict !== null) return <Notice tone="refused" title={say(`verification:conflict.${of.conflict}`)} />;
  const send = () => {
    if (!answer) return;
    const other = answer === 'changed';
    const body = {
      answer,
      words,
      ground: other && ground !== '' ? ground : null,
      changes: other ? differing(changes, of.item.fields) : {},
    };
    act.mutate({ params: { id: of.id }, body, version: of.version }, { onSuccess: again });
  };
  const barred = () => {
    if (!answer) return say('objections:answer-first');
    return words.trim() === '' ? say('objections:words-first') : undefined;
  };
  return (
    <div className={styles.form}>
      <UnsavedGuard when={words !== '' && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={() => void again().then(() => act.reset())} />}
      {of.late && <Notice tone="late" title={say('objections:answer-is-late')} />}
      <OneOf
        id="answer"
        label={say('objections:answer')}
        choices={ANSWERS.map((value) => ({ value, label: say(`objections:answer-as.${value}`) }))}
        value={answer}
        onChange={(value) => setAnswer(ANSWERS.find((one) => one === value))}
      />
      {answer === 'changed' && (
        <OtherFacts
          of={of}
          ground={ground}
          changes={changes}
          onGround={setGround}
          onChanges={setChanges}
          fault={act.error}
        />
      )}
      <TextAreaField
        id="answer-words"
        label={say('objections:answer-words')}
        hint={say('objections:answer-words-hint')}
        fault={faultOf(act.error, FIELDS, 'answer-words')}
        area={{ value: words, onChange: (event) => setWords(event.target.value), rows: 6, maxLength: 8000 }}
      />
      <div>
        <Button
          kind="primary"
          onClick={send}
          busy={act.isPending ? say('objections:sending') : undefined}
          barredBecause={barred()}
        >
          {say('objections:answer-send')}
        </Button>
      </div>
    </div>
  );
}
