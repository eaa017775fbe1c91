// The page behind the link of an invitation. The token stands behind the #, which browsers send to nobody.

import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { LookAtInvitation } from '#contract/accounts.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { RecoveryCodes } from '#web/kit/recovery-codes.tsx';
import { useSession } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { AcceptForm } from './accept-form.tsx';
import { ClosedInvitation, findClosing } from './closed-invitation.tsx';
import styles from './invitation.module.css';
import { InvitedTo } from './invited-to.tsx';
import { KnownPerson } from './known-person.tsx';

const TOKEN = /^[\w-]{43}$/;

function useInvitation(token: string) {
  const call = useApi();
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: async () => (await call(LookAtInvitation, { body: { token } })).answer,
    enabled: TOKEN.test(token),
    // What is shown must not change under the hands of who fills it in.
    staleTime: Number.POSITIVE_INFINITY,
    retry: (count, fault) => !(fault instanceof ApiProblem) && count < 1,
  });
}

function Accepted({ codes, email }: { readonly codes: readonly string[]; readonly email: string }) {
  const say = useSay();
  const title = say('accounts:accepted');
  // The page begins anew: it was opened for nobody.
  const enter = () => window.location.assign(inLanguage('/cabinet', say.language));
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      <RecoveryCodes
        codes={codes}
        email={email}
        onward={(kept) => (
          <ButtonRow>
            <Button kind="primary" barredBecause={kept ? undefined : say('accounts:codes-first')} onClick={enter}>
              {say('accounts:into-cabinet')}
            </Button>
          </ButtonRow>
        )}
      />
    </div>
  );
}

export function InvitationPage() {
  const say = useSay();
  const token = useLocation({ select: ({ hash }) => hash });
  const { data, error, refetch } = useInvitation(token);
  const { me } = useSession();
  const [codes, setCodes] = useState<readonly string[]>();
  if (!TOKEN.test(token)) return <ClosedInvitation why="accounts:invitation-unknown" />;
  if (codes && data) return <Accepted codes={codes} email={data.email} />;
  const closed = findClosing(error);
  if (closed) return <ClosedInvitation why={closed} />;
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const title = say(data.kind === 'renewal' ? 'accounts:renewal-title' : 'accounts:invitation-title');
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      <InvitedTo invitation={data} />
      {data.kind === 'known' ? (
        <KnownPerson token={token} email={data.email} />
      ) : (
        <AcceptForm
          token={token}
          invitation={data}
          other={me?.email === data.email ? undefined : me}
          onCodes={setCodes}
        />
      )}
    </div>
  );
}
