// The fields of one role: which, in which organisation, until which day.

import { findRole, isHeldInOrganisation, ROLE_NAMES } from '#contract/roles.ts';
import { DateField } from '#web/design/date-field.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { OrganisationChoice } from '#web/kit/organisation-choice.tsx';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { useMay, useMe } from '#web/kit/session.tsx';
import type { RoleDraft } from './role-draft.ts';

/** The organisations whose officers the person may invite; undefined: any. */
export function useOwnOrganisations(): readonly string[] | undefined {
  const may = useMay();
  const { roles } = useMe();
  if (may('account.invite', null)) return undefined;
  return roles.flatMap(({ role, organisation }) => (role === 'head' && organisation !== null ? [organisation] : []));
}

type WhereProps = { readonly draft: RoleDraft; readonly onChange: (draft: RoleDraft) => void };

function Where({ draft, onChange }: WhereProps) {
  const say = useSay();
  const own = useOwnOrganisations();
  const nameOf = useOrganisationNames();
  const told = {
    label: say('accounts:organisation'),
    value: draft.organisation,
    onChange: (organisation: string) => onChange({ ...draft, organisation }),
  };
  if (own === undefined) return <OrganisationChoice {...told} all={say('accounts:organisation-choose')} />;
  return <SelectField {...told} choices={own.map((value) => ({ value, label: nameOf(value) }))} />;
}

type RoleFieldsProps = WhereProps & { readonly tried: boolean };

export function RoleFields({ draft, onChange, tried }: RoleFieldsProps) {
  const say = useSay();
  const own = useOwnOrganisations();
  const roles = own === undefined ? ROLE_NAMES : (['officer'] as const);
  const day = draft.until.trim() === '' ? undefined : findTypedDate(draft.until);
  const wrong = tried && draft.until.trim() !== '' && day === undefined;
  return (
    <>
      <SelectField
        label={say('accounts:role')}
        choices={[
          ...(own === undefined ? [{ value: '', label: say('accounts:role-choose') }] : []),
          ...roles.map((value) => ({ value, label: say(`accounts:role.${value}`) })),
        ]}
        value={draft.role ?? ''}
        onChange={(value) => onChange({ ...draft, role: findRole(value) })}
        fault={tried && draft.role === undefined ? { what: say('accounts:role-choose') } : undefined}
      />
      {draft.role && isHeldInOrganisation(draft.role) && <Where draft={draft} onChange={onChange} />}
      <DateField
        label={say('accounts:last-day')}
        hint={say('accounts:last-day-hint')}
        optional
        value={draft.until}
        day={day}
        onChange={(until) => onChange({ ...draft, until })}
        fault={wrong ? { what: say('accounts:until-wrong') } : undefined}
      />
    </>
  );
}
