// Giving a person a role.

import { type FormEvent, useState } from 'react';
import { type Account, GrantRole } from '#contract/accounts-administration.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { ConflictReason } from './conflict-reason.tsx';
import styles from './people.module.css';
import { useFetchAnew } from './people-queries.ts';
import { hasConflict, type RoleDraft, readDraft } from './role-draft.ts';
import { RoleFields } from './role-fields.tsx';

const EMPTY: RoleDraft = { id: 0, role: undefined, organisation: '', until: '' };
const FIELDS = { '/body/conflict': 'give-conflict' } as const;
const CONFLICT = FIELDS['/body/conflict'];

export function GiveRole({ person }: { readonly person: Account }) {
  const say = useSay();
  const act = useAct(GrantRole);
  const fetchAnew = useFetchAnew();
  const [draft, setDraft] = useState(EMPTY);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const against = hasConflict(
    [draft],
    person.roles.map(({ role }) => role),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const given = readDraft(draft);
    if (!given) return;
    const done = () => {
      setDraft(EMPTY);
      setWhy('');
      setTried(false);
      return fetchAnew();
    };
    const conflict = against && why.trim() !== '' ? why : null;
    act.mutate({ params: { id: person.id }, body: { given, conflict } }, { onSuccess: done });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <UnsavedGuard when={draft.role !== undefined} />
      <FormFaults fault={act.error} fields={FIELDS} />
      {act.isSuccess && <Notice tone="counted" title={say('accounts:role-given')} live />}
      <RoleFields draft={draft} onChange={setDraft} tried={tried} />
      {against && (
        <ConflictReason id={CONFLICT} value={why} onChange={setWhy} fault={faultOf(act.error, FIELDS, CONFLICT)} />
      )}
      <ButtonRow>
        <Button kind="primary" type="submit" busy={act.isPending ? say('accounts:giving') : undefined}>
          {say('accounts:give-role')}
        </Button>
      </ButtonRow>
    </form>
  );
}
