// One invitation at the side of the list, and what may still be done with it.

import { type InvitationLine, RenewInvitation, WithdrawInvitation } from '#contract/accounts-administration.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { SidePanel } from '#web/design/dialog.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Facts } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { Refusal } from '#web/kit/refusal.tsx';
import { useMay } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { InvitationState, wordInvitedRoles } from './invitation-columns.tsx';
import { useFetchAnew } from './people-queries.ts';

function InvitationActs({ invitation: { id, email } }: { readonly invitation: InvitationLine }) {
  const say = useSay();
  const renew = useAct(RenewInvitation);
  const withdraw = useAct(WithdrawInvitation);
  const fetchAnew = useFetchAnew();
  const params = { id };
  const end = (close: () => void) => {
    const done = () => {
      close();
      return fetchAnew();
    };
    withdraw.mutate({ params }, { onSuccess: done });
  };
  return (
    <>
      <Refusal fault={renew.error} />
      {renew.isSuccess && <Notice tone="counted" title={say('accounts:letter-sent', { email })} live />}
      <p>{say('accounts:renew-invitation-about')}</p>
      <ButtonRow>
        <Button
          busy={renew.isPending ? say('accounts:sending') : undefined}
          onClick={() => renew.mutate({ params }, { onSuccess: fetchAnew })}
        >
          {say('accounts:renew-invitation')}
        </Button>
        <ConfirmButton
          label={say('accounts:withdraw')}
          title={say('accounts:withdraw-title')}
          act={withdraw}
          onConfirm={end}
        >
          <p>{say('accounts:withdraw-about', { email })}</p>
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

type PanelProps = { readonly invitation: InvitationLine | undefined; readonly onClose: () => void };

export function InvitationPanel({ invitation, onClose }: PanelProps) {
  const say = useSay();
  const may = useMay();
  const nameOf = useOrganisationNames();
  const moment = (at: string) => formatMoment(at, say.language);
  const unsettled = invitation?.state === 'open' || invitation?.state === 'expired';
  return (
    <SidePanel open={invitation !== undefined} title={invitation?.email ?? ''} onClose={onClose}>
      {invitation && (
        <>
          <Facts
            of={[
              {
                name: say('accounts:invitation-state'),
                value: <InvitationState say={say} state={invitation.state} />,
              },
              { name: say('accounts:roles'), value: wordInvitedRoles(say, invitation, nameOf) },
              { name: say('accounts:invited-by'), value: invitation.invitedBy ?? say('accounts:invited-by-house') },
              { name: say('accounts:invited-at'), value: moment(invitation.invitedAt) },
              { name: say('accounts:valid-until'), value: moment(invitation.expiresAt) },
              {
                name: say('accounts:letter-language'),
                value: say(`web:frame.language.${invitation.language}`),
              },
            ]}
          />
          {unsettled && may('account.invite') && <InvitationActs key={invitation.id} invitation={invitation} />}
        </>
      )}
    </SidePanel>
  );
}
