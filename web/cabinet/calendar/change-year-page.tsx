// An administrator writes a new edition of a year: its days, its source, and what terms move because of it, then publishes it.

import { useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { dayOf, FIRST_YEAR, LAST_YEAR, PublishCalendarYear } from '#contract/calendar.ts';
import { buildCalendar, type Calendar } from '#rules/calendar/calendar.ts';
import { type DayOfYear, findYearFaults } from '#rules/calendar/check-year.ts';
import { compareVersions } from '#rules/calendar/year-version.ts';
import { findPlainDate, type PlainDate, yearOf } from '#rules/kernel/plain-date.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Check } from '#web/design/choice-list.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { today } from '#web/kit/clock.ts';
import { CALENDAR, useCalendarInForce } from '#web/kit/days-in-force.ts';
import { ForbiddenPage, NotFoundPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatDate } from '#wording/format-date.ts';
import { AddDay } from './add-day.tsx';
import styles from './calendar.module.css';
import { Differences, EditedDays } from './edited-days.tsx';
import { TermsMoved } from './terms-moved.tsx';
import { daysOf, inForce, useYear, type Version } from './year-queries.ts';

type Told = { readonly knownFrom: string; readonly source: string; readonly provisional: boolean };
type YearProps = { readonly year: number; readonly held: Version | undefined; readonly version: number };

const addressOf = (language: 'kk' | 'ru' | 'en', year: number) =>
  `${inLanguage('/cabinet/calendar', language)}?year=${year}`;

/** The calendar as it would be with the edition. */
function withEdition(
  calendar: Calendar,
  year: number,
  days: readonly DayOfYear[],
  knownFrom: PlainDate,
  provisional: boolean,
) {
  const others = [...calendar.years.values()].filter((one) => one.year !== year);
  const kept = [...calendar.days.values()].filter(({ date }) => yearOf(date) !== year);
  return buildCalendar(
    `${calendar.version} ${year}`,
    knownFrom,
    [...others, { year, provisional, source: '' }],
    [...kept, ...days.map((day) => ({ ...day, source: '' }))],
  );
}

function usePublishing(year: number) {
  const say = useSay();
  const router = useRouter();
  const queries = useQueryClient();
  const act = useAct(PublishCalendarYear);
  useEffect(() => {
    if (!act.isSuccess) return;
    queries.invalidateQueries({ queryKey: CALENDAR });
    router.history.push(addressOf(say.language, year));
  }, [act.isSuccess, queries, router, say, year]);
  const anew = async () => {
    await queries.invalidateQueries({ queryKey: CALENDAR });
    act.reset();
  };
  return { act, anew };
}

/** Holidays of the last known year on the same days; Kurban-ait is announced for each year. */
function FromLastYear({
  year,
  onDays,
}: {
  readonly year: number;
  readonly onDays: (days: readonly DayOfYear[]) => void;
}) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const last = Math.max(...[...calendar.years.keys()].filter((known) => known < year));
  const days = [...calendar.days.values()].flatMap(({ date, change }): DayOfYear[] => {
    if (yearOf(date) !== last || change.because !== 'holiday' || change.holiday === 'kurban-ait') return [];
    const same = findPlainDate(`${year}${date.slice(4)}`);
    return same ? [{ date: same, change }] : [];
  });
  if (days.length === 0) return null;
  return <Button onClick={() => onDays(days)}>{say('almanac:edit.take-over', { year: last })}</Button>;
}

type ToldProps = { readonly told: Told; readonly onTold: (told: Told) => void };

function ToldFields({ told, onTold }: ToldProps) {
  const say = useSay();
  const day = findTypedDate(told.knownFrom);
  return (
    <div className={styles.stack}>
      <DateField
        label={say('almanac:edit.known-from')}
        value={told.knownFrom}
        day={day}
        onChange={(knownFrom) => onTold({ ...told, knownFrom })}
        {...(day ? {} : { fault: { what: say('calendar:day-wrong') } })}
      />
      <TextAreaField
        label={say('almanac:edit.source')}
        hint={say('almanac:edit.source-hint')}
        area={{
          rows: 3,
          maxLength: 500,
          value: told.source,
          onChange: (event) => onTold({ ...told, source: event.target.value }),
        }}
      />
      <Check
        label={say('almanac:edit.provisional')}
        checked={told.provisional}
        onChange={(provisional) => onTold({ ...told, provisional })}
      />
    </div>
  );
}

