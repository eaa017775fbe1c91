// What the registers of innovative activity have for the report of this year: each under the component that somebody chooses, with its
// documents.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  ListRegisterOffers,
  type RegisterOffer,
  TAKEN_TABLES,
  TakeRegisterOffers,
} from '#contract/innovation-offers.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { addressOfReport, type Place, REPORTS } from '#web/kit/reports/report-queries.ts';
import { useAct, useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';
import styles from './report-import.module.css';

/** An item may be two rows, of two components. */
const keyOf = ({ item, components }: RegisterOffer): string => `${item} ${components[0]}`;
type Chosen = Readonly<Record<string, string>>;

const nameOf = ({ fields }: RegisterOffer): string =>
  [fields.code, fields.title ?? fields.name, fields.registration_number ?? fields.number]
    .filter((text) => text !== undefined)
    .join(' · ');

function aboutOf(say: Say, { table, toSay, documents }: RegisterOffer): string {
  const columns = toSay.map((column) => say(`law:column.${table}.${column}`)).join(', ');
  return [
    say('intake:register-documents', { count: documents.length }),
    ...(columns === '' ? [] : [say('intake:register-to-say', { columns })]),
  ].join(' · ');
}

type TableProps = {
  readonly table: RegisterOffer['table'];
  readonly offers: readonly RegisterOffer[];
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
};

function OfferedTable({ table, offers, chosen, onChosen }: TableProps) {
  const say = useSay();
  const own = offers.filter((offer) => offer.table === table);
  const open = own.filter(({ taken }) => taken === null);
  if (own.length === 0) return null;
  return (
    <div className={styles.stack}>
      <Heading level={3}>{say(`law:table.${table}`)}</Heading>
      {open.map((offer) => (
        <SelectField
          key={keyOf(offer)}
          label={nameOf(offer)}
          hint={aboutOf(say, offer)}
          choices={[
            { value: '', label: say('intake:register-skip') },
            ...offer.components.map((value) => ({ value, label: `${value} ${say(`law:component.${value}`)}` })),
          ]}
          value={chosen[keyOf(offer)] ?? ''}
          onChange={(component) => onChosen({ ...chosen, [keyOf(offer)]: component })}
        />
      ))}
      {own.length > open.length && <Aside>{say('intake:register-taken', { count: own.length - open.length })}</Aside>}
    </div>
  );
}

function useRegisterOffers(place: Place) {
  const call = useApi();
  return useQuery({
    queryKey: [...REPORTS, place.round, place.organisation, 'register-offers'],
    queryFn: async ({ signal }) => (await call(ListRegisterOffers, { params: place, signal })).answer.offers,
    staleTime: 0,
  });
}

const likeliest = (offers: readonly RegisterOffer[]): Chosen =>
  Object.fromEntries(offers.map((offer) => [keyOf(offer), offer.components[0] ?? '']));

function Choosing({ place, offers }: { readonly place: Place; readonly offers: readonly RegisterOffer[] }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(TakeRegisterOffers);
  const [chosen, setChosen] = useState<Chosen>({});
  const open = offers.filter(({ taken }) => taken === null);
  const items = open.flatMap((offer) => {
    const component = chosen[keyOf(offer)] ?? '';
    return component === '' ? [] : [{ register: offer.register, item: offer.item, component }];
  });
  const settle = () => {
    setChosen({});
    void queries.invalidateQueries({ queryKey: REPORTS });
  };
  const told = act.data?.answer;
  return (
    <div className={styles.stack}>
      {act.error && <FaultView fault={act.error} level={3} />}
      {told && (
        <Notice
          tone="counted"
          title={say('intake:register-done', { count: told.taken, documents: told.attached })}
          live
        />
      )}
      {open.length > 1 && (
        <Button small onClick={() => setChosen(likeliest(open))}>
          {say('intake:register-all', { count: open.length })}
        </Button>
      )}
      {TAKEN_TABLES.map((table) => (
        <OfferedTable key={table} table={table} offers={offers} chosen={chosen} onChosen={setChosen} />
      ))}
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('intake:taking') : undefined}
          barredBecause={items.length === 0 ? say('intake:register-choose-first') : undefined}
          onClick={() => act.mutate({ params: place, body: { items } }, { onSuccess: settle })}
        >
          {say('intake:register-take', { count: items.length })}
        </Button>
        <LinkButton href={addressOfReport(say, place)}>{say('intake:to-report')}</LinkButton>
      </ButtonRow>
    </div>
  );
}

export function RegisterOffers({ place }: { readonly place: Place }) {
  const say = useSay();
  const { data, error, refetch } = useRegisterOffers(place);
  return (
    <Section title={say('intake:register-title')} aside={<Aside>{say('intake:register-lead')}</Aside>}>
      {error && !data && <FaultView fault={error} onAgain={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data?.length === 0 && <p>{say('intake:register-none')}</p>}
      {data && data.length > 0 && <Choosing place={place} offers={data} />}
    </Section>
  );
}
