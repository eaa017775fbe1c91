// The roles of a person: those that hold, each to be revoked, and those that are over.

import { type Account, RevokeRole } from '#contract/accounts-administration.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { useMay } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { wordRole } from '#web/kit/word-role.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { useFetchAnew } from './people-queries.ts';

type Held = Account['roles'][number];

function Revoke({ person, held, word }: { readonly person: Account; readonly held: Held; readonly word: string }) {
  const say = useSay();
  const act = useAct(RevokeRole);
  const fetchAnew = useFetchAnew();
  const revoke = (close: () => void) => {
    const done = () => {
      close();
      return fetchAnew();
    };
    act.mutate({ params: { id: person.id, role: held.id } }, { onSuccess: done });
  };
  return (
    <ConfirmButton
      small
      label={say('accounts:revoke')}
      title={say('accounts:revoke-title', { role: word })}
      act={act}
      onConfirm={revoke}
    >
      <p>{say('accounts:revoke-about', { name: person.name })}</p>
    </ConfirmButton>
  );
}

function useStretch(): (held: Held) => string {
  const say = useSay();
  return ({ since, until }) => {
    const day = until === null ? undefined : findPlainDate(until);
    const from = formatMoment(since, say.language, 'short');
    return day
      ? say('accounts:held-until', { since: from, day: formatDate(day, say.language, 'short') })
      : say('accounts:held-since', { since: from });
  };
}

export function HeldRoles({ person }: { readonly person: Account }) {
  const say = useSay();
  const may = useMay();
  const nameOf = useOrganisationNames();
  const stretch = useStretch();
  if (person.roles.length === 0) return <p>{say('accounts:no-roles')}</p>;
  return (
    <LineList>
      {person.roles.map((held) => {
        const word = wordRole(say, held, nameOf);
        return (
          <Line
            key={held.id}
            title={word}
            action={may('role.revoke', held.organisation) && <Revoke person={person} held={held} word={word} />}
          >
            <LineAbout>{stretch(held)}</LineAbout>
            {held.conflict !== null && <LineAbout>{say('accounts:conflict-said', { why: held.conflict })}</LineAbout>}
          </Line>
        );
      })}
    </LineList>
  );
}

export function PastRoles({ past }: { readonly past: Account['past'] }) {
  const say = useSay();
  const nameOf = useOrganisationNames();
  const stretch = useStretch();
  return (
    <LineList>
      {past.map((held) => (
        <Line key={held.id} title={wordRole(say, held, nameOf)}>
          <LineAbout>
            {stretch(held)} ·{' '}
            {say(held.revoked ? 'accounts:revoked-at' : 'accounts:over-at', {
              time: formatMoment(held.endedAt, say.language, 'short'),
            })}
          </LineAbout>
        </Line>
      ))}
    </LineList>
  );
}
