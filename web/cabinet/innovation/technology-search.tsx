// Picks a technology out of the catalogue: what is typed is looked for, what is found is chosen.

import { useState } from 'react';
import { Button } from '#web/design/button.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import type { FieldFault } from '#web/design/field-frame.tsx';
import { TextField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { usePaused } from '#web/kit/use-paused.ts';
import styles from './innovation.module.css';
import { addressOfRegister, useItem, useItems } from './innovation-queries.ts';
import { titleOf } from './word-item.ts';

const SHOWN = 8;
const LEAST = 2;

function Found({ search, onChange }: { readonly search: string; readonly onChange: (id: string) => void }) {
  const say = useSay();
  const { data } = useItems('technology', { search }, SHOWN);
  if (!data) return null;
  if (data.items.length === 0)
    return (
      <p role="status">
        {say('innovation:technology-none')}{' '}
        <a href={addressOfRegister(say, 'technology', 'new')}>{say('innovation:enter.technology')}</a>
      </p>
    );
  return (
    <OneOf
      label={say('innovation:technology-found')}
      value={undefined}
      onChange={onChange}
      choices={data.items.map(({ id, fields }) => ({
        value: id,
        label: titleOf(say, 'technology', fields, data.names),
        ...(fields.htms_code === undefined ? {} : { hint: fields.htms_code }),
      }))}
    />
  );
}

type SearchProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly fault: FieldFault | undefined;
  readonly onChange: (value: string) => void;
};

export function TechnologySearch({ id, label, value, fault, onChange }: SearchProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const search = usePaused(typed.trim());
  const { data } = useItem('technology', value);
  if (value !== '')
    return (
      <div className={styles.chosen} id={id} tabIndex={-1}>
        <p className={styles.chosenLabel}>{label}</p>
        <p>{data ? titleOf(say, 'technology', data.fields, data.names) : say('innovation:asked')}</p>
        {fault && <p role="alert">{fault.what}</p>}
        <Button small onClick={() => onChange('')}>
          {say('innovation:choose-other')}
        </Button>
      </div>
    );
  return (
    <div className={styles.search}>
      <TextField
        id={id}
        label={label}
        hint={say('innovation:technology-hint')}
        fault={fault}
        input={{ type: 'search', autoComplete: 'off', value: typed, onChange: (event) => setTyped(event.target.value) }}
      />
      {search.length >= LEAST && <Found search={search} onChange={onChange} />}
    </div>
  );
}
