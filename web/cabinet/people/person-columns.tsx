// The columns of the list of people.

import type { AccountLine } from '#contract/accounts-administration.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { type Meaning, StatusMark } from '#web/design/status-mark.tsx';
import { inLanguage } from '#web/kit/language.ts';
import type { NameOf } from '#web/kit/organisation-names.ts';
import { formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import styles from './people.module.css';

const STATES = ['active', 'idle', 'closed'] as const;
type State = (typeof STATES)[number];
const MEANINGS: Readonly<Record<State, Meaning>> = { active: 'counted', idle: 'waiting', closed: 'refused' };

function stateOf({ closedAt, roles }: AccountLine): State {
  if (closedAt !== null) return 'closed';
  return roles.length === 0 ? 'idle' : 'active';
}

export const personAddress = (say: Say, id: string): string => inLanguage(`/cabinet/people/${id}`, say.language);

const each = (texts: readonly string[]): string[] => [...new Set(texts)];

type Told = {
  readonly say: Say;
  readonly nameOf: NameOf;
  /** Only administrators are told when somebody was here. */
  readonly seen: boolean;
};

export function buildPersonColumns({ say, nameOf, seen }: Told): readonly Column<AccountLine>[] {
  const state = (value: State) => say(`accounts:account-state.${value}`);
  const moment = (at: string) => formatMoment(at, say.language, 'short');
  const seenColumn: Column<AccountLine> = {
    id: 'seen',
    heading: say('accounts:seen'),
    kind: 'text',
    read: ({ seenAt }) => seenAt,
    show: ({ seenAt }) => (seenAt === null ? say('accounts:never-seen') : moment(seenAt)),
    whenNone: () => say('accounts:never-seen'),
    width: 11,
  };
  return [
    {
      id: 'name',
      heading: say('accounts:name'),
      kind: 'text',
      read: ({ name }) => name,
      show: ({ id, name, email }) => (
        <>
          <a href={personAddress(say, id)}>{name}</a>
          <span className={styles.email}>{email}</span>
        </>
      ),
    },
    {
      id: 'roles',
      heading: say('accounts:roles'),
      kind: 'text',
      read: ({ roles }) =>
        roles.length === 0 ? null : each(roles.map(({ role }) => say(`accounts:role.${role}`))).join('; '),
      whenNone: () => say('accounts:no-roles'),
      width: 13,
    },
    {
      id: 'organisation',
      heading: say('accounts:organisation'),
      kind: 'text',
      read: ({ roles }) => {
        const names = roles.flatMap(({ organisation }) => (organisation === null ? [] : [nameOf(organisation)]));
        return names.length === 0 ? null : each(names).join('; ');
      },
      whenNone: () => say('accounts:organisation-none'),
    },
    {
      id: 'state',
      heading: say('accounts:account-state'),
      kind: 'text',
      read: (row) => state(stateOf(row)),
      show: (row) => <StatusMark meaning={MEANINGS[stateOf(row)]}>{state(stateOf(row))}</StatusMark>,
      filter: STATES.map((value) => ({ value, label: state(value) })),
      filterBy: stateOf,
      width: 11,
    },
    ...(seen ? [seenColumn] : []),
    { id: 'email', heading: say('accounts:email'), kind: 'text', read: ({ email }) => email, spare: true, width: 16 },
    {
      id: 'created',
      heading: say('accounts:created'),
      kind: 'text',
      read: ({ createdAt }) => createdAt,
      show: ({ createdAt }) => moment(createdAt),
      spare: true,
      width: 11,
    },
  ];
}
