// Items of the own organisation that were not credited as they were reported: what to object to.

import { useMemo } from 'react';
import type { ObjectionableItem } from '#contract/objections.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { now } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { wordHindrances } from '#web/kit/rounds/read-round.ts';
import { useRound } from '#web/kit/rounds/round-queries.ts';
import { useTableAddress } from '#web/kit/table-address.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import {
  addressOf,
  addressOfBoard,
  addressOfItem,
  type ItemPlace,
  useObjectionable,
  useOwnOrganisations,
  usePublishedRound,
} from './objection-queries.ts';
import styles from './objections.module.css';
import { OutcomeMark, wordGround } from './worded-decision.tsx';

type Line = ObjectionableItem & ItemPlace;

function itemColumns(say: Say): readonly Column<Line>[] {
  return [
    {
      id: 'item',
      heading: say('objections:item'),
      kind: 'text',
      width: 22,
      read: ({ itemId, title }) => `${itemId} ${title}`,
      show: (line) => (
        <a href={line.objection === null ? addressOfItem(say, line) : addressOf(say, line.objection)}>
          {say('objections:item-name', { id: line.itemId, title: line.title })}
        </a>
      ),
    },
    {
      id: 'component',
      heading: say('objections:component'),
      kind: 'text',
      width: 9,
      read: ({ component, table }) => (component === '' ? say(`law:table.${table}`) : component),
    },
    {
      id: 'decision',
      heading: say('objections:decision'),
      kind: 'text',
      width: 12,
      read: ({ outcome }) => say(`objections:decided.${outcome ?? 'not'}`),
      show: (line) => <OutcomeMark of={line} />,
    },
    {
      id: 'ground',
      heading: say('objections:ground'),
      kind: 'text',
      width: 14,
      read: (line) => wordGround(say, line),
    },
    {
      id: 'paragraph',
      heading: say('objections:paragraph'),
      kind: 'text',
      width: 8,
      read: ({ paragraph }) => (paragraph === null ? '' : wordReference(say, paragraph)),
    },
    {
      id: 'objected',
      heading: say('objections:objected'),
      kind: 'text',
      width: 8,
      read: ({ objection }) => say(objection === null ? 'objections:objected-no' : 'objections:objected-yes'),
    },
  ];
}

function Items({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const columns = useMemo(() => itemColumns(say), [say]);
  const [view, setView] = useTableAddress(columns);
  const { data, error, refetch } = useObjectionable(round.id, useOwnOrganisations());
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (data.length === 0)
    return (
      <EmptyState title={say('objections:items-none')}>
        <p>{say('objections:items-none-about')}</p>
      </EmptyState>
    );
  const hindrances = wordHindrances(say, round, { kind: 'object' }, now(), calendar);
  return (
    <div className={styles.stack}>
      {hindrances.map((words) => (
        <Notice key={words} tone="late" title={words} />
      ))}
      <DataTable
        caption={say('objections:items')}
        columns={columns}
        rows={data}
        rowId={({ row }) => row}
        view={view}
        onView={setView}
        empty={null}
      />
    </div>
  );
}

function ItemsOf({ round: id }: { readonly round: string }) {
  const { data, error, refetch } = useRound(id);
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  return data ? <Items round={data} /> : <LoadingState />;
}

export function ItemsPage() {
  const say = useSay();
  const { round, error, refetch } = usePublishedRound();
  return (
    <>
      <PageTitle title={say('objections:items')} />
      <Breadcrumb up={[{ label: say('objections:title'), href: addressOfBoard(say) }]} here={say('objections:items')} />
      <Opening>
        <Heading level={1}>{say('objections:items')}</Heading>
      </Opening>
      {error && <FaultView fault={error} onAgain={() => void refetch()} />}
      {!error && round === undefined && <LoadingState />}
      {round === null && <EmptyState title={say('objections:not-published')} />}
      {typeof round === 'string' && <ItemsOf round={round} />}
    </>
  );
}
