// What became of the items, organisation by organisation: its sums, and unfolded its indicators. Searched, filtered and saved as
// every list; on a phone each line stands by itself.

import { useMemo } from 'react';
import type { PublishedOrganisation } from '#contract/published-verification.ts';
import { VERIFIED_PARTS } from '#rules/verification/verified-item.ts';
import { Button } from '#web/design/button.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { saveFile, writeRows } from '#web/design/data-table/export-rows.ts';
import { TableTools } from '#web/design/data-table/table-tools.tsx';
import { shownColumns } from '#web/design/data-table/table-view.ts';
import { usePrinting } from '#web/design/data-table/use-printing.ts';
import { useTableModel } from '#web/design/data-table/use-table-model.ts';
import { Figures } from '#web/design/figures.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { useTableAddress } from '#web/kit/table-address.ts';
import { sortKey } from '#wording/compare-text.ts';
import type { Say } from '#wording/speak.ts';
import { COUNTS, type Counts, sumCounts } from './sum-counts.ts';
import styles from './verification.module.css';

type Line = {
  readonly id: string;
  readonly organisation: PublishedOrganisation;
  readonly indicator: string;
  /** Undefined where the organisation submitted nothing. */
  readonly counts: Counts | undefined;
};

const linesOf = (organisation: PublishedOrganisation): Line[] => {
  const { bin, indicators } = organisation;
  if (indicators.length === 0) return [{ id: bin, organisation, indicator: '', counts: undefined }];
  return indicators.map(({ indicator, ...counts }) => ({ id: `${bin} ${indicator}`, organisation, indicator, counts }));
};

function wordPart(say: Say, part: string): string {
  if (part === '') return '';
  if (part === 'staff' || part === 'learners') return say(`verification:part.${part}`);
  return `${part}. ${say(`law:indicator.${part}`)}`;
}

function lineColumns(say: Say): readonly Column<Line>[] {
  return [
    {
      id: 'organisation',
      heading: say('verification:organisation'),
      kind: 'text',
      read: ({ organisation }) => organisation.names[say.language],
    },
    { id: 'bin', heading: say('verification:bin'), kind: 'text', read: ({ organisation }) => organisation.bin },
    {
      id: 'indicator',
      heading: say('verification:indicator'),
      kind: 'text',
      read: ({ indicator }) => wordPart(say, indicator),
      filter: VERIFIED_PARTS.map((value) => ({ value, label: wordPart(say, value) })),
      filterBy: ({ indicator }) => indicator,
    },
    ...COUNTS.map(
      (of): Column<Line> => ({
        id: of,
        heading: say(`verification:count.${of}`),
        kind: 'number',
        read: ({ counts }) => (counts ? String(counts[of]) : null),
        whenNone: () => (of === 'credited' ? say('verification:not-submitted') : ''),
      }),
    ),
  ];
}

type Group = { readonly organisation: PublishedOrganisation; readonly lines: readonly Line[] };

function groupLines(lines: readonly Line[]): readonly Group[] {
  const groups = new Map<string, { organisation: PublishedOrganisation; lines: Line[] }>();
  for (const line of lines) {
    const { organisation } = line;
    const group = groups.get(organisation.bin) ?? { organisation, lines: [] };
    group.lines.push(line);
    groups.set(organisation.bin, group);
  }
  return [...groups.values()];
}

type CountsProps = { readonly of: Counts; readonly columns: readonly Column<Line>[] };

function CountCells({ of, columns }: CountsProps) {
  return COUNTS.flatMap((count) => {
    const column = columns.find(({ id }) => id === count);
    return column
      ? [
          <td key={count} data-label={column.heading} data-none={of[count] === 0 || undefined}>
            <Figures value={String(of[count])} />
          </td>,
        ]
      : [];
  });
}

