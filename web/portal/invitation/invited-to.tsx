// Who invites whom, for which roles, and until when.

import type { z } from 'zod';
import type { LookAtInvitation } from '#contract/accounts.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { Facts } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { wordRole } from '#web/kit/word-role.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import styles from './invitation.module.css';

export type Invitation = z.infer<typeof LookAtInvitation.answer>;

export function InvitedTo({ invitation }: { readonly invitation: Invitation }) {
  const say = useSay();
  const roles = invitation.roles.map(({ names, until, ...held }) => {
    const role = wordRole(say, held, (id) => names?.[say.language] ?? names?.kk ?? id);
    const day = until === null ? undefined : findPlainDate(until);
    return day ? say('accounts:role-until', { role, day: formatDate(day, say.language) }) : role;
  });
  return (
    <Facts
      of={[
        {
          name: say('accounts:invited-by'),
          value: invitation.invitedBy ?? say('accounts:invited-by-house'),
        },
        { name: say('accounts:email'), value: invitation.email },
        ...(roles.length === 0
          ? []
          : [
              {
                name: say('accounts:roles'),
                value: (
                  <ul className={styles.roles}>
                    {roles.map((role) => (
                      <li key={role}>{role}</li>
                    ))}
                  </ul>
                ),
              },
            ]),
        {
          name: say('accounts:valid-until'),
          value: say('accounts:in-astana', { time: formatMoment(invitation.expiresAt, say.language) }),
        },
      ]}
    />
  );
}
