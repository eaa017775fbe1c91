// The columns of the list of invitations.

import type { InvitationLine } from '#contract/accounts-administration.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { type Meaning, StatusMark } from '#web/design/status-mark.tsx';
import type { NameOf } from '#web/kit/organisation-names.ts';
import { wordRole } from '#web/kit/word-role.ts';
import { formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';

type State = InvitationLine['state'];
const MEANINGS: Readonly<Record<State, Meaning>> = {
  open: 'waiting',
  expired: 'late',
  accepted: 'counted',
  withdrawn: 'refused',
};
const STATES = Object.keys(MEANINGS) as State[];

export function InvitationState({ say, state }: { readonly say: Say; readonly state: State }) {
  return <StatusMark meaning={MEANINGS[state]}>{say(`accounts:invitation-state.${state}`)}</StatusMark>;
}

export function wordInvitedRoles(say: Say, { roles, renews }: InvitationLine, nameOf: NameOf): string {
  return renews ? say('accounts:renews') : roles.map((held) => wordRole(say, held, nameOf)).join('; ');
}

type Told = { readonly say: Say; readonly nameOf: NameOf; readonly hrefOf: (id: string) => string };

export function buildInvitationColumns({ say, nameOf, hrefOf }: Told): readonly Column<InvitationLine>[] {
  const moment = (id: 'invitedAt' | 'expiresAt', heading: string): Column<InvitationLine> => ({
    id,
    heading,
    kind: 'text',
    read: (row) => row[id],
    show: (row) => formatMoment(row[id], say.language, 'short'),
    width: 11,
  });
  return [
    {
      id: 'email',
      heading: say('accounts:email'),
      kind: 'text',
      read: ({ email }) => email,
      show: ({ id, email }) => <a href={hrefOf(id)}>{email}</a>,
      width: 16,
    },
    {
      id: 'roles',
      heading: say('accounts:roles'),
      kind: 'text',
      read: (row) => wordInvitedRoles(say, row, nameOf),
    },
    {
      id: 'state',
      heading: say('accounts:invitation-state'),
      kind: 'text',
      read: ({ state }) => say(`accounts:invitation-state.${state}`),
      show: ({ state }) => <InvitationState say={say} state={state} />,
      filter: STATES.map((value) => ({ value, label: say(`accounts:invitation-state.${value}`) })),
      filterBy: ({ state }) => state,
      width: 10,
    },
    moment('invitedAt', say('accounts:invited-at')),
    moment('expiresAt', say('accounts:valid-until')),
    {
      id: 'invitedBy',
      heading: say('accounts:invited-by'),
      kind: 'text',
      read: ({ invitedBy }) => invitedBy,
      whenNone: () => say('accounts:invited-by-house'),
      spare: true,
      width: 13,
    },
  ];
}
