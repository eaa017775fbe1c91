// A line of a classifier or of the Ministry's list, entered or changed.

import { useState } from 'react';
import {
  ChangeClassifier,
  ChangeUnique,
  type Classifier,
  EnterClassifier,
  EnterUnique,
  type UniqueTechnology,
} from '#contract/innovation-lists.ts';
import type { ClassifierName } from '#rules/innovation/registers.ts';
import { Button } from '#web/design/button.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { NumberField, TextField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './innovation.module.css';
import { useAskAgain } from './innovation-queries.ts';

type Draft = Readonly<Record<string, string>>;
type Field = { readonly name: string; readonly kind: 'text' | 'number' | 'day' };

const PLACES: Readonly<Record<string, string>> = {
  '/body/names/kk': 'kk',
  '/body/names/ru': 'ru',
  '/body/names/en': 'en',
  ...Object.fromEntries(
    ['code', 'group', 'place', 'fromYear', 'untilYear', 'approvedFrom', 'approvedUntil', 'source'].map((name) => [
      `/body/${name}`,
      name,
    ]),
  ),
};
const text = (name: string): Field => ({ name, kind: 'text' });
const NAMES = ['kk', 'ru', 'en'].map(text);
const CLASSIFIER: readonly Field[] = [
  ...NAMES,
  text('group'),
  ...['place', 'fromYear', 'untilYear'].map((name): Field => ({ name, kind: 'number' })),
];
const UNIQUE: readonly Field[] = [
  ...NAMES,
  { name: 'approvedFrom', kind: 'day' },
  { name: 'approvedUntil', kind: 'day' },
  text('source'),
];

type FormProps = {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly first: Draft;
  readonly act: { readonly error: Error | null; readonly isPending: boolean };
  readonly label: string;
  readonly onSave: (draft: Draft) => void;
};

function LineForm({ id, fields, first, act, label, onSave }: FormProps) {
  const say = useSay();
  const [draft, setDraft] = useState(first);
  const set = (name: string) => (value: string) => setDraft((held) => ({ ...held, [name]: value }));
  const places = Object.fromEntries(Object.entries(PLACES).map(([place, name]) => [place, `${id}-${name}`]));
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      <FormFaults fault={act.error} fields={places} />
      {fields.map(({ name, kind }) => {
        const field = {
          id: `${id}-${name}`,
          label: say(`innovation:list-field.${name}`),
          fault: faultOf(act.error, places, `${id}-${name}`),
          optional: ['fromYear', 'untilYear', 'approvedUntil'].includes(name),
        };
        const value = draft[name] ?? '';
        const input = {
          value,
          autoComplete: 'off',
          onChange: (event: { target: { value: string } }) => set(name)(event.target.value),
        };
        if (kind === 'day')
          return <DateField key={name} {...field} value={value} day={findTypedDate(value)} onChange={set(name)} />;
        if (kind === 'number') return <NumberField key={name} {...field} width={4} input={input} />;
        return <TextField key={name} {...field} input={input} />;
      })}
      <Button kind="primary" type="submit" busy={act.isPending ? say('innovation:saving') : undefined}>
        {label}
      </Button>
    </form>
  );
}

const namesOf = ({ kk = '', ru = '', en = '' }: Draft) => ({ kk, ru, en });
/** What is no whole number is refused by the contract as it was typed. */
const yearOf = (typed = ''): number | null => (typed.trim() === '' ? null : Number(typed));
const dayOf = (typed = ''): string => findTypedDate(typed) ?? typed;
const classifierOf = (draft: Draft) => ({
  ...{ names: namesOf(draft), group: draft.group ?? '', place: Number(draft.place) },
  ...{ fromYear: yearOf(draft.fromYear), untilYear: yearOf(draft.untilYear) },
});
const uniqueOf = (draft: Draft) => ({
  ...{ names: namesOf(draft), source: draft.source ?? '', approvedFrom: dayOf(draft.approvedFrom) },
  approvedUntil: (draft.approvedUntil ?? '').trim() === '' ? null : dayOf(draft.approvedUntil),
});
const textOf = (value: number | string | null): string => (value === null ? '' : String(value));

export function ChangeClassifierForm({ line }: { readonly line: Classifier }) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(ChangeClassifier);
  const { id, version, names, group, place, fromYear, untilYear } = line;
  const first = { ...names, group, place: String(place), fromYear: textOf(fromYear), untilYear: textOf(untilYear) };
  const save = (draft: Draft) =>
    act.mutate({ params: { id }, body: classifierOf(draft), version }, { onSuccess: again });
  return <LineForm id={id} fields={CLASSIFIER} first={first} act={act} label={say('innovation:save')} onSave={save} />;
}

export function EnterClassifierForm({ kind }: { readonly kind: ClassifierName }) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(EnterClassifier);
  const save = (draft: Draft) =>
    act.mutate({ body: { kind, code: draft.code ?? '', ...classifierOf(draft) } }, { onSuccess: again });
  const fields = [text('code'), ...CLASSIFIER];
  const label = say('innovation:list-enter');
  return <LineForm id={kind} fields={fields} first={{}} act={act} label={label} onSave={save} />;
}

export function ChangeUniqueForm({ line }: { readonly line: UniqueTechnology }) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(ChangeUnique);
  const { id, version, names, approvedFrom, approvedUntil, source } = line;
  const first = { ...names, source, approvedFrom, approvedUntil: textOf(approvedUntil) };
  const save = (draft: Draft) => act.mutate({ params: { id }, body: uniqueOf(draft), version }, { onSuccess: again });
  return <LineForm id={id} fields={UNIQUE} first={first} act={act} label={say('innovation:save')} onSave={save} />;
}

export function EnterUniqueForm() {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(EnterUnique);
  const save = (draft: Draft) =>
    act.mutate({ body: { code: draft.code ?? '', ...uniqueOf(draft) } }, { onSuccess: again });
  const fields = [text('code'), ...UNIQUE];
  return (
    <LineForm id="unique" fields={fields} first={{}} act={act} label={say('innovation:list-enter')} onSave={save} />
  );
}
