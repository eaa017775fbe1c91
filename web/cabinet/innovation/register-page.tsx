// One register as a list; the others stand beside it.

import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { InnovationLine } from '#contract/innovation-registers.ts';
import { MOST_LINES } from '#contract/innovation-registers.ts';
import { REGISTERS, type RegisterName } from '#rules/innovation/register-names.ts';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { formatNumber } from '#wording/format-number.ts';
import styles from './innovation.module.css';
import {
  addressOfLists,
  addressOfRegister,
  findRegister,
  readFilters,
  useItems,
  useLists,
} from './innovation-queries.ts';
import { itemColumns } from './item-columns.tsx';
import { ListFilters } from './list-filters.tsx';

const NONE: readonly InnovationLine[] = [];
const NO_NAMES = {};

function Registers({ here }: { readonly here: RegisterName }) {
  const say = useSay();
  return (
    <nav className={styles.registers} aria-label={say('innovation:registers')}>
      {REGISTERS.map((register) => (
        <a key={register} href={addressOfRegister(say, register)} aria-current={register === here ? 'page' : undefined}>
          {say(`innovation:register.${register}`)}
        </a>
      ))}
      <a href={addressOfLists(say)}>{say('innovation:lists')}</a>
    </nav>
  );
}

function List({ register }: { readonly register: RegisterName }) {
  const say = useSay();
  const may = useMay();
  const [params] = useAddressParams();
  const filters = readFilters(params);
  const { data, error, refetch, isPlaceholderData } = useItems(register, filters);
  const { data: lists } = useLists();
  const items = data?.items ?? NONE;
  const names = data?.names ?? NO_NAMES;
  const columns = useMemo(
    () => itemColumns(say, register, items, { lists, names }),
    [say, register, items, lists, names],
  );
  const [view, setView] = useTableAddress(columns);
  if (error && !data) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <>
      <ListFilters key={register} register={register} names={names} />
      {data.total > MOST_LINES && (
        <Notice
          tone="late"
          title={say('innovation:beyond', {
            shown: formatNumber(String(MOST_LINES), say.language),
            total: formatNumber(String(data.total), say.language),
          })}
        />
      )}
      <div aria-busy={isPlaceholderData}>
        <DataTable
          caption={say(`innovation:register.${register}`)}
          columns={columns}
          rows={items}
          rowId={({ id }) => id}
          view={view}
          onView={setView}
          empty={
            <EmptyState
              title={say(`innovation:empty.${register}`)}
              action={
                may('innovation.enter') && (
                  <LinkButton href={addressOfRegister(say, register, 'new')}>
                    {say(`innovation:enter.${register}`)}
                  </LinkButton>
                )
              }
            >
              <p>{say('innovation:empty-about')}</p>
            </EmptyState>
          }
        />
      </div>
    </>
  );
}

export function RegisterPage() {
  const say = useSay();
  const may = useMay();
  const { register: asked } = useParams({ strict: false }) as { register?: string };
  const register = findRegister(asked) ?? 'introduction';
  const title = say(`innovation:register.${register}`);
  return (
    <>
      <PageTitle title={title} />
      <Opening>
        <Heading level={1}>{title}</Heading>
        <Lead>{say(`innovation:lead.${register}`)}</Lead>
        {may('innovation.enter') && (
          <ButtonRow>
            <LinkButton kind="primary" href={addressOfRegister(say, register, 'new')}>
              {say(`innovation:enter.${register}`)}
            </LinkButton>
            <LinkButton href={addressOfRegister(say, register, 'import')}>{say('innovation:import')}</LinkButton>
          </ButtonRow>
        )}
      </Opening>
      <Registers here={register} />
      <List key={register} register={register} />
    </>
  );
}
