// The items of the round: dense, filtered by the address, credited in bulk.

import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { DecideItems, ITEM_STATES, type QueueLine, type VerifierProgress } from '#contract/verification.ts';
import { VERIFIED_PARTS } from '#rules/verification/verified-item.ts';
import { Button } from '#web/design/button.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { Notice } from '#web/design/notice.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { useMay, useMe } from '#web/kit/session.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { useAct } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';
import styles from './verification.module.css';
import { addressOfItem, keepUp } from './verification-queries.ts';
import { TONES, wordPart } from './word-item.ts';

type Known = {
  readonly round: string;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly verifiers: readonly VerifierProgress[];
  readonly me: string;
};

const findingsOf = ({ findings }: QueueLine): string => {
  if (findings === null) return 'unknown';
  return findings > 0 ? 'some' : 'none';
};

function whoseColumn(say: Say, { verifiers, me }: Known): Column<QueueLine> {
  const names = new Map(verifiers.map(({ account, name }) => [account, name]));
  return {
    id: 'verifier',
    heading: say('verification:verifier'),
    kind: 'text',
    read: ({ verifier }) => (verifier === null ? '' : (names.get(verifier) ?? say('verification:somebody'))),
    filter: [
      { value: 'me', label: say('verification:verifier.me') },
      { value: 'nobody', label: say('verification:verifier.none') },
      ...verifiers
        .filter(({ account }) => account !== me)
        .map(({ account, name }) => ({ value: account, label: name })),
    ],
    filterBy: ({ verifier }) => (verifier === me ? 'me' : (verifier ?? 'nobody')),
    width: 9,
  };
}

export function itemColumns(say: Say, known: Known, query: string): readonly Column<QueueLine>[] {
  const { round, nameOf } = known;
  return [
    {
      id: 'title',
      heading: say('verification:item'),
      kind: 'text',
      read: ({ title }) => title,
      show: (line) => (
        <a href={`${addressOfItem(say, round, line)}${query}`} className={styles.cut}>
          {line.title || line.id}
        </a>
      ),
    },
    {
      id: 'organisation',
      heading: say('verification:organisation'),
      kind: 'text',
      read: ({ organisation }) => nameOf.get(organisation) ?? organisation,
      show: ({ organisation }) => <span className={styles.cut}>{nameOf.get(organisation) ?? organisation}</span>,
      filter: [...nameOf].map(([value, label]) => ({ value, label })),
      filterBy: ({ organisation }) => organisation,
      width: 14,
    },
    {
      id: 'indicator',
      heading: say('verification:indicator'),
      kind: 'text',
      read: ({ indicator }) => wordPart(say, indicator),
      filter: VERIFIED_PARTS.map((value) => ({ value, label: wordPart(say, value) })),
      filterBy: ({ indicator }) => indicator,
      width: 8,
    },
    {
      id: 'component',
      heading: say('verification:component'),
      kind: 'text',
      read: (line) => line.component,
      spare: true,
    },
    { id: 'id', heading: say('verification:id'), kind: 'text', read: (line) => line.id, width: 9, spare: true },
    {
      id: 'state',
      heading: say('verification:state'),
      kind: 'text',
      read: ({ state }) => say(`verification:state.${state}`),
      show: ({ state }) => <StatusMark meaning={TONES[state]}>{say(`verification:state.${state}`)}</StatusMark>,
      filter: ITEM_STATES.map((value) => ({ value, label: say(`verification:state.${value}`) })),
      filterBy: ({ state }) => state,
      width: 11,
    },
    {
      id: 'ground',
      heading: say('verification:ground-of'),
      kind: 'text',
      read: ({ ground }) => (ground === null ? '' : say(`verification:ground.${ground}`)),
      spare: true,
      width: 13,
    },
    {
      id: 'findings',
      heading: say('verification:findings'),
      kind: 'number',
      read: ({ findings }) => (findings === null ? null : String(findings)),
      whenNone: () => say('verification:findings.unknown'),
      filter: ['some', 'none', 'unknown'].map((value) => ({ value, label: say(`verification:findings.${value}`) })),
      filterBy: findingsOf,
      width: 6,
    },
    {
      id: 'documents',
      heading: say('verification:documents'),
      kind: 'number',
      read: ({ documents }) => String(documents),
      width: 6,
    },
    whoseColumn(say, known),
  ];
}

type Done = { readonly credited: number; readonly left: number };

/** One act for each organisation of the selection: each leaves an entry of its own. */
function CreditSelected({ round, selected }: { readonly round: string; readonly selected: readonly QueueLine[] }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(DecideItems);
  const [done, setDone] = useState<Done>();
  const open = selected.filter(({ state }) => state === 'open');
  const credit = async () => {
    const organisations = [...new Set(open.map(({ organisation }) => organisation))];
    let [credited, left] = [0, 0];
    for (const organisation of organisations) {
      const those = open.filter((line) => line.organisation === organisation);
      const items = those.map(({ row, version, seen }) => ({ row, version, seen }));
      const put = { items, outcome: 'credited', ground: null, words: '', changes: {} } as const;
      const { answer } = await act.mutateAsync({ params: { round, organisation }, body: put });
      credited += answer.decided.length;
      left += answer.changedMeanwhile.length;
      const seen = new Map(those.map((line) => [line.row, line.seen]));
      for (const row of answer.decided)
        keepUp(queries, round, row, { state: 'credited', seen: (seen.get(row) ?? 0) + 1 });
    }
    setDone({ credited, left });
  };
  return (
    <div className={styles.bulk}>
      {act.error && <FaultView fault={act.error} level={3} />}
      {done && (
        <Notice tone="counted" live title={say('verification:credited-bulk', { count: done.credited })}>
          {done.left > 0 && <p>{say('verification:left-bulk', { count: done.left })}</p>}
        </Notice>
      )}
      {open.length > 0 && (
        <Button
          small
          onClick={() => void credit().catch(() => undefined)}
          busy={act.isPending ? say('verification:crediting') : undefined}
        >
          {say('verification:credit-selected', { count: open.length })}
        </Button>
      )}
    </div>
  );
}

type ItemsProps = Omit<Known, 'me'> & { readonly year: number; readonly items: readonly QueueLine[] };

export function ItemsTable({ items, year, ...known }: ItemsProps) {
  const say = useSay();
  const may = useMay();
  const me = useMe().id;
  const { round, nameOf, verifiers } = known;
  const [params] = useAddressParams();
  const query = params.size > 0 ? `?${params}` : '';
  const columns = useMemo(
    () => itemColumns(say, { round, nameOf, verifiers, me }, query),
    [say, round, nameOf, verifiers, me, query],
  );
  const [view, setView] = useTableAddress(columns);
  return (
    <DataTable
      caption={say('verification:items-of', { year })}
      columns={columns}
      rows={items}
      rowId={({ row }) => row}
      view={view}
      onView={setView}
      {...(may('verification.decide')
        ? { bulk: (selected: readonly QueueLine[]) => <CreditSelected round={round} selected={selected} /> }
        : {})}
      empty={
        <EmptyState title={say('verification:none-submitted')}>
          <p>{say('verification:none-submitted-about')}</p>
        </EmptyState>
      }
    />
  );
}
