// Complaints: the own ones of an organisation, all of them for the bodies; the newest first.

import { useMemo } from 'react';
import type { Appealable, AppealLine } from '#contract/appeals.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { APPEAL_STAGES } from '#rules/status/appeal.ts';
import { LinkButton } from '#web/design/button.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { ReadingList } from '#web/design/reading-list.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { addressOf, addressOfLodging, useAppeals } from './appeal-queries.ts';
import { AppealStage } from './appeal-stage.tsx';

function columnsOf(say: Say): readonly Column<AppealLine>[] {
  return [
    {
      id: 'organisation',
      heading: say('appeals:organisation'),
      kind: 'text',
      width: 24,
      read: ({ names }) => names[say.language],
      show: ({ id, names }) => <a href={addressOf(say, id)}>{names[say.language]}</a>,
    },
    {
      id: 'about',
      heading: say('appeals:about'),
      kind: 'text',
      width: 16,
      read: ({ decision }) => say(`appeals:decision.${decision.kind}`),
    },
    {
      id: 'stage',
      heading: say('appeals:stage-heading'),
      kind: 'text',
      width: 14,
      read: ({ stage }) => say(`appeals:stage.${stage}`),
      show: ({ stage }) => <AppealStage of={stage} />,
      filter: APPEAL_STAGES.map((value) => ({ value, label: say(`appeals:stage.${value}`) })),
      filterBy: ({ stage }) => stage,
    },
    {
      id: 'lodged',
      heading: say('appeals:lodged-at'),
      kind: 'text',
      width: 12,
      read: ({ lodgedAt }) => lodgedAt,
      show: ({ lodgedAt }) => formatMoment(lodgedAt, say.language),
    },
    {
      id: 'sitting',
      heading: say('appeals:sitting-day'),
      kind: 'text',
      width: 11,
      read: ({ on }) => on,
      show: ({ on }) => (on === null ? null : formatDate(getPlainDate(on), say.language)),
      whenNone: () => say('appeals:sitting-none'),
    },
  ];
}

function Appeals({ of }: { readonly of: readonly AppealLine[] }) {
  const say = useSay();
  const columns = useMemo(() => columnsOf(say), [say]);
  const [view, setView] = useTableAddress(columns);
  if (of.length === 0)
    return (
      <EmptyState title={say('appeals:none')}>
        <p>{say('appeals:none-about')}</p>
      </EmptyState>
    );
  return (
    <ReadingList
      caption={say('appeals:title')}
      columns={columns}
      rows={of}
      rowId={({ id }) => id}
      view={view}
      onView={setView}
      empty={null}
    />
  );
}

/** Decisions that stand and may still be complained of: each with the last day. */
function MayComplain({ of }: { readonly of: readonly Appealable[] }) {
  const say = useSay();
  return (
    <LineList>
      {of.map(({ organisation, names, decision }) => (
        <Line
          key={decision.place.id}
          title={names[say.language]}
          action={
            <LinkButton href={addressOfLodging(say, organisation, decision.place)}>{say('appeals:lodge')}</LinkButton>
          }
        >
          <LineAbout>
            {say(`appeals:decision.${decision.place.kind}`)}
            {', '}
            {formatDate(getPlainDate(decision.decidedOn), say.language)}
            {' · '}
            {say('appeals:until', { day: formatDate(getPlainDate(decision.term.lastDay), say.language, 'weekday') })}
          </LineAbout>
        </Line>
      ))}
    </LineList>
  );
}

export function AppealsPage() {
  const say = useSay();
  const { data, error, refetch } = useAppeals();
  return (
    <>
      <PageTitle title={say('appeals:title')} />
      <Opening>
        <Heading level={1}>{say('appeals:title')}</Heading>
        <Lead>{say('appeals:lead')}</Lead>
      </Opening>
      {error && !data && <FaultView fault={error} onAgain={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && data.appealable.length > 0 && (
        <Section title={say('appeals:appealable')}>
          <MayComplain of={data.appealable} />
        </Section>
      )}
      {data && <Appeals of={data.appeals} />}
    </>
  );
}