type RowsProps = {
  readonly group: Group;
  readonly columns: readonly Column<Line>[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
};

function OrganisationRows({ group, columns, open, onOpen }: RowsProps) {
  const say = useSay();
  const { organisation, lines } = group;
  const counted = lines.flatMap(({ counts }) => (counts ? [counts] : []));
  const isShown = (column: string) => columns.some(({ id }) => id === column);
  const shown = COUNTS.filter(isShown);
  return (
    <tbody id={organisation.bin}>
      <tr className={styles.organisation}>
        <th scope="rowgroup">
          {counted.length > 0 && isShown('indicator') ? (
            <button type="button" aria-expanded={open} onClick={() => onOpen(!open)}>
              {organisation.names[say.language]}
            </button>
          ) : (
            organisation.names[say.language]
          )}
          {isShown('bin') && <small>{say('verification:bin-of', { bin: organisation.bin })}</small>}
        </th>
        {counted.length > 0 && <CountCells of={sumCounts(counted)} columns={columns} />}
        {counted.length === 0 && shown.length > 0 && (
          <td colSpan={shown.length}>{say('verification:not-submitted')}</td>
        )}
      </tr>
      {lines.map(({ id, indicator, counts }) =>
        counts && open && isShown('indicator') ? (
          <tr key={id}>
            <th scope="row">{wordPart(say, indicator)}</th>
            <CountCells of={counts} columns={columns} />
          </tr>
        ) : null,
      )}
    </tbody>
  );
}

const ALL = 'all';

/** Which organisations stand unfolded; in the address, so that a link shows the same. */
function useUnfolded() {
  const [params, change] = useAddressParams();
  const printing = usePrinting();
  const named = useMemo(() => new Set((params.get('open') ?? '').split(',').filter((bin) => bin !== '')), [params]);
  const keep = (open: ReadonlySet<string>) => {
    const next = new URLSearchParams(params);
    if (open.size === 0) next.delete('open');
    else next.set('open', [...open].join(','));
    change(next, { replace: true });
  };
  const all = named.has(ALL);
  return {
    all,
    isOpen: (bin: string) => all || printing || named.has(bin),
    openAll: (open: boolean) => keep(new Set(open ? [ALL] : [])),
    /** `of`: everybody, for one who is folded while all stand open. */
    open: (bin: string, open: boolean, of: readonly string[]) =>
      keep(new Set([...(all ? of : named), bin].filter((one) => one !== ALL && (open || one !== bin)))),
  };
}

export function ResultsTable({ organisations }: { readonly organisations: readonly PublishedOrganisation[] }) {
  const say = useSay();
  const columns = useMemo(() => lineColumns(say), [say]);
  const rows = useMemo(() => {
    const keyed = organisations.map((one) => ({ one, key: sortKey(one.names[say.language], say.language) }));
    return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).flatMap(({ one }) => linesOf(one));
  }, [organisations, say.language]);
  const [view, setView] = useTableAddress(columns);
  const found = useTableModel({ columns, rows, rowId: ({ id }) => id, view })
    .getRowModel()
    .rows.map(({ original }) => original);
  const shown = shownColumns(columns, view);
  const groups = groupLines(found);
  const bins = groups.map(({ organisation }) => organisation.bin);
  const unfolded = useUnfolded();
  const picked = (view.filters.indicator ?? []).length > 0;
  const caption = say('verification:results-caption');
  return (
    <div className={styles.results}>
      <TableTools
        {...{ columns, view, onView: setView }}
        seen={groups.length}
        all={organisations.length}
        onExport={() => saveFile(`${caption}.csv`, 'text/csv;charset=utf-8', writeRows(shown, found))}
      />
      {!picked && (
        <p data-screen-only>
          <Button small aria-pressed={unfolded.all} onClick={() => unfolded.openAll(!unfolded.all)}>
            {say('verification:results-all-indicators')}
          </Button>
        </p>
      )}
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              {say('verification:organisation')}, {say('verification:indicator')}
            </th>
            {shown
              .filter(({ kind }) => kind === 'number')
              .map(({ id, heading }) => (
                <th key={id} scope="col">
                  {heading}
                </th>
              ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <OrganisationRows
            key={group.organisation.bin}
            group={group}
            columns={shown}
            open={picked || unfolded.isOpen(group.organisation.bin)}
            onOpen={(open) => unfolded.open(group.organisation.bin, open, bins)}
          />
        ))}
      </table>
      {found.length === 0 && <EmptyState title={say('web:table.nothing-found')} level={3} />}
    </div>
  );
}
