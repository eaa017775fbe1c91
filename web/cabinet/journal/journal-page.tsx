// The journal: the whole of it for who may read it, and the history of one thing for everybody who may see the thing.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListJournal, ReadHistory } from '#contract/journal.ts';
import { Notice } from '#web/design/notice.tsx';
import { EmptyState, ForbiddenState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { EntryView, wordKind } from './entry-view.tsx';
import styles from './journal.module.css';
import { JournalFilters } from './journal-filters.tsx';

const ASKED = ['account', 'act', 'organisation', 'kind', 'id', 'from', 'until', 'before'] as const;

function useEntries(params: URLSearchParams, whole: boolean) {
  const call = useApi();
  const asked = Object.fromEntries(ASKED.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])));
  const { kind = '', id = '', before } = asked;
  return useQuery({
    queryKey: ['journal', whole, asked],
    enabled: whole || kind !== '',
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (whole) return (await call(ListJournal, { query: asked })).answer;
      const query = { kind, id, ...(before === undefined ? {} : { before }) };
      return (await call(ReadHistory, { query })).answer;
    },
  });
}

function Ways({ params, older }: { readonly params: URLSearchParams; readonly older: string | undefined }) {
  const say = useSay();
  const here = inLanguage('/cabinet/journal', say.language);
  const hrefOf = (before: string | undefined) => {
    const next = new URLSearchParams(params);
    if (before === undefined) next.delete('before');
    else next.set('before', before);
    return `${here}?${next}`;
  };
  return (
    <p className={styles.ways} data-screen-only>
      {params.has('before') && <a href={hrefOf(undefined)}>{say('journal:newest')}</a>}
      {older !== undefined && <a href={hrefOf(older)}>{say('journal:older')}</a>}
    </p>
  );
}

function Entries({ params, whole }: { readonly params: URLSearchParams; readonly whole: boolean }) {
  const say = useSay();
  const nameOf = useOrganisationNames();
  const { data, error, refetch } = useEntries(params, whole);
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (data.entries.length === 0) {
    return (
      <EmptyState title={say('journal:none')}>
        <p>{say('journal:none-help')}</p>
      </EmptyState>
    );
  }
  const last = data.entries.at(-1)?.number;
  return (
    <>
      <ol className={styles.entries}>
        {data.entries.map((entry) => (
          <EntryView key={entry.number} entry={entry} nameOf={nameOf} filters={whole} />
        ))}
      </ol>
      <Ways params={params} older={data.older && last !== undefined ? String(last) : undefined} />
    </>
  );
}

export function JournalPage() {
  const say = useSay();
  const may = useMay();
  const [params, change] = useAddressParams();
  const whole = may('journal.read');
  const kind = params.get('kind');
  const here = inLanguage('/cabinet/journal', say.language);
  const title = kind ? say('journal:history', { kind: wordKind(say, kind) }) : say('journal:title');
  if (!whole && !kind) return <ForbiddenState level={1} title={say('web:fault.forbidden')} />;
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      <Lead>{say('journal:lead')}</Lead>
      {params.has('account') && <Notice tone="note" title={say('journal:filter.person')} />}
      {whole && !kind && <JournalFilters key={params.toString()} params={params} onChange={change} clear={here} />}
      {whole && kind && (
        <p>
          <a href={here}>{say('journal:whole')}</a>
        </p>
      )}
      <Entries params={params} whole={whole} />
    </div>
  );
}
