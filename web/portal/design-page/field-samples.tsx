// Fields, whole and with faults, and the summary of the faults.

import { useState } from 'react';
import { Check, OneOf, SomeOf } from '#web/design/choice-list.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { ErrorSummary } from '#web/design/error-summary.tsx';
import { NumberField, SelectField, TextAreaField, TextField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';

const CATEGORIES = ['clinical', 'non_clinical', 'education'] as const;
const DATABASES = ['wos', 'scopus', 'springer'] as const;
const HANDED_ON = 'sample-handed-on';
const GRANTED = 'sample-granted';

function Faults() {
  const say = useSay();
  return (
    <ErrorSummary
      takesFocus={false}
      faults={[
        { field: HANDED_ON, what: say('showcase:fields.handed-on-what') },
        { field: GRANTED, what: say('showcase:fields.granted-what') },
      ]}
    />
  );
}

function Typed() {
  const say = useSay();
  const [date, setDate] = useState('31.02.2026');
  const [note, setNote] = useState('');
  const day = findTypedDate(date);
  const handedOn = {
    what: say('showcase:fields.handed-on-what'),
    why: say('showcase:fields.handed-on-why'),
    next: say('showcase:fields.handed-on-next'),
    paragraph: { label: say('showcase:fields.handed-on-paragraph') },
  };
  return (
    <>
      <TextField
        label={say('showcase:fields.name')}
        hint={say('showcase:fields.name-hint')}
        input={{ defaultValue: say('showcase:organisation.long') }}
      />
      <NumberField
        label={say('showcase:fields.received')}
        unit={say('showcase:fields.tenge')}
        input={{ defaultValue: '9000000' }}
      />
      <NumberField
        id={HANDED_ON}
        label={say('showcase:fields.handed-on')}
        unit={say('showcase:fields.tenge')}
        input={{ defaultValue: '10000000' }}
        fault={handedOn}
      />
      <DateField
        id={GRANTED}
        label={say('showcase:fields.granted')}
        value={date}
        day={day}
        onChange={setDate}
        fault={day ? undefined : { what: say('showcase:fields.granted-what') }}
      />
      <TextAreaField
        label={say('showcase:fields.note')}
        hint={say('showcase:fields.note-hint')}
        optional
        area={{ value: note, onChange: (event) => setNote(event.target.value) }}
      />
      <UnsavedGuard when={note !== ''} />
    </>
  );
}

function Chosen() {
  const say = useSay();
  const [category, setCategory] = useState<string>();
  const [listed, setListed] = useState<string>('clinical');
  const [databases, setDatabases] = useState<readonly string[]>(['scopus']);
  const [sure, setSure] = useState(false);
  const categories = CATEGORIES.map((value) => ({ value, label: say(`showcase:category.${value}`) }));
  const hinted = categories.map((one, index) =>
    index === 0 ? { ...one, hint: say('showcase:category.clinical-hint') } : one,
  );
  return (
    <>
      <OneOf label={say('showcase:fields.category')} choices={hinted} value={category} onChange={setCategory} />
      <SomeOf
        label={say('showcase:fields.database')}
        hint={say('showcase:fields.database-hint')}
        choices={DATABASES.map((value) => ({ value, label: say(`showcase:fields.database.${value}`) }))}
        values={databases}
        onChange={setDatabases}
      />
      <SelectField label={say('showcase:fields.category')} choices={categories} value={listed} onChange={setListed} />
      <Check label={say('showcase:fields.confirm')} checked={sure} onChange={setSure} />
    </>
  );
}

export function FieldSamples() {
  return (
    <>
      <Faults />
      <Typed />
      <Chosen />
    </>
  );
}
