// The terms board: every term that runs, missed ones first, each opening into how it was counted; beside it whose turn it is and what
// happens on the day after.

import { useQuery } from '@tanstack/react-query';
import { ListTerms, TERMED_PROCEDURES, type TermOfBoard } from '#contract/terms.ts';
import type { Term } from '#rules/calendar/term.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { SelectField } from '#web/design/fields.tsx';
import { LineAbout } from '#web/design/line-list.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { TermLine } from '#web/design/term-line.tsx';
import { Aside, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useOrganisationNames } from '#web/kit/organisation-names.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useRounds } from '#web/kit/rounds/round-queries.ts';
import { useApi } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { wordTerm } from '#wording/word-term.ts';
import { groupOf, TERM_GROUPS } from './group-terms.ts';
import { PROCEDURE_PLACES } from './procedure-places.ts';
import styles from './terms.module.css';

type Dated = { readonly today: PlainDate };

/** A round by its year, a case by what it is. */
function useProcedureNames(): (procedure: TermOfBoard['procedure']) => string {
  const say = useSay();
  const { data: rounds } = useRounds();
  return ({ kind, id }) => {
    const year = rounds?.find((round) => round.id === id)?.reportingYear;
    return year === undefined ? say(`terms:procedure.${kind}`) : say('terms:round-of', { year });
  };
}

function Entry({ of, today }: Dated & { readonly of: TermOfBoard }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const nameOf = useOrganisationNames();
  const nameOfProcedure = useProcedureNames();
  // The contract has checked the parts; the days in them came from a calendar of the server.
  const term = of.term as unknown as Term;
  const worded = wordTerm(say, term, today, calendar);
  const { kind, id } = of.procedure;
  const roles = of.mustAct.map((role) => say(`accounts:role.${role}`)).join(', ');
  return (
    <li className={styles.entry}>
      <TermLine term={worded} reference={wordReference(say, worded.paragraph)} />
      <p className={styles.procedure}>
        <a href={inLanguage(PROCEDURE_PLACES[kind](id), say.language)}>{nameOfProcedure(of.procedure)}</a>
        {of.organisation !== null && ` · ${nameOf(of.organisation)}`}
      </p>
      <LineAbout>{say('terms:must-act', { roles })}</LineAbout>
      <LineAbout>{say('terms:after', { what: say(`terms:after.${term.asked.term}`) })}</LineAbout>
      {of.missedAt !== null && (
        <LineAbout>{say('terms:missed-at', { at: formatMoment(of.missedAt, say.language) })}</LineAbout>
      )}
    </li>
  );
}

function Groups({ of, today }: Dated & { readonly of: readonly TermOfBoard[] }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  return TERM_GROUPS.map((group) => {
    const mine = of.filter((one) => groupOf(one, today, calendar) === group);
    if (mine.length === 0) return null;
    return (
      <Section
        key={group}
        title={say(`terms:group.${group}`)}
        aside={group === 'missed' && <Aside>{say('terms:missed-about')}</Aside>}
      >
        <ul className={styles.list}>
          {mine.map((one) => (
            <Entry key={`${one.procedure.id}${one.term.asked.term}${one.term.lastDay}`} of={one} today={today} />
          ))}
        </ul>
      </Section>
    );
  });
}

function Board({ of, today }: Dated & { readonly of: readonly TermOfBoard[] }) {
  const say = useSay();
  const [params, setParams] = useAddressParams();
  const chosen = TERMED_PROCEDURES.find((kind) => kind === params.get('of')) ?? '';
  if (of.length === 0)
    return (
      <EmptyState title={say('terms:none')}>
        <p>{say('terms:none-about')}</p>
      </EmptyState>
    );
  const shown = of.filter(({ procedure }) => chosen === '' || procedure.kind === chosen);
  return (
    <>
      <SelectField
        label={say('terms:show')}
        value={chosen}
        onChange={(value) => setParams(new URLSearchParams(value === '' ? {} : { of: value }))}
        choices={['' as const, ...TERMED_PROCEDURES].map((value) => ({
          value,
          label: value === '' ? say('terms:all') : say(`terms:procedure.${value}`),
        }))}
      />
      {shown.length === 0 ? <p>{say('terms:none-chosen')}</p> : <Groups of={shown} today={today} />}
    </>
  );
}

export function TermsPage() {
  const say = useSay();
  const call = useApi();
  const title = say('terms:title');
  const { data, error, refetch } = useQuery({
    queryKey: ['terms'],
    queryFn: async () => (await call(ListTerms)).answer,
  });
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <>
      <PageTitle title={title} />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('terms:lead')}</Lead>
      </Opening>
      <Board of={data.terms} today={getPlainDate(data.today)} />
    </>
  );
}
