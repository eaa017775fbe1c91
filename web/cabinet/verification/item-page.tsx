// The verification desk: an item at left, its document at right, one key for the next.

import { useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { ViewedItem } from '#contract/verification.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { LinkButton } from '#web/design/button.tsx';
import { readTableView } from '#web/design/data-table/table-view.ts';
import { Notice } from '#web/design/notice.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useProgress } from '#web/kit/rounds/verification-progress.ts';
import { useMay, useMe } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { DeclareButton, WithdrawButton } from './declare-conflict.tsx';
import { useDeskKeys } from './desk-keys.ts';
import { useWalk, type Walk } from './desk-walk.ts';
import { ItemDecision } from './item-decision.tsx';
import { ItemDocuments } from './item-documents.tsx';
import { ItemMatter } from './item-matter.tsx';
import { itemColumns } from './items-table.tsx';
import styles from './verification.module.css';
import { addressOfItem, addressOfQueue, prefetchItem, useItem, useQueue } from './verification-queries.ts';
import { TONES, wordPart } from './word-item.ts';

const titleOf = ({ fields, table }: ViewedItem): string => {
  const { title, technology, name, staff_category, learner_category, employee, code, id } = fields;
  return title || technology || name || staff_category || learner_category || employee || code || id || table;
};

function useListWalk(round: string, row: string): { readonly walk: Walk; readonly query: string } {
  const say = useSay();
  const me = useMe().id;
  const [params] = useAddressParams();
  const { data: lines } = useQueue(round);
  const { data: progress } = useProgress(round);
  const columns = useMemo(() => {
    const nameOf = new Map(progress?.organisations.map((one) => [one.organisation, one.names[say.language]]));
    return itemColumns(say, { round, nameOf, verifiers: progress?.verifiers ?? [], me }, '');
  }, [say, round, progress, me]);
  const view = useMemo(() => readTableView(params, columns), [params, columns]);
  return { walk: useWalk(lines, columns, view, row), query: params.size > 0 ? `?${params}` : '' };
}

function useTurn(round: string, { previous, next }: Walk, query: string) {
  const say = useSay();
  const { history } = useRouter();
  const queries = useQueryClient();
  const call = useApi();
  useEffect(() => {
    if (next) void prefetchItem(queries, call, { round, organisation: next.organisation, row: next.row });
  }, [next, queries, call, round]);
  const hrefOf = (line: Walk['next']) => line && `${addressOfItem(say, round, line)}${query}`;
  const [back, forth] = [hrefOf(previous), hrefOf(next)];
  const turn = (href: string | undefined) => href !== undefined && history.push(href);
  return { back, forth, forward: () => turn(forth), backward: () => turn(back) };
}

type HeadProps = { readonly round: string; readonly item: ViewedItem; readonly walk: Walk; readonly query: string };

function Head({
  round,
  item,
  walk,
  query,
  back,
  forth,
}: HeadProps & { back: string | undefined; forth: string | undefined }) {
  const say = useSay();
  const { at, count } = walk;
  return (
    <div className={styles.head}>
      <Heading level={1} size={3}>
        {titleOf(item)}
      </Heading>
      <Aside>
        {item.names[say.language]} · {wordPart(say, item.indicator)}
        {item.component !== '' && ` · ${item.component}`}
      </Aside>
      <div className={styles.walk}>
        <StatusMark meaning={TONES[item.state]}>{say(`verification:state.${item.state}`)}</StatusMark>
        {count > 0 && at > 0 && <span>{say('verification:place-of', { at, count })}</span>}
        {back !== undefined && (
          <LinkButton small href={back}>
            {say('verification:previous')}
          </LinkButton>
        )}
        {forth !== undefined && (
          <LinkButton small href={forth}>
            {say('verification:next')}
          </LinkButton>
        )}
        <LinkButton small href={`${addressOfQueue(say, round)}${query}`}>
          {say('verification:back')}
        </LinkButton>
      </div>
    </div>
  );
}

function Desk({ round, item }: { readonly round: string; readonly item: ViewedItem }) {
  const say = useSay();
  const may = useMay();
  const { walk, query } = useListWalk(round, item.row);
  const { back, forth, forward, backward } = useTurn(round, walk, query);
  useDeskKeys({ j: forward, k: backward, ArrowDown: forward, ArrowUp: backward });
  const decides = may('verification.decide') && item.conflict === null;
  return (
    <>
      <Head round={round} item={item} walk={walk} query={query} back={back} forth={forth} />
      <div className={styles.desk}>
        <div className={styles.item}>
          {item.conflict !== null && <Notice tone="late" title={say(`verification:conflict.${item.conflict}`)} />}
          {decides && <ItemDecision round={round} item={item} onDone={forward} />}
          {decides && walk.next === undefined && item.state !== 'open' && (
            <Notice tone="note" title={say('verification:done-all')} />
          )}
          <ItemMatter item={item} />
          {decides && <DeclareButton round={round} organisation={item.organisation} />}
          {item.conflict === 'declared' && <WithdrawButton round={round} organisation={item.organisation} />}
          <p className={styles.keys} data-screen-only>
            <strong>{say('verification:keys')}</strong> {say('verification:keys.all')}
          </p>
        </div>
        <div className={styles.beside}>
          <ItemDocuments item={item} />
        </div>
      </div>
    </>
  );
}

export function ItemPage() {
  const say = useSay();
  const may = useMay();
  const { id = '', organisation = '', row = '' } = useParams({ strict: false }) as Record<string, string>;
  const { data: item, error, refetch } = useItem({ round: id, organisation, row });
  if (!may('verification.read')) return <ForbiddenPage />;
  if (error && !item) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!item) return <LoadingState />;
  return (
    <>
      <PageTitle title={titleOf(item)} />
      <Breadcrumb up={[{ label: say('verification:title'), href: addressOfQueue(say, id) }]} here={titleOf(item)} />
      <Desk key={`${row} ${item.seen} ${item.version}`} round={id} item={item} />
    </>
  );
}
