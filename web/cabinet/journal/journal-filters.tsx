// What of the journal is looked at. Everything chosen stands in the address.

import { type FormEvent, useId, useState } from 'react';
import { ACTS } from '#contract/journal.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { OrganisationChoice } from '#web/kit/organisation-choice.tsx';
import { formatDate } from '#wording/format-date.ts';
import styles from './journal.module.css';

type FiltersProps = {
  readonly params: URLSearchParams;
  readonly onChange: (params: URLSearchParams) => void;
  readonly clear: string;
};

/** As people type it, whatever the address says. */
function useTyped(day: string | null) {
  const { language } = useSay();
  const found = findPlainDate(day ?? '');
  return useState(found ? formatDate(found, language === 'en' ? 'ru' : language, 'short') : '');
}

export function JournalFilters({ params, onChange, clear }: FiltersProps) {
  const say = useSay();
  const id = useId();
  const [act, setAct] = useState(params.get('act') ?? '');
  const [organisation, setOrganisation] = useState(params.get('organisation') ?? '');
  const [from, setFrom] = useTyped(params.get('from'));
  const [until, setUntil] = useTyped(params.get('until'));
  const [tried, setTried] = useState(false);
  const faultOf = (text: string) =>
    tried && text.trim() !== '' && !findTypedDate(text) ? { what: say('journal:day-wrong') } : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const days = { from: findTypedDate(from), until: findTypedDate(until) };
    if ((from.trim() !== '' && !days.from) || (until.trim() !== '' && !days.until)) return;
    const next = new URLSearchParams(params);
    next.delete('before');
    for (const [name, value] of Object.entries({ act, organisation, from: days.from ?? '', until: days.until ?? '' }))
      if (value === '') next.delete(name);
      else next.set(name, value);
    onChange(next);
  };
  const acts = ACTS.map((name) => ({ value: name, label: say(`journal:act.${name}`) }));
  return (
    <form className={styles.filters} onSubmit={submit} data-screen-only>
      <SelectField
        label={say('journal:filter.act')}
        choices={[{ value: '', label: say('journal:filter.any-act') }, ...acts]}
        value={act}
        onChange={setAct}
      />
      <OrganisationChoice
        label={say('journal:filter.organisation')}
        all={say('journal:filter.any-organisation')}
        value={organisation}
        onChange={setOrganisation}
      />
      <DateField
        id={`${id}-from`}
        label={say('journal:filter.from')}
        value={from}
        onChange={setFrom}
        day={findTypedDate(from)}
        fault={faultOf(from)}
      />
      <DateField
        id={`${id}-until`}
        label={say('journal:filter.until')}
        value={until}
        onChange={setUntil}
        day={findTypedDate(until)}
        fault={faultOf(until)}
      />
      <ButtonRow>
        <Button kind="primary" type="submit">
          {say('journal:filter.apply')}
        </Button>
        {[...params.keys()].length > 0 && <LinkButton href={clear}>{say('journal:filter.clear')}</LinkButton>}
      </ButtonRow>
    </form>
  );
}
