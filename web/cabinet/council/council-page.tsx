// The room of the Council: its sittings, the newest first; the round that waits for it, with the last day on which it may meet.

import type { SittingLine } from '#contract/council.ts';
import type { RoundLine } from '#contract/rounds.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { LinkButton } from '#web/design/button.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { CountedTerm } from '#web/kit/rounds/counted-term.tsx';
import { readTerm, tryToWord } from '#web/kit/rounds/read-round.ts';
import { useRound, useRounds } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatDate } from '#wording/format-date.ts';
import styles from './council.module.css';
import { addressOf, addressOfConvening, useSittings } from './council-queries.ts';
import { SittingState } from './sitting-state.tsx';

const WAITING: readonly RoundLine['stage'][] = ['intake', 'verification', 'objections', 'answers'];

/** S-11, watched: the term by which the Council has to have looked at the results of the year. */
function Watched({ id }: { readonly id: string }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const { data: round } = useRound(id);
  const line = round?.terms.find(({ term }) => term === 'yearly-examination');
  if (!round || !line) return null;
  const term = tryToWord(say, () => readTerm(line), today(), calendar);
  return (
    <Section title={say('council:watched', { year: round.reportingYear })}>
      <CountedTerm term={term} />
    </Section>
  );
}

function SittingEntry({ of }: { readonly of: SittingLine }) {
  const say = useSay();
  const date = formatDate(getPlainDate(of.day), say.language, 'weekday');
  const place = say.language === 'kk' ? of.place.kk : of.place.ru;
  return (
    <Line title={<a href={addressOf(say, of.id)}>{say('council:on', { date, hour: of.hour })}</a>}>
      <LineAbout>
        {of.round ? say('council:of-round', { year: of.round.reportingYear }) : say('council:of-other')}
        {' · '}
        {place}
        {of.protocol !== null && ` · ${say('council:protocol-number', { number: of.protocol })}`}
      </LineAbout>
      <SittingState state={of.state} />
    </Line>
  );
}

function Sittings({ of }: { readonly of: readonly SittingLine[] }) {
  const say = useSay();
  const may = useMay();
  const convene = may('council.keep') && (
    <LinkButton kind="primary" href={addressOfConvening(say)}>
      {say('council:convene')}
    </LinkButton>
  );
  if (of.length === 0)
    return (
      <EmptyState title={say('council:none')} action={convene}>
        <p>{say('council:none-about')}</p>
      </EmptyState>
    );
  return (
    <div className={styles.stack}>
      {convene}
      <LineList>
        {of.map((one) => (
          <SittingEntry key={one.id} of={one} />
        ))}
      </LineList>
    </div>
  );
}

export function CouncilPage() {
  const say = useSay();
  const { data, error, refetch } = useSittings();
  const { data: rounds } = useRounds();
  const waiting = rounds?.filter(({ stage }) => WAITING.includes(stage)) ?? [];
  return (
    <>
      <PageTitle title={say('council:title')} />
      <Opening>
        <Heading level={1}>{say('council:title')}</Heading>
        <Lead>{say('council:lead')}</Lead>
      </Opening>
      {waiting.map(({ id }) => (
        <Watched key={id} id={id} />
      ))}
      {error && <FaultView fault={error} onAgain={() => refetch()} />}
      {!error && !data && <LoadingState />}
      {data && (
        <Section title={say('council:sittings')}>
          <Sittings of={data} />
        </Section>
      )}
    </>
  );
}
