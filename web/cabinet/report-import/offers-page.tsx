// What was reported for the year before and still counts: ticked and taken over.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ListOffers, OFFERED_TABLES, type ReportOffer, TakeOffers } from '#contract/report-offers.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { SomeOf } from '#web/design/choice-list.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { addressOfReport, type Place, REPORTS } from '#web/kit/reports/report-queries.ts';
import { useAct, useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { RegisterOffers } from './register-offers.tsx';
import styles from './report-import.module.css';
import { ReportPart } from './report-part.tsx';

const nameOf = ({ fields }: ReportOffer): string =>
  fields.title ?? fields.technology ?? fields.employee ?? fields.id ?? '';

function aboutOf(say: Say, { table, fields, year, paragraph }: ReportOffer): string {
  const shown = ['published_year', 'ends_on', 'protected_on'].flatMap((column) => {
    const text = fields[column];
    return text === undefined ? [] : [`${say(`law:column.${table}.${column}`)}: ${text}`];
  });
  return [say('intake:offer-from', { year: String(year) }), ...shown, wordReference(say, paragraph)].join(' · ');
}

type Choosing = {
  readonly offers: readonly ReportOffer[];
  readonly chosen: readonly string[];
  readonly onChosen: (rows: readonly string[]) => void;
};

function OfferedTable({ table, offers, chosen, onChosen }: Choosing & { readonly table: ReportOffer['table'] }) {
  const say = useSay();
  const open = offers.filter((offer) => offer.table === table && !offer.taken);
  const taken = offers.filter((offer) => offer.table === table && offer.taken).length;
  if (open.length + taken === 0) return null;
  const own = open.map(({ row }) => row);
  const rest = chosen.filter((row) => !own.includes(row));
  return (
    <Section
      title={say(`law:table.${table}`)}
      aside={<Aside>{say('intake:offer-again', { columns: say(`intake:offer-anew-${table}`) })}</Aside>}
    >
      <div className={styles.stack}>
        {open.length > 0 && (
          <>
            <Button small onClick={() => onChosen([...rest, ...own])}>
              {say('intake:offer-all', { count: open.length })}
            </Button>
            <SomeOf
              label={say('intake:offer-choose')}
              choices={open.map((offer) => ({ value: offer.row, label: nameOf(offer), hint: aboutOf(say, offer) }))}
              values={chosen.filter((row) => own.includes(row))}
              onChange={(rows) => onChosen([...rest, ...rows])}
            />
          </>
        )}
        {taken > 0 && <Aside>{say('intake:offer-taken', { count: taken })}</Aside>}
      </div>
    </Section>
  );
}

function Offers({ place }: { readonly place: Place }) {
  const say = useSay();
  const call = useApi();
  const queries = useQueryClient();
  const act = useAct(TakeOffers);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const key = [...REPORTS, place.round, place.organisation, 'offers'];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await call(ListOffers, { params: place, signal })).answer.offers,
    staleTime: 0,
  });
  if (error && !data) return <FaultView fault={error} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  const take = () =>
    act.mutate(
      { params: place, body: { rows: [...chosen] } },
      {
        onSuccess: () => {
          setChosen([]);
          queries.invalidateQueries({ queryKey: REPORTS });
        },
      },
    );
  return (
    <>
      {act.error && <FaultView fault={act.error} />}
      {act.data && <Notice tone="counted" title={say('intake:offer-done', { count: act.data.answer.taken })} live />}
      {data.length === 0 && <p>{say('intake:offer-none')}</p>}
      {OFFERED_TABLES.map((table) => (
        <OfferedTable key={table} table={table} offers={data} chosen={chosen} onChosen={setChosen} />
      ))}
      <div className={styles.bar}>
        <ButtonRow>
          <Button
            kind="primary"
            onClick={take}
            busy={act.isPending ? say('intake:taking') : undefined}
            barredBecause={chosen.length === 0 ? say('intake:offer-choose-first') : undefined}
          >
            {say('intake:offer-take', { count: chosen.length })}
          </Button>
          <LinkButton href={addressOfReport(say, place)}>{say('intake:to-report')}</LinkButton>
        </ButtonRow>
      </div>
    </>
  );
}

export function OffersPage() {
  const say = useSay();
  return (
    <ReportPart title={say('intake:offers-title')} lead={say('intake:offers-lead')} act="report.enter">
      {({ place }) => (
        <>
          <Offers place={place} />
          <RegisterOffers place={place} />
        </>
      )}
    </ReportPart>
  );
}