/** What was changed here, done again to a year that somebody else has changed meanwhile. */
function rebase(from: readonly DayOfYear[], edited: readonly DayOfYear[], to: readonly DayOfYear[]) {
  const days = new Map(to.map((day) => [day.date, day]));
  for (const { date, after } of compareVersions(from, edited)) {
    if (after) days.set(date, { date, change: after });
    else days.delete(date);
  }
  return [...days.values()];
}

/** Undefined until a day is put in or taken out. */
function useEdited(before: readonly DayOfYear[]) {
  const [edited, setEdited] = useState<readonly DayOfYear[]>();
  const base = useRef(before);
  useEffect(() => {
    const from = base.current;
    base.current = before;
    if (from !== before) setEdited((days) => days && rebase(from, days, before));
  }, [before]);
  return [edited, setEdited] as const;
}

function EditForm({ year, held, version }: YearProps) {
  const say = useSay();
  const { act, anew } = usePublishing(year);
  const calendar = useCalendarInForce();
  const before = useMemo(() => (held ? daysOf(held).map(({ date, change }) => ({ date, change })) : []), [held]);
  const [edited, setEdited] = useEdited(before);
  const [told, setTold] = useState<Told>(() => ({
    knownFrom: formatDate(today(), 'ru', 'short'),
    source: '',
    provisional: held?.provisional ?? false,
  }));
  const days = edited ?? before;
  const faults = findYearFaults(year, days);
  const differences = compareVersions(before, days);
  const knownFrom = findTypedDate(told.knownFrom);
  const isSame = differences.length === 0 && held?.provisional === told.provisional;
  const barred = () => {
    if (faults.length > 0) return say('almanac:edit.faults-first');
    if (isSame) return say('calendar:nothing-changes');
    return told.source.trim() === '' ? say('calendar:source-missing') : undefined;
  };
  const publish = () =>
    act.mutate({
      params: { year: String(year) },
      body: { ...told, knownFrom: knownFrom ?? told.knownFrom, days: [...days] },
      version,
    });
  return (
    <>
      <UnsavedGuard when={(edited !== undefined || told.source !== '') && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={anew} />}
      <Section title={say('almanac:edit.days-title')}>
        <EditedDays days={days} before={before} onDays={setEdited} />
        {days.length === 0 && <FromLastYear year={year} onDays={setEdited} />}
        <AddDay onAdd={(added) => setEdited([...days, ...added])} />
      </Section>
      <Section title={say('almanac:edit.differences')}>
        <Differences of={differences} />
        {faults.length > 0 && (
          <Notice tone="refused" title={say('almanac:edit.faults', { count: faults.length })}>
            <ul>
              {faults.map(({ date, code }) => (
                <li key={`${date}${code}`}>
                  {say(`calendar:fault.${code}`, { date: formatDate(date, say.language) })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </Section>
      <Section title={say('almanac:moved.title')}>
        {faults.length === 0 && knownFrom ? (
          <TermsMoved
            year={year}
            before={calendar}
            after={withEdition(calendar, year, days, knownFrom, told.provisional)}
          />
        ) : (
          <p>{say('almanac:edit.faults-first')}</p>
        )}
      </Section>
      <Section title={say('almanac:edit.publish-title')}>
        <ToldFields told={told} onTold={setTold} />
        <ButtonRow>
          <Button
            kind="primary"
            onClick={publish}
            busy={act.isPending ? say('almanac:edit.publishing') : undefined}
            barredBecause={barred()}
          >
            {say('almanac:edit.publish', { year })}
          </Button>
          <LinkButton href={addressOf(say.language, year)}>{say('almanac:edit.leave')}</LinkButton>
        </ButtonRow>
      </Section>
    </>
  );
}

function EditYear({ year }: { readonly year: number }) {
  const say = useSay();
  const { data, error, refetch } = useYear(year);
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const title = say('almanac:edit.title', { year });
  const held = inForce(data.versions);
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb up={[{ label: say('calendar:title', { year }), href: addressOf(say.language, year) }]} here={title} />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>
          {held
            ? say('almanac:edit.lead', { date: formatDate(dayOf(held.knownFrom), say.language) })
            : say('almanac:edit.lead-first')}
        </Lead>
      </Opening>
      <EditForm year={year} held={held} version={data.version} />
    </>
  );
}

export function ChangeYearPage() {
  const may = useMay();
  const { year: text = '' } = useParams({ strict: false }) as { year?: string };
  const year = Number(text);
  if (!may('calendar.publish')) return <ForbiddenPage />;
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return <NotFoundPage />;
  return <EditYear year={year} />;
}
