// The documents of an organisation: what there is, how much room is left, and handing in more.

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type DocumentFacts, ListDocuments, ReadQuota } from '#contract/documents.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import type { ApiClient } from '#web/kit/api-client.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { nameOfOrganisation, OrganisationChoice, useOrganisations } from '#web/kit/organisation-choice.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay, useMe } from '#web/kit/session.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { useApi } from '#web/kit/use-api.ts';
import { formatBytes } from '#wording/format-bytes.ts';
import { buildColumns } from './document-columns.tsx';
import styles from './documents.module.css';
import { UploadArea } from './upload-area.tsx';

const PAGE = 500;

async function listAll(call: ApiClient, organisation: string): Promise<readonly DocumentFacts[]> {
  const found: DocumentFacts[] = [];
  for (;;) {
    const query = {
      skip: String(found.length),
      limit: String(PAGE),
      ...(organisation === '' ? {} : { organisation }),
    };
    const { documents, total } = (await call(ListDocuments, { query })).answer;
    found.push(...documents);
    if (documents.length === 0 || found.length >= total) return found;
  }
}

function Quota({ organisation }: { readonly organisation: string }) {
  const say = useSay();
  const call = useApi();
  const { data } = useQuery({
    queryKey: ['documents', 'quota', organisation],
    queryFn: async () => (await call(ReadQuota, { params: { id: organisation } })).answer,
  });
  if (!data) return null;
  const { used, bytes } = data;
  const told = say('documents:quota', {
    used: formatBytes(used, say.language),
    bytes: formatBytes(bytes, say.language),
  });
  return (
    <div className={styles.quota}>
      <p>{told}</p>
      <progress aria-label={told} max={Math.max(bytes, 1)} value={Math.min(used, bytes)} />
    </div>
  );
}

/** Of one's own where one has some; of anyone for who reads them all. */
function useChoice() {
  const say = useSay();
  const may = useMay();
  const { roles } = useMe();
  const [params, change] = useAddressParams();
  const everywhere = may('document.read', null);
  const { data: all } = useOrganisations();
  const own = [...new Set(roles.flatMap(({ organisation }) => organisation ?? []))];
  const asked = params.get('organisation') ?? '';
  const organisation = everywhere || own.includes(asked) ? asked : (own[0] ?? '');
  const choose = (next: string) => {
    const changed = new URLSearchParams(params);
    if (next === '') changed.delete('organisation');
    else changed.set('organisation', next);
    change(changed);
  };
  const nameOf = (id: string) => {
    const line = all?.find((one) => one.id === id);
    return line ? nameOfOrganisation(line, say.language) : id;
  };
  return { organisation, choose, everywhere, own, nameOf };
}

function Choice({ organisation, choose, everywhere, own, nameOf }: ReturnType<typeof useChoice>) {
  const say = useSay();
  const label = say('documents:organisation');
  if (everywhere) {
    return <OrganisationChoice label={label} all={say('documents:all')} value={organisation} onChange={choose} />;
  }
  if (own.length < 2) return null;
  const choices = own.map((id) => ({ value: id, label: nameOf(id) }));
  return <SelectField label={label} choices={choices} value={organisation} onChange={choose} />;
}

function List({ organisation, nameOf }: Pick<ReturnType<typeof useChoice>, 'organisation' | 'nameOf'>) {
  const say = useSay();
  const call = useApi();
  const may = useMay();
  const { data, error, refetch } = useQuery({
    queryKey: ['documents', 'list', organisation],
    queryFn: () => listAll(call, organisation),
  });
  const whole = organisation === '';
  const columns = useMemo(
    () =>
      buildColumns(say, {
        nameOf: whole ? nameOf : undefined,
        mayRemove: (of) => may('document.remove', of),
        removes: may('document.remove'),
      }),
    [say, whole, nameOf, may],
  );
  const [view, setView] = useTableAddress(columns);
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <DataTable
      caption={say('documents:title')}
      columns={columns}
      rows={data}
      rowId={({ id }) => id}
      view={view}
      onView={setView}
      empty={
        <EmptyState title={say('documents:none')}>
          <p>{say(may('document.upload', organisation) ? 'documents:none-help' : 'documents:none-yet')}</p>
        </EmptyState>
      }
    />
  );
}

export function DocumentsPage() {
  const say = useSay();
  const may = useMay();
  const choice = useChoice();
  const { organisation, nameOf } = choice;
  const title = say('documents:title');
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      <div className={styles.choice}>
        <Choice {...choice} />
      </div>
      {organisation !== '' && <Quota organisation={organisation} />}
      {organisation !== '' && may('document.upload', organisation) && <UploadArea organisation={organisation} />}
      <List organisation={organisation} nameOf={nameOf} />
    </div>
  );
}
