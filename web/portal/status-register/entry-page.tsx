// An entry of the register: its state on a day, the acts behind it with their papers, the certificate. Here leads the square code
// of the certificate.

import { useParams } from '@tanstack/react-router';
import type { z } from 'zod';
import type { EntryAct, ReadStatusEntry } from '#contract/status-register.ts';
import { STATUS_CERTIFICATE } from '#contract/status-register.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside, Facts, Heading, ParagraphMark, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { today } from '#web/kit/clock.ts';
import { DayChoice, useDay } from '#web/kit/day-choice.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { organisationAddress } from '#web/kit/published/published-addresses.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { LANGUAGES } from '#wording/languages.ts';
import { wordReference } from '#wording/word-finding.ts';
import { entryAddress, StateMark } from './entry-columns.tsx';
import { useStatusEntry } from './register-queries.ts';
import styles from './status-register.module.css';

type Entry = z.output<typeof ReadStatusEntry.answer>;

function State({ entry, day }: { readonly entry: Entry; readonly day: string | undefined }) {
  const say = useSay();
  const { state, since, category, founder, region, bin } = entry;
  const unknown = say('register:not-known');
  const isBefore = since > entry.on;
  return (
    <Facts
      of={[
        {
          name: say('register:entry-on', { date: formatDate(getPlainDate(day ?? entry.on), say.language) }),
          value: isBefore ? say('register:never') : <StateMark state={state} say={say} />,
        },
        ...(isBefore ? [] : [{ name: say('register:since'), value: formatDate(getPlainDate(since), say.language) }]),
        { name: say('register:bin'), value: bin },
        {
          name: say('register:fact.category'),
          value: category === null ? unknown : say(`organisations:category-short.${category}`),
        },
        {
          name: say('register:fact.founder'),
          value: founder === null ? unknown : say(`organisations:founder.${founder}`),
        },
        { name: say('register:fact.region'), value: region === null ? unknown : say(`law:region.${region}`) },
      ]}
    />
  );
}

function ActView({ of }: { readonly of: EntryAct }) {
  const say = useSay();
  const { act, from, paragraph, ground, document, procedure, enteredAt } = of;
  const day = (text: string) => formatDate(getPlainDate(text), say.language);
  return (
    <li>
      <Heading level={3}>{say(`register:act.${act}`)}</Heading>
      <Facts
        of={[
          { name: say('register:from'), value: day(from) },
          {
            name: say('register:document'),
            value: say(`register:document.${document.kind}`, { number: document.number, date: day(document.on) }),
          },
          { name: say('register:issuer'), value: document.issuer },
          {
            name: say('register:ground'),
            value: (
              <>
                {ground[say.language]} <ParagraphMark>{wordReference(say, paragraph)}</ParagraphMark>
              </>
            ),
          },
          { name: say('register:procedure'), value: say(`register:procedure.${procedure ?? 'none'}`) },
        ]}
      />
      <Aside>{say('register:entered', { at: formatMoment(enteredAt, say.language) })}</Aside>
    </li>
  );
}

function Ways({ entry }: { readonly entry: Entry }) {
  const say = useSay();
  const isHeldToday = entry.state === 'held' && entry.on === today();
  return (
    <p className={styles.ways} data-screen-only>
      {isHeldToday &&
        LANGUAGES.map((language) => (
          <a
            key={language}
            href={STATUS_CERTIFICATE.replace(':bin', entry.bin).replace(':language', language)}
            hrefLang={language}
          >
            {say('register:certificate')}, {say(`register:certificate.in.${language}`)}
          </a>
        ))}
      <a href={inLanguage(organisationAddress(entry.bin), say.language)}>{say('register:results')}</a>
    </p>
  );
}

function EntryView({ entry, day }: { readonly entry: Entry; readonly day: string | undefined }) {
  const say = useSay();
  const { mergedInto, acts } = entry;
  return (
    <>
      {mergedInto !== null && (
        <Notice tone="note" title={say('register:merged', { bin: mergedInto })}>
          <a href={entryAddress(say, mergedInto, undefined)}>{mergedInto}</a>
        </Notice>
      )}
      <State entry={entry} day={day} />
      <Ways entry={entry} />
      <Section title={say('register:history')}>
        <Prose>
          <p>{say('register:history-about')}</p>
        </Prose>
        <ol className={styles.acts}>
          {[...acts].reverse().map((act) => (
            <ActView key={act.number} of={act} />
          ))}
        </ol>
      </Section>
    </>
  );
}

const isNotThere = (fault: unknown): boolean => fault instanceof ApiProblem && fault.problem.code === 'not-found';

export function StatusEntryPage() {
  const say = useSay();
  const { bin = '' } = useParams({ strict: false }) as { bin?: string };
  const [day, setDay] = useDay();
  const { data, error, refetch } = useStatusEntry(bin, day);
  const name = data?.names[say.language] ?? say('register:title');
  const up = [{ label: say('register:title'), href: inLanguage('/status', say.language) }];
  if (error && !isNotThere(error)) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  return (
    <div className={styles.page}>
      <PageTitle title={name} />
      <Breadcrumb up={up} here={data ? name : bin} />
      {error && (
        <EmptyState level={1} title={say('register:unknown', { bin })}>
          <p>{say('register:unknown-about')}</p>
        </EmptyState>
      )}
      {!data && !error && <LoadingState />}
      {data && !error && (
        <>
          <Heading level={1}>{name}</Heading>
          <div className={styles.day}>
            <DayChoice
              {...{ day, today: today(), onDay: setDay }}
              label={say('register:on')}
              wrong={say('register:on-wrong')}
            />
          </div>
          <EntryView entry={data} day={day} />
        </>
      )}
    </div>
  );
}
