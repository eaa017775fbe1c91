// The deadline board of both sides: the terms of the round, every objection with its term, its state and the days left.

import { useMemo } from 'react';
import { OBJECTION_STATES, type ObjectionLine } from '#contract/objections.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { LinkButton } from '#web/design/button.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { CountedTerm } from '#web/kit/rounds/counted-term.tsx';
import { readTerm, tryToWord } from '#web/kit/rounds/read-round.ts';
import { useRound } from '#web/kit/rounds/round-queries.ts';
import { useTableAddress } from '#web/kit/table-address.ts';
import { formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { addressOf, addressOfItems, useBoard, useOwnOrganisations, usePublishedRound } from './objection-queries.ts';
import styles from './objections.module.css';
import { StateMark } from './state-mark.tsx';
import { TermFiles } from './term-files.tsx';
import { wordAnswerTerm } from './word-answer-term.ts';

function boardColumns(say: Say, isOwn: boolean): readonly Column<ObjectionLine>[] {
  const organisation: Column<ObjectionLine> = {
    id: 'organisation',
    heading: say('objections:organisation'),
    kind: 'text',
    width: 16,
    read: ({ names }) => names[say.language],
  };
  return [
    {
      id: 'term',
      heading: say('objections:answer-term'),
      kind: 'text',
      width: 15,
      // Those that wait come first, the nearest term before the others.
      read: ({ state, answerBy }) => `${state === 'standing' ? 0 : 1} ${answerBy}`,
      // On a phone this column alone is in sight: what waits for an answer is said here.
      show: (line) => (
        <>
          {wordAnswerTerm(say, line)}
          {line.unanswered && (
            <div>
              <StatusMark meaning="waiting">{say('objections:unanswered')}</StatusMark>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'item',
      heading: say('objections:item'),
      kind: 'text',
      width: 22,
      read: ({ itemId, title }) => `${itemId} ${title}`,
      show: ({ id, itemId, title }) => (
        <a href={addressOf(say, id)}>{say('objections:item-name', { id: itemId, title })}</a>
      ),
    },
    ...(isOwn ? [] : [organisation]),
    {
      id: 'state',
      heading: say('objections:state'),
      kind: 'text',
      width: 12,
      read: ({ state }) => say(`objections:state.${state}`),
      show: (line) => <StateMark of={line} />,
      filter: OBJECTION_STATES.map((value) => ({ value, label: say(`objections:state.${value}`) })),
      filterBy: ({ state }) => state,
    },
    {
      id: 'received',
      heading: say('objections:received'),
      kind: 'text',
      width: 11,
      read: ({ receivedAt }) => receivedAt,
      show: ({ receivedAt }) => formatMoment(receivedAt, say.language),
    },
    {
      id: 'messages',
      heading: say('objections:messages'),
      kind: 'number',
      width: 6,
      read: ({ messages }) => String(messages),
    },
  ];
}

const byTerm = (one: ObjectionLine, other: ObjectionLine): number => {
  const keyOf = ({ state, answerBy, receivedAt }: ObjectionLine) =>
    `${state === 'standing' ? 0 : 1} ${answerBy} ${receivedAt}`;
  return keyOf(one) < keyOf(other) ? -1 : 1;
};

function Board({ objections, isOwn }: { readonly objections: readonly ObjectionLine[]; readonly isOwn: boolean }) {
  const say = useSay();
  const columns = useMemo(() => boardColumns(say, isOwn), [say, isOwn]);
  const [view, setView] = useTableAddress(columns);
  const rows = useMemo(() => objections.toSorted(byTerm), [objections]);
  if (rows.length === 0) return <p>{say(isOwn ? 'objections:none-own' : 'objections:none')}</p>;
  return (
    <DataTable
      caption={say('objections:title')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      view={view}
      onView={setView}
      empty={null}
    />
  );
}

function RoundTerms({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  return round.terms
    .filter(({ term }) => term !== 'submission' && term !== 'verification-publication')
    .map((line) => <CountedTerm key={line.term} term={tryToWord(say, () => readTerm(line), today(), calendar)} />);
}

function Published({ round: id }: { readonly round: string }) {
  const say = useSay();
  const own = useOwnOrganisations();
  const { data: round, error: roundFault, refetch: again } = useRound(id);
  const { data, error, refetch } = useBoard(id);
  const fault = roundFault ?? error;
  if (fault) return <FaultView fault={fault} onAgain={() => void Promise.all([again(), refetch()])} />;
  if (!round || !data) return <LoadingState />;
  return (
    <>
      {own.length > 0 && (
        <p className={styles.way}>
          <LinkButton kind={round.stage === 'objections' ? 'primary' : 'secondary'} href={addressOfItems(say)}>
            {say(round.stage === 'objections' ? 'objections:choose-item' : 'objections:see-items')}
          </LinkButton>
        </p>
      )}
      <Section title={say('objections:board', { year: round.reportingYear })}>
        <Board objections={data} isOwn={own.length > 0} />
      </Section>
      <Section title={say('objections:terms')}>
        <RoundTerms round={round} />
      </Section>
      <Section title={say('objections:calendar')}>
        <TermFiles />
      </Section>
    </>
  );
}

export function ObjectionsPage() {
  const say = useSay();
  const { round, error, refetch } = usePublishedRound();
  return (
    <>
      <PageTitle title={say('objections:title')} />
      <Opening>
        <Heading level={1}>{say('objections:title')}</Heading>
        <Lead>{say('objections:lead')}</Lead>
      </Opening>
      {error && <FaultView fault={error} onAgain={() => void refetch()} />}
      {!error && round === undefined && <LoadingState />}
      {round === null && (
        <EmptyState title={say('objections:not-published')}>
          <p>{say('objections:not-published-about')}</p>
          <TermFiles />
        </EmptyState>
      )}
      {typeof round === 'string' && <Published round={round} />}
    </>
  );
}
