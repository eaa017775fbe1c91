// What the Government decided upon the petition, entered as its paper says (S-13.1).

import { useState } from 'react';
import { EnterGovernmentDecision, type RevisionWhole } from '#contract/revision.ts';
import { OneOf } from '#web/design/choice-list.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { TextField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { ActFrame } from './act-frame.tsx';
import { useRevisionAct } from './revision-queries.ts';
import { RevisionScreen } from './revision-screen.tsx';

type Typed = {
  readonly outcome: string;
  readonly number: string;
  readonly on: string;
  readonly issuer: string;
  readonly from: string;
};
const NOTHING: Typed = { outcome: '', number: '', on: '', issuer: '', from: '' };

/** Undefined as long as something is missing. */
function readTyped({ outcome, number, on: typedOn, issuer, from: typedFrom }: Typed) {
  const [on, from] = [findTypedDate(typedOn), findTypedDate(typedFrom)];
  const withdrawn = outcome === 'withdrawn';
  if (outcome === '' || !on || number.trim() === '' || issuer.trim().length < 2) return undefined;
  if (withdrawn && !from) return undefined;
  return { withdrawn, number: number.trim(), on, issuer: issuer.trim(), from: withdrawn && from ? from : null };
}

function Fields({ typed, onTyped }: { readonly typed: Typed; readonly onTyped: (typed: Typed) => void }) {
  const say = useSay();
  const put = (name: keyof Typed) => (value: string) => onTyped({ ...typed, [name]: value });
  return (
    <>
      <OneOf
        label={say('revision:decided-what')}
        choices={(['withdrawn', 'declined'] as const).map((value) => ({
          value,
          label: say(`revision:decided.${value}`),
        }))}
        value={typed.outcome}
        onChange={put('outcome')}
      />
      <TextField
        label={say('revision:document-number')}
        width={20}
        input={{ maxLength: 60, value: typed.number, onChange: (event) => put('number')(event.target.value) }}
      />
      <DateField
        label={say('revision:document-on')}
        value={typed.on}
        day={findTypedDate(typed.on)}
        onChange={put('on')}
      />
      <TextField
        label={say('revision:document-issuer')}
        input={{ maxLength: 300, value: typed.issuer, onChange: (event) => put('issuer')(event.target.value) }}
      />
      {typed.outcome === 'withdrawn' && (
        <DateField
          label={say('revision:withdrawn-from')}
          value={typed.from}
          day={findTypedDate(typed.from)}
          onChange={put('from')}
        />
      )}
    </>
  );
}

function Decide({ of }: { readonly of: RevisionWhole }) {
  const say = useSay();
  const act = useRevisionAct(EnterGovernmentDecision);
  const [typed, setTyped] = useState(NOTHING);
  const body = readTyped(typed);
  return (
    <ActFrame
      of={of}
      name="decide"
      paragraph="S-13.1"
      doing={act}
      what={[say('revision:what.decide-paper'), say('revision:what.decide-register')]}
      fields={<Fields typed={typed} onTyped={setTyped} />}
      typed={JSON.stringify(typed) !== JSON.stringify(NOTHING)}
      barredBecause={body ? undefined : say('revision:decision-incomplete')}
      onDo={() => body && act.mutate({ params: { id: of.id }, body, version: of.version })}
    />
  );
}

export function DecidePage() {
  const say = useSay();
  return (
    <RevisionScreen act={{ title: say('revision:act.decide'), name: 'revision.answer' }}>
      {(revision) => <Decide of={revision} />}
    </RevisionScreen>
  );
}
