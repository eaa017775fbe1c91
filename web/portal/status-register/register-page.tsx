// The register of research organisations for everybody: searched, filtered, on any day, and as open data.

import { useMemo } from 'react';
import { STATUS_FILES } from '#contract/status-register.ts';
import { Button } from '#web/design/button.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { today } from '#web/kit/clock.ts';
import { DayChoice, useDay } from '#web/kit/day-choice.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { formatDate } from '#wording/format-date.ts';
import { EntriesTable } from './entries-table.tsx';
import { entryColumns } from './entry-columns.tsx';
import { useStatusEntries } from './register-queries.ts';
import styles from './status-register.module.css';

const FORMATS = ['csv', 'json'] as const;

function OpenData({ on }: { readonly on: string | undefined }) {
  const say = useSay();
  const query = on === undefined ? '' : `?on=${on}`;
  return (
    <Section title={say('register:open-data')}>
      <Prose>
        <p>{say('register:open-data-about')}</p>
      </Prose>
      <p className={styles.ways} data-screen-only>
        {FORMATS.map((format) => (
          <a key={format} href={`${STATUS_FILES[format]}${query}`} download>
            {say('register:download', { format: format.toUpperCase() })}
          </a>
        ))}
      </p>
    </Section>
  );
}

function Entries({ day, onToday }: { readonly day: ReturnType<typeof useDay>[0]; readonly onToday: () => void }) {
  const say = useSay();
  const { data, error, refetch, isPlaceholderData } = useStatusEntries(day);
  const columns = useMemo(() => entryColumns(say, day), [say, day]);
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const held = data.entries.filter(({ state }) => state === 'held').length;
  return (
    <div className={styles.list} aria-busy={isPlaceholderData}>
      {data.entries.length > 0 && <p>{say('register:holders', { count: held })}</p>}
      {data.entries.length > 0 ? (
        <EntriesTable
          columns={columns}
          rows={data.entries}
          caption={say('register:caption', { date: formatDate(day ?? today(), say.language) })}
          on={day}
        />
      ) : (
        <EmptyState
          title={say('register:empty')}
          action={day && <Button onClick={onToday}>{say('register:to-today')}</Button>}
        >
          <p>{say('register:empty-about')}</p>
        </EmptyState>
      )}
    </div>
  );
}

export function StatusRegisterPage() {
  const say = useSay();
  const [day, setDay] = useDay();
  return (
    <div className={styles.page}>
      <PageTitle title={say('register:title')} />
      <Heading level={1}>{say('register:title')}</Heading>
      <Lead>{say('register:lead')}</Lead>
      <div className={styles.day}>
        <DayChoice
          {...{ day, today: today(), onDay: setDay }}
          label={say('register:on')}
          wrong={say('register:on-wrong')}
        />
      </div>
      <Entries day={day} onToday={() => setDay(undefined)} />
      <OpenData on={day} />
    </div>
  );
}
