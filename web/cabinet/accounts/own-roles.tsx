// The roles in which one acts here, each with its organisation and its last day.

import type { Me } from '#contract/accounts.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { useSay } from '#web/design/words.tsx';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { wordRole } from '#web/kit/word-role.ts';
import { formatDate } from '#wording/format-date.ts';
import styles from './accounts.module.css';

export function OwnRoles({ roles }: { readonly roles: Me['roles'] }) {
  const say = useSay();
  const nameOf = useOrganisationNames();
  if (roles.length === 0) return <p>{say('accounts:no-roles')}</p>;
  return (
    <ul className={styles.roles}>
      {roles.map((held) => {
        const role = wordRole(say, held, nameOf);
        const day = held.until === null ? undefined : findPlainDate(held.until);
        return (
          <li key={held.id}>{day ? say('accounts:role-until', { role, day: formatDate(day, say.language) }) : role}</li>
        );
      })}
    </ul>
  );
}
