// The people of the house; for a head, those of the own organisation.

import { useMemo } from 'react';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { usePeople } from './people-queries.ts';
import { buildPersonColumns } from './person-columns.tsx';

function PeopleList() {
  const say = useSay();
  const seen = useMay()('account.list', null);
  const nameOf = useOrganisationNames();
  const columns = useMemo(() => buildPersonColumns({ say, nameOf, seen }), [say, nameOf, seen]);
  const [view, setView] = useTableAddress(columns);
  const { data, error, refetch } = usePeople();
  if (error) return <FaultView fault={error} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <DataTable
      caption={say('accounts:people')}
      columns={columns}
      rows={data}
      rowId={({ id }) => id}
      view={view}
      onView={setView}
      empty={
        <EmptyState title={say('accounts:people-empty')}>
          <p>{say('accounts:people-empty-about')}</p>
        </EmptyState>
      }
    />
  );
}

export function PeoplePage() {
  const say = useSay();
  const may = useMay();
  const title = say('accounts:people');
  return (
    <>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      <ButtonRow>
        {may('account.invite') && (
          <LinkButton kind="primary" href={inLanguage('/cabinet/people/invite', say.language)}>
            {say('accounts:invite')}
          </LinkButton>
        )}
        {may('invitation.list') && (
          <LinkButton href={inLanguage('/cabinet/people/invitations', say.language)}>
            {say('accounts:invitations')}
          </LinkButton>
        )}
      </ButtonRow>
      <PeopleList />
      {may('account.list', null) && <Aside>{say('accounts:astana')}</Aside>}
    </>
  );
}
