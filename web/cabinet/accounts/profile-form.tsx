// Name and language. Where the same was changed in another window meanwhile, that is said and nothing is overwritten unseen.

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ChangeMe, type Me } from '#contract/accounts.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { ME } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { LANGUAGES } from '#wording/languages.ts';
import styles from './accounts.module.css';

const FIELDS = { '/body/name': 'own-name' } as const;
const NAME = FIELDS['/body/name'];

const isChanged = (fault: unknown) => fault instanceof ApiProblem && fault.problem.code === 'changed-meanwhile';

export function ProfileForm({ me }: { readonly me: Me }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(ChangeMe);
  const [name, setName] = useState(me.name);
  const [language, setLanguage] = useState(me.language);
  const [seen, setSeen] = useState(me.version);
  const fetchAnew = () => queries.invalidateQueries({ queryKey: ME });
  const unsaved = name !== me.name || language !== me.language;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { name: name.trim(), language };
    const told = ({ answer }: { answer: { version: number } }) => {
      setSeen(answer.version);
      setName(body.name);
      return fetchAnew();
    };
    act.mutate({ body, version: seen }, { onSuccess: told });
  };
  /** What stands now is shown beside what was typed; saving again is then a decision. */
  const compare = async () => {
    await fetchAnew();
    const current = act.error instanceof ApiProblem ? act.error.problem.current : undefined;
    setSeen(current?.version ?? seen);
    act.reset();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <UnsavedGuard when={unsaved && !act.isPending} />
      {isChanged(act.error) ? (
        <ActFault fault={act.error} onAnew={compare} />
      ) : (
        <FormFaults fault={act.error} fields={FIELDS} />
      )}
      {act.isSuccess && !unsaved && <Notice tone="counted" title={say('accounts:saved')} live />}
      <TextField
        id={NAME}
        label={say('accounts:name')}
        hint={name === me.name ? say('accounts:name-hint') : say('accounts:name-now', { name: me.name })}
        fault={faultOf(act.error, FIELDS, NAME)}
        input={{ value: name, required: true, autoComplete: 'name', onChange: (event) => setName(event.target.value) }}
      />
      <SelectField
        label={say('accounts:language')}
        hint={say('accounts:language-hint')}
        choices={LANGUAGES.map((value) => ({ value, label: say(`web:frame.language.${value}`) }))}
        value={language}
        onChange={(value) => setLanguage(LANGUAGES.find((one) => one === value) ?? language)}
      />
      <ButtonRow>
        <Button
          kind="primary"
          type="submit"
          busy={act.isPending ? say('accounts:saving') : undefined}
          barredBecause={unsaved ? undefined : say('accounts:nothing-changed')}
        >
          {say('accounts:save')}
        </Button>
      </ButtonRow>
    </form>
  );
}
