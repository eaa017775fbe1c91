// Who was invited and what became of it.

import { useMemo } from 'react';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { buildInvitationColumns } from './invitation-columns.tsx';
import { InvitationPanel } from './invitation-panel.tsx';
import { useInvitations } from './people-queries.ts';

const OPENED = 'invitation';

function InvitationList() {
  const say = useSay();
  const nameOf = useOrganisationNames();
  const [params, change] = useAddressParams();
  const columns = useMemo(() => {
    const hrefOf = (id: string) => {
      const next = new URLSearchParams(params);
      next.set(OPENED, id);
      return `?${next}`;
    };
    return buildInvitationColumns({ say, nameOf, hrefOf });
  }, [say, nameOf, params]);
  const [view, setView] = useTableAddress(columns);
  const { data, error, refetch } = useInvitations();
  if (error) return <FaultView fault={error} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const close = () => {
    const next = new URLSearchParams(params);
    next.delete(OPENED);
    change(next);
  };
  const invite = inLanguage('/cabinet/people/invite', say.language);
  return (
    <>
      <DataTable
        caption={say('accounts:invitations')}
        columns={columns}
        rows={data}
        rowId={({ id }) => id}
        view={view}
        onView={setView}
        empty={
          <EmptyState
            title={say('accounts:invitations-empty')}
            action={<LinkButton href={invite}>{say('accounts:invite')}</LinkButton>}
          >
            <p>{say('accounts:invitations-empty-about')}</p>
          </EmptyState>
        }
      />
      <InvitationPanel invitation={data.find(({ id }) => id === params.get(OPENED))} onClose={close} />
    </>
  );
}

export function InvitationsPage() {
  const say = useSay();
  const title = say('accounts:invitations');
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[{ label: say('accounts:people'), href: inLanguage('/cabinet/people', say.language) }]}
        here={title}
      />
      <Heading level={1}>{title}</Heading>
      <ButtonRow>
        <LinkButton kind="primary" href={inLanguage('/cabinet/people/invite', say.language)}>
          {say('accounts:invite')}
        </LinkButton>
      </ButtonRow>
      <InvitationList />
      <Aside>{say('accounts:astana')}</Aside>
    </>
  );
}
