// How far the verification is by organisation; the chief shares the work out here.

import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { AssignVerifier, type OrganisationProgress, type VerifierProgress } from '#contract/verification.ts';
import { VERIFIED_PARTS } from '#rules/verification/verified-item.ts';
import { Button } from '#web/design/button.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { VERIFICATION } from '#web/kit/rounds/verification-progress.ts';
import { useMay } from '#web/kit/session.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { useAct } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';
import styles from './verification.module.css';
import { addressOfQueue } from './verification-queries.ts';
import { type Part, wordOutlier, wordPart } from './word-item.ts';

type Known = { readonly round: string; readonly verifiers: readonly VerifierProgress[] };

/** Columns that are shown at once where they have something to say. */
type Some = { readonly conflicts: boolean; readonly outliers: boolean };

const STATES = ['open', 'waiting', 'credited', 'changed', 'refused'] as const;

function wordAssigned(say: Say, { assigned }: OrganisationProgress, names: ReadonlyMap<string, string>): string {
  const of = new Map<string, string[]>();
  for (const { account, indicator } of assigned) of.set(account, [...(of.get(account) ?? []), indicator]);
  return [...of]
    .map(([account, parts]) => {
      const name = names.get(account) ?? say('verification:somebody');
      if (parts.length === VERIFIED_PARTS.length) return name;
      const order = VERIFIED_PARTS.filter((part) => parts.includes(part));
      return `${name}: ${order.map((part) => (Number(part) > 0 ? part : wordPart(say, part))).join(', ')}`;
    })
    .join('; ');
}

function organisationColumns(
  say: Say,
  { round, verifiers }: Known,
  some: Some,
): readonly Column<OrganisationProgress>[] {
  const names = new Map(verifiers.map(({ account, name }) => [account, name]));
  return [
    {
      id: 'name',
      heading: say('verification:organisation'),
      kind: 'text',
      read: ({ names: called }) => called[say.language],
      show: ({ organisation, names: called }) => (
        <a className={styles.cut} href={`${addressOfQueue(say, round)}?f.organisation=${organisation}`}>
          {called[say.language]}
        </a>
      ),
    },
    ...STATES.map(
      (state): Column<OrganisationProgress> => ({
        id: state,
        heading: say(`verification:count.${state}`),
        kind: 'number',
        read: ({ submitted, items }) => (submitted ? String(items[state]) : null),
        whenNone: () => (state === 'open' ? say('verification:not-submitted') : ''),
        width: 6.5,
      }),
    ),
    {
      id: 'verifier',
      heading: say('verification:verifier'),
      kind: 'text',
      read: (line) => wordAssigned(say, line, names),
      width: 11,
    },
    {
      id: 'outliers',
      heading: say('verification:outliers'),
      kind: 'text',
      read: ({ outliers }) => outliers.map((one) => wordOutlier(say, one)).join('; '),
      width: 11,
      spare: !some.outliers,
    },
    {
      id: 'conflicts',
      heading: say('verification:conflicts'),
      kind: 'text',
      read: ({ conflicts }) =>
        conflicts.map((account) => names.get(account) ?? say('verification:somebody')).join(', '),
      width: 11,
      spare: !some.conflicts,
    },
  ];
}

const NOBODY = '';
const ALL = '';

function ShareOut({ round, verifiers, selected }: Known & { readonly selected: readonly OrganisationProgress[] }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(AssignVerifier);
  const [verifier, setVerifier] = useState(NOBODY);
  const [part, setPart] = useState<string>(ALL);
  const share = () =>
    act.mutate(
      {
        params: { round },
        body: {
          organisations: selected.map(({ organisation }) => organisation),
          indicators: part === ALL ? [...VERIFIED_PARTS] : [part as Part],
          verifier: verifier === NOBODY ? null : verifier,
        },
      },
      { onSuccess: () => void queries.invalidateQueries({ queryKey: VERIFICATION }) },
    );
  return (
    <div className={styles.share}>
      {act.error && <FaultView fault={act.error} level={3} />}
      <SelectField
        label={say('verification:assign-to')}
        value={verifier}
        onChange={setVerifier}
        choices={[
          { value: NOBODY, label: say('verification:assign-nobody') },
          ...verifiers.filter(({ active }) => active).map(({ account, name }) => ({ value: account, label: name })),
        ]}
      />
      <SelectField
        label={say('verification:assign-parts')}
        value={part}
        onChange={setPart}
        choices={[
          { value: ALL, label: say('verification:assign-all') },
          ...VERIFIED_PARTS.map((value) => ({ value, label: wordPart(say, value) })),
        ]}
      />
      <Button onClick={share} busy={act.isPending ? say('verification:assigning') : undefined}>
        {say('verification:assign-act', { count: selected.length })}
      </Button>
    </div>
  );
}

type Props = Known & { readonly organisations: readonly OrganisationProgress[] };

export function OrganisationsTable({ organisations, round, verifiers }: Props) {
  const say = useSay();
  const may = useMay();
  const conflicts = organisations.some((one) => one.conflicts.length > 0);
  const outliers = organisations.some((one) => one.outliers.length > 0);
  const columns = useMemo(
    () => organisationColumns(say, { round, verifiers }, { conflicts, outliers }),
    [say, round, verifiers, conflicts, outliers],
  );
  const [view, setView] = useTableAddress(columns);
  return (
    <DataTable
      caption={say('verification:progress-of')}
      columns={columns}
      rows={organisations}
      rowId={({ organisation }) => organisation}
      view={view}
      onView={setView}
      {...(may('verification.assign')
        ? {
            bulk: (selected: readonly OrganisationProgress[]) => (
              <ShareOut round={round} verifiers={verifiers} selected={selected} />
            ),
          }
        : {})}
      empty={null}
    />
  );
}

function verifierColumns(say: Say): readonly Column<VerifierProgress>[] {
  const number = (id: 'assigned' | 'open' | 'decided', heading: string): Column<VerifierProgress> => ({
    id,
    heading: say(heading),
    kind: 'number',
    read: (line) => String(line[id]),
    width: 10,
  });
  return [
    {
      id: 'name',
      heading: say('verification:verifier'),
      kind: 'text',
      read: ({ name, active }) => (active ? name : say('verification:verifier-gone', { name })),
    },
    number('assigned', 'verification:assigned'),
    number('open', 'verification:count.open'),
    number('decided', 'verification:decided'),
  ];
}

export function VerifiersTable({ verifiers }: Pick<Known, 'verifiers'>) {
  const say = useSay();
  const columns = useMemo(() => verifierColumns(say), [say]);
  const [view, setView] = useTableAddress(columns);
  return (
    <DataTable
      caption={say('verification:verifiers-of')}
      columns={columns}
      rows={verifiers}
      rowId={({ account }) => account}
      view={view}
      onView={setView}
      empty={null}
    />
  );
}
