// Picks one organisation of the register by name or BIN: what is typed is looked for, what is found is chosen.

import { useState } from 'react';
import { Button } from '#web/design/button.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import type { FieldFault } from '#web/design/field-frame.tsx';
import { TextField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { usePaused } from '#web/kit/use-paused.ts';
import styles from './organisations.module.css';
import { useNames, useRegister } from './register-queries.ts';
import { nameOf } from './word-fact.ts';

const SHOWN = 8;
const LEAST = 2;

type SearchProps = {
  readonly label: string;
  readonly id?: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Not to be found: the organisation itself. */
  readonly except?: string | undefined;
  readonly fault?: FieldFault | undefined;
  /** What stands for none; without it one has to be chosen. */
  readonly none?: string;
};

type FoundProps = Pick<SearchProps, 'onChange' | 'except'> & { readonly search: string };

function Found({ search, onChange, except }: FoundProps) {
  const say = useSay();
  const { data } = useRegister({ search }, search.length >= LEAST);
  if (search.length < LEAST || !data) return null;
  const found = data.organisations.filter(({ id }) => id !== except);
  if (found.length === 0) return <p role="status">{say('organisations:none-found')}</p>;
  return (
    <>
      <OneOf
        label={say('organisations:found-choose')}
        value={undefined}
        onChange={onChange}
        choices={found.slice(0, SHOWN).map(({ id, facts, bin }) => ({
          value: id,
          label: nameOf(say, facts, bin),
          hint: bin,
        }))}
      />
      {found.length > SHOWN && <p>{say('organisations:found-more', { count: found.length - SHOWN })}</p>}
    </>
  );
}

export function OrganisationSearch({ label, id, value, onChange, except, fault, none }: SearchProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const search = usePaused(typed.trim());
  const name = useNames(value === null ? [] : [value])(value ?? '');
  if (value !== null)
    return (
      <div className={styles.chosen} id={id} tabIndex={-1}>
        <p className={styles.chosenLabel}>{label}</p>
        <p>{name ?? say('organisations:parent-asked')}</p>
        <Button small onClick={() => onChange(null)}>
          {say(none === undefined ? 'organisations:choose-other' : 'organisations:choose-none')}
        </Button>
      </div>
    );
  return (
    <div className={styles.search}>
      <TextField
        label={label}
        hint={none ?? say('organisations:search')}
        optional={none !== undefined}
        fault={fault}
        {...(id === undefined ? {} : { id })}
        input={{ type: 'search', autoComplete: 'off', value: typed, onChange: (event) => setTyped(event.target.value) }}
      />
      <Found search={search} onChange={onChange} except={except} />
    </div>
  );
}
