// The ground, the facts that hold, the words: what a decision against an item, or with other facts, says.

import { type FormEvent, type RefObject, useEffect, useRef } from 'react';
import type { ViewedItem } from '#contract/verification.ts';
import { type Kind, TABLES } from '#rules/evidence/tables.ts';
import { changeableColumns } from '#rules/verification/check-decision.ts';
import { type Ground, groundsFor, paragraphOf, type VerificationOutcome } from '#rules/verification/grounds.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import { SelectField, TextAreaField, TextField } from '#web/design/fields.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './verification.module.css';
import { wordColumn } from './word-item.ts';

export type Draft = {
  readonly outcome: VerificationOutcome;
  readonly ground: string | null;
  readonly words: string;
  readonly changes: Readonly<Record<string, string>>;
};

export const draftOf = (outcome: VerificationOutcome): Draft => ({ outcome, ground: null, words: '', changes: {} });

export const groundsOf = (item: ViewedItem, outcome: VerificationOutcome): readonly Ground[] =>
  outcome === 'credited' ? [] : groundsFor(item.table, item.component, outcome);

type FormProps = {
  readonly item: ViewedItem;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly busy: boolean;
};

/** `3. another quartile — Annex 1, note 3`: the number is the key. */
function groundChoices(say: Say, { indicator }: ViewedItem, grounds: readonly Ground[]) {
  return grounds.map((ground, at) => ({
    value: ground.id,
    label: `${at < 9 ? `${at + 1}. ` : ''}${say(`verification:ground.${ground.id}`)}`,
    hint: `${wordReference(say, paragraphOf(ground, indicator))}${ground.fourEyes ? `. ${say('verification:four-eyes')}` : ''}`,
  }));
}

const choicesOf = (kind: Kind | undefined): readonly string[] | undefined => {
  if (kind?.is === 'choice') return kind.of;
  return kind?.is === 'yes-no' ? ['yes', 'no'] : undefined;
};

function ChangedFact({ item, column, draft, onDraft }: FormProps & { readonly column: string }) {
  const say = useSay();
  const kind = TABLES[item.table].columns.find(({ name }) => name === column)?.kind;
  const value = draft.changes[column] ?? item.fields[column] ?? '';
  const change = (text: string) => {
    const { [column]: _, ...others } = draft.changes;
    onDraft({ ...draft, changes: text === (item.fields[column] ?? '') ? others : { ...others, [column]: text } });
  };
  const label = say('verification:new-value', { column: wordColumn(say, item.table, column) });
  const choices = choicesOf(kind);
  if (!choices) return <TextField label={label} input={{ value, onChange: (event) => change(event.target.value) }} />;
  const empty = { value: '', label: say('verification:fact-empty') };
  return (
    <SelectField
      label={label}
      value={value}
      onChange={change}
      choices={[empty, ...choices.map((one) => ({ value: one, label: one }))]}
    />
  );
}

/** The first thing to be typed takes the focus as soon as the ground is known. */
function useFirstField(form: RefObject<HTMLFormElement | null>, ground: Ground | undefined): void {
  const id = ground?.id;
  const typed = ground !== undefined && (ground.outcome === 'changed' || ground.wantsWords);
  useEffect(() => {
    if (id === undefined || !typed) return;
    form.current?.querySelector<HTMLElement>('input[type="text"], select, textarea')?.focus();
  }, [form, id, typed]);
}

export function DecideForm(props: FormProps) {
  const { item, draft, onDraft, onEnter, onLeave, busy } = props;
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const grounds = groundsOf(item, draft.outcome);
  const ground = grounds.find(({ id }) => id === draft.ground);
  useFirstField(form, ground);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onEnter();
  };
  const columns = ground && ground.outcome === 'changed' ? changeableColumns(item.table, ground) : [];
  return (
    <form className={styles.form} onSubmit={submit} ref={form} noValidate>
      {grounds.length > 0 && (
        <OneOf
          label={say('verification:choose-ground')}
          choices={groundChoices(say, item, grounds)}
          value={draft.ground ?? undefined}
          onChange={(id) => onDraft({ ...draft, ground: id, changes: {} })}
        />
      )}
      {columns.map((column) => (
        <ChangedFact key={column} {...props} column={column} />
      ))}
      {draft.outcome !== 'credited' && (
        <TextAreaField
          label={say('verification:words')}
          hint={say('verification:words-hint')}
          optional={!ground?.wantsWords}
          area={{
            rows: 2,
            value: draft.words,
            onChange: (event) => onDraft({ ...draft, words: event.target.value }),
            // One hand stays on the keys: a line of words is entered as a form is; Shift makes a new line.
            onKeyDown: (event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              onEnter();
            },
          }}
        />
      )}
      {ground?.fourEyes && <Aside>{say('verification:four-eyes')}</Aside>}
      <ButtonRow>
        <Button kind="primary" type="submit" busy={busy ? say('verification:deciding') : undefined}>
          {say('verification:enter-decision', { outcome: say(`verification:decide.${draft.outcome}`) })}
        </Button>
        <Button onClick={onLeave}>{say('verification:cancel')}</Button>
      </ButtonRow>
    </form>
  );
}
