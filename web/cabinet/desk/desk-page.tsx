// The desk: what waits for the person, by term; nothing else.

import { useQuery } from '@tanstack/react-query';
import { ReadDesk, type Waiting } from '#contract/desk.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { TermLine } from '#web/design/term-line.tsx';
import { Aside, Heading, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useRounds } from '#web/kit/rounds/round-queries.ts';
import { useMe } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { lookAhead } from '#web/kit/year-ahead.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { wordTerm } from '#wording/word-term.ts';
import styles from './desk-page.module.css';
import { listOwnTerms } from './terms-of-roles.ts';
import { WAITING_PLACES } from './waiting-places.ts';

function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const say = useSay();
  const { roles } = useMe();
  const nameOf = useOrganisationNames();
  if (waiting.length === 0) return <p>{say('desk:nothing')}</p>;
  // Of one organisation alone everybody knows which it is.
  const several = new Set(roles.flatMap(({ organisation }) => organisation ?? [])).size > 1;
  return (
    <ul className={styles.waiting}>
      {waiting.map((one) => (
        <li key={`${one.code}${one.organisation}${one.round}`}>
          <a href={inLanguage(WAITING_PLACES[one.code](one), say.language)}>
            {say(`desk:waits.${one.code}`, { count: one.count })}
          </a>
          <p>{say(`desk:why.${one.code}`)}</p>
          {several && one.organisation !== null && <p>{nameOf(one.organisation)}</p>}
        </li>
      ))}
    </ul>
  );
}

function Terms({ today }: { readonly today: PlainDate }) {
  const say = useSay();
  const { roles } = useMe();
  const calendar = useCalendarInForce();
  const ahead = lookAhead(today, calendar);
  const terms = listOwnTerms(
    roles.map(({ role }) => role),
    ahead,
    today,
  );
  return (
    <>
      {terms.length === 0 && <p>{say('desk:no-terms')}</p>}
      {terms.map((term) => {
        const worded = wordTerm(say, term, today, calendar);
        return (
          <TermLine
            key={`${term.asked.term}${term.lastDay}`}
            term={worded}
            reference={wordReference(say, worded.paragraph)}
          />
        );
      })}
      {terms.some(({ asked }) => asked.kind !== 'fixed-date') && <Aside>{say('desk:if-council')}</Aside>}
      {ahead.unknownYears.map((year) => (
        <Aside key={year}>{say('web:year.unknown', { year })}</Aside>
      ))}
    </>
  );
}

/** Whether any round is under way, as far as is known. */
function useQuietTime(): boolean {
  const { data } = useRounds();
  return data?.every(({ stage }) => stage === 'draft' || stage === 'published') ?? false;
}

export function DeskPage() {
  const say = useSay();
  const call = useApi();
  const { roles } = useMe();
  const { data, error, refetch } = useQuery({
    queryKey: ['desk'],
    queryFn: async () => (await call(ReadDesk)).answer,
  });
  const isQuiet = useQuietTime();
  const title = say('desk:title');
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const today = getPlainDate(data.today);
  const held = [...new Set(roles.map(({ role }) => role))];
  return (
    <>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      <p className={styles.today}>{formatDate(today, say.language, 'weekday')}</p>
      <Section title={say('desk:waits')}>
        <WaitingList waiting={data.waiting} />
      </Section>
      <Section title={say('desk:terms')}>
        <Terms today={today} />
      </Section>
      <Section title={say('desk:work')}>
        <Prose>
          {held.length === 0 && <p>{say('desk:no-role')}</p>}
          {held.map((role) => (
            <p key={role}>{say(`desk:work.${role}`)}</p>
          ))}
          {isQuiet && <p>{say('desk:no-round')}</p>}
        </Prose>
      </Section>
    </>
  );
}
