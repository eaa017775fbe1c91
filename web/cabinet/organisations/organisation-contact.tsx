// How to reach an organisation, changed by its own people. The version that was seen travels with the change.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ChangeContact, ReadContact } from '#contract/organisations.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { TextField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Facts } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import styles from './organisations.module.css';

const FIELDS = ['address', 'phone', 'email'] as const;
type Contact = Readonly<Record<(typeof FIELDS)[number], string>>;
type Held = { readonly contact: Contact; readonly version: number };

const INPUTS = {
  address: { autoComplete: 'off', maxLength: 400 },
  phone: { type: 'tel', autoComplete: 'off', maxLength: 60 },
  email: { type: 'email', autoComplete: 'off', maxLength: 200 },
} as const;

type FormProps = {
  readonly id: string;
  readonly held: Held;
  readonly onDone: () => void;
  readonly onLeave: () => void;
  /** Fetches what holds now, and keeps what was typed. */
  readonly onAnew: () => void;
};

function ContactForm({ id, held, onDone, onLeave, onAnew }: FormProps) {
  const say = useSay();
  // Only what was typed: a field left alone follows what somebody else has entered meanwhile.
  const [typed, setTyped] = useState<Partial<Contact>>({});
  const contact: Contact = { ...held.contact, ...typed };
  const act = useAct(ChangeContact);
  const isChanged = FIELDS.some((field) => contact[field] !== held.contact[field]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ params: { id }, body: contact, version: held.version }, { onSuccess: onDone });
  };
  const anew = () => {
    act.reset();
    onAnew();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <UnsavedGuard when={isChanged && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={anew} />}
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={say(`organisations:contact.${field}`)}
          optional
          input={{
            ...INPUTS[field],
            value: contact[field],
            onChange: (event) => setTyped({ ...typed, [field]: event.target.value }),
          }}
        />
      ))}
      <ButtonRow>
        <Button kind="primary" type="submit" busy={act.isPending ? say('organisations:saving') : undefined}>
          {say('organisations:contact-save')}
        </Button>
        <Button onClick={onLeave}>{say('organisations:leave')}</Button>
      </ButtonRow>
    </form>
  );
}

export function OrganisationContact({ id }: { readonly id: string }) {
  const say = useSay();
  const may = useMay();
  const call = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<'shown' | 'edited' | 'saved'>('shown');
  const queryKey = ['organisation-contact', id];
  const { data, error } = useQuery({
    queryKey,
    queryFn: async () => {
      const { answer, version } = await call(ReadContact, { params: { id } });
      return { contact: answer, version: version ?? 0 };
    },
  });
  if (error) return <FaultView fault={error} />;
  if (!data) return <LoadingState />;
  const anew = () => queries.invalidateQueries({ queryKey });
  const done = async () => {
    await anew();
    setState('saved');
  };
  if (state === 'edited')
    return <ContactForm id={id} held={data} onDone={done} onLeave={() => setState('shown')} onAnew={anew} />;
  return (
    <div className={styles.form}>
      {state === 'saved' && <Notice tone="counted" title={say('organisations:contact-saved')} live />}
      <Facts
        of={FIELDS.map((field) => ({
          name: say(`organisations:contact.${field}`),
          value: data.contact[field] === '' ? say('organisations:not-given') : data.contact[field],
        }))}
      />
      {may('organisation.change-contact', id) && (
        <ButtonRow>
          <Button onClick={() => setState('edited')}>{say('organisations:contact-change')}</Button>
        </ButtonRow>
      )}
    </div>
  );
}
