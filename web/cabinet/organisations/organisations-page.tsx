// The register as a list, on any day.

import { useMemo } from 'react';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { today } from '#web/kit/clock.ts';
import { DayChoice, useDay } from '#web/kit/day-choice.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { formatDate } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import { type Line, organisationColumns } from './organisation-columns.tsx';
import styles from './organisations.module.css';
import { MOST, useRegister } from './register-queries.ts';

const NONE: readonly Line[] = [];

function Acts() {
  const say = useSay();
  const may = useMay();
  const to = (path: string) => inLanguage(`/cabinet/organisations/${path}`, say.language);
  if (!may('organisation.register') && !may('organisation.import')) return null;
  return (
    <ButtonRow>
      {may('organisation.register') && (
        <LinkButton kind="primary" href={to('new')}>
          {say('organisations:register')}
        </LinkButton>
      )}
      {may('organisation.import') && <LinkButton href={to('import')}>{say('organisations:import')}</LinkButton>}
    </ButtonRow>
  );
}

function Register() {
  const say = useSay();
  const [day, setDay] = useDay();
  const whole = useRegister({ on: day });
  const register = whole.data?.organisations ?? NONE;
  const columns = useMemo(() => organisationColumns(say, register, day), [say, register, day]);
  const [view, setView] = useTableAddress(columns);
  const search = view.search.trim();
  const found = useRegister({ search, on: day });
  const fault = found.error ?? whole.error;
  const rows = found.data?.organisations ?? NONE;
  const caption = say('organisations:caption', { date: formatDate(day ?? today(), say.language) });
  const total = found.data?.total ?? 0;
  return (
    <>
      <div className={styles.day}>
        <DayChoice
          day={day}
          today={today()}
          onDay={setDay}
          label={say('organisations:on')}
          wrong={say('organisations:on-wrong')}
        />
      </div>
      {fault && <FaultView fault={fault} onAgain={() => found.refetch()} />}
      {!fault && !found.data && <LoadingState />}
      {total > MOST && (
        <Notice tone="late" title={say('organisations:beyond', { shown: formatNumber(String(MOST), say.language) })} />
      )}
      {!fault && found.data && (
        <div aria-busy={found.isPlaceholderData}>
          <DataTable
            caption={caption}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            view={view}
            onView={setView}
            searched
            empty={
              <EmptyState
                title={say('organisations:empty')}
                action={day && <Button onClick={() => setDay(undefined)}>{say('organisations:to-today')}</Button>}
              >
                <p>{say(day ? 'organisations:empty-on' : 'organisations:empty-about')}</p>
              </EmptyState>
            }
          />
        </div>
      )}
    </>
  );
}

export function OrganisationsPage() {
  const say = useSay();
  return (
    <>
      <PageTitle title={say('organisations:title')} />
      <Opening>
        <Heading level={1}>{say('organisations:title')}</Heading>
        <Lead>{say('organisations:lead')}</Lead>
        <Acts />
      </Opening>
      <Register />
    </>
  );
}
