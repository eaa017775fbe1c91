// Who has an account already takes the roles over: signed in to it, and to no other.

import { SignOut, TakeInvitation } from '#contract/accounts.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { Refusal } from '#web/kit/refusal.tsx';
import { useSession } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';

/** Back to this very page once signed in; the token goes along behind the #. */
function useSignInAddress(token: string): string {
  const { language } = useSay();
  const query = new URLSearchParams({ to: inLanguage('/invitation', language) });
  return `${inLanguage('/sign-in', language)}?${query}#${token}`;
}

function SignedInAsAnother({ token, name }: { readonly token: string; readonly name: string }) {
  const say = useSay();
  const act = useAct(SignOut);
  const address = useSignInAddress(token);
  const out = () => act.mutate({}, { onSuccess: () => window.location.assign(address) });
  return (
    <>
      <Refusal fault={act.error} />
      <Notice tone="late" title={say('accounts:signed-in-as-another', { name })}>
        <p>{say('accounts:signed-in-as-another-about')}</p>
      </Notice>
      <ButtonRow>
        <Button kind="primary" onClick={out} busy={act.isPending ? say('accounts:signing-out') : undefined}>
          {say('accounts:sign-in-as-invited')}
        </Button>
      </ButtonRow>
    </>
  );
}

export function KnownPerson({ token, email }: { readonly token: string; readonly email: string }) {
  const say = useSay();
  const session = useSession();
  const act = useAct(TakeInvitation);
  const address = useSignInAddress(token);
  const into = () => window.location.assign(inLanguage('/cabinet', say.language));
  const take = () => act.mutate({ body: { token } }, { onSuccess: into });
  if (session.state === 'asking') return <LoadingState />;
  if (session.me && session.me.email !== email) return <SignedInAsAnother token={token} name={session.me.name} />;
  return (
    <>
      <Refusal fault={act.error} />
      <p>{say(session.me ? 'accounts:take-about' : 'accounts:take-sign-in')}</p>
      <ButtonRow>
        {session.me ? (
          <Button kind="primary" onClick={take} busy={act.isPending ? say('accounts:taking') : undefined}>
            {say('accounts:take')}
          </Button>
        ) : (
          <LinkButton kind="primary" href={address}>
            {say('accounts:sign-in')}
          </LinkButton>
        )}
      </ButtonRow>
    </>
  );
}
