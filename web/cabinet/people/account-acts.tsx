// Letting a person renew a lost way in, and closing the account.

import { type Account, CloseAccount, InvitePerson } from '#contract/accounts-administration.ts';
import { ButtonRow } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { useMe } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { useFetchAnew } from './people-queries.ts';

function RenewWayIn({ person: { email, language } }: { readonly person: Account }) {
  const say = useSay();
  const act = useAct(InvitePerson);
  const fetchAnew = useFetchAnew();
  const renew = (close: () => void) => {
    const done = () => {
      close();
      return fetchAnew();
    };
    act.mutate({ body: { email, language, roles: [], renews: true, conflict: null } }, { onSuccess: done });
  };
  return (
    <>
      {act.isSuccess && <Notice tone="counted" title={say('accounts:letter-sent', { email })} live />}
      <p>{say('accounts:renew-way-in-about')}</p>
      <ButtonRow>
        <ConfirmButton
          label={say('accounts:renew-way-in')}
          title={say('accounts:renew-way-in-title')}
          act={act}
          onConfirm={renew}
        >
          <p>{say('accounts:renew-way-in-confirm', { email })}</p>
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

function Close({ person }: { readonly person: Account }) {
  const say = useSay();
  const act = useAct(CloseAccount);
  const fetchAnew = useFetchAnew();
  const close = (shut: () => void) => {
    const done = () => {
      shut();
      return fetchAnew();
    };
    act.mutate({ params: { id: person.id } }, { onSuccess: done });
  };
  return (
    <>
      <p>{say('accounts:close-about')}</p>
      <ButtonRow>
        <ConfirmButton
          label={say('accounts:close')}
          title={say('accounts:close-title', { name: person.name })}
          act={act}
          onConfirm={close}
        >
          <p>{say('accounts:close-confirm')}</p>
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

export function AccountActs({ person }: { readonly person: Account }) {
  const say = useSay();
  const me = useMe();
  return (
    <>
      {!person.example && <RenewWayIn person={person} />}
      {person.id === me.id ? <p>{say('accounts:close-self')}</p> : <Close person={person} />}
    </>
  );
}
