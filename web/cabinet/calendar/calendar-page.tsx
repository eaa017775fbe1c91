// The working days of a year: drawn, listed with their sources, and how they came to be; and how a term is counted with them.

import { useMemo } from 'react';
import { dayOf, FIRST_YEAR, LAST_YEAR } from '#contract/calendar.ts';
import { LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { today } from '#web/kit/clock.ts';
import { useCalendarAnswer } from '#web/kit/days-in-force.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { formatDate } from '#wording/format-date.ts';
import styles from './calendar.module.css';
import { countWorked, Months } from './months.tsx';
import { TermSection } from './term-section.tsx';
import { Versions } from './versions.tsx';
import { calendarOf, inForce, useYear } from './year-queries.ts';
import { YearTable } from './year-table.tsx';

function useChosenYear(): number {
  const [params] = useAddressParams();
  const asked = Number(params.get('year') ?? '');
  const now = Number(today().slice(0, 4));
  return Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= LAST_YEAR ? asked : now;
}

/** Years with data, and the next one, of which it is said that there is none. */
function Years({ chosen }: { readonly chosen: number }) {
  const say = useSay();
  const { data } = useCalendarAnswer();
  const known = data?.years.map(({ year }) => year) ?? [];
  const next = known.length > 0 ? Math.max(...known) + 1 : chosen;
  const years = [...new Set([...known, next, chosen])].sort((one, other) => one - other);
  return (
    <nav aria-label={say('calendar:years')}>
      <ul className={styles.years}>
        {years.map((year) => (
          <li key={year}>
            <a
              href={`${inLanguage('/cabinet/calendar', say.language)}?year=${year}`}
              aria-current={year === chosen ? 'page' : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ChangeLink({ year, isNew }: { readonly year: number; readonly isNew: boolean }) {
  const say = useSay();
  const may = useMay();
  if (!may('calendar.publish')) return null;
  return (
    <LinkButton href={inLanguage(`/cabinet/calendar/${year}/change`, say.language)}>
      {say(isNew ? 'almanac:edit.begin' : 'almanac:edit.open', { year })}
    </LinkButton>
  );
}

function Year({ year }: { readonly year: number }) {
  const say = useSay();
  const { data, error, refetch } = useYear(year);
  const version = data && inForce(data.versions);
  const calendar = useMemo(() => version && calendarOf(year, version), [year, version]);
  if (error) return <FaultView fault={error} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  if (!version || !calendar)
    return (
      <EmptyState title={say('calendar:year.none', { year })} action={<ChangeLink year={year} isNew />}>
        <p>{say('calendar:year.none-about')}</p>
      </EmptyState>
    );
  return (
    <>
      <div className={styles.stack}>
        {version.provisional && (
          <Notice tone="waiting" title={say('calendar:year.provisional', { year })}>
            <p>{say('calendar:year.provisional-about')}</p>
          </Notice>
        )}
        <Aside>
          {say('calendar:year.known', { date: formatDate(dayOf(version.knownFrom), say.language) })}{' '}
          {say('calendar:year.total', {
            count: countWorked(year, calendar),
          })}
        </Aside>
        <Months year={year} calendar={calendar} />
        <ChangeLink year={year} isNew={false} />
      </div>
      <Section title={say('calendar:year.days')}>
        <YearTable version={version} sources={data.sources} />
      </Section>
      <Section title={say('calendar:versions', { count: data.versions.length })}>
        <Versions versions={data.versions} sources={data.sources} />
        <p>
          <a href={inLanguage(`/cabinet/journal?kind=calendar-year&id=${year}`, say.language)}>
            {say('calendar:year.journal')}
          </a>
        </p>
      </Section>
    </>
  );
}

export function CalendarPage() {
  const say = useSay();
  const year = useChosenYear();
  const title = say('calendar:title', { year });
  return (
    <>
      <PageTitle title={title} />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say('calendar:lead')}</Lead>
        <Years chosen={year} />
      </Opening>
      <Year year={year} />
      <Section title={say('calendar:ask.title')} id="term">
        <TermSection />
      </Section>
    </>
  );
}
